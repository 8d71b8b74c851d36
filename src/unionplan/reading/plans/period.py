"""The year and the days that a plan is for, as its title and first words state them."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from unionplan.errors import ModelError
from unionplan.model import CalendarUnit, Period
from unionplan.reading.reason import Reason
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.values.years import STATED_YEAR, parse_year

_YEAR = f"({STATED_YEAR})"
_TO = "[-—–~至到]{1,2}"
_IN_TITLE = re.compile(rf"{_YEAR}(?=[^0-9])")
_IN_TEXT = re.compile(rf"(?<![0-9]){_YEAR}(?:年(?!前|来|以来)|(?={_TO}{_YEAR}年))")
_FROM_TO = re.compile(
    rf"{_YEAR}年([0-9]{{1,2}})月(?:[0-9]{{1,2}}日)?{_TO}{_YEAR}年([0-9]{{1,2}})月"
)
_SCHOOL_YEAR = re.compile(rf"{_YEAR}年?(?:[-—–~/至]{{1,2}}(?:19|20)[0-9]{{2}})?年?度?学年")
_SEVERAL_YEARS = re.compile(f"((?:19|20)[0-9]{{2}})年?{_TO}((?:19|20)[0-9]{{2}})年(?!度?学年)")
_TITLE_LINES = 80
_FIRST_WORDS = 100
# “2026幸福账本”, (2026-01-08讨论通过): a year that is not called one
_BARE = re.compile(
    r"(?<![0-9])(20[0-9]{2})(?:(?<=[“《]....)(?=[\u4e00-\u9fff])|(?=-[01][0-9]-[0-3][0-9]))"
)
_SEMESTER = re.compile("(?:第[一二]|春季|秋季)学期")
_FIRST_SEMESTER = ("第一学期", "秋季学期")
_HALF = re.compile("([上下])半年(?:工会)?工作")


class YearFound(NamedTuple):
    """The year that a plan is for, and the words that tell it.

    Attributes:
        year: The year.
        clue: Where the words stand.
        reason: Whether they state it, or it follows from them.
    """

    year: int
    clue: Span
    reason: Reason


def stated_year(
    page: Page, title: Span, head: Span, signoff: Iterable[Span], *, last: bool
) -> YearFound | None:
    """The year that a plan is for, where its words state it; None else.

    Args:
        page: The page.
        title: The title.
        head: The title and the first words of the text.
        signoff: The lines of the sign-off.
        last: Whether the last year of the title counts, as in 2025年总结和2026年计划.
    """
    in_title = list(_IN_TITLE.finditer(page.match_words(title)))
    if in_title:
        return _year_found(in_title[-1 if last else 0], title)
    for span in (head, *signoff):
        words = page.match_words(span)
        if match := _FROM_TO.search(words) or _IN_TEXT.search(words):
            return _year_found(match, span)
    first = Span(head.start, min(head.end, head.start + _FIRST_WORDS))
    match = _BARE.search(page.match_words(first))
    return None if match is None else _year_found(match, first)


def _year_found(match: re.Match[str], span: Span) -> YearFound | None:
    year = parse_year(match[1])
    clue = Span(span.start + match.start(1), span.start + match.end(1))
    return None if year is None else YearFound(year, clue, Reason.STATED)


def find_period(title: str, head: str, year: int | None) -> Period | None:
    """The days that a plan is for; None where its year is not stated.

    Args:
        title: The folded title, in which a semester or half-year stands.
        head: The title and the first words of the text, in which two months may stand.
        year: The year that the plan is for.
    """
    if year is None:
        return None
    try:
        return _months(head) or _years(head) or _part(title, year) or Period.year(year)
    except ModelError:  # 13月, or an end that lies before the start
        return Period.year(year)


def _months(head: str) -> Period | None:
    match = _FROM_TO.search(head)
    if match is None:
        return None
    first = CalendarUnit(parse_year(match[1]), month=int(match[2]))
    last = CalendarUnit(parse_year(match[3]), month=int(match[4]))
    return Period(first.first, last.last)


def _years(head: str) -> Period | None:
    match = _SEVERAL_YEARS.search(head, 0, _TITLE_LINES)
    return None if match is None else Period.years(int(match[1]), int(match[2]))


def _part(title: str, year: int) -> Period | None:
    if _SCHOOL_YEAR.search(title):
        semester = _SEMESTER.search(title)
        if semester is None:
            return Period.school_year(year)
        return Period.semester(year, 1 if semester[0] in _FIRST_SEMESTER else 2)
    if match := _HALF.search(title):
        return Period.half(year, 1 if match[1] == "上" else 2)
    return None
