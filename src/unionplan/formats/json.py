"""JSON, the reference format: every field survives the round trip."""

import json
from collections.abc import Iterable, Sequence
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Final

from unionplan.errors import DecodeError, Fault
from unionplan.formats._codec import load_plan, write_plan
from unionplan.formats._json_places import json_places, too_deep
from unionplan.formats._problem import (
    TOO_DEEP,
    LongNumber,
    Problem,
    is_encodable,
    problems_at,
    repeated_keys,
    surrogate_problems,
)
from unionplan.formats._values import Refusal
from unionplan.formats.plain import encode_error, explain
from unionplan.limits import MAX_NUMBER_DIGITS
from unionplan.model import Plan

__all__ = ["dumps", "loads", "locate"]


def dumps(plan: Plan) -> str:
    """Write *plan*: Chinese unescaped, keys in the order of the model, one final newline.

    Raises:
        EncodeError: A value of the application nests too deep, or a text holds half a surrogate
            pair.
    """
    try:
        text = write_plan(plan)
    except Refusal:
        raise encode_error(plan) from None
    if not is_encodable(text):
        raise encode_error(plan)
    return text


def loads(text: str) -> Plan:
    """Read a plan back.

    Raises:
        DecodeError: *text* is not JSON, or not a plan; all faults, in the order of the text.
    """
    try:
        data = _decode(text)
    except (Refusal, RecursionError, ValueError, InvalidOperation):
        data, found = _decode_carefully(text)
    else:
        found = []
    if "\\u" in text or not is_encodable(text):
        found += surrogate_problems(data)
    if not found:
        try:
            return load_plan(data)
        except Refusal:
            pass  # the converter has the words
    return explain(data, partial(json_places, text), found)


def locate(text: str, pointers: Iterable[str]) -> Sequence[tuple[int, int]]:
    """Line and column of each place that a JSON Pointer names; what is missing would be there.

    Args:
        text: A document in this format.
        pointers: JSON Pointers into it.
    """
    return json_places(text, problems_at(pointers))


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    data = dict(pairs)
    if len(data) < len(pairs):
        raise Refusal
    return data


def _fraction(literal: str) -> Decimal:
    if len(literal) > MAX_NUMBER_DIGITS:
        raise Refusal
    return Decimal(literal)  # or InvalidOperation, for an exponent of more than eighteen digits


_decode: Final = json.JSONDecoder(
    object_pairs_hook=_unique, parse_float=_fraction, parse_constant=Decimal
).decode


def _decode_carefully(text: str) -> tuple[object, list[Problem]]:
    """Decode a text with repeated keys or long numbers, or say where it is no JSON.

    Returns:
        The data and what is wrong with it as JSON.

    Raises:
        DecodeError: There is no data to go on with.
    """
    repeated: dict[int, list[tuple[str, object]]] = {}
    kept: list[object] = []

    def note_repeated(pairs: list[tuple[str, object]]) -> dict[str, object]:
        data = dict(pairs)
        if len(data) < len(pairs):
            repeated[id(data)] = pairs
            kept.append(data)  # so that no other object gets its id
        return data

    decoder = json.JSONDecoder(
        object_pairs_hook=note_repeated,
        parse_float=_number,
        parse_int=_number,
        parse_constant=Decimal,
    )
    try:
        data = decoder.decode(text)
    except json.JSONDecodeError as error:
        problem = f"not JSON: {error.msg[0].lower()}{error.msg[1:]}"
        raise DecodeError([Fault("", problem, error.lineno, error.colno)]) from None
    except RecursionError:
        if place := too_deep(text):
            raise DecodeError([Fault("", TOO_DEEP, *place)]) from None
        raise
    return data, list(repeated_keys(data, repeated))


def _number(literal: str) -> int | Decimal | LongNumber:
    digits = literal.lstrip("-")
    if len(digits) > MAX_NUMBER_DIGITS:
        return LongNumber()
    try:
        return int(literal) if digits.isdecimal() else Decimal(literal)
    except InvalidOperation:
        return LongNumber()
