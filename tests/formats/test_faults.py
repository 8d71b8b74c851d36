"""What is said of a document that is no plan: every fault, where it stands, in document order."""

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings

from unionplan.errors import DecodeError, Fault
from unionplan.formats import from_plain
from unionplan.formats import json as json_format
from unionplan.model import join_pointer, split_pointer
from unionplan.testing import near_valid_documents

fewer = settings(max_examples=max(20, settings().max_examples // 4))


def faults_of(document: object) -> tuple[Fault, ...]:
    with pytest.raises(DecodeError) as caught:
        from_plain(document)
    return caught.value.faults


def one(document: dict[str, Any]) -> tuple[str, str]:
    [fault] = faults_of({"unionplan": 1, **document})
    return fault.where, fault.problem


@pytest.mark.parametrize(
    ("document", "where", "problem"),
    [
        ({"title": 5}, "/title", "expected text, found the number 5"),
        ({"title": True}, "/title", "expected text, found true"),
        (
            {"title": None},
            "/title",
            "expected text, found null: leave the key out where nothing is known",
        ),
        ({"title": ["甲"]}, "/title", "expected text, found an array"),
        ({"title": {}}, "/title", "expected text, found an object"),
        ({"title": Decimal("0.5")}, "/title", "expected text, found the number 0.5"),
        ({"title": 10**50}, "/title", "expected text, found a number of very many digits"),
        (
            {"title": 10**400},
            "/title",
            "expected text, found a number of more than 400 digits",
        ),
        ({"title": b"x"}, "/title", "expected text, found a Python bytes"),
        ({"goals": "工会"}, "/goals", "expected an array, found the text '工会'"),
        ({"goals": ["工会"]}, "/goals/0", "expected an object, found the text '工会'"),
        (
            {"goals": [{"statement": "a" * 10}], "titel": "x"},
            "/titel",
            "unknown key; the nearest is 'title', and keys of your own start with 'x-'",
        ),
        (
            {"organization": {"membership": {"xyz": 1}}},
            "/organization/membership/xyz",
            (
                "unknown key; known are employees, members, women, women_members, branches, groups,"
                " and keys of your own start with 'x-'"
            ),
        ),
        (
            {"q" * 50: 1},
            "/" + "q" * 50,
            (
                "unknown key; known are title, kind, organization, period, sections, goals,"
                " activities, metrics, placeholders, waivers, and keys of your own start with 'x-'"
            ),
        ),
        ({"goals": [{}]}, "/goals/0", "the key 'statement' is missing"),
        (
            {"organization": {"membership": {"employees": "12"}}},
            "/organization/membership/employees",
            "expected a whole number, found the text '12'",
        ),
        (
            {"organization": {"membership": {"employees": True}}},
            "/organization/membership/employees",
            "expected a whole number, found true",
        ),
        (
            {"organization": {"membership": {"employees": 3, "women": 5}}},
            "/organization/membership/women",
            "women (5) cannot be more than employees (3)",
        ),
        (
            {"kind": "plam"},
            "/kind",
            "expected one of plan, report, mixed, found the text 'plam'",
        ),
        (
            {"organization": {"term": {"elected_on": "2026-02-30"}}},
            "/organization/term/elected_on",
            "expected a day such as 2026-03-08, found the text '2026-02-30'",
        ),
        (
            {"period": [2026]},
            "/period",
            "expected a period such as 2026, found an array",
        ),
        (
            {"activities": [{"title": "a", "when": ["2026"]}]},
            "/activities/0/when",
            (
                "expected a time such as 2026-03, or an object with one of the keys festival,"
                " every, rrule, term_week, words, found an array"
            ),
        ),
        (
            {"activities": [{"title": "a", "when": {"day": 1}}]},
            "/activities/0/when",
            (
                "expected a time such as 2026-03, or an object with one of the keys festival,"
                " every, rrule, term_week, words, found an object"
            ),
        ),
        (
            {"activities": [{"title": "a", "when": {"every": 2}}]},
            "/activities/0/when/every",
            "expected a unit of time such as 'month' or '2 years', found the number 2",
        ),
        (
            {"activities": [{"title": "a", "when": {"words": "适时", "every": "month"}}]},
            "/activities/0/when/words",
            "unknown key; known are every, times, at_least, and keys of your own start with 'x-'",
        ),
        (
            {"activities": [{"title": "a", "budget": "12"}]},
            "/activities/0/budget",
            "expected a number, found the text '12'",
        ),
        (
            {"activities": [{"title": "a", "budget": 0.5}]},
            "/activities/0/budget",
            "expected a number, found a Python float",
        ),
        (
            {"activities": [{"title": "a", "budget": Decimal("Infinity")}]},
            "/activities/0/budget",
            "expected a number, found Infinity",
        ),
        (
            {"activities": [{"title": "a", "budget": Decimal("1e31")}]},
            "/activities/0/budget",
            (
                "expected a number of at most 40 digits, with at most 30 zeros before or behind"
                " them, found the number 1E+31"
            ),
        ),
        ({"x-a": {"b": [1.5]}}, "/x-a/b/0", "expected a JSON value, found a Python float"),
        (
            {"x-a": Decimal("1e500")},
            "/x-a",
            "a number has at most 400 digits and zeros",
        ),
        ({"x-a": {5: 1}}, "/x-a/5", "expected a text as key, found the number 5"),
        ({"x-a": {None: 1}}, "/x-a/None", "expected a text as key, found null"),
        (
            {5: 1},
            "/5",
            (
                "unknown key; known are title, kind, organization, period, sections, goals,"
                " activities, metrics, placeholders, waivers, and keys of your own start with 'x-'"
            ),
        ),
    ],
)
def test_a_fault_says_what_was_found_and_what_was_expected(
    document: dict[str, Any], where: str, problem: str
) -> None:
    assert one(document) == (where, problem)


@pytest.mark.parametrize(
    ("document", "where"),
    [
        ({"goals": [{"statement": "g", "id": "1"}]}, "/goals/0/id"),
        ({"goals": [{"statement": ""}]}, "/goals/0/statement"),
        ({"activities": [{"title": "a", "budget": -1}]}, "/activities/0/budget"),
        ({"metrics": [{"name": "m", "targets": [{}]}]}, "/metrics/0/targets/0"),
        (
            {"sections": [{"source": {"start": 0, "end": 1, "confidence": 2}}]},
            "/sections/0/source/confidence",
        ),
        ({"sections": [{"source": {"start": 2, "end": 1}}]}, "/sections/0/source"),
    ],
    ids=["id", "empty", "negative", "no bound", "share", "order"],
)
def test_what_a_constructor_refuses_is_a_fault_at_the_field_or_the_object(
    document: dict[str, Any], where: str
) -> None:
    assert one(document)[0] == where


def test_a_long_message_is_cut() -> None:
    _, problem = one({"kind": "x" * 10_000})
    assert len(problem) <= 400


def test_what_is_no_object_is_no_plan() -> None:
    [fault] = faults_of(["unionplan"])
    assert fault == Fault("", "expected a plan, which is an object, found an array")


@pytest.mark.parametrize(
    ("document", "faults"),
    [
        ({}, [("", "the key 'unionplan' is missing: it says the version, 1")]),
        (
            {"unionplan": "1"},
            [("/unionplan", "expected the version of the format, 1, found the text '1'")],
        ),
        (
            {"unionplan": True},
            [("/unionplan", "expected the version of the format, 1, found true")],
        ),
        (
            {"unionplan": 0},
            [("/unionplan", "expected the version of the format, 1, found the number 0")],
        ),
        (
            {"unionplan": 2, "title": 5, "new": "key"},
            [
                (
                    "/unionplan",
                    (
                        "this document is of version 2 of the format, newer than this unionplan,"
                        " which reads up to version 1: upgrade unionplan"
                    ),
                )
            ],
        ),
    ],
    ids=["missing", "text", "true", "zero", "newer"],
)
def test_the_version_is_looked_at_first(
    document: dict[str, Any], faults: list[tuple[str, str]]
) -> None:
    assert [(fault.where, fault.problem) for fault in faults_of(document)] == faults


def test_a_version_may_be_any_number() -> None:
    [fault] = faults_of({"unionplan": 10**5000})
    assert "version of very many digits" in fault.problem


def test_all_faults_come_at_once_in_the_order_of_the_document() -> None:
    document = {
        "x-a": 0.5,
        "metrics": [{"name": "m", "targets": [{"at_least": "1"}]}, {"name": 7}],
        "unionplan": "one",
        "titel": "x",
        "goals": [{"parent": 3, "statement": None}, 4],
    }
    assert [fault.where for fault in faults_of(document)] == [
        "/x-a",
        "/metrics/0/targets/0/at_least",
        "/metrics/1/name",
        "/unionplan",
        "/titel",
        "/goals/0/parent",
        "/goals/0/statement",
        "/goals/1",
    ]


@fewer
@given(near_valid_documents())
def test_every_fault_stands_in_the_document_or_right_below_it(document: dict[str, Any]) -> None:
    try:
        from_plain(document)
        faults: tuple[Fault, ...] = ()
    except DecodeError as error:
        faults = error.faults
    for fault in faults:
        *parents, last = ("", *split_pointer(fault.where))
        node: Any = {"": document}
        for token in parents:
            node = node[int(token) if isinstance(node, list) else token]
        assert isinstance(node, dict) or 0 <= int(last) < len(node)
        assert join_pointer(*split_pointer(fault.where)) == fault.where


def test_no_more_faults_are_told_than_anybody_reads() -> None:
    many = {"unionplan": 1, "goals": [5] * 3000, **{f"k{number}": 1 for number in range(3000)}}
    faults = faults_of(many)
    assert len(faults) == 1000
    assert faults[0].where == "/goals/0"
    inner = {"statement": 1, "area": 1, "parent": 1}
    assert len(faults_of({"unionplan": 1, "goals": [inner] * 2000})) == 1000


def test_data_that_nests_too_deep_is_refused_wherever_it_stands() -> None:
    deep: Any = []
    for _ in range(5000):
        deep = [deep]
    [fault] = faults_of({"unionplan": 1, "titel": 5, "x-a": {"b": deep}})
    assert fault.where == "/x-a/b" + "/0" * 98
    assert fault.problem == "nested deeper than 100 levels"


def test_data_that_holds_itself_is_refused() -> None:
    circle: list[Any] = []
    circle.append(circle)
    assert len(faults_of({"unionplan": 1, "x-a": circle})) == 1


def test_reading_leaves_the_data_alone() -> None:
    document = {"unionplan": 1, "period": 2026, "x-a": [1, {"b": None}], "sections": [{}]}
    before = json.dumps(document)
    from_plain(document)
    assert json.dumps(document) == before


@pytest.mark.parametrize(
    ("document", "text"),
    [
        ({"period": 2026}, '"period": "2026"'),
        ({"activities": [{"title": "a", "when": 2026}]}, '"when": "2026"'),
        (
            {"metrics": [{"name": "m", "targets": [{"at_least": 1, "by": 2026}]}]},
            '"by": "2026"',
        ),
    ],
    ids=["period", "when", "by"],
)
def test_a_year_may_be_a_number_and_is_written_as_text(document: dict[str, Any], text: str) -> None:
    assert text in json_format.dumps(from_plain({"unionplan": 1, **document}))
