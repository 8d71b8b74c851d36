"""The row of places: every error that has a line and a column names the right ones."""

from collections.abc import Iterator
from typing import Any, Final

from tools.robustness import seeds
from tools.robustness.row import Row

from unionplan.errors import DecodeError
from unionplan.formats import FORMATS, from_plain

_MARK: Final = "标记之处"
_FORMATS: Final = ("json", "yaml", "toml")


def run() -> Row:
    """Put a wrong value at each place of a document in turn, and see where the error points."""
    bad: list[str] = []
    total = 0
    for name in set(_FORMATS) & set(seeds.formats()):
        text = FORMATS.named(name).dumps(from_plain(seeds.whole_document()))
        for old, wrong in _changes(text, name):
            total += 1
            problem = _tried(name, text.replace(old, wrong, 1), wrong)
            bad += [f"{name}, {wrong!r}: {problem}"] if problem else []
    figure = f"{total - len(bad)} of {total} errors name the file's line and column"
    return Row("places", figure, "all", not bad, bad[:20])


def _changes(text: str, name: str) -> Iterator[tuple[str, str]]:
    """What is replaced by what: each value that is no free text, by one that is refused."""
    quote = "" if name == "yaml" else '"'
    for value in _values(seeds.whole_document()):
        old = f"{quote}{value}{quote}"
        if text.count(old) == 1:
            yield old, f"{quote}{_MARK}{quote}"


def _values(value: Any) -> Iterator[str]:  # noqa: ANN401 - plain data
    """Codes and times, which have forms that the mark is not in."""
    for key, item in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(item, dict | list) and not str(key).startswith("x-"):
            yield from _values(item)
        elif key in {
            "kind",
            "role",
            "relation",
            "direction",
            "aggregation",
            "strength",
            "status",
            "area",
            "rrule",
            "on",
            "by",
            "period",
            "elected_on",
            "first",
            "every",
            "festival",
            "until",
        } and isinstance(item, str):
            yield item


def _tried(name: str, text: str, wrong: str) -> str:
    at = text.index(wrong)
    line = text.count("\n", 0, at) + 1
    column = at - (text.rfind("\n", 0, at) + 1) + 1
    try:
        FORMATS.named(name).loads(text)
    except DecodeError as error:
        found = [(fault.line, fault.column or 0) for fault in error.faults]
        # of a pair of key and value either may be named, but nothing behind them
        good = any(each == line and 0 < place <= column for each, place in found)
        return "" if good else f"expected {line}:{column}, found {found}"
    return "was read"
