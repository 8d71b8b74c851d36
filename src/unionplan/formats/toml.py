"""TOML, for those who keep their settings in it; it has no null."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time
from decimal import Decimal, InvalidOperation
from typing import Final

from unionplan.errors import DecodeError, EncodeError, Fault, MissingExtraError
from unionplan.formats._problem import (
    TOO_DEEP,
    LongNumber,
    Path,
    Problem,
    is_array,
    is_object,
    items_of,
    nowhere,
    places_of,
    problems_at,
    surrogate_problems,
    to_faults,
)
from unionplan.formats._toml_places import TomlPlaces
from unionplan.formats.plain import read_plan, writable_plain
from unionplan.limits import MAX_NUMBER_DIGITS
from unionplan.model import Plan

__all__ = ["dumps", "loads", "locate"]

_LONG_NUMBER: Final = re.compile(rf"[0-9a-fA-F_]{{{MAX_NUMBER_DIGITS + 1}}}")
_AT: Final = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)


def dumps(plan: Plan) -> str:
    """Write *plan*: a table for each section, goal, activity and metric, all else within them.

    Raises:
        EncodeError: A value of the application is null, which TOML has not, or nests too deep; or
            a text holds half a surrogate pair.
        MissingExtraError: The extra ``toml`` is not installed.
    """
    data = writable_plain(plan)
    if nulls := list(_nulls(data, ())):
        raise EncodeError(to_faults(nulls, data, nowhere))
    try:
        from unionplan.formats._toml_writing import write_toml
    except ImportError as error:
        feature = "writing TOML"
        raise MissingExtraError(feature, "toml") from error
    return write_toml(data)


def loads(text: str) -> Plan:
    """Read a plan back; dates and times of TOML are read as text.

    Raises:
        DecodeError: *text* is not TOML, or not a plan; all faults, in the order of the text.
    """
    data, places = parse(text)
    return read_plan(data, places.locate, surrogate_problems(data))


def locate(text: str, pointers: Iterable[str]) -> Sequence[tuple[int, int]]:
    """Line and column of each place that a JSON Pointer names; what is missing would be there.

    Args:
        text: A document in this format.
        pointers: JSON Pointers into it.
    """
    return TomlPlaces(text).locate(problems_at(pointers))


def parse(text: str) -> tuple[object, TomlPlaces]:
    """What a TOML text holds as plain data, days and times as text, and where in it that stands.

    Raises:
        DecodeError: *text* is not TOML, or nests too deep.
    """
    places = TomlPlaces(text)
    if places.too_deep is not None:
        place = places_of(text, [places.too_deep])[places.too_deep]
        raise DecodeError([Fault("", TOO_DEEP, *place)])
    try:
        return _plain(tomllib.loads(text, parse_float=_fraction)), places
    except ValueError as error:
        raise DecodeError([_fault_of(error, places, text)]) from None


def _nulls(value: object, path: Path) -> Iterator[Problem]:
    if value is None:
        yield Problem(path, "null, which TOML cannot hold")
    for token, item in items_of(value):
        yield from _nulls(item, (*path, token))


def _plain(value: object) -> object:
    """The same with days and times as text."""
    if is_object(value):
        return {key: _plain(item) for key, item in value.items()}
    if is_array(value):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date | time) else value


def _fraction(literal: str) -> Decimal | LongNumber:
    if len(literal) > MAX_NUMBER_DIGITS:
        return LongNumber()
    try:
        return Decimal(literal)
    except InvalidOperation:  # an exponent of more than eighteen digits
        return LongNumber()


def _fault_of(error: ValueError, places: TomlPlaces, text: str) -> Fault:
    match = _AT.fullmatch(str(error))
    if match is None:  # an integer that Python refuses to read
        offset = found.start() if (found := _LONG_NUMBER.search(text)) else 0
        problem = f"a number of more than {MAX_NUMBER_DIGITS} digits"
    else:
        offset = len(text)
        problem = f"not TOML: {match[1][0].lower()}{match[1][1:]}"
        if match[1] == "Cannot overwrite a value" and places.repeated is not None:
            # what is said of it is where the parser stopped, which is lines further down
            offset, problem = places.repeated, "this key stands twice in one table"
        elif match[2]:
            return Fault("", problem, int(match[2]), int(match[3]))
    return Fault("", problem, *places_of(text, [offset])[offset])
