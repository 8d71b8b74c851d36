"""What stands in a plan's registers as a Chinese office writes it: times, people, values.

Every function gives all of what it is given, so that a document that prints its words holds the
value, or gives no words at all.
"""

from decimal import Decimal
from typing import Final

from unionplan.calendar import observances
from unionplan.formats._repetition_words import describe_recurrence
from unionplan.model import (
    Activity,
    CalendarUnit,
    Deadline,
    Frequency,
    Measurement,
    Metric,
    Observance,
    PartyRole,
    Period,
    Recurrence,
    Relation,
    Status,
    Strength,
    Target,
    TermWeek,
    TimeUnit,
    Unscheduled,
    When,
    Window,
)

__all__ = [
    "ROLES",
    "STATUSES",
    "describe_measurement",
    "describe_number",
    "describe_parties",
    "describe_period",
    "describe_target",
    "describe_unit",
    "describe_when",
]

ROLES: Final[dict[PartyRole, str]] = {
    PartyRole.LEAD: "牵头",
    PartyRole.RESPONSIBLE: "责任",
    PartyRole.SUPPORT: "配合",
    PartyRole.AUDIENCE: "参加",
}
"""What each part in an activity is called, in the order of columns."""

STATUSES: Final[dict[Status, str]] = {
    Status.PLANNED: "计划",
    Status.IN_PROGRESS: "进行中",
    Status.DONE: "已完成",
    Status.POSTPONED: "推迟",
    Status.CANCELLED: "取消",
}
"""How far an activity has come."""

_STRENGTHS: Final[dict[Strength | None, str]] = {
    Strength.FIRM: "确保",
    Strength.STRIVE: "力争",
    None: "",
}
_UNITS: Final[dict[TimeUnit, tuple[str, str]]] = {  # one of them, and several
    TimeUnit.DAY: ("天", "天"),
    TimeUnit.WEEK: ("周", "周"),
    TimeUnit.MONTH: ("月", "个月"),
    TimeUnit.QUARTER: ("季度", "个季度"),
    TimeUnit.HALF_YEAR: ("半年", "个半年"),
    TimeUnit.SEMESTER: ("学期", "个学期"),
    TimeUnit.YEAR: ("年", "年"),
    TimeUnit.TERM: ("届", "届"),
}
_RELATIONS: Final[dict[Relation, str]] = {
    Relation.ON: "{}",
    Relation.BEFORE: "{}前",
    Relation.DURING: "{}期间",
    Relation.AFTER: "{}后",
}


def describe_when(when: When, *, year: int | None = None) -> str:
    """A time in words: ``3月8日``, ``9月底前``, ``中秋节前``, ``每季度至少1次``.

    Args:
        when: The time.
        year: A year that goes without saying.

    Returns:
        Nothing for a festival that the calendar does not know, and for a rule of repetition that
        is too odd for words.
    """
    match when:
        case Window(start, end):
            words = _describe_span(start, end, year)
        case Deadline(by):
            words = f"{describe_unit(by, year=year)}{'前' if by.day else '底前'}"
        case Observance():
            words = _describe_observance(when)
        case Frequency():
            words = _describe_frequency(when)
        case Recurrence():
            words = describe_recurrence(when)
        case TermWeek(term_week=first, until=last):
            words = f"第{first}周" if last is None else f"第{first}至{last}周"
        case Unscheduled():
            words = when.words
    return words


def describe_period(period: Period) -> str:
    """A period in words: ``2026年``, ``2026年2月至7月``."""
    start, slash, end = str(period).partition("/")
    first = CalendarUnit.parse(start)
    return _describe_span(first, CalendarUnit.parse(end) if slash else None, None)


def describe_unit(unit: CalendarUnit, *, year: int | None = None) -> str:
    """A unit in words: ``2026年``, ``第一季度``, ``3月8日``; *year* goes without saying."""
    within = ""
    if unit.half is not None:
        within = f"{'上下'[unit.half - 1]}半年"
    elif unit.quarter is not None:
        within = f"第{'一二三四'[unit.quarter - 1]}季度"
    elif unit.month is not None:
        within = f"{unit.month}月" if unit.day is None else f"{unit.month}月{unit.day}日"
    if within and unit.year in {None, year}:
        return within
    return f"{'本' if unit.year is None else unit.year}年{within}"


def describe_parties(activity: Activity, *roles: PartyRole) -> str:
    """Those with a part in one of the *roles*, in the plan's order: ``工会委员会、办公室``."""
    return "、".join(party.name for party in activity.parties if party.role in roles)


def describe_target(metric: Metric, target: Target) -> str:
    """A target in words: ``12月底前力争不低于95%``."""
    low, high = target.at_least, target.at_most
    if low is not None and low == high:
        words = describe_number(low, metric)
    elif low is not None and high is not None:
        words = f"{describe_number(low, metric)}至{describe_number(high, metric)}"
    elif low is not None:
        words = f"不低于{describe_number(low, metric)}"
    else:
        words = f"不高于{describe_number(high or Decimal(0), metric)}"
    by = "" if target.by is None else describe_when(Deadline(target.by))
    return f"{by}{_STRENGTHS[target.strength]}{words}"


def describe_measurement(metric: Metric, found: Measurement) -> str:
    """A value that was measured, and when: ``97.9%（2026年6月30日）``."""
    when = ""
    if found.on is not None:
        when = f"（{describe_unit(CalendarUnit.of(found.on))}）"
    elif found.over is not None:
        when = f"（{describe_period(found.over)}）"
    return f"{describe_number(found.value, metric)}{when}"


def describe_number(number: Decimal, metric: Metric) -> str:
    """A number with the unit of its metric, never with an exponent."""
    return f"{number:f}{metric.unit}"


def _describe_span(start: CalendarUnit, end: CalendarUnit | None, year: int | None) -> str:
    first = describe_unit(start, year=year)
    if end is None:
        return first
    # the year stands once where the second half of the words can do without it
    known = start.year if start.year is not None else year
    return f"{first}至{describe_unit(end, year=known)}"


def _describe_observance(when: Observance) -> str:
    entry = observances().find(when.festival)
    if entry is None:
        return ""
    year = "" if when.year is None else f"{when.year}年"
    ordinal = "" if when.ordinal is None else f"第{when.ordinal}个"
    return _RELATIONS[when.relation].format(f"{year}{ordinal}{entry.names[0]}")


def _describe_frequency(when: Frequency) -> str:
    one, many = _UNITS[when.every.unit]
    unit = one if when.every.count == 1 else f"{when.every.count}{many}"
    if when.times is None:
        return f"每{unit}"
    return f"每{unit}{'至少' if when.at_least else ''}{when.times}次"
