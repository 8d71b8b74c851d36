"""Phases: items whose heading bears their time in brackets: 检查验收（11月）."""

import re
from collections.abc import Iterator

from unionplan.reading.commitments.activity_titles import trimmed
from unionplan.reading.commitments.commitments import Act, Commitments, in_order
from unionplan.reading.commitments.prose import read_prose
from unionplan.reading.commitments.scope import Scope
from unionplan.reading.reason import Reason
from unionplan.reading.text.page import Page
from unionplan.reading.text.sentence import find_sentences
from unionplan.reading.text.span import Span, as_span
from unionplan.reading.values.frequencies import find_duties
from unionplan.reading.values.timings import Timing, find_timings

_IN_BRACKETS = re.compile(r"\(([^()]{2,24})\)$")


def phase_time(page: Page, heading: Span) -> Timing | None:
    """The time that all of the last bracket of a heading is; None without one."""
    match = _IN_BRACKETS.search(page.folded, *heading)
    timings = [] if match is None else find_timings(page, as_span(match.span(1)))
    if match is None or len(timings) != 1 or (timings[0].start, timings[0].end) != match.span(1):
        return None
    return timings[0]


def read_phase(page: Page, body: Span, timing: Timing, scope: Scope) -> Commitments:
    """What stands behind the heading of a phase: done in its time, unless a clause says when."""
    prose = read_prose(page, body, scope)
    acts = (
        Act(title, when, scope, Reason.TIME_LABEL)
        for title in _without_time(page, body)
        for when in timing.whens
    )
    return prose._replace(acts=in_order([*prose.acts, *acts]))


def _without_time(page: Page, body: Span) -> Iterator[Span]:
    """The clauses of each sentence before the first that names a time or a duty of its own."""
    for sentence in find_sentences(page, body):
        end = sentence.span.start
        for clause in sentence.clauses:
            if find_timings(page, clause) or find_duties(page, clause):
                break
            end = clause.end
        title = trimmed(page, Span(sentence.span.start, end))
        if title.start < title.end:
            yield title
