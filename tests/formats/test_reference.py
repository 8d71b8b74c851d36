"""The written-out loader and writer do what the cattrs converter does."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import example, given, settings

from unionplan import model
from unionplan.errors import DecodeError
from unionplan.formats import FORMAT_VERSION, from_plain, make_converter, plain, to_plain
from unionplan.formats._codec import load_plan, write_plan
from unionplan.formats._problem import items_of
from unionplan.formats._values import Refusal
from unionplan.formats.converter import CODES, problems_of
from unionplan.model import (
    Activity,
    CalendarUnit,
    Deadline,
    Every,
    Goal,
    Party,
    Period,
    Plan,
    Section,
    Window,
)
from unionplan.testing import documents, near_valid_documents, plans

CONVERTER = make_converter()
fewer = settings(max_examples=max(20, settings().max_examples // 4))


def by_converter(document: object) -> Plan | None:
    try:
        return CONVERTER.structure(document, Plan)
    except Exception:  # noqa: BLE001 - cattrs gathers whatever a hook raises
        return None


def by_codec(document: object) -> Plan | None:
    try:
        return load_plan(document)
    except Refusal:
        return None


@fewer
@given(documents())
def test_both_read_every_document(document: dict[str, Any]) -> None:
    plan = by_codec(document)
    assert plan is not None
    assert plan == by_converter(document)


@given(near_valid_documents())
@example({"unionplan": True})
@example({"unionplan": 1, "title": None})
@example({"unionplan": 1, "sections": [{"id": "²"}]})
@example({"unionplan": 1, "sections": [{"id": "a" * 201}]})
@example({"unionplan": 1, "sections": [{"id": "工" * 201}]})
@example({"unionplan": 1, "sections": [{"id": "1"}]})
@example({"unionplan": 1, "kind": []})
@example({"unionplan": 1, "x-a": float("nan")})
@example({"unionplan": 1, "x-a": {1: 2}})
@example({"unionplan": 1, 5: 6})
@example({"unionplan": 1, "extra": {}})
@example({"unionplan": 1, "x-a": (1,)})
@example({"unionplan": 1, "x-a": Decimal("1e401")})
@example({"unionplan": 1, "metrics": [{"name": "m", "targets": [{"at_least": 10**40}]}]})
@example({"unionplan": 1, "metrics": [{"name": "m", "targets": [{"at_least": 2, "at_most": 1}]}]})
@example({"unionplan": 1, "organization": {"membership": {"women": 2, "employees": 1}}})
@example({"unionplan": 1, "activities": [{"title": "a", "when": {"every": "1 months"}}]})
@example({"unionplan": 1, "activities": [{"title": "a", "when": {"words": "x", "every": "month"}}]})
@example({"unionplan": 1, "activities": [{"title": "a", "records": [{"on": "20260308"}]}]})
@example({"unionplan": 1, "activities": [{"title": "a", "records": [{"on": "2026-W10-7"}]}]})
@example({"unionplan": 1, "activities": [{"title": "a", "records": [{"on": "２０２６-03-08"}]}]})
@example([])
def test_both_refuse_the_same_and_read_the_same(document: object) -> None:
    plan = by_codec(document)
    assert plan == by_converter(document)
    assert repr(plan) == repr(by_converter(document))


@fewer
@given(near_valid_documents())
def test_what_the_codec_refuses_has_a_reason(document: dict[str, Any]) -> None:
    if by_codec(document) is None:
        with pytest.raises(DecodeError):
            from_plain(document)


def full_document() -> dict[str, Any]:
    """A document in which every key stands that there is, and in other places does not."""
    mine = {"x-a": 1}
    source = {"start": 1, "end": 2, "confidence": Decimal("0.5"), "reason": "r", **mine}
    measured: dict[str, Any] = {
        "value": Decimal("97.9"),
        "numerator": 1,
        "denominator": 2,
        "evidence": "e",
        **mine,
    }
    whens: list[object] = [
        {"festival": "a", "relation": "before", "year": 2026, "ordinal": 1, **mine},
        {"every": "month", "times": 2, "at_least": True, **mine},
        {"rrule": "FREQ=DAILY", "first": "2026-01-01", **mine},
        {"term_week": 1, "until": 2, **mine},
        {"words": "适时", **mine},
        {"festival": "a"},
        {"every": "2 years"},
        {"rrule": "FREQ=DAILY"},
        {"term_week": 1},
        {"words": "适时"},
        "../2026-09-30",
        "2026-03/2026-05",
    ]
    activity: dict[str, Any] = {
        "title": "t",
        "id": "a1",
        "observances": ["a", "b"],
        "area": "women",
        "parties": [{"name": "p", "role": "support", **mine}, {"name": "q"}],
        "goals": ["g1"],
        "section": "s1",
        "parent": "a2",
        "after": ["a3"],
        "budget": Decimal("1.50"),
        "status": "done",
        "records": [{"on": "2026-01-01", "note": "n", "participants": 3, "evidence": "e", **mine}],
        "source": source,
        **mine,
    }
    section: dict[str, Any] = {
        "id": "s1",
        "role": "tasks",
        "marker": "一、",
        "heading": "h",
        "text": "t",
        "sections": [{"id": "s2"}, {"id": "s3"}],
        "source": source,
        **mine,
    }
    return {
        "unionplan": 1,
        "title": "t",
        "kind": "report",
        "organization": {
            "name": "n",
            "kind": "school",
            "level": "basic",
            "region": "r",
            "superior": "s",
            "membership": {
                **dict.fromkeys(("employees", "members"), 9),
                **dict.fromkeys(("women", "women_members", "branches", "groups"), 1),
                **mine,
            },
            "term": {"elected_on": "2026-01-01", "years": 5, "number": 9, **mine},
            **mine,
        },
        "period": "2026",
        "sections": [section],
        "goals": [
            {
                "statement": "s",
                "id": "g1",
                "area": "women",
                "parent": "g2",
                "section": "s1",
                "source": source,
                **mine,
            }
        ],
        "activities": [
            activity,
            *({"title": "t", "id": f"w{n}", "when": when} for n, when in enumerate(whens)),
        ],
        "metrics": [
            {
                "name": "n",
                "id": "m1",
                "indicator": "i",
                "unit": "%",
                "scope": "s",
                "direction": "up",
                "aggregation": "sum",
                "baseline": {**measured, "on": "2025-12-31"},
                "targets": [
                    {"at_least": 1, "at_most": 2, "strength": "firm", "by": "2026-09", **mine},
                    {"at_most": 2},
                ],
                "measurements": [{**measured, "over": "2026-H1"}, {"value": 1}],
                "goal": "g1",
                "section": "s1",
                "source": source,
                **mine,
            }
        ],
        "placeholders": [{"text": "t", "section": "s1", "source": source, **mine}],
        "waivers": [
            {"rule": "WP101", "reason": "r", "at": "/goals", "until": "2026-12-31", **mine}
        ],
        "x-a": {"b": [1, None, "c", True, Decimal("0.5"), {}]},
    }


def test_a_document_with_hardly_any_key_is_written_as_it_was_read() -> None:
    document = {
        "unionplan": 1,
        "organization": {"membership": {}, "term": {}},
        "sections": [{"id": "s"}],
        "goals": [{"statement": "g", "id": "g"}],
        "activities": [
            {"title": "a", "id": "a", "records": [{}], "source": {"start": 0, "end": 0}}
        ],
        "metrics": [
            {"name": "m", "id": "m", "targets": [{"at_least": 1}], "baseline": {"value": 1}}
        ],
        "placeholders": [{"text": "t"}],
        "waivers": [{"rule": "r", "reason": "r"}],
    }
    plan = load_plan(document)
    assert to_plain(plan) == document
    assert write_plan(plan) == reference_dumps(plan)


def test_a_document_with_every_key_is_written_as_it_was_read() -> None:
    document = full_document()
    plan = load_plan(document)
    assert to_plain(plan) == document
    assert write_plan(plan) == reference_dumps(plan)
    for kind, used in (("Plan", document), ("Section", document["sections"][0])):
        names = {field.name for field in attrs.fields(getattr(model, kind))} - {"extra"}
        assert names <= set(used)


def places_in(node: object, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in plain data below the top."""
    for token, item in items_of(node):
        yield (*path, token)
        yield from places_in(item, (*path, token))


