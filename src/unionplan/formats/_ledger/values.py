"""Statuses, areas, numbers and lists of names, as they stand in cells."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Final

from unionplan.chinese import fold, parse_numeral
from unionplan.errors import ModelError
from unionplan.formats._ledger.column import Column, words
from unionplan.formats._ledger.unreadable import Unreadable
from unionplan.limits import MAX_NUMERAL_LENGTH
from unionplan.model import Activity, Status, WorkArea

__all__ = ["read_area", "read_budget", "read_count", "read_names", "read_number", "read_status"]

_BLANK: Final = re.compile(r"\s")
_PLAIN_NUMBER: Final = re.compile(r"-?[0-9]{1,80}(?:\.[0-9]{1,80})?")
_WITH_COMMAS: Final = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3}){1,20}(?:\.[0-9]{1,40})?")
_BETWEEN_NAMES: Final = re.compile("[、,，;；/\n]")
_MONEY: Final = re.compile(r"[¥￥]?(.{1,60}?)(元|万元)?")
_TEN_THOUSAND: Final = 10_000
_MOST_PEOPLE: Final = 10**30


def read_status(text: str) -> Status:
    """How far a task has come; planned where nothing is said.

    Raises:
        Unreadable: The word is none that we know.
    """
    if not text:
        return Status.PLANNED
    status = _statuses().get(_BLANK.sub("", fold(text)))
    if status is None:
        problem = f"expected one of {'、'.join(map(_first_word, Status))}, found {text[:40]!r}"
        raise Unreadable(problem, [Column.STATUS], Status.PLANNED)
    return status


def read_area(text: str) -> WorkArea | None:
    """The area of work by its label or code.

    Raises:
        Unreadable: It is none of ours.
    """
    if not text:
        return None
    area = _areas().get(_BLANK.sub("", fold(text)))
    if area is None:
        problem = f"no work area is called {text[:40]!r}"
        raise Unreadable(problem, [Column.AREA])
    return area


def read_budget(text: str) -> Decimal | None:
    """Money in yuan.

    Raises:
        Unreadable: It is no amount.
    """
    if not text:
        return None
    match = _MONEY.fullmatch(_BLANK.sub("", fold(text)))
    number = read_number(match[1]) if match else None
    if match is not None and number is not None:
        amount = number * _TEN_THOUSAND if match[2] == "万元" else number
        try:
            return Activity(title="-", budget=amount).budget
        except ModelError:
            pass
    problem = f"expected an amount in yuan, found {text[:40]!r}"
    raise Unreadable(problem, [Column.BUDGET])


def read_number(text: str) -> Decimal | None:
    """A number in digits, or a numeral such as 1.5万; None where it is neither."""
    plain = text.replace("−", "-")
    if _WITH_COMMAS.fullmatch(plain):
        plain = plain.replace(",", "")
    if _PLAIN_NUMBER.fullmatch(plain):
        return Decimal(plain)
    return parse_numeral(plain) if len(plain) <= MAX_NUMERAL_LENGTH else None


def read_count(text: str) -> int | None:
    """How many people; None where it is no whole number from 0 on."""
    number = read_number(_BLANK.sub("", fold(text)).removesuffix("人次").removesuffix("人"))
    if number is None or not 0 <= number < _MOST_PEOPLE or number != number.to_integral_value():
        return None
    return int(number)


def read_names(text: str) -> tuple[str, ...]:
    """Names between marks such as ``、``; blanks are part of a name (张　三)."""
    return tuple(name for part in _BETWEEN_NAMES.split(text) if (name := part.strip()))


def _first_word(status: Status) -> str:
    return words("statuses")[status.value][0]


@cache
def _statuses() -> Mapping[str, Status]:
    return {fold(word): Status(code) for code, some in words("statuses").items() for word in some}


@cache
def _areas() -> Mapping[str, WorkArea]:
    return {name: area for area in WorkArea for name in (area.zh, area.value)}
