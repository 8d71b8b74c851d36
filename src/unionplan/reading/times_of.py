"""The times that a few words name, for programs that meet them outside of a plan."""

import re
from functools import cache
from typing import NamedTuple

from unionplan.model import Observance, Unscheduled, When
from unionplan.reading.outline.month_headings import find_month_heading
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span, as_span
from unionplan.reading.values.festivals import find_festivals
from unionplan.reading.values.frequencies import find_duties
from unionplan.reading.values.term_weeks import find_term_weeks
from unionplan.reading.values.timings import find_timings
from unionplan.reading.word_table import load_words


class _Named(NamedTuple):
    span: Span
    when: When


def times_of(words: str) -> tuple[When, ...]:
    """The times that *words* name, in order: 3月底前, 每季度一次, 第42个教师节, 第15周, 适时.

    Args:
        words: A cell, a label or a phrase; of a longer text, every time in it.

    Returns:
        The times in the order of the words, none of them read twice; empty where there is none.
    """
    page = Page(words)
    whole = Span(0, len(page.folded))
    heading = find_month_heading(page.folded, *page.strip(*whole))
    separate = [when for timing in find_timings(page, whole) for when in timing.whens]
    is_heading = heading is not None and heading.end >= page.strip(*whole).end
    if heading is not None and is_heading and len(separate) <= 1:  # 五月和九月 are two
        return (heading.when,)
    found: list[_Named] = []
    for named in (*_duties(page, whole), *_timings(page, whole), *_others(page, whole)):
        if not any(_overlap(named.span, other.span) for other in found):
            found.append(named)
    return tuple(named.when for named in sorted(found, key=_start))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _start(named: _Named) -> int:
    return named.span.start


def _duties(page: Page, whole: Span) -> list[_Named]:
    return [_Named(Span(duty.start, duty.end), duty.frequency) for duty in find_duties(page, whole)]


def _timings(page: Page, whole: Span) -> list[_Named]:
    found: list[_Named] = []
    for timing in find_timings(page, whole):
        # several times that are named together share their words out between them
        width = (timing.end - timing.start) // len(timing.whens)
        for index, when in enumerate(timing.whens):
            start = timing.start + index * width
            found.append(_Named(Span(start, start + width), when))
    return found


def _others(page: Page, whole: Span) -> list[_Named]:
    found = [
        _Named(
            Span(mention.start, mention.end),
            Observance(
                festival=mention.festival, relation=mention.relation, ordinal=mention.ordinal
            ),
        )
        for mention in find_festivals(page, whole)
    ]
    found += [
        _Named(Span(week.start, week.end), week.when) for week in find_term_weeks(page, whole)
    ]
    found += [
        _Named(as_span(match.span()), Unscheduled(words=page.words(as_span(match.span()))))
        for match in _open_words().finditer(page.folded)
    ]
    return found


@cache
def _open_words() -> re.Pattern[str]:
    return re.compile("|".join(load_words("open_time_words")["open"]))
