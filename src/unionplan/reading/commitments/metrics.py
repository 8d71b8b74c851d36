"""Metrics out of the quantities of a sentence."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from unionplan.model import Metric, Status, Target
from unionplan.reading.commitments.activity_titles import trimmed
from unionplan.reading.commitments.scope import Scope
from unionplan.reading.reason import Reason
from unionplan.reading.text.page import Page
from unionplan.reading.text.sentence import Sentence
from unionplan.reading.text.span import Span
from unionplan.reading.values.bounds import without_bound
from unionplan.reading.values.counts import has_counts
from unionplan.reading.values.frequencies import Duty
from unionplan.reading.values.quantities import Quantity, find_quantities
from unionplan.reading.values.times import find_times
from unionplan.reading.word_table import load_words

# what follows a number of people: how many of them there are of each kind
_OF_A_KIND = re.compile(
    "(?:其中|含|包括)|(?!.{0,8}(?:会员|工会|劳模|积极分子))[\u4e00-\u9fff]{1,8}[0-9]{1,6}[人名][。;]?$"
)


class _Words(NamedTuple):
    population: re.Pattern[str]
    survey: re.Pattern[str]
    either: re.Pattern[str]
    times: re.Pattern[str]


def find_metrics(sentence: Sentence, duties: list[Duty], scope: Scope) -> Iterator[Metric]:
    """The quantities that a sentence commits to; the number of times of a duty is none.

    A quantity before which no words stand in its clause bears the name of the one before it.
    """
    page = sentence.page
    if not has_counts(page, sentence.span):  # most sentences
        return
    name_before = ""
    for clause in _promising(sentence, scope):
        start = clause.start
        for quantity in find_quantities(page, clause):
            words = Span(start, quantity.start)
            start = quantity.end
            if any(_counts(duty, quantity) for duty in duties):
                continue
            own_name = _name(page, words)
            name_before = own_name or name_before
            reason = Reason.FIGURE if own_name else Reason.SHARED_NAME
            name = name_before or page.words(clause)
            yield make_metric(page, name, quantity, clause, scope, reason=reason)


def _promising(sentence: Sentence, scope: Scope) -> Iterable[Span]:
    """The clauses that do not merely say how many people there are, or what a survey found.

    Nor do the clauses behind the first that say how many of these people there are of a kind.
    """
    if not _words().either.search(sentence.page.folded, *sentence.span):  # most sentences
        return sentence.clauses
    return _without_facts(sentence, scope)


def _without_facts(sentence: Sentence, scope: Scope) -> Iterator[Span]:
    words, folded = _words(), sentence.page.folded
    in_population = False
    for clause in sentence.clauses:
        if words.survey.search(folded, *clause):
            continue
        if scope.status is not Status.DONE:
            in_population = words.population.search(folded, *clause) is not None or (
                in_population and _OF_A_KIND.match(folded[clause.start : clause.end]) is not None
            )
        if not in_population:
            yield clause


def make_metric(
    page: Page, name: str, quantity: Quantity, span: Span, scope: Scope, *, reason: Reason
) -> Metric:
    """The metric that a quantity stands for.

    Args:
        page: The page.
        name: What is counted.
        quantity: The quantity.
        span: The clause or the cells that state it.
        scope: Where it stands.
        reason: Why it is taken for one.
    """
    target = Target(
        at_least=quantity.at_least, at_most=quantity.at_most, strength=quantity.strength
    )
    return Metric(
        name=name,
        unit=quantity.unit,
        targets=[target],
        section=scope.section,
        source=page.source(Span(span.start, max(span.end, quantity.end)), reason),
    )


def _counts(duty: Duty, quantity: Quantity) -> bool:
    """Whether the number is the times of a duty, and no quantity of its own."""
    return duty.start <= quantity.start < duty.end and bool(_words().times.match(quantity.unit))


def _name(page: Page, before: Span) -> str:
    """What the words between a quantity and the one before it say is counted."""
    times = find_times(page, before)
    start = times[-1].end if times else before.start
    words = without_bound(page.folded[start : before.end])
    name = trimmed(page, Span(start, start + len(words)))
    return page.words(name).removeprefix("其中")


@cache
def _words() -> _Words:
    table: dict[str, list[str]] = load_words("population_words")
    joined = {key: "|".join(words) for key, words in table.items()}
    population = (
        rf"(?:{joined['there_are']})[\u4e00-\u9fff]{{0,6}}?(?:{joined['people']})"
        rf"[\u4e00-\u9fff]{{0,4}}[0-9]|(?:{joined['alone']})[\u4e00-\u9fff]{{0,2}}[0-9]"
        rf"|(?:{joined['all_of_us']})[0-9]{{2,6}}[余多]?[名个位](?:在职)?(?:{joined['people']})"
    )
    return _Words(
        population=re.compile(population),
        either=re.compile(f"{population}|{joined['survey']}"),
        survey=re.compile(joined["survey"]),
        times=re.compile("|".join(load_words("units")["times"])),
    )