MISFITS: tuple[object, ...] = (None, True, -1, "", "x", [None], {})


@pytest.mark.parametrize("misfit", MISFITS, ids=repr)
def test_both_take_the_same_in_every_place(misfit: object) -> None:
    for *parents, last in places_in(full_document()):
        document = full_document()
        node: Any = document
        for token in parents:
            node = node[token]
        node[last] = misfit
        assert by_codec(document) == by_converter(document), (*parents, last)


def test_both_take_the_same_without_any_one_key() -> None:
    for *parents, last in places_in(full_document()):
        document = full_document()
        node: Any = document
        for token in parents:
            node = node[token]
        del node[last]
        assert by_codec(document) == by_converter(document), (*parents, last)


def test_what_the_codec_should_have_taken_is_read_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_: object) -> Plan:
        raise Refusal

    monkeypatch.setattr(plain, "load_plan", refuse)
    assert from_plain(full_document()) == load_plan(full_document())


def test_sections_that_nest_very_deep_do_not_fill_the_stack() -> None:
    document: dict[str, Any] = {"unionplan": 1}
    node = document
    for _ in range(20_000):
        node["sections"] = [{}]
        node = node["sections"][0]
    assert by_codec(document) is None
    with pytest.raises(DecodeError, match="nested deeper than 100 levels"):
        from_plain(document)


