"""TOML: read by the standard library, written by tomlkit, and without null."""

import sys
from decimal import Decimal
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from unionplan.errors import DecodeError, EncodeError, Fault, MissingExtraError
from unionplan.formats import from_plain, toml
from unionplan.model import (
    Activity,
    Membership,
    Metric,
    Organization,
    Party,
    Plan,
    Section,
    Target,
)
from unionplan.testing import near_valid_documents, texts

fewer = settings(max_examples=max(20, settings().max_examples // 4))


def faults_or_none(text: str) -> tuple[Fault, ...] | None:
    """The faults of a text; None where it is read."""
    try:
        toml.loads(text)
    except DecodeError as error:
        return error.faults
    return None


def faults_of(text: str) -> list[tuple[str, int | None, int | None]]:
    with pytest.raises(DecodeError) as caught:
        toml.loads(dedent(text))
    return [(fault.where, fault.line, fault.column) for fault in caught.value.faults]


@given(texts(max_size=40) | st.text(max_size=40))
@example('"""\n\\')
@example("甲\n乙\r\n丙")
@example("\n\n")
@example("\x7f")
def test_texts_and_keys_are_read_back(text: str) -> None:
    pytest.importorskip("tomlkit")
    plan = Plan(title=text, extra={"x-a": {text: [text]}})
    assert toml.loads(toml.dumps(plan)) == plan


@given(st.text() | st.text(alphabet="[]{}=.,#'\"\\\n\r\t ab1-_:TZ+enixou"))
@example("a=" + "[" * 100_000)
@example("a=" + "{a=" * 100_000)
@example("a" + ".a" * 100_000 + "=1")
@example("[a" + ".a" * 100_000 + "]")
@example("a=" + "1" * 5000)
@example("a=0x" + "f" * 5000)
@example("a=1e" + "9" * 30)
@example('a="""' + '\\"' * 50_000)
@example("a='''" + "''" * 50_000)
@example("\ud800=1")
@example('"\\q"=1\n"\\u00e9"=1')
@example("[")
@example("[[]]")
@example("")
def test_any_text_is_read_or_refused(text: str) -> None:
    faults = faults_or_none(text)
    assert faults is None or (faults and all(fault.line and fault.column for fault in faults))


@fewer
@given(near_valid_documents(), st.data())
def test_a_damaged_text_is_read_or_refused(document: dict[str, Any], data: st.DataObject) -> None:
    pytest.importorskip("tomlkit")
    try:
        text = toml.dumps(from_plain(document))
    except (DecodeError, EncodeError):
        return
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 3)))
    damaged = text[:start] + data.draw(st.text(max_size=3)) + text[end:]
    assert faults_or_none(damaged) != ()


@pytest.mark.parametrize(
    ("literal", "value"),
    [
        ("2026-03-08", "2026-03-08"),
        ("07:30:00", "07:30:00"),
        ("2026-03-08T07:30:00Z", "2026-03-08T07:30:00+00:00"),
        ("[2026-03-08]", ("2026-03-08",)),
        ("0xff", 255),
        ("1_000", 1000),
        ("95.50", Decimal("95.50")),
        ("1e3", Decimal("1e3")),
        ("true", True),
    ],
)
def test_literals_are_read_as_what_json_could_say(literal: str, value: object) -> None:
    assert toml.loads(f"unionplan = 1\nx-a = {literal}\n").extra["x-a"] == value


def test_the_text_has_a_table_for_each_thing_and_the_rest_within() -> None:
    pytest.importorskip("tomlkit")
    plan = Plan(
        organization=Organization(name="工会", membership=Membership(members=3)),
        sections=[Section(heading="任务", text="一\n二", sections=[Section(heading="甲")])],
        activities=[
            Activity(
                title="教代会",
                when="2026-06",
                parties=[Party(name="甲"), Party(name="乙", role="support")],
                budget="1e3",
                observances=["labour_day"],
            )
        ],
        metrics=[Metric(name="率", targets=[Target(at_least="95.5")])],
        title="计划",
        extra={"x-a b": {"c": [1, [2]]}},
    )
    assert toml.dumps(plan) == dedent(
        '''\
        unionplan = 1
        title = "计划"
        "x-a b" = {c = [1, [2]]}

        [organization]
        name = "工会"
        membership = {members = 3}

        [[sections]]
        id = "s1"
        heading = "任务"
        text = """
        一
        二"""

        [[sections.sections]]
        id = "s2"
        heading = "甲"

        [[activities]]
        title = "教代会"
        id = "a1"
        when = "2026-06"
        observances = ["labour_day"]
        parties = [
            {name = "甲"},
            {name = "乙", role = "support"},
        ]
        budget = 1000

        [[metrics]]
        name = "率"
        id = "m1"
        targets = [{at_least = 95.5}]
        '''
    )


