"""What running text commits to."""

from unionplan.reading.commitments.activity_titles import is_worked_on, title_at
from unionplan.reading.commitments.commitments import Act, Commitments
from unionplan.reading.commitments.duties import duty_acts
from unionplan.reading.commitments.festival_acts import with_festivals
from unionplan.reading.commitments.metrics import find_aims
from unionplan.reading.commitments.scope import Scope
from unionplan.reading.reason import Reason
from unionplan.reading.text.page import Page
from unionplan.reading.text.sentence import Sentence, find_sentences
from unionplan.reading.text.span import Span
from unionplan.reading.values.frequencies import find_duties
from unionplan.reading.values.parties import find_parties
from unionplan.reading.values.timings import find_timings


def read_prose(page: Page, span: Span, scope: Scope) -> Commitments:
    """Read running text: each sentence with the times, duties, festivals and figures it names."""
    scope = scope.with_parties(find_parties(page, span))
    found = Commitments([], [])
    for sentence in find_sentences(page, span):
        acts = _timed(sentence, scope)
        duties = find_duties(page, sentence.span)
        if duties:
            acts += duty_acts(sentence, duties, scope)
        found.acts.extend(with_festivals(sentence, acts, scope))
        found.aims.extend(find_aims(sentence, duties, scope))
    return found


def _timed(sentence: Sentence, scope: Scope) -> list[Act]:
    """What the sentence says is done at the times that it names."""
    acts: list[Act] = []
    timings = find_timings(sentence.page, sentence.span)
    if not timings:  # most sentences
        return acts
    timings = [timing for timing in timings if not is_worked_on(sentence, timing)]
    ends = [*(timing.start for timing in timings[1:]), sentence.span.end]
    for timing, following in zip(timings, ends, strict=False):
        title = title_at(sentence, timing, following, scope)
        if title is None:
            continue
        for when in timing.whens:
            reason = Reason.TIME_LABEL if title == scope.heading else Reason.TIME_BESIDE
            act = Act(title, when, scope, reason)
            if act not in acts:  # a clause may say a time twice
                acts.append(act)
    return acts
