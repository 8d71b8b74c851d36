"""What running text commits to."""

from collections.abc import Iterator

from unionplan.model import Activity, Deadline, Window
from unionplan.reading.commitments.activities import make_activity, with_festivals, with_parties
from unionplan.reading.commitments.activity_titles import title_at
from unionplan.reading.commitments.duties import make_duties
from unionplan.reading.commitments.metrics import find_metrics
from unionplan.reading.commitments.scope import Commitments, Scope, joined
from unionplan.reading.reason import Reason
from unionplan.reading.text.page import Page
from unionplan.reading.text.sentence import Sentence, find_sentences
from unionplan.reading.text.span import Span
from unionplan.reading.values.frequencies import find_duties
from unionplan.reading.values.parties import find_parties
from unionplan.reading.values.timings import find_timings


def read_prose(page: Page, span: Span, scope: Scope) -> Commitments:
    """Read running text: each sentence with the times, duties, festivals and figures it names."""
    parts = [_read_sentence(sentence, scope) for sentence in find_sentences(page, span)]
    whole = joined(parts)
    return whole._replace(activities=with_parties(whole.activities, find_parties(page, span)))


def _read_sentence(sentence: Sentence, scope: Scope) -> Commitments:
    duties = find_duties(sentence.page, sentence.span)
    activities = [*_timed(sentence, scope), *make_duties(sentence, duties, scope)]
    return Commitments(
        tuple(with_festivals(sentence, activities, scope)),
        tuple(find_metrics(sentence, duties, scope)),
    )


def _timed(sentence: Sentence, scope: Scope) -> Iterator[Activity]:
    timings = find_timings(sentence.page, sentence.span)
    ends = [*(timing.start for timing in timings[1:]), sentence.span.end]
    seen: set[tuple[Span, Window | Deadline]] = set()
    for timing, following in zip(timings, ends, strict=False):
        title = title_at(sentence, timing, following, scope)
        if title is None:
            continue
        for when in timing.whens:
            if (title, when) not in seen:  # a clause may say a time twice
                seen.add((title, when))
                reason = Reason.TIME_LABEL if title == scope.heading else Reason.TIME_BESIDE
                yield make_activity(sentence.page, title, when, scope, reason)
