"""Times as people say them, in Chinese and English: one wording for whoever prints a time."""

from typing import Literal, TypeAlias

from unionplan.calendar import wording_en, wording_zh
from unionplan.model import CalendarUnit, Period, When

__all__ = ["WordingLanguage", "describe_period", "describe_unit", "describe_when"]

WordingLanguage: TypeAlias = Literal["zh", "en"]
"""A language in which times are said."""


def describe_when(
    when: When, lang: WordingLanguage = "zh", *, year: int | None = None, notation: bool = False
) -> str:
    """A time in words: ``3月8日``, ``每季度至少1次``, ``before Mid-Autumn Festival``.

    Args:
        when: The time.
        lang: The language.
        year: A year that goes without saying.
        notation: Whether what has no words is told as the plan writes it: a festival that the
            calendar does not know by its code, a rule that is too odd for words (in English, any)
            as RFC 5545 writes it.

    Returns:
        All that the time says; nothing where it has no words and *notation* was not asked for.
    """
    if lang == "zh":
        return wording_zh.describe_when(when, year, notation=notation)
    return wording_en.describe_when(when, year, notation=notation)


def describe_period(period: Period, lang: WordingLanguage = "zh") -> str:
    """A period in words: ``2026年``, ``2026年2月至7月``, ``February to July 2026``."""
    start, slash, end = str(period).partition("/")
    first = CalendarUnit.parse(start)
    last = CalendarUnit.parse(end) if slash else None
    describe = wording_zh.describe_span if lang == "zh" else wording_en.describe_span
    return describe(first, last, None)


def describe_unit(
    unit: CalendarUnit, lang: WordingLanguage = "zh", *, year: int | None = None
) -> str:
    """A unit in words: ``2026年``, ``第一季度``, ``8 March``; *year* goes without saying."""
    describe = wording_zh.describe_unit if lang == "zh" else wording_en.describe_unit
    return describe(unit, year)
