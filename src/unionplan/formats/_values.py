"""The values of a document as the written-out loader and writer take them.

What is refused here is refused by the converter too, which says why; see `unionplan.formats.plain`.
"""

# ruff: noqa: ANN401 - plain data is of any type until it was looked at

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from json.encoder import encode_basestring
from typing import Any, Final, TypeVar

import attrs

from unionplan.errors import ModelError
from unionplan.limits import (
    MAX_DECIMAL_DIGITS,
    MAX_DECIMAL_EXPONENT,
    MAX_DEPTH,
    MAX_NUMBER_DIGITS,
)
from unionplan.model import CalendarUnit, Extra, Json, Plan, Section, Window, parse_when

T = TypeVar("T")

quote: Final = encode_basestring
"""A text in quotes, with escapes but for Chinese; in C where Python has it."""

FORMAT_VERSION: Final = 1
"""The version of the document format that this library writes."""

FORMAT_KEY: Final = "unionplan"
"""The key with which a document starts; its value is the version of the format."""

TOO_LARGE: Final[int] = 10**MAX_NUMBER_DIGITS
"""The least whole number that a document cannot hold."""

_DECIMAL_LIMIT: Final[int] = 10**MAX_DECIMAL_DIGITS
_LONGEST_NAME: Final = 1000
_DATE_LENGTH: Final = len("2026-03-08")


LONGEST_PAD: Final = len("\n") + 2 * (MAX_DEPTH - 1)
"""Length of the line break and indentation of the deepest array or object that is written."""

NO_EXTRA: Final = Plan().extra
"""No keys of the application: the one object that stands for it in every part of every plan."""


class Refusal(Exception):  # noqa: N818 - no error: the careful way says what is wrong
    """The quick way does not take this, for a reason that only the careful way can tell."""


# --- reading -------------------------------------------------------------------------------------


def read_text(value: Any) -> str:
    """A text."""
    if type(value) is not str:
        raise Refusal
    return value


def read_texts(value: Any) -> tuple[str, ...]:
    """A list of texts."""
    items = read_array(value)
    for item in items:
        if type(item) is not str:
            raise Refusal
    return tuple(items)


def read_array(value: Any) -> list[Any]:
    """A list of anything."""
    if value.__class__ is not list:
        raise Refusal
    items: list[Any] = value
    return items


def read_int(value: Any) -> int:
    """A whole number that is not too long."""
    if type(value) is not int or not -TOO_LARGE < value < TOO_LARGE:
        raise Refusal
    return value


def read_bool(value: Any) -> bool:
    """True or false."""
    if type(value) is not bool:
        raise Refusal
    return value


def read_date(value: Any) -> date:
    """A day; of the notations of ISO 8601 only the usual one."""
    if type(value) is not str or len(value) != _DATE_LENGTH or value[4] + value[7] != "--":
        raise Refusal
    return date.fromisoformat(value)


def read_decimal(value: Any) -> Decimal:
    """A number within the bounds of the model."""
    if type(value) is int and -_DECIMAL_LIMIT < value < _DECIMAL_LIMIT:
        return Decimal(value)
    if type(value) is Decimal and is_model_number(value):
        return value
    raise Refusal


def read_notation(value: Any) -> str:
    """A text in notation; by hand a year may stand there as a number."""
    return str(value) if type(value) is int and 0 <= value < TOO_LARGE else read_text(value)


read_window_or_deadline: Final = lru_cache(maxsize=4096)(parse_when)
"""A time in notation; there are few different ones in a plan."""


def read_extra(data: dict[str, object], known: frozenset[str], depth: int) -> Extra:
    """The keys of the application in an object at *depth*; all others must be known.

    Raises:
        Refusal: A key is unknown, a known one has no value, or a value is no JSON value.
    """
    extra: dict[str, object] = {}
    for key, value in data.items():
        if key in known:
            if value is None:
                raise Refusal
        elif is_extra_key(key):
            check_json(value, depth)
            extra[key] = value
        else:
            raise Refusal
    return Extra(extra)


def check_json(value: Any, depth: int) -> None:
    """The value, in an array or object at *depth*, is one that can be written again.

    Raises:
        Refusal: It is no JSON value, nests too deep, or has a number that is too long.
    """
    kind: object = value.__class__
    if value is None or kind is str or kind is bool:
        return
    if kind is int or kind is Decimal:
        if not is_number(value):
            raise Refusal
        return
    if depth >= MAX_DEPTH or (kind is not list and kind is not dict):
        raise Refusal
    for item in value.values() if kind is dict else value:
        check_json(item, depth + 1)
    if kind is dict and not all(type(key) is str for key in value):
        raise Refusal