def test_every_null_is_named() -> None:
    plan = Plan(
        activities=[Activity(title="a", extra={"x-b": {"c": None}})],
        extra={"x-a": [1, None, None]},
    )
    with pytest.raises(EncodeError, match="null, which TOML cannot hold") as caught:
        toml.dumps(plan)
    assert [fault.where for fault in caught.value.faults] == [
        "/activities/0/x-b/c",
        "/x-a/1",
        "/x-a/2",
    ]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        pytest.param(
            """\
            unionplan = 1
            titel = "x"  # a slip

            [[goals]]
            statement = "g"
            parent = 5

            [[goals]]
            id = "g2"
            """,
            [("/titel", 2, 1), ("/goals/0/parent", 6, 1), ("/goals/1", 8, 1)],
            id="key, value, table",
        ),
        pytest.param(
            """\
            unionplan = 1
            [organization.membership]
            members = "many"
            [organization]
            term.years = 0
            [[sections]]
            [[sections.sections]]
            text = 1
            """,
            [
                ("/organization/membership/members", 3, 1),
                ("/organization/term/years", 5, 1),
                ("/sections/0/sections/0/text", 8, 1),
            ],
            id="dotted",
        ),
        pytest.param(
            """\
            unionplan = 1
            activities = [
              {title = "a", when = 5},
              {title = ''}, # }
            ]
            'x-q' = nan
            "x-\\u0061" = inf
            """,
            [
                ("/activities/0/when", 2, 1),
                ("/activities/1/title", 2, 1),
                ("/x-q", 6, 1),
                ("/x-a", 7, 1),
            ],
            id="within a value",
        ),
        pytest.param("title = 5\n", [("", 1, 1), ("/title", 1, 1)], id="version"),
        pytest.param("unionplan = 2\nnew = 1\n", [("/unionplan", 1, 1)], id="newer"),
        pytest.param("a = 1\nb = 2\na = 3\nb = 4\n", [("", 3, 1)], id="repeated"),
        pytest.param("[a]\n[a]\n", [("", 2, 3)], id="repeated table"),
        pytest.param("a = 1\nb =\n", [("", 2, 4)], id="no value"),
        pytest.param("a = [1,", [("", 1, 8)], id="not closed"),
        pytest.param("a = 1\nb = " + "1" * 5000, [("", 2, 5)], id="long integer"),
        pytest.param("unionplan = 1\nx-a = 1." + "1" * 400, [("/x-a", 2, 1)], id="long fraction"),
        pytest.param("a = " + "[" * 101, [("", 1, 105)], id="deep"),
        pytest.param("a = 1\n" + "a." * 101 + "a = 1", [("", 2, 1)], id="deep key"),
        pytest.param(
            "unionplan = 1\nx-a = " + "[" * 100 + "]" * 100,
            [("/x-a" + "/0" * 99, 2, 1)],
            id="just too deep",
        ),
    ],
)
def test_faults_stand_at_the_key_or_where_the_parser_stopped(
    text: str, faults: list[tuple[str, int, int]]
) -> None:
    assert faults_of(text) == faults


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [*sys.modules]:
        if name.startswith(("tomlkit", "unionplan.formats._toml_w")):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "tomlkit", None)
    assert toml.loads("unionplan = 1") == Plan()
    with pytest.raises(MissingExtraError, match=r'pip install "unionplan\[toml\]"'):
        toml.dumps(Plan())
