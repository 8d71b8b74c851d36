"""The ledger as CSV: one dialect, no cell that could act, every encoding that offices use."""

import csv as csv_text
import io
import re
from contextlib import suppress
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unionplan.errors import DecodeError
from unionplan.formats import csv
from unionplan.formats._ledger.cell import clean, fits, shorten, text_of
from unionplan.formats._ledger.comma_separated import read_grid, write_rows
from unionplan.model import Activity, Plan
from unionplan.testing import plans, texts

FORMULA = re.compile("[=+\\-@\t\r＝＋－＠]")  # OWASP, CSV injection
PLAN = Plan(activities=[Activity(title="慰问", when="XXXX-03")])


@given(texts())
@example("=1+1")
@example("'=1+1")
@example("''@x")
@example("'a")
@example("'")
def test_what_could_be_a_formula_is_made_inert_and_comes_back(text: str) -> None:
    cell = clean(text)
    document = write_rows([["工作任务", "状态"], [cell, "计划"]])
    [_, row] = csv_text.reader(io.StringIO(document, newline=""))
    assert not FORMULA.match(row[0])
    assert read_grid(document.encode()).rows[1][0] == cell


@given(plans())
def test_no_cell_of_any_plan_could_act(plan: Plan) -> None:
    text = csv.write(plan).text
    for row in csv_text.reader(io.StringIO(text, newline="")):
        assert not [cell for cell in row if FORMULA.match(cell)]
    assert not re.search("[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


def test_the_dialect_is_always_the_same() -> None:
    plan = Plan(activities=[Activity(title='甲,"乙"\n丙', id="a1", when="XXXX-03")])
    assert csv.write(plan).data.decode() == (
        "编号,工作领域,工作任务,时间,完成时限,牵头单位,配合单位,指标,目标,状态,完成日期,完成情况,佐证材料\r\n"
        'a1,,"甲,""乙""\n丙",3月,,,,,,计划,,,\r\n'
    )


def test_a_byte_order_mark_comes_on_request() -> None:
    assert csv.write(PLAN, bom=True).data == b"\xef\xbb\xbf" + csv.write(PLAN).data
    assert csv.read(csv.write(PLAN, bom=True).data) == PLAN


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_other_encodings_and_delimiters_are_read(encoding: str, delimiter: str) -> None:
    text = "任务,时间\r\n慰问,3月\r\n".replace(",", delimiter)
    assert csv.read(text.encode(encoding)) == PLAN


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        pytest.param(b"\x00\x01\x02" * 9, "not a text file", id="binary"),
        pytest.param("任务,状态\n".encode() + b"\xff\xff", "neither UTF-8", id="bytes"),
        pytest.param(
            "任务,状态\n".encode() + b"x" * 140_000, "2: not CSV: field larger", id="huge cell"
        ),
        pytest.param(
            '任务,状态\n"'.encode() + b"x,\n" * 60_000, "not CSV: field larger", id="open quote"
        ),
        pytest.param("任务,状态\n".encode() + b"," * 600_000, "500,000 cells", id="wide row"),
        pytest.param("任务,状态\n".encode() + b"\n" * 600_000, "500,000 cells", id="empty rows"),
        pytest.param("任务,状态\n".encode() + b"a,b\n" * 10_001, "10,000 rows", id="tasks"),
    ],
)
def test_what_is_no_ledger_is_refused(data: bytes, problem: str) -> None:
    with pytest.raises(DecodeError, match=problem):
        csv.read(data)


@given(st.binary(max_size=60) | texts(max_size=60).map(lambda text: f"任务,时间\n{text}".encode()))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(DecodeError):
        csv.read(data)


@given(texts(max_size=40))
@example("甲\r\n乙\x0b丙\u2028丁")
def test_a_clean_text_stays_as_it_is(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert "\r" not in once
    assert once.strip() == once


@given(texts(), st.integers(0, 40_000))
def test_a_shortened_text_fits(text: str, times: int) -> None:
    long = text * times
    if len(long) < 200_000:
        short = shorten(long)
        assert fits(short)
        assert short == long or short.endswith("…")


def test_characters_outside_of_the_basic_plane_count_twice() -> None:
    assert fits("😀" * 16_383)
    assert not fits("😀" * 16_384)
    assert len(shorten("😀" * 20_000)) == 16_384


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "TRUE"),
        (3, "3"),
        (3.0, "3"),
        (97.9, "97.9"),
        (1e21, "1000000000000000000000"),
        (float("inf"), "inf"),
        (datetime(2026, 3, 8), "2026-03-08"),  # noqa: DTZ001 - as spreadsheets have it
        (datetime(2026, 3, 8, 14, 30), "2026-03-08 14:30:00"),  # noqa: DTZ001
        (date(2026, 3, 8), "2026-03-08"),
        (time(14, 30), "14:30:00"),
        (timedelta(hours=1), "1:00:00"),
        (None, ""),
        (object(), ""),
    ],
)
def test_values_of_a_spreadsheet_become_text(value: object, text: str) -> None:
    assert text_of(value) == text