def is_extra_key(key: object) -> bool:
    """Whether a key belongs to the application."""
    return isinstance(key, str) and key[:2] == "x-"


def is_model_number(value: Decimal) -> bool:
    """Whether the model takes a number."""
    _, digits, exponent = value.as_tuple()
    return (
        isinstance(exponent, int)
        and abs(exponent) <= MAX_DECIMAL_EXPONENT
        and len(digits) <= MAX_DECIMAL_DIGITS
    )


def is_number(value: int | Decimal) -> bool:
    """Whether a number is one that a document can hold, under a key of the application too."""
    if isinstance(value, int):
        return -TOO_LARGE < value < TOO_LARGE
    is_short: bool = value.is_finite() and len(str(value)) <= MAX_NUMBER_DIGITS
    return is_short and abs(value.adjusted()) <= MAX_NUMBER_DIGITS


def is_id(text: str) -> bool:
    """Whether a text is an id or empty, as the model sees it."""
    # what is long enough to fill the memory is none, and not kept there
    return len(text) <= _LONGEST_NAME and _is_id(text)


@lru_cache(maxsize=4096)
def _is_id(text: str) -> bool:
    try:
        Section(id=text)
    except ModelError:
        return False
    return True


def key_names(kind: type[attrs.AttrsInstance]) -> frozenset[str]:
    """The keys that objects of a class have in a document, those of the application aside."""
    own = {FORMAT_KEY} if kind is Plan else set[str]()
    return frozenset(own | {field.name for field in attrs.fields(kind)} - {"extra"})


# --- writing -------------------------------------------------------------------------------------


def write_int(value: int) -> str:
    """A whole number."""
    return f"{value:d}"


def write_decimal(value: Decimal) -> str:
    """A number in plain digits, but for those with very many zeros; never through a float."""
    text = str(value)
    if "E" in text and abs(value.adjusted()) < MAX_DECIMAL_DIGITS:
        # zeros behind it would be digits to the reader, and the model takes only so many
        return f"{value:f}"
    return text


def write_array(items: Iterable[str], pad: str) -> str:
    """An array of what is written already, not empty; *pad* starts its last line."""
    return f"[{pad}  {f',{pad}  '.join(items)}{pad}]"


def write_objects(write: Callable[[T, str], str], items: Iterable[T], pad: str) -> str:
    """An array, not empty, of objects whose members are told their *pad*."""
    inner = f"{pad}  "
    return write_array([f"{{{write(item, inner)}{inner}}}" for item in items], pad)


def write_window(window: Window) -> str:
    """A window in quotes."""
    if window.end is None:
        return f'"{write_unit(window.start)}"'
    return f'"{write_unit(window.start)}/{write_unit(window.end)}"'


write_notation: Final = lru_cache(maxsize=4096)(str)
"""A value as its notation, once for all: the shortest one of a period takes time to find."""


def write_unit(unit: CalendarUnit) -> str:
    """A calendar unit; there are few different ones in a plan, so that each is written once."""
    return _unit_text(unit.year, unit.month, unit.day, unit.quarter, unit.half)


@lru_cache(maxsize=4096)
def _unit_text(
    year: int | None, month: int | None, day: int | None, quarter: int | None, half: int | None
) -> str:
    return str(CalendarUnit(year, month=month, day=day, quarter=quarter, half=half))


def write_extra(extra: Extra, pad: str) -> str:
    """The keys of the application, each behind a comma and *pad*.

    Raises:
        Refusal: A value nests too deep.
    """
    return "".join([f",{pad}{quote(key)}: {write_json(item, pad)}" for key, item in extra.items()])


def write_json(value: Json, pad: str) -> str:  # noqa: PLR0911 - one for each kind of value
    """A JSON value; *pad* starts its last line, if it has several.

    Raises:
        Refusal: It nests too deep.
    """
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            return quote(value)
        case int():
            return write_int(value)
        case Decimal():
            return write_decimal(value)
        case _ if len(pad) > LONGEST_PAD:
            raise Refusal
        case tuple():
            items = [write_json(item, f"{pad}  ") for item in value]
            return write_array(items, pad) if items else "[]"
        case _:
            return write_object(write_extra(value, f"{pad}  "), pad)


def write_object(members: str, pad: str) -> str:
    """An object of members that are written already, each behind a comma and a line break."""
    return f"{{{members[1:]}{pad}}}" if members else "{}"
