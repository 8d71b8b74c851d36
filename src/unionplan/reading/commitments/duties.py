"""Activities out of the duties that come round."""

from collections.abc import Iterable, Iterator

from unionplan.model import Activity, Frequency
from unionplan.reading.commitments.activities import make_activity
from unionplan.reading.commitments.activity_titles import shortened
from unionplan.reading.commitments.scope import Scope
from unionplan.reading.reason import Reason
from unionplan.reading.text.sentence import Sentence
from unionplan.reading.text.span import Span
from unionplan.reading.values.frequencies import Duty

_SHORTEST = 3


def make_duties(sentence: Sentence, duties: Iterable[Duty], scope: Scope) -> Iterator[Activity]:
    """An activity for each duty of a sentence, once where its clause repeats it."""
    seen: set[tuple[Span, Frequency]] = set()
    for duty in duties:
        title = shortened(sentence.page, _clause_of(sentence, duty))
        if (title, duty.frequency) not in seen:
            seen.add((title, duty.frequency))
            yield make_activity(sentence.page, title, duty.frequency, scope, Reason.DUTY)


def _clause_of(sentence: Sentence, duty: Duty) -> Span:
    """The clause of a duty; with the one before where 每月一次 is all that it says."""
    clause = sentence.clause_at(duty.start)
    end = max(clause.end, duty.end)
    if end - duty.end < _SHORTEST and duty.start - clause.start < _SHORTEST:
        before = sentence.clause_before(clause.start)
        clause = clause if before is None else before
    return Span(clause.start, end)
