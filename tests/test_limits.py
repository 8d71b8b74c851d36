"""The limits of files hold where they are set, and nowhere else."""

import asyncio
import io
import threading
import zipfile
from collections.abc import Callable
from contextvars import copy_context
from functools import partial
from pathlib import Path

import pytest

import unionplan
from unionplan.errors import DecodeError, EncodeError, InputError, UnionPlanError
from unionplan.formats import csv
from unionplan.limits import MAX_INPUT_BYTES, Limits, current, using
from unionplan.model import Activity, Plan, Section
from unionplan.reading import open_document

PLAN = Plan(title="计划", activities=[Activity(title="甲"), Activity(title="乙")])


def test_the_usual_limits_are_the_constants() -> None:
    assert current() == Limits()
    assert current().input_bytes == MAX_INPUT_BYTES


def test_limits_hold_inside_and_add_up() -> None:
    with using(input_bytes=1) as outer, using(ledger_rows=2) as inner:
        assert outer == Limits(input_bytes=1)
        assert current() == inner == Limits(input_bytes=1, ledger_rows=2)
    assert current() == Limits()


def test_limits_end_with_an_error() -> None:
    with pytest.raises(KeyError), using(input_bytes=1):
        raise KeyError
    assert current() == Limits()


def test_a_limit_that_is_none_is_refused() -> None:
    with pytest.raises(TypeError, match="input_byte"), using(input_byte=1):
        pass
    assert current() == Limits()


def test_threads_and_tasks_have_limits_of_their_own() -> None:
    seen: list[int] = []

    def note() -> None:
        seen.append(current().input_bytes)

    with using(input_bytes=1):
        for target in (note, partial(copy_context().run, note)):
            thread = threading.Thread(target=target)
            thread.start()
            thread.join()
    assert seen == [MAX_INPUT_BYTES, 1]


def test_tasks_do_not_see_the_limits_of_each_other() -> None:
    async def work(number: int) -> int:
        with using(input_bytes=number):
            await asyncio.sleep(0)
            return current().input_bytes

    async def both() -> list[int]:
        return list(await asyncio.gather(work(1), work(2)))

    assert asyncio.run(both()) == [1, 2]


def _package(name: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(name, f"<a>{'<b/>' * 40}</a>")
    return data.getvalue()


def _load(tmp_path: Path) -> None:
    unionplan.dump(PLAN, tmp_path / "plan.json")
    unionplan.load(tmp_path / "plan.json")


def _read(_: Path) -> None:
    open_document("<p>计划</p>".encode(), kind="html")


def _table(_: Path) -> None:
    csv.read(csv.write(PLAN).data)


def _word(_: Path) -> None:
    pytest.importorskip("docx")
    from unionplan.formats import docx

    docx.write(Plan(sections=[Section(text="甲\n乙")]))


def _package_of_word(_: Path) -> None:
    open_document(_package("word/document.xml"), kind="docx")


def _package_of_a_workbook(_: Path) -> None:
    pytest.importorskip("python_calamine")
    from unionplan.formats import xlsx

    xlsx.read(_package("xl/workbook.xml"))


@pytest.mark.parametrize(
    ("name", "work", "error"),
    [
        ("input_bytes", _load, InputError),
        ("input_bytes", _read, DecodeError),
        ("document_characters", _read, DecodeError),
        ("ledger_rows", _table, EncodeError),
        ("sheet_cells", _table, EncodeError),
        ("word_characters", _word, EncodeError),
        ("word_paragraphs", _word, EncodeError),
        ("package_parts", _package_of_word, DecodeError),
        ("unpacked_bytes", _package_of_word, DecodeError),
        ("xml_elements", _package_of_word, DecodeError),
        ("xml_depth", _package_of_word, DecodeError),
        ("package_parts", _package_of_a_workbook, DecodeError),
        ("unpacked_bytes", _package_of_a_workbook, DecodeError),
    ],
)
def test_every_limit_can_be_lowered(
    tmp_path: Path, name: str, work: Callable[[Path], None], error: type[UnionPlanError]
) -> None:
    with using(**{name: 1}), pytest.raises(error, match=r"\b1\b|more|over|larger"):
        work(tmp_path)


def test_a_limit_can_be_raised(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    path.write_bytes(b'{"unionplan": 1}' + b" " * MAX_INPUT_BYTES)
    with pytest.raises(InputError, match="larger than 32 MB"):
        unionplan.load(path)
    with using(input_bytes=2 * MAX_INPUT_BYTES):
        assert unionplan.load(path) == Plan()
