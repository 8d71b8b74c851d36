"""Metrics out of the quantities of a sentence."""

import re
from collections.abc import Iterator
from functools import cache

from unionplan.model import Metric, Status, Target
from unionplan.reading.commitments.activity_titles import trimmed
from unionplan.reading.commitments.scope import Scope
from unionplan.reading.text.page import Page
from unionplan.reading.text.sentence import Sentence
from unionplan.reading.text.span import Span
from unionplan.reading.values.bounds import without_bound
from unionplan.reading.values.counts import has_counts
from unionplan.reading.values.frequencies import Duty
from unionplan.reading.values.quantities import Quantity, find_quantities
from unionplan.reading.values.times import find_times
from unionplan.reading.word_table import load_words

# how many people there are is a fact, and no quantity that work is to reach
_POPULATION = re.compile(
    r"""
    (?:现有|共有|现在职|在职|在岗)[\u4e00-\u9fff]{0,4}
    (?:教职工|教师|职工|员工|工人|干部)[\u4e00-\u9fff]{0,4}[0-9]
    """,
    re.VERBOSE,
)


def find_metrics(sentence: Sentence, duties: list[Duty], scope: Scope) -> Iterator[Metric]:
    """The quantities that a sentence commits to; the number of times of a duty is none.

    A quantity before which no words stand in its clause bears the name of the one before it.
    """
    page = sentence.page
    if not has_counts(page, sentence.span):  # most sentences
        return
    if scope.status is not Status.DONE and _POPULATION.search(page.folded, *sentence.span):
        return
    name_before = ""
    for clause in sentence.clauses:
        start = clause.start
        for quantity in find_quantities(page, clause):
            words = Span(start, quantity.start)
            start = quantity.end
            if any(_counts(duty, quantity) for duty in duties):
                continue
            name = _name(page, words) or name_before
            name_before = name
            yield make_metric(page, name or page.words(clause), quantity, clause, scope)


def make_metric(page: Page, name: str, quantity: Quantity, span: Span, scope: Scope) -> Metric:
    """The metric that a quantity stands for.

    Args:
        page: The page.
        name: What is counted.
        quantity: The quantity.
        span: The clause or the cells that state it.
        scope: Where it stands.
    """
    target = Target(
        at_least=quantity.at_least, at_most=quantity.at_most, strength=quantity.strength
    )
    return Metric(
        name=name,
        unit=quantity.unit,
        targets=[target],
        section=scope.section,
        source=page.source(Span(span.start, max(span.end, quantity.end))),
    )


def _counts(duty: Duty, quantity: Quantity) -> bool:
    """Whether the number is the times of a duty, and no quantity of its own."""
    return duty.start <= quantity.start < duty.end and bool(_times().match(quantity.unit))


def _name(page: Page, before: Span) -> str:
    """What the words between a quantity and the one before it say is counted."""
    times = find_times(page, before)
    start = times[-1].end if times else before.start
    words = without_bound(page.folded[start : before.end])
    name = trimmed(page, Span(start, start + len(words)))
    return page.words(name).removeprefix("其中")


@cache
def _times() -> re.Pattern[str]:
    words: list[str] = load_words("units")["times"]
    return re.compile("|".join(words))
