"""JSON on one line that can stand in a comment of Markdown, and in a cell of a table."""

import json
import re
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from unionplan.formats._problem import LongNumber, is_array, is_object
from unionplan.formats._values import quote, write_decimal
from unionplan.limits import MAX_NUMBER_DIGITS

__all__ = ["read_json", "write_json"]

# The end of a comment, what cells and code end with, and what editors take for a line end or hide.
_UNSAFE: Final = re.compile(
    "(?<=-)-|[<>|`\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]"
)


def write_json(value: object) -> str:
    """Plain data as JSON."""
    if is_object(value):
        return f"{{{','.join(f'{_text(key)}:{write_json(item)}' for key, item in value.items())}}}"
    if is_array(value):
        return f"[{','.join(map(write_json, value))}]"
    if isinstance(value, str):
        return _text(value)
    return write_decimal(value) if isinstance(value, Decimal) else json.dumps(value)


def read_json(text: str) -> dict[str, Any]:
    """An object as plain data.

    Raises:
        ValueError: *text* is no JSON, or an object in it has one key twice.
    """
    try:
        found: dict[str, Any] = _DECODER.decode(text)
    except RecursionError:
        msg = "nested too deep"
        raise ValueError(msg) from None
    return found


def _text(value: str) -> str:
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", quote(value))


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    data = dict(pairs)
    if len(data) < len(pairs):
        msg = "a key stands twice in one object"
        raise ValueError(msg)
    return data


def _number(literal: str) -> int | Decimal | LongNumber:
    if len(literal.lstrip("-")) > MAX_NUMBER_DIGITS:
        return LongNumber()
    try:
        return int(literal) if literal.lstrip("-").isdecimal() else Decimal(literal)
    except InvalidOperation:
        return LongNumber()


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_unique, parse_float=_number, parse_int=_number, parse_constant=Decimal
)