def reference_dumps(plan: Plan) -> str:
    """What `json` writes, with exact decimals put in afterwards."""
    numbers: list[str] = []

    def note(value: object) -> str:
        assert isinstance(value, Decimal)
        numbers.append(f"{value:f}" if abs(value.adjusted()) < 40 else str(value))
        return f"\0{len(numbers) - 1}\0"

    text = json.dumps(to_plain(plan), ensure_ascii=False, indent=2, default=note) + "\n"
    return re.sub(r'"\\u0000(\d+)\\u0000"', lambda match: numbers[int(match[1])], text)


@fewer
@given(plans())
@example(Plan(extra={"x-a": [[], {}, [{}], {"a": []}]}))
def test_the_writer_gives_what_json_would(plan: Plan) -> None:
    assert write_plan(plan) == reference_dumps(plan)


def test_a_document_starts_with_its_version() -> None:
    assert next(iter(to_plain(Plan(title="计划")).items())) == ("unionplan", FORMAT_VERSION)


def test_required_keys_and_ids_are_written_and_other_defaults_are_not() -> None:
    plan = Plan(
        sections=[Section()],
        goals=[Goal(statement="g")],
        activities=[Activity(title="a", parties=[Party(name="p")])],
    )
    assert to_plain(plan) == {
        "unionplan": 1,
        "sections": [{"id": "s1"}],
        "goals": [{"statement": "g", "id": "g1"}],
        "activities": [{"title": "a", "id": "a1", "parties": [{"name": "p"}]}],
    }


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Period.parse("2026-H1"), "2026-H1"),
        (CalendarUnit.parse("XXXX-03"), "XXXX-03"),
        (Every.parse("2 years"), "2 years"),
        (Window.parse("2026-03/2026-05"), "2026-03/2026-05"),
        (Deadline.parse("../2026-09"), "../2026-09"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_the_converter_knows_every_notation_by_itself(value: object, text: str) -> None:
    assert CONVERTER.unstructure(value) == text
    assert CONVERTER.structure(text, type(value)) == value


def test_the_converter_can_be_extended() -> None:
    converter = make_converter()
    converter.register_structure_hook(Goal, lambda text, _: Goal(statement=text))
    plan = converter.structure({"unionplan": 1, "goals": ["一", "二"]}, Plan)
    assert [goal.statement for goal in plan.goals] == ["一", "二"]


def test_a_part_of_a_plan_can_be_structured_alone() -> None:
    with pytest.raises(Exception, match="Goal") as caught:
        CONVERTER.structure({"statment": "g"}, Goal)
    assert isinstance(caught.value, Exception)
    assert {problem.path for problem in problems_of(caught.value, ("goals", 3))} == {
        ("goals", 3, "statment"),
        ("goals", 3),
    }


def test_the_converter_alone_refuses_what_nests_too_deep() -> None:
    deep: list[object] = []
    for _ in range(200):
        deep = [deep]
    with pytest.raises(Exception, match="Plan") as caught:
        CONVERTER.structure({"unionplan": 1, "x-a": deep}, Plan)
    [problem] = problems_of(caught.value)
    assert problem.path == ("x-a",) + (0,) * 100


def test_codes_are_all_sets_of_codes_that_stand_in_documents() -> None:
    assert len(set(CODES)) == len(CODES)
    assert [code.__name__ for code in CODES] == sorted(code.__name__ for code in CODES)
