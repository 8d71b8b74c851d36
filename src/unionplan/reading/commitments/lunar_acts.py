"""What is done on a day that the moon counts, for which the model has words only."""

import re

from unionplan.model import Observance, Relation, Unscheduled
from unionplan.reading.commitments.activity_titles import (
    IN_BRACKETS,
    shortened,
    trimmed,
    without_lead,
)
from unionplan.reading.commitments.commitments import Act, in_order
from unionplan.reading.commitments.scope import Scope
from unionplan.reading.reason import Reason
from unionplan.reading.text.sentence import Sentence
from unionplan.reading.text.span import Span
from unionplan.reading.values.festivals import Mention
from unionplan.reading.values.lunar_days import find_lunar_days

_PLACED = re.compile("(?:时间|初步|拟)?(?:安排|放|定|选)?[在于]$")
_SHORTEST = 3  # characters of what is done


def with_lunar_days(
    sentence: Sentence, acts: list[Act], mentions: list[Mention], scope: Scope
) -> list[Act]:
    """The acts of a sentence, those on a day of the moon with its words for their time.

    It stands before a festival named in the same words: 春节座谈会（正月初六） is not on the
    first day of the year. A day that is a festival itself, as 正月十五 is, stays one.
    """
    days = [
        day
        for day in find_lunar_days(sentence.page, sentence.span)
        if not any(day.start < each.end and each.start < day.end for each in mentions)
    ]
    for day in days:
        act = Act(
            _said(sentence, day),
            Unscheduled(words=sentence.page.words(day)),
            scope,
            Reason.TIME_BESIDE,
        )
        kept = [each for each in acts if not _is_named_by(each, act, day)]
        is_said = any(each.title.start <= day.start < each.title.end for each in kept)
        is_long = act.title.end - act.title.start >= _SHORTEST
        acts = in_order([*kept, act]) if is_long and not is_said else acts
    return acts


def _is_named_by(act: Act, lunar: Act, day: Span) -> bool:
    """Whether an act is that of the day, taken for one on the festival that its words name."""
    return (
        isinstance(act.when, Observance)
        and act.when.relation is Relation.ON
        and act.title.start < max(lunar.title.end, day.end)
        and min(lunar.title.start, day.start) < act.title.end
    )


def _said(sentence: Sentence, day: Span) -> Span:
    """What stands before a day in brackets, or behind a day in its clause and the next ones."""
    page = sentence.page
    clause = sentence.clause_at(day.start)
    bracket = IN_BRACKETS.search(page.folded[clause.start : day.start])
    if bracket is not None and bracket.start() > 0:
        return trimmed(page, Span(clause.start, clause.start + bracket.start()))
    behind = without_lead(page, Span(day.end, sentence.span.end))
    before = trimmed(page, Span(clause.start, day.start))
    if clause.end - day.end < _SHORTEST <= before.end - before.start:
        placed = _PLACED.search(page.folded, *before)
        return before if placed is None else Span(before.start, placed.start())
    return shortened(page, behind)
