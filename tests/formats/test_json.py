"""Reading and writing JSON: strict, and exact about places."""

import json as standard
import re
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from unionplan.errors import DecodeError, Fault
from unionplan.formats import from_plain, json
from unionplan.formats._json_places import json_places, too_deep
from unionplan.formats._problem import Problem
from unionplan.model import Activity, Metric, Plan, Target
from unionplan.testing import documents, near_valid_documents

fewer = settings(max_examples=max(20, settings().max_examples // 4))


def faults_or_none(text: str) -> tuple[Fault, ...] | None:
    """The faults of a text; None where it is read."""
    try:
        json.loads(text)
    except DecodeError as error:
        return error.faults
    return None


def faults_of(text: str) -> list[tuple[str, int | None, int | None]]:
    with pytest.raises(DecodeError) as caught:
        json.loads(text)
    return [(fault.where, fault.line, fault.column) for fault in caught.value.faults]


def messages_of(text: str) -> list[str]:
    with pytest.raises(DecodeError) as caught:
        json.loads(text)
    return [str(fault) for fault in caught.value.faults]


def exact(document: object, *, ensure_ascii: bool, indent: int | str | None) -> str:
    """What the standard library writes, with decimals as they are."""
    text = standard.dumps(
        document,
        default=lambda number: f"\0{number}\0",
        ensure_ascii=ensure_ascii,
        indent=indent,
    )
    return re.sub(r'"\\u0000([-+.0-9E]+)\\u0000"', r"\1", text)


@fewer
@given(documents(), st.sampled_from([None, 0, 2, "\t"]), st.booleans())
def test_any_layout_of_a_document_is_read(
    document: dict[str, Any],
    indent: int | str | None,
    ascii_only: bool,  # noqa: FBT001 - Hypothesis gives it
) -> None:
    plan = json.loads(exact(document, ensure_ascii=ascii_only, indent=indent))
    assert plan == from_plain(document)


@given(st.text() | st.text(alphabet='[]{}",:0123456789.eE+-\\untrlfas \n'))
@example("")
@example("\ufeff{}")
@example('{"unionplan": 1, "title": "\ud800"}')
@example("nul")
@example("-")
@example("[" * 100_000)
@example('{"a":' * 100_000)
@example("1" * 5000)
@example("1e" + "9" * 30)
@example('"' + '\\"' * 50_000)
def test_any_text_is_read_or_refused(text: str) -> None:
    faults = faults_or_none(text)
    assert faults is None or (faults and all(fault.line and fault.column for fault in faults))


@fewer
@given(near_valid_documents())
def test_every_fault_has_a_place_in_the_text(document: dict[str, Any]) -> None:
    text = standard.dumps(document, ensure_ascii=False, indent=1, default=str)
    lines = text.split("\n")
    places = [(fault.line or 0, fault.column or 0) for fault in faults_or_none(text) or ()]
    assert places == sorted(places)
    for line, column in places:
        assert not lines[line - 1][column - 1].isspace()


@fewer
@given(near_valid_documents(), st.data())
def test_a_damaged_text_is_read_or_refused(document: dict[str, Any], data: st.DataObject) -> None:
    text = standard.dumps(document, ensure_ascii=False, default=str)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 3)))
    damaged = text[:start] + data.draw(st.text(max_size=3)) + text[end:]
    assert faults_or_none(damaged) != ()


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        pytest.param(
            """\
            {
              "unionplan": 1,
              "titel": "x",
              "goals": [
                {"statement": "g", "parent": 5},
                {"id": "g2"}
              ]
            }
            """,
            [("/titel", 3, 3), ("/goals/0/parent", 5, 34), ("/goals/1", 6, 5)],
            id="key, value, object",
        ),
        pytest.param(
            '{"unionplan": 1, "title": 1, "goals": 2, "title": 3}',
            [("/goals", 1, 39), ("/title", 1, 42), ("/title", 1, 51)],
            id="repeated",
        ),
        pytest.param(
            '{"unionplan": 1, "goals": [{"statement": "g", "id": "a", "id": "b"}]}',
            [("/goals/0/id", 1, 58)],
            id="repeated below",
        ),
        pytest.param(
            '{"unionplan": 1, "unionplan": 1, "x-a": ' + "[" * 200 + "]" * 200 + "}",
            [("/x-a" + "/0" * 99, 1, 140)],
            id="repeated and deep",
        ),
        pytest.param(
            """\
            {"title": "甲",
             "x-a": {"b": NaN, "c": [1, -Infinity]}}
            """,
            [("", 1, 1), ("/x-a/b", 2, 15), ("/x-a/c/1", 2, 29)],
            id="missing version, not a number",
        ),
        pytest.param('\n[{"a": 1} ]', [("", 2, 1)], id="no object at all"),
        pytest.param('{"unionplan": 1,\r\n"kind": "x"}', [("/kind", 2, 9)], id="lines of Windows"),
        pytest.param(
            '{"unionplan": 1, "organization": {"membership": {"women": 2, "employees": 1}}}',
            [("/organization/membership/women", 1, 59)],
            id="constructor",
        ),
        pytest.param(
            '{"unionplan": 1, "sections": [{"source": {"start": 0}}]}',
            [("/sections/0/source", 1, 42)],
            id="missing key",
        ),
        pytest.param(
            '{"unionplan": 1, "title": "\\ud800", "x-\\udfff": 1}',
            [("/title", 1, 27), ("/x-?", 1, 37)],
            id="half a pair",
        ),
        pytest.param(
            '{"unionplan": 1, "x-a": ' + "9" * 401 + ', "x-b": 0.' + "1" * 400 + "}",
            [("/x-a", 1, 25), ("/x-b", 1, 435)],
            id="long numbers",
        ),
        pytest.param('{"unionplan": 1, "x-a": ' + "9" * 5000 + "}", [("/x-a", 1, 25)], id="longer"),
        pytest.param(
            '{"unionplan": 1, "x-a": 1e' + "9" * 30 + "}", [("/x-a", 1, 25)], id="exponent"
        ),
        pytest.param(
            '{"unionplan": 1, "x-a": ' + "[" * 100 + "]" * 100 + "}",
            [("/x-a" + "/0" * 99, 1, 124)],
            id="deep",
        ),
        pytest.param("\n" + "[" * 100_000, [("", 2, 101)], id="very deep"),
        pytest.param('{"unionplan": 3, "a": 1, "a": 1}', [("/unionplan", 1, 15)], id="newer"),
        pytest.param('{"unionplan" 1}', [("", 1, 14)], id="no JSON"),
        pytest.param("", [("", 1, 1)], id="empty"),
    ],
)
def test_faults_stand_where_the_text_is_wrong(
    text: str, faults: list[tuple[str, int, int]]
) -> None:
    assert faults_of(dedent(text)) == faults


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "1:2: not JSON: expecting property name enclosed in double quotes"),
        (
            '{"unionplan": 1, "kind": "plan", "kind": "plan"}',
            "1:34: /kind: this key stands 2 times in one object",
        ),
        (
            '{"unionplan": 1, "title": "\\udc00"}',
            "1:27: /title: this text holds half a surrogate pair, which is no character",
        ),
        (
            '{"unionplan": 1, "x-\\udc00": 1}',
            "1:18: /x-?: this key holds half a surrogate pair, which is no character",
        ),
        (
            '{"unionplan": 1, "x-n": ' + "1" * 500 + "}",
            "1:25: /x-n: a number has at most 400 digits and zeros",
        ),
        ("[" * 101 + "]" * 101, "1:101: " + "/0" * 100 + ": nested deeper than 100 levels"),
    ],
    ids=["syntax", "repeated", "text", "key", "long", "deep"],
)
def test_a_fault_says_what_is_wrong_with_the_text(text: str, message: str) -> None:
    assert messages_of(text) == [message]


