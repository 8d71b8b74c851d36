"""Entries of a calendar: one thing to be done each, and others that name their own time."""

import re
from typing import NamedTuple, TypeAlias

from unionplan.errors import ModelError
from unionplan.model import CalendarUnit, Deadline, TermWeek, Window
from unionplan.reading.commitments.activity_titles import IN_BRACKETS, without_lead
from unionplan.reading.commitments.commitments import Act, Commitments
from unionplan.reading.commitments.duties import duty_acts
from unionplan.reading.commitments.figures import clauses_with_counts, find_figures
from unionplan.reading.commitments.metrics import make_aims
from unionplan.reading.commitments.scope import Scope
from unionplan.reading.reason import Reason
from unionplan.reading.text.page import Page
from unionplan.reading.text.sentence import find_sentences
from unionplan.reading.text.span import Span
from unionplan.reading.values.frequencies import find_duties
from unionplan.reading.values.parties import find_parties
from unionplan.reading.values.timings import Timing, find_timings

_DAY = "3[01]|[12][0-9]|0?[1-9]"
_DAY_ONLY = re.compile(
    rf"""
    \( (?P<first>{_DAY})[日号] (?:[-—–至]{{1,2}}(?P<last>{_DAY})[日号])? (?P<until>前)? \)
    | ^(?P<head>{_DAY})[日号](?P<before>前)?
    """,
    re.VERBOSE,
)
_MARKS = " ,、;。:.()"
_WEEK = re.compile("第[0-9一二三四五六七八九十]{1,3}周 ?:?")  # of term: a label
_NOTHING_BEFORE = " ,、"
_PART_ENDS = (",", ";", "。", "、")


EntryTime: TypeAlias = Window | Deadline | TermWeek
"""The time of a calendar's block or row."""


class _Part(NamedTuple):
    """A part of an entry that has one time.

    Attributes:
        span: Its words.
        whens: Its time, or several.
    """

    span: Span
    whens: tuple[EntryTime, ...]


def read_entry(
    page: Page, span: Span, when: EntryTime, scope: Scope, reason: Reason = Reason.CALENDAR_BLOCK
) -> Commitments:
    """Read an entry of the calendar.

    Args:
        page: The page.
        span: The entry.
        when: The time of the block that it stands in.
        scope: Where it stands.
        reason: Why it is taken for one.
    """
    parts = [_with_own_day(page, part, when) for part in _parts(page, span, when)]
    scope = scope.with_parties(find_parties(page, span))
    acts = [
        Act(title, own, scope, reason)
        for part in parts
        for title in [without_lead(page, part.span)]
        if title.start < title.end
        for own in part.whens
    ]
    found = Commitments(acts, [])
    for sentence in find_sentences(page, span):
        duties = find_duties(page, sentence.span)
        found.acts.extend(duty_acts(sentence, duties, scope))
        clauses = clauses_with_counts(sentence, scope)
        figures = find_figures(page, clauses, duties)
        found.aims.extend(make_aims(page, sentence.span, figures, scope))
    return found


def _parts(page: Page, entry: Span, when: EntryTime) -> list[_Part]:
    """The parts of an entry that say something, each with the time that it names, or *when*."""
    parts: list[_Part] = []
    start = entry.start
    whens: tuple[EntryTime, ...] = (when,)
    for timing in find_timings(page, entry):
        # 上半年工作总结 in June's block is a summary of the half-year
        if timing.start < start or not _names_month(timing):
            continue
        before = page.folded[start : timing.start]
        bracket = IN_BRACKETS.search(before)
        closing = page.folded.find(")", timing.end, entry.end) if bracket else -1
        if bracket is not None and closing >= 0:
            whens = timing.whens
            parts.append(_Part(page.strip(start, start + bracket.start()), whens))
            start = closing + 1
        elif not _WEEK.sub("", before).strip(_NOTHING_BEFORE) or before.rstrip().endswith(
            _PART_ENDS
        ):
            parts.append(_Part(page.strip(start, timing.start), whens))
            start, whens = timing.end, timing.whens
    rest = page.strip(start, entry.end)
    if not page.match_words(rest).strip(_MARKS) and parts and whens != (when,):
        parts[-1] = parts[-1]._replace(whens=whens)  # 换发证件,11月30日截止
    parts.append(_Part(rest, whens))
    return [part for part in parts if _WEEK.sub("", page.match_words(part.span)).strip(_MARKS)]


def _names_month(timing: Timing) -> bool:
    first = timing.whens[0]
    unit = first.by if isinstance(first, Deadline) else first.start
    return unit.month is not None


def _with_own_day(page: Page, part: _Part, when: EntryTime) -> _Part:
    """A day that is named alone, 23日 or （23日）, lies in the month of the block."""
    match = _DAY_ONLY.search(page.match_words(part.span))
    if match is None or not isinstance(when, Window) or when.end or part.whens != (when,):
        return part
    try:
        first = _day(when.start, match["first"] or match["head"])
        last = _day(when.start, match["last"] or match["first"] or match["head"])
        is_deadline = match["before"] or match["until"]
        own = Deadline(first) if is_deadline else Window(first, last)
    except ModelError:  # 30日 in February, or a block that is a quarter
        return part
    start, end = part.span
    if match.start() == 0:
        return _Part(Span(start + match.end(), end), (own,))
    return _Part(page.strip(start, start + match.start()), (own,))


def _day(month: CalendarUnit, day: str) -> CalendarUnit:
    return CalendarUnit(month.year, month=month.month, day=int(day))
