"""The JSON Schema (2020-12) of plan documents, for editors and programs in other languages.

It is made from the model: its fields, their types, and what their docstrings say of them. What a
schema cannot say is left to the readers: that an end comes after its start, that a day exists.
The package holds the schema as a file too, written by tools/generate_schema.py.
"""

# ruff: noqa: ANN401 - type hints are of any type

import json
import re
from datetime import date
from decimal import Decimal
from enum import StrEnum
from importlib import resources
from inspect import cleandoc
from types import NoneType
from typing import Any, Final, get_args, get_origin, get_type_hints

import attrs

from unionplan.formats._values import FORMAT_KEY, FORMAT_VERSION
from unionplan.model import (
    Activity,
    CalendarUnit,
    Every,
    Frequency,
    Goal,
    Measurement,
    Membership,
    Metric,
    Observance,
    Party,
    Period,
    Placeholder,
    Plan,
    Record,
    Recurrence,
    Source,
    Target,
    TermOfOffice,
    TermWeek,
    TimeUnit,
    Unscheduled,
    Waiver,
    When,
)

__all__ = ["load_schema", "schema"]

_UNIT: Final = r"(?:[0-9]{4}|XXXX)(?:-(?:H[12]|Q[1-4]|[0-9]{2}(?:-[0-9]{2})?))?"
_UNITS: Final = "|".join(TimeUnit)
_YEAR: Final = {"type": "integer", "minimum": 1000, "maximum": 9999}
_TEXT: Final = {"type": "string"}
_DATE: Final = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_EVERY: Final = {
    "type": "string",
    "pattern": f"^(?:(?:1 )?(?:{_UNITS})|[1-9][0-9]{{0,3}} (?:{_UNITS})s)$",
    "examples": ["month", "2 years"],
}
# Letters of other alphabets cannot be told in a way that all dialects of patterns share.
_ID: Final = {
    "type": "string",
    "pattern": r"^(?:[^\u0000-@\[-^`{-\u007f][^\u0000-,/:-@\[-^`{-\u007f]{0,199})?$",
}
_COUNT: Final = {"minimum": 0}
_ORDINAL: Final = {"minimum": 1}
_WEEK: Final = {"minimum": 1, "maximum": 30}
_NOT_EMPTY: Final = {"minLength": 1}

_MORE: Final[dict[tuple[type, str], dict[str, Any]]] = {
    **{(Membership, field.name): _COUNT for field in attrs.fields(Membership)},
    (Activity, "budget"): _COUNT,
    (Activity, "title"): _NOT_EMPTY,
    (Frequency, "times"): _ORDINAL,
    (Goal, "statement"): _NOT_EMPTY,
    (Measurement, "denominator"): {"not": {"const": 0}},
    (Metric, "name"): _NOT_EMPTY,
    (Observance, "festival"): {"pattern": "^[a-z][a-z0-9_]{0,59}$"},
    (Observance, "ordinal"): _ORDINAL,
    (Observance, "year"): _ORDINAL,
    (Party, "name"): _NOT_EMPTY,
    (Placeholder, "text"): _NOT_EMPTY,
    (Record, "participants"): _COUNT,
    (Recurrence, "rrule"): {"pattern": "(?:^|;)FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;|$)"},
    (Source, "confidence"): {"minimum": 0, "maximum": 1},
    (Source, "end"): _COUNT,
    (Source, "start"): _COUNT,
    (TermOfOffice, "number"): _ORDINAL,
    (TermOfOffice, "years"): _ORDINAL,
    (TermWeek, "term_week"): _WEEK,
    (TermWeek, "until"): _WEEK,
    (Unscheduled, "words"): _NOT_EMPTY,
    (Waiver, "reason"): _NOT_EMPTY,
    (Waiver, "rule"): _NOT_EMPTY,
}
"""What constructors refuse beyond the type of a field."""

_MORE_OF_CLASS: Final[dict[type, dict[str, Any]]] = {
    Target: {"anyOf": [{"required": ["at_least"]}, {"required": ["at_most"]}]},
    Frequency: {
        "if": {"required": ["at_least"], "properties": {"at_least": {"const": True}}},
        "then": {"required": ["times"]},
    },
    Measurement: {"not": {"required": ["on", "over"]}},
}
"""What constructors refuse of several fields together."""


