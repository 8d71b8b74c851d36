"""The figures of a sentence that stand for something to be reached."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from unionplan.model import Status
from unionplan.reading.commitments.scope import Scope
from unionplan.reading.text.page import Page
from unionplan.reading.text.sentence import Sentence
from unionplan.reading.text.span import Span, as_span
from unionplan.reading.values.counts import find_count_signs
from unionplan.reading.values.frequencies import Duty
from unionplan.reading.values.quantities import Quantity, find_quantities
from unionplan.reading.word_table import load_words

# what follows a number of people: how many of them there are of each kind
_OF_A_KIND = re.compile(
    "(?:其中|含|包括)|(?!.{0,8}(?:会员|工会|劳模|积极分子))[\u4e00-\u9fff]{1,8}[0-9]{1,6}[人名][。;]?$"
)


class Figure(NamedTuple):
    """A quantity in its place.

    Attributes:
        before: The words of the clause between it and the one before it.
        quantity: The quantity.
        clause: The clause.
    """

    before: Span
    quantity: Quantity
    clause: Span


class _Words(NamedTuple):
    population: re.Pattern[str]
    survey: re.Pattern[str]
    sign: re.Pattern[str]  # of either
    times: re.Pattern[str]


def find_figures(page: Page, clauses: Iterable[Span], duties: list[Duty]) -> list[Figure]:
    """The figures of a sentence, in order; the number of times of a duty is none.

    Args:
        page: The page.
        clauses: The clauses of the sentence in which there may be some, as `clauses_with_counts`
            gives them.
        duties: The duties of the sentence.
    """
    found: list[Figure] = []
    for clause in clauses:
        start = clause.start
        for quantity in find_quantities(page, clause):
            if not duties or not any(_counts(duty, quantity) for duty in duties):
                found.append(Figure(as_span((start, quantity.start)), quantity, clause))
            start = quantity.end
    return found


def clauses_with_counts(sentence: Sentence, scope: Scope) -> list[Span]:
    """The clauses of a sentence in which there may be a number of something to be reached."""
    signs = find_count_signs(sentence.page, sentence.span)
    return [
        clause
        for clause in (_promising(sentence, scope) if signs else ())  # most sentences have none
        if bisect_left(signs, clause[0]) < bisect_left(signs, clause[1])
    ]


def _promising(sentence: Sentence, scope: Scope) -> Iterable[Span]:
    """The clauses that do not merely say how many people there are, or what a survey found.

    Nor do the clauses behind the first that say how many of these people there are of a kind.
    """
    if not _words().sign.search(sentence.page.folded, *sentence.span):  # most sentences
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


def _counts(duty: Duty, quantity: Quantity) -> bool:
    """Whether the number is the times of a duty, and no quantity of its own."""
    return duty.start <= quantity.start < duty.end and bool(_words().times.match(quantity.unit))


@cache
def _words() -> _Words:
    table: dict[str, list[str]] = load_words("population_words")
    joined = {key: "|".join(words) for key, words in table.items()}
    signs = (joined[key] for key in ("there_are", "alone", "all_of_us", "survey"))
    population = (
        rf"(?:{joined['there_are']})[\u4e00-\u9fff]{{0,6}}?(?:{joined['people']})"
        rf"[\u4e00-\u9fff]{{0,4}}[0-9]|(?:{joined['alone']})[\u4e00-\u9fff]{{0,2}}[0-9]"
        rf"|(?<![\u4e00-\u9fff“”0-9])(?:{joined['all_of_us']})(?:共有?|有)?[\u4e00-\u9fff]{{0,4}}(?:{joined['people']})"
        rf"(?:总数|共有?|有)?[0-9]{{2,6}}[余多]?[名个位人]$"
        rf"|(?:{joined['all_of_us']})[0-9]{{2,6}}[余多]?[名个位](?:在职)?(?:{joined['people']})"
    )
    return _Words(
        population=re.compile(population),
        survey=re.compile(joined["survey"]),
        sign=re.compile("|".join(signs)),
        times=re.compile("|".join(load_words("units")["times"])),
    )