def test_escapes_of_whole_characters_are_read() -> None:
    plan = json.loads('{"unionplan": 1, "title": "\\u5de5\\u4f1a \\ud83d\\ude00"}')
    assert plan.title == "工会 \U0001f600"


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("95.50", "95.50"),
        ("1E+3", "1000"),
        ("1E-7", "0.0000001"),
        ("-0", "-0"),
        ("12E+30", "12" + "0" * 30),
        ("1234567890123456789012345678901234567890E+5", "1." + "234567890" * 4 + "23E+44"),
    ],
)
def test_numbers_are_written_in_digits_and_read_back_exactly(number: str, text: str) -> None:
    plan = Plan(metrics=[Metric(name="m", targets=[Target(at_least=number)])])
    written = json.dumps(plan)
    if "E+5" in number:
        assert "E+44" in written
    else:
        assert f'"at_least": {text}\n' in written
    assert json.loads(written) == plan


def test_the_text_is_laid_out_with_chinese_as_it_is() -> None:
    plan = Plan(title="工会计划", activities=[Activity(title="慰问", when="2026-03")])
    assert json.dumps(plan) == dedent(
        """\
        {
          "unionplan": 1,
          "title": "工会计划",
          "activities": [
            {
              "title": "慰问",
              "id": "a1",
              "when": "2026-03"
            }
          ]
        }
        """
    )


def test_a_fault_reads_as_one_line() -> None:
    assert messages_of('{"unionplan": 1, "title": 5}') == [
        "1:27: /title: expected text, found the number 5"
    ]


def test_what_is_missing_has_the_place_of_what_it_is_missing_from() -> None:
    text = '{"a": {"b": [1]}}'
    paths: list[tuple[object, ...]] = [("a", "c", "d"), ("a", "b", 5), ("a", "b"), ()]
    problems = [Problem(path, "") for path in paths]
    assert json_places(text, problems) == [(1, 7), (1, 13), (1, 13), (1, 1)]
    assert json_places(text, [Problem(("a", "c"), "", at_key=True)]) == [(1, 7)]


def test_a_stack_that_was_full_before_is_no_fault_of_the_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(json, "too_deep", lambda _: None)
    with pytest.raises(RecursionError):
        json.loads("[" * 100_000)


def test_brackets_within_texts_are_not_counted() -> None:
    assert too_deep('["' + "[" * 200 + '\\"[", []]') is None
    assert too_deep("[" * 100 + "]" * 100 + "[" * 100) is None


def test_faults_survive_pickling() -> None:
    import pickle

    error = DecodeError([Fault("/title", "wrong", 1, 2)])
    assert pickle.loads(pickle.dumps(error)).faults == error.faults  # noqa: S301 - our own bytes
