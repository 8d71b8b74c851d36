"""Times in everyday words, in Chinese and English."""

from typing import Final

from unionplan.calendar import observances
from unionplan.cli.words import Lang
from unionplan.model import (
    CalendarUnit,
    Deadline,
    Frequency,
    Observance,
    Period,
    Relation,
    TermWeek,
    TimeUnit,
    When,
    Window,
)

__all__ = ["describe_period", "describe_unit", "describe_when"]

_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_UNITS: Final[dict[TimeUnit, tuple[str, str]]] = {
    TimeUnit.DAY: ("天", "day"),
    TimeUnit.WEEK: ("周", "week"),
    TimeUnit.MONTH: ("月", "month"),
    TimeUnit.QUARTER: ("季度", "quarter"),
    TimeUnit.HALF_YEAR: ("半年", "half-year"),
    TimeUnit.SEMESTER: ("学期", "semester"),
    TimeUnit.YEAR: ("年", "year"),
    TimeUnit.TERM: ("届", "term of office"),
}
_COUNTED_ZH: Final = {"月": "个月", "季度": "个季度", "半年": "个半年", "学期": "个学期"}
_RELATIONS: Final[dict[Relation, tuple[str, str]]] = {
    Relation.ON: ("{}", "{}"),
    Relation.BEFORE: ("{}前", "before {}"),
    Relation.DURING: ("{}期间", "around {}"),
    Relation.AFTER: ("{}后", "after {}"),
}
_TIMES: Final = {1: "once", 2: "twice"}


def describe_when(when: When, lang: Lang, *, year: int | None = None) -> str:
    """A time as a person says it: ``3月8日``, ``每季度至少1次``, ``before Mid-Autumn Festival``.

    Args:
        when: The time.
        lang: The language.
        year: A year that goes without saying.
    """
    match when:
        case Window(start, end):
            words = _describe_span(start, end, lang, year)
        case Deadline(by):
            words = _describe_deadline(by, lang, year)
        case Observance(festival=festival, relation=relation):
            name = _name_festival(festival, lang)
            words = _RELATIONS[relation][lang == "en"].format(name)
        case Frequency():
            words = _describe_frequency(when, lang)
        case TermWeek():
            words = _describe_weeks(when, lang)
        case _:  # a rule of repetition, or the plan's own words
            words = str(when)
    return words


def describe_period(period: Period, lang: Lang) -> str:
    """A period as a person says it: ``2026年``, ``2026年2月至7月``, ``2026``."""
    start, slash, end = str(period).partition("/")
    first = CalendarUnit.parse(start)
    return _describe_span(first, CalendarUnit.parse(end) if slash else None, lang, None)


def describe_unit(unit: CalendarUnit, lang: Lang, *, year: int | None = None) -> str:
    """A calendar unit as a person says it; *year* goes without saying."""
    named = None if unit.year == year else unit.year
    if lang == "zh":
        within = _within_year_zh(unit)
        return f"{named}年{within}" if named is not None else within or _year_zh(unit.year)
    within = _within_year_en(unit)
    if not within:
        return "the year" if unit.year is None else str(unit.year)
    return within if named is None else f"{within} {named}"


def _describe_deadline(by: CalendarUnit, lang: Lang, year: int | None) -> str:
    words = describe_unit(by, lang, year=year)
    if lang == "en":
        return f"by {words}" if by.day else f"by the end of {words}"
    return f"{words}前" if by.day else f"{words}底前"


def _describe_weeks(weeks: TermWeek, lang: Lang) -> str:
    week, until = weeks.term_week, weeks.until
    if lang == "en":
        return f"week {week}" if until is None else f"weeks {week} to {until}"
    return f"第{week}周" if until is None else f"第{week}至{until}周"


def _describe_span(
    start: CalendarUnit, end: CalendarUnit | None, lang: Lang, year: int | None
) -> str:
    if end is None:
        return describe_unit(start, lang, year=year)
    if lang == "en":
        # The year stands once, behind the later of the two.
        first = describe_unit(start, lang, year=end.year if _has_parts(start) else year)
        return f"{first} to {describe_unit(end, lang, year=year)}"
    known = start.year if _has_parts(end) else year
    return f"{describe_unit(start, lang, year=year)}至{describe_unit(end, lang, year=known)}"


def _has_parts(unit: CalendarUnit) -> bool:
    return (unit.month, unit.quarter, unit.half) != (None, None, None)


def _year_zh(year: int | None) -> str:
    return "本年" if year is None else f"{year}年"


def _within_year_zh(unit: CalendarUnit) -> str:
    if unit.half is not None:
        return f"{'上下'[unit.half - 1]}半年"
    if unit.quarter is not None:
        return f"第{'一二三四'[unit.quarter - 1]}季度"
    month = "" if unit.month is None else f"{unit.month}月"
    return month if unit.day is None else f"{month}{unit.day}日"


def _within_year_en(unit: CalendarUnit) -> str:
    if unit.half is not None:
        return f"H{unit.half}"
    if unit.quarter is not None:
        return f"Q{unit.quarter}"
    month = "" if unit.month is None else _MONTHS[unit.month - 1]
    return month if unit.day is None else f"{unit.day} {month}"


def _name_festival(code: str, lang: Lang) -> str:
    entry = observances().find(code)
    if entry is None:
        return code
    return entry.names[0] if lang == "zh" else entry.en or code


def _describe_frequency(frequency: Frequency, lang: Lang) -> str:
    zh, en = _UNITS[frequency.every.unit]
    count, times = frequency.every.count, frequency.times
    if lang == "zh":
        unit = f"{count}{_COUNTED_ZH.get(zh, zh)}" if count > 1 else zh
        least = "至少" if frequency.at_least else ""
        return f"每{unit}" if times is None else f"每{unit}{least}{times}次"
    unit = f"every {count} {en}s" if count > 1 else f"every {en}"
    if times is None:
        return unit
    least = "at least " if frequency.at_least else ""
    return f"{least}{_TIMES.get(times, f'{times} times')} {unit}"
