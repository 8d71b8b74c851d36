"""Values as one line of text, and back."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache, partial
from typing import Any, Final, NamedTuple

from unionplan.errors import ModelError
from unionplan.formats._stratml.words import words
from unionplan.formats._values import is_model_number
from unionplan.formats._words import describe_when
from unionplan.limits import MAX_DECIMAL_DIGITS
from unionplan.model import (
    Aggregation,
    CalendarUnit,
    Direction,
    Every,
    Frequency,
    Observance,
    OrganizationKind,
    Recurrence,
    Relation,
    SectionRole,
    Status,
    TermWeek,
    UnionLevel,
    Unscheduled,
    When,
    WorkArea,
    parse_when,
)
from unionplan.model.code import Code

_NUMBER: Final = re.compile(r"[+-]?(?:[0-9]{1,400}(?:\.[0-9]{0,400})?|\.[0-9]{1,400})")
_COUNT: Final = re.compile("[0-9]{1,18}")
_DAY: Final = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:Z|T.{0,40}|[+-][0-9]{2}:[0-9]{2})?")
_FREQUENCY: Final = re.compile("(?:every |(>=)?([0-9]{1,18})/)([a-z0-9_ ]{1,20})")
_OBSERVANCE: Final = re.compile(f"({'|'.join(Relation)}) ([a-z0-9_]{{1,60}})")
_WEEK: Final = re.compile("week ([0-9]{1,2})(?: to ([0-9]{1,2}))?")
_BEHIND: Final = re.compile("[^（）]{1,400}（([^（）]{1,400})）")
_SEPARATOR: Final = "、"


class Notation(NamedTuple):
    """How the values of a field are written and read.

    Attributes:
        write: From a value to a text.
        read: Back; ValueError or KeyError where the text is no such value.
    """

    write: Callable[[Any], str]
    read: Callable[[str], Any]


def number_text(number: Decimal) -> str:
    """A number without exponent, as the schemas want it."""
    return f"{number:f}"


def read_number(text: str) -> Decimal:
    """A number that the model takes; zeros behind its last place of `MAX_DECIMAL_DIGITS` go.

    Raises:
        ValueError: It is none.
    """
    if _NUMBER.fullmatch(text.strip()):
        number = Decimal(text.strip())
        sign, digits, exponent = number.as_tuple()
        rest = digits[MAX_DECIMAL_DIGITS:]
        if rest and not any(rest) and isinstance(exponent, int):
            number = Decimal((sign, digits[:MAX_DECIMAL_DIGITS], exponent + len(rest)))
        if is_model_number(number):
            return number
    msg = "no number"
    raise ValueError(msg)


def read_day(text: str) -> date:
    """A day, also with the time zone or the hour that some tools add.

    Raises:
        ValueError: It is none.
    """
    match = _DAY.fullmatch(text.strip())
    return date.fromisoformat(match[1] if match else "")


def _write_when(when: When) -> str:
    """A time in words, and behind them as its class writes it, unless those are its words."""
    notation, described = str(when), describe_when(when)
    return f"{described}（{notation}）" if described not in {"", notation} else notation


def _read_when(text: str) -> When:
    """A time by the notation in or behind it; what has none is words of the plan."""
    match = _BEHIND.fullmatch(text)
    for notation in ([match[1]] if match else []) + [text]:
        for read in (_read_frequency, _read_observance, _read_week, _read_recurrence, parse_when):
            try:
                return read(notation)
            except ModelError:
                continue
    return Unscheduled(words=text)


def _read_frequency(text: str) -> Frequency:
    least, times, every = _groups(_FREQUENCY, text)
    return Frequency(
        every=Every.parse(every), times=int(times) if times else None, at_least=bool(least)
    )


def _read_observance(text: str) -> Observance:
    relation, festival = _groups(_OBSERVANCE, text)
    return Observance(festival=festival, relation=Relation(relation))


def _read_week(text: str) -> TermWeek:
    first, until = _groups(_WEEK, text)
    return TermWeek(term_week=int(first), until=int(until) if until else None)


def _read_recurrence(text: str) -> Recurrence:
    return Recurrence(rrule=text)


def _groups(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    match = pattern.fullmatch(text)
    if match is None:
        raise ModelError
    return match.groups(default="")


def _read_amount(text: str) -> Decimal:
    amount = read_number(text)
    if amount < 0:
        msg = "an amount is not below 0"
        raise ValueError(msg)
    return amount


def _read_divisor(text: str) -> Decimal:
    divisor = read_number(text)
    if divisor == 0:
        msg = "nothing is divided by 0"
        raise ValueError(msg)
    return divisor


def _read_count(text: str) -> int:
    if not _COUNT.fullmatch(text):
        msg = "no count"
        raise ValueError(msg)
    return int(text)


def _write_code(code: Code) -> str:
    return words()["codes"][type(code).__name__][code]


def _read_code(kind: type[Code], text: str) -> Code:
    return _codes_by_word(kind)[text]


@cache
def _codes_by_word(kind: type[Code]) -> dict[str, Code]:
    return {word: kind(code) for code, word in words()["codes"][kind.__name__].items()}


def _read_texts(text: str) -> tuple[str, ...]:
    return tuple(text.split(_SEPARATOR))


def _codes(kind: type[Code]) -> Notation:
    return Notation(_write_code, partial(_read_code, kind))


_TEXT: Final = Notation(str, str)
_TEXTS: Final = Notation(_SEPARATOR.join, _read_texts)
_COUNTS: Final = Notation(str, _read_count)

NOTATIONS: Final = {
    **dict.fromkeys(("region", "superior", "marker", "parent", "section"), _TEXT),
    **dict.fromkeys(("unit", "scope", "goal", "indicator"), _TEXT),
    **dict.fromkeys(("observances", "goals", "after"), _TEXTS),
    **dict.fromkeys(("employees", "members", "women", "women_members"), _COUNTS),
    **dict.fromkeys(("branches", "groups", "number", "years"), _COUNTS),
    "elected_on": Notation(str, read_day),
    "when": Notation(_write_when, _read_when),
    "by": Notation(str, CalendarUnit.parse),
    "budget": Notation(number_text, _read_amount),
    "numerator": Notation(number_text, read_number),
    "denominator": Notation(number_text, _read_divisor),
    "kind": _codes(OrganizationKind),
    "level": _codes(UnionLevel),
    "role": _codes(SectionRole),
    "area": _codes(WorkArea),
    "status": _codes(Status),
    "direction": _codes(Direction),
    "aggregation": _codes(Aggregation),
}
"""The notation of each field that StratML has no element for, by its name."""
