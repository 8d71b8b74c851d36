"""What running text commits to."""

from collections.abc import Iterable
from typing import NamedTuple

from unionplan.reading.commitments.activity_titles import is_worked_on, title_at
from unionplan.reading.commitments.commitments import Act, Commitments
from unionplan.reading.commitments.duties import duty_acts
from unionplan.reading.commitments.festival_acts import next_festival, with_festivals
from unionplan.reading.commitments.figures import clauses_with_counts, find_figures
from unionplan.reading.commitments.lunar_acts import with_lunar_days
from unionplan.reading.commitments.metrics import make_aims
from unionplan.reading.commitments.scope import Scope
from unionplan.reading.reason import Reason
from unionplan.reading.text.page import Page
from unionplan.reading.text.sentence import Sentence, find_sentences
from unionplan.reading.text.span import Span
from unionplan.reading.values.festivals import Mention, find_festivals
from unionplan.reading.values.frequencies import find_duties
from unionplan.reading.values.parties import find_parties
from unionplan.reading.values.timings import Timing, find_timings


class Prose(NamedTuple):
    """Running text, and where it stands."""

    span: Span
    scope: Scope


class _Said(NamedTuple):
    sentence: Sentence
    scope: Scope
    found: Commitments  # in the text of the sentence


def read_prose(page: Page, span: Span, scope: Scope) -> Commitments:
    """Read running text: each sentence with the times, duties, festivals and figures it names."""
    return read_all_prose(page, [Prose(span, scope)])[0]


def read_all_prose(page: Page, texts: Iterable[Prose]) -> list[Commitments]:
    """Read several stretches of running text.

    Each question is put to all sentences before the next: so the processor keeps at hand what the
    answers need, which is a good deal faster than to put all questions to one sentence.
    """
    founds: list[Commitments] = []
    said: list[_Said] = []
    for span, stated in texts:
        scope = stated.with_parties(find_parties(page, span))
        found = Commitments([], [])
        founds.append(found)
        said += [_Said(sentence, scope, found) for sentence in find_sentences(page, span)]
    timings = [find_timings(page, each.sentence.span) for each in said]
    duties = [find_duties(page, each.sentence.span) for each in said]
    clauses_of = [clauses_with_counts(each.sentence, each.scope) for each in said]
    figures = [
        find_figures(page, clauses, coming_round) if clauses else []
        for clauses, coming_round in zip(clauses_of, duties, strict=True)
    ]
    mentions = [find_festivals(page, each.sentence.span) for each in said]
    for (sentence, scope, found), times, coming_round, named in zip(
        said, timings, duties, mentions, strict=True
    ):
        acts = _timed(sentence, times, named, scope) if times else []
        if coming_round:
            acts += duty_acts(sentence, coming_round, scope)
        acts = with_festivals(sentence, acts, named, scope)
        found.acts.extend(with_lunar_days(sentence, acts, named, scope))
    for (sentence, scope, found), counting in zip(said, figures, strict=True):
        if counting:
            found.aims.extend(make_aims(page, sentence.span, counting, scope))
    return founds


def _timed(
    sentence: Sentence, timings: list[Timing], mentions: list[Mention], scope: Scope
) -> list[Act]:
    """What the sentence says is done at the times that it names."""
    acts: list[Act] = []
    timings = [timing for timing in timings if not is_worked_on(sentence, timing)]
    ends = [*(timing.start for timing in timings[1:]), sentence.span.end]
    for timing, following in zip(timings, ends, strict=False):
        festival = next_festival(sentence, mentions, timing.end)
        end = following if festival is None else min(following, festival)
        title = title_at(sentence, timing, end, scope)
        if title is None:
            continue
        for when in timing.whens:
            reason = Reason.TIME_LABEL if title == scope.heading else Reason.TIME_BESIDE
            act = Act(title, when, scope, reason)
            if act not in acts:  # a clause may say a time twice
                acts.append(act)
    return acts
