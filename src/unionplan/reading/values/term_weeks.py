"""Weeks of a school term: 第9周, 第12—13周, 第2周（3.2—3.8）."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from unionplan.chinese import parse_whole
from unionplan.errors import ModelError
from unionplan.model import Deadline, TermWeek, Window
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span, as_span
from unionplan.reading.values.timings import find_timings

_NUMBER = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
_WEEK = re.compile(rf"第({_NUMBER})(?:周?[-—–~至到、]{{1,2}}第?({_NUMBER}))?(?:教学)?周")
_DAYS = re.compile(r" ?\(([^()\r\n]{3,24})\)")
_LABEL_END = re.compile(r"[ :\t]{0,4}")


class WeekMention(NamedTuple):
    """A week of term that stands in a text.

    Attributes:
        when: The days in brackets behind it, else the week itself.
        start: Offset of its first character.
        end: Offset behind its last character, brackets included.
    """

    when: Window | Deadline | TermWeek
    start: int
    end: int

    @property
    def dated(self) -> bool:
        """Whether its days are said."""
        return not isinstance(self.when, TermWeek)


def find_term_weeks(page: Page, span: Span) -> Iterator[WeekMention]:
    """The weeks of term in a stretch, in order; 第40周 is none."""
    for match in _WEEK.finditer(page.folded, *span):
        try:
            week = TermWeek(term_week=parse_whole(match[1]) or 0, until=parse_whole(match[2] or ""))
        except ModelError:
            continue
        yield _with_days(page, WeekMention(week, *match.span()), span.end)


def find_week_label(page: Page, span: Span) -> WeekMention | None:
    """The week that a line opens with, the colon or blank behind it included; None without one."""
    match = _WEEK.match(page.folded, *span)
    if match is None:
        return None
    week = next(find_term_weeks(page, span), None)
    if week is None or week.start != span.start:
        return None
    end = _LABEL_END.match(page.folded, week.end, span.end)
    if end is None or end.end() == week.end:
        return None  # 第9周召开 is no label
    return week._replace(end=end.end())


def _with_days(page: Page, week: WeekMention, end: int) -> WeekMention:
    days = _DAYS.match(page.folded, week.end, end)
    if days is None:
        return week
    inner = as_span(days.span(1))
    timings = find_timings(page, inner)
    if len(timings) == 1 and (timings[0].start, timings[0].end) == inner:
        return WeekMention(timings[0].whens[0], week.start, days.end())
    return week