def schema() -> dict[str, Any]:
    """Build the schema out of the model.

    Returns:
        A new dict, the keys of which stand in the order of the model.
    """
    definitions: dict[str, Any] = {}
    root = _object(Plan, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:unionplan:plan:{FORMAT_VERSION}",
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def load_schema() -> dict[str, Any]:
    """Read the schema that the package holds as a file; it is the same as `schema` builds."""
    file = resources.files("unionplan.formats").joinpath("data/plan.schema.json")
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def _object(kind: type[attrs.AttrsInstance], definitions: dict[str, Any]) -> dict[str, Any]:
    summary, says = _docstring(kind)
    hints = get_type_hints(kind)
    properties: dict[str, Any] = {}
    required: list[str] = []
    if kind is Plan:
        version = "The version of the document format, read first."
        properties[FORMAT_KEY] = {"const": FORMAT_VERSION, "description": version}
        required.append(FORMAT_KEY)
    for field in attrs.fields(kind):
        if field.name == "extra":
            continue
        value = _ID if field.name == "id" else _value(hints[field.name], definitions)
        properties[field.name] = {
            "description": says[field.name],
            **value,
            **_MORE.get((kind, field.name), {}),
            **_default(field.default),
        }
        if field.default is attrs.NOTHING:
            required.append(field.name)
    return {
        "title": kind.__name__,
        "description": summary,
        "type": "object",
        "properties": properties,
        "patternProperties": {"^x-": {"description": says["extra"]}},
        "additionalProperties": False,
        **({"required": required} if required else {}),
        **_MORE_OF_CLASS.get(kind, {}),
    }


def _value(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    members = [member for member in get_args(hint) or (hint,) if member is not NoneType]
    if set(get_args(When)) <= set(members):
        return _when(definitions)
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _value(members[0], definitions)}
    [kind] = members
    simple: dict[type, dict[str, Any]] = {
        str: _TEXT,
        int: {"type": "integer"},
        bool: {"type": "boolean"},
        Decimal: {"type": "number"},
        date: _DATE,
        Every: _EVERY,
        CalendarUnit: _notation(_UNIT, "2026-09", "2026-Q3", "XXXX-03"),
        Period: _notation(f"{_UNIT}(?:/{_UNIT})?", "2026", "2026-H1", "2026-02/2026-07"),
    }
    if kind in simple:
        return simple[kind]
    if kind.__name__ not in definitions:
        definitions[kind.__name__] = {}  # sections hold sections
        is_code = issubclass(kind, StrEnum)
        definitions[kind.__name__] = _codes(kind) if is_code else _object(kind, definitions)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _when(definitions: dict[str, Any]) -> dict[str, Any]:
    pattern = rf"(?:\.\./{_UNIT}|{_UNIT}(?:/{_UNIT})?)"
    text = _notation(pattern, "2026-03", "2026-03/2026-05", "../2026-09-30", "XXXX-06")
    kinds = (Observance, Frequency, Recurrence, TermWeek, Unscheduled)
    return {"anyOf": [*text["anyOf"], *(_value(kind, definitions) for kind in kinds)]}


def _notation(pattern: str, *examples: str) -> dict[str, Any]:
    text = {"type": "string", "pattern": f"^{pattern}$", "examples": list(examples)}
    return {"anyOf": [text, _YEAR]}


def _codes(kind: type[StrEnum]) -> dict[str, Any]:
    summary, _ = _docstring(kind)
    return {"title": kind.__name__, "description": summary, "enum": [code.value for code in kind]}


def _default(value: object) -> dict[str, Any]:
    match value:
        case StrEnum():
            return {"default": value.value}
        case bool():
            return {"default": value}
        case Decimal():
            return {"default": int(value)}
        case _:
            return {}


def _docstring(kind: type) -> tuple[str, dict[str, str]]:
    """The summary of a class, and what its docstring says of each field."""
    text = _plain(cleandoc(kind.__doc__ or ""))
    summary = text.partition("\n\n")[0].replace("\n", " ")
    attributes = re.search(r"^Attributes:\n((?:    .*\n?)+)", text, re.MULTILINE)
    entries = re.findall(
        r"^    (\w+): (.*(?:\n {8}.*)*)", attributes[1] if attributes else "", re.MULTILINE
    )
    return summary, {name: re.sub(r"\s+", " ", says) for name, says in entries}


def _plain(text: str) -> str:
    """Text without the marks of docstrings around names and code."""
    return re.sub(r"(?<!\w)(``|\*|`)([^`*\n]+)\1(?!\w)", r"\2", text)
