"""The page of what a plan document is, out of its JSON Schema."""

import inspect
import re
from collections.abc import Iterator
from typing import Any, Final

from reference_pages.table import table

from unionplan import model
from unionplan.formats import schema

__all__ = ["page"]

HEAD: Final = """\
# The document format

A plan as a document has one shape in JSON, YAML and TOML. This page is made from its JSON Schema
(2020-12), which `unionplan schema` prints and `unionplan.formats.schema()` returns; editors that
know JSON Schema complete and check with it.

```yaml
unionplan: 1                       # the version of the format
title: 2026年实验小学工会工作计划
organization: {name: 实验小学工会, kind: school, membership: {employees: 190, members: 182}}
period: 2026
sections:
  - {id: rights, role: tasks, marker: 一、, heading: 民主管理, text: 开好教代会。}
goals:
  - {id: g1, statement: 教代会制度化、规范化, area: democratic_management, section: rights}
activities:
  - {title: 召开教代会, when: 2026-04-17, goals: [g1], parties: [{role: lead, name: 工会}]}
  - {title: 庆祝“三八”妇女节, when: {festival: womens_day}}
  - {title: 工会委员会会议, when: {every: month, times: 1}}
metrics:
  - {name: 提案办结率, unit: "%", goal: g1, targets: [{at_least: 95, by: 2026-12}]}
x-oa: {form: 17}                   # yours: it survives every round trip
```

- A key that is not known is an error that names the nearest one that is. Keys that start with `x-`
  are your own, in every object, and are kept.
- All faults of a document are told at once, each with its JSON Pointer, line and column.
- A key is left out where nothing is known; `null` is refused.
- Ids may be left out and are then given in order.
- A document of a newer version is refused in one sentence.

What a schema cannot say is refused by the readers all the same: an end before its start, a day that
no month has. Two items with one id, or a reference to an item that is not there, are no such fault:
the document is read, and a [rule](rules.md) speaks of it.

## Times

| written | means |
|---|---|
| `2026-03-08` | a day |
| `2026-03`, `2026-Q3`, `2026-H1`, `2026` | a month, quarter, half-year, year |
| `2026-03/2026-05` | from the first day of March to the last of May |
| `XXXX-03` | March of the plan's own year |
| `../2026-09-30`, `../XXXX-09` | by a day, by the end of a month |
| `{festival: mid_autumn, relation: before}` | an [observance](observances.md) |
| `{every: month, times: 1}` | so many times in each unit, on days that are left open |
| `{rrule: "FREQ=MONTHLY;BYDAY=-1FR"}` | exact repetition (RFC 5545) |
| `{term_week: 15}` | a teaching week of the school's term |
| `{words: 适时}` | a time that the plan leaves open |
"""
MEMBER: Final = re.compile(r'^    [A-Z_]+ = "(\w+)"  # (.+)$', re.MULTILINE)
"""A word of a closed set, with the comment behind it."""

ELSEWHERE: Final = {"WorkArea": "work-areas.md"}
NAMES: Final = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "`true`, `false`",
}


def page() -> Iterator[str]:
    """The lines of the page."""
    whole = schema()
    definitions: dict[str, dict[str, Any]] = whole["$defs"]
    yield HEAD
    yield from _definition("Plan", whole)
    for name, about in definitions.items():
        if name not in ELSEWHERE:
            yield from _words(name, about) if "enum" in about else _definition(name, about)


def _definition(name: str, about: dict[str, Any]) -> Iterator[str]:
    """An object."""
    required = about.get("required", ())
    properties: dict[str, dict[str, Any]] = about["properties"]
    yield f"## {name}\n\n{about['description']}\n"
    yield from table(
        ("key", "value", "meaning"),
        (
            (f"`{key}`" + (" (needed)" if key in required else ""), _value(each), _meaning(each))
            for key, each in properties.items()
        ),
    )


def _words(name: str, about: dict[str, Any]) -> Iterator[str]:
    """A closed set of words."""
    says = dict(MEMBER.findall(inspect.getsource(getattr(model, name))))
    yield f"## {name}\n\n{about['description']}\n"
    yield ", ".join(f"`{word}`" for word in about["enum"]) + "\n"
    yield from (f"- `{word}`: {says[word]}" for word in about["enum"] if word in says)
    if says:
        yield ""


def _value(about: dict[str, Any]) -> str:
    """What a value looks like."""
    if "$ref" in about:
        name = about["$ref"].rpartition("/")[2]
        return f"[{name}]({ELSEWHERE.get(name, '#' + name.lower())})"
    if "items" in about:
        return f"list of {_value(about['items'])}"
    if "anyOf" in about:  # the whole number among them is a year without its quotes
        return ", ".join(_value(kind) for kind in about["anyOf"] if kind.get("type") != "integer")
    if "examples" in about:
        return ", ".join(f"`{example}`" for example in about["examples"])
    if "const" in about:
        return f"`{about['const']}`"
    return "`2026-03-08`" if "format" in about else NAMES[about["type"]] + _bounds(about)


def _bounds(about: dict[str, Any]) -> str:
    """The least and the greatest, where there are such."""
    words = (("from", "minimum"), ("to", "maximum"))
    return "".join(f" {word} {about[key]}" for word, key in words if key in about)


def _meaning(about: dict[str, Any]) -> str:
    """What a value stands for, and what holds where it is left out."""
    default = about.get("default")
    text: str = about["description"]
    return text if default is None else f"{text} Left out: `{str(default).lower()}`."
