"""The JSON Schema says what the readers say, as far as a schema can."""

import json
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import example, given, settings
from jsonschema import Draft202012Validator

from unionplan import model
from unionplan.errors import DecodeError
from unionplan.formats import from_plain, load_schema, schema
from unionplan.model import Plan
from unionplan.testing import documents, near_valid_documents

VALIDATOR = Draft202012Validator(schema())

BEYOND_A_SCHEMA = (
    "cannot be more than",  # more women than people
    "cannot be above",  # the bounds of a target
    "cannot end",  # periods, windows, sources
    "both ends of a window",
    "goes from 1 to",  # there is no such month or day
    "must be a whole number from",  # weeks in the wrong order
    "a unit comes round every",
    "expected a unit such as",  # '1 months'
    "expected a year, half-year",  # a line break at the end of a notation
    "expected a day such as",
    "expected a time such as",
    "expected a rule such as",
    "a rule has a FREQ",
    "must be a letter",  # which letters of other alphabets an id may have
    "at most 40 digits",
    "at most 400 digits",
    "nested deeper",
    "has no year of its own",  # a period of no year
    "expected a number, found NaN",
    "expected a JSON value, found a Python float",
    "expected a text as key",
    "found a number of more than",
)
"""What readers refuse and a schema does not see."""

fewer = settings(max_examples=max(20, settings().max_examples // 4))


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


def test_the_packaged_schema_is_the_one_that_the_model_gives() -> None:
    assert load_schema() == schema()
    assert list(load_schema()["properties"]) == list(schema()["properties"])


@fewer
@given(documents())
def test_it_accepts_what_the_readers_accept(document: dict[str, Any]) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(document)] == []


@given(near_valid_documents())
@example({"unionplan": 1, "activities": [{"title": "a", "when": {"every": "1 month"}}]})
@example({"unionplan": 1, "activities": [{"title": "a", "when": {"every": "1 months"}}]})
@example(
    {"unionplan": 1, "activities": [{"title": "a", "when": {"every": "day", "at_least": False}}]}
)
@example(
    {"unionplan": 1, "activities": [{"title": "a", "when": {"every": "day", "at_least": True}}]}
)
@example({"unionplan": 1, "goals": [{"statement": "g", "id": "é.工-1"}]})
@example({"unionplan": 1, "goals": [{"statement": "g", "id": "①"}]})
@example({"unionplan": 1, "goals": [{"statement": "g", "id": "1"}]})
@example({"unionplan": 1, "period": "XXXX"})
@example({"unionplan": 1, "period": 999})
@example(
    {
        "unionplan": 1,
        "metrics": [
            {"name": "m", "measurements": [{"value": 1, "on": "2026-01-01", "over": "2026"}]}
        ],
    }
)
def test_it_refuses_nothing_that_the_readers_accept_and_misses_only_what_it_cannot_say(
    document: dict[str, Any],
) -> None:
    try:
        from_plain(document)
        problems = []
    except DecodeError as error:
        problems = [fault.problem for fault in error.faults]
    if VALIDATOR.is_valid(document):
        for problem in problems:
            assert any(reason in problem for reason in BEYOND_A_SCHEMA)
    else:
        assert problems


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"unionplan": 2},
        {"unionplan": 1, "titel": "x"},
        {"unionplan": 1, "title": None},
        {"unionplan": 1, "goals": [{}]},
        {"unionplan": 1, "goals": [{"statement": ""}]},
        {"unionplan": 1, "period": "soon"},
        {"unionplan": 1, "kind": "x"},
        {"unionplan": 1, "metrics": [{"name": "m", "targets": [{}]}]},
        {"unionplan": 1, "activities": [{"title": "a", "when": {"festival": "A"}}]},
        {"unionplan": 1, "sections": [{"sections": [{"x": 1}]}]},
    ],
)
def test_it_refuses_what_is_plainly_wrong(document: dict[str, Any]) -> None:
    assert not VALIDATOR.is_valid(document)


def test_every_field_is_described() -> None:
    definitions = {"Plan": schema(), **schema()["$defs"]}
    for name, definition in definitions.items():
        assert definition["description"], name
        for key, value in definition.get("properties", {}).items():
            assert value["description"].endswith("."), (name, key)
            assert "``" not in value["description"]


def test_every_class_that_a_document_writes_is_defined() -> None:
    definitions = schema()["$defs"]
    classes = [
        kind
        for name in model.__all__
        if isinstance(kind := getattr(model, name), type) and attrs.has(kind)
    ]
    written = {kind.__name__ for kind in classes if "extra" in attrs.fields_dict(kind)}
    assert written - {Plan.__name__} <= set(definitions)


def test_the_example_documents_are_valid(examples: Path) -> None:
    for path in examples.glob("*.json"):
        document = json.loads(path.read_text(encoding="utf-8"))
        if "unionplan" in document:
            assert [error.message for error in VALIDATOR.iter_errors(document)] == []
