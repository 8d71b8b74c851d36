"""What is done for the duties that come round."""

from collections.abc import Iterable

from unionplan.reading.commitments.activity_titles import shortened
from unionplan.reading.commitments.commitments import Act
from unionplan.reading.commitments.scope import Scope
from unionplan.reading.reason import Reason
from unionplan.reading.text.sentence import Sentence
from unionplan.reading.text.span import Span
from unionplan.reading.values.frequencies import Duty

_SHORTEST = 3


def duty_acts(sentence: Sentence, duties: Iterable[Duty], scope: Scope) -> list[Act]:
    """An act for each duty of a sentence, once where its clause repeats it."""
    acts: list[Act] = []
    for duty in duties:
        act = Act(
            shortened(sentence.page, _clause_of(sentence, duty)), duty.frequency, scope, Reason.DUTY
        )
        if act not in acts:
            acts.append(act)
    return acts


def _clause_of(sentence: Sentence, duty: Duty) -> Span:
    """The clause of a duty; with the one before where 每月一次 is all that it says."""
    clause = sentence.clause_at(duty.start)
    end = max(clause.end, duty.end)
    if end - duty.end < _SHORTEST and duty.start - clause.start < _SHORTEST:
        before = sentence.clause_before(clause.start)
        clause = clause if before is None else before
    return Span(clause.start, end)
