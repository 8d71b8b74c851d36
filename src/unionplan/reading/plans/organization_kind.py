"""What union a plan is of, as its words tell."""

import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from unionplan.model import OrganizationKind
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span, as_span
from unionplan.reading.word_table import load_words

_NAMED_STRONG, _NAMED_WEAK = 12, 4
_STRONG, _WEAK, _MOST_WEAK = 3, 1, 6
_ENOUGH = 2
_NOTHING = "(?!)"


class KindFound(NamedTuple):
    """The kind of a union, and the first words that speak of it.

    Attributes:
        kind: The kind.
        clue: Where the words stand.
        share: Its share of all points that words gave, from 0 to 1.
    """

    kind: OrganizationKind
    clue: Span
    share: Decimal


class _Words(NamedTuple):
    strong: re.Pattern[str]
    weak: re.Pattern[str]


class _Table(NamedTuple):
    kinds: dict[OrganizationKind, _Words]
    signs: re.Pattern[str]  # each word's first character, with the longest word at hand behind it
    spoken_of: dict[str, frozenset[OrganizationKind]]  # by words that stand at one place


def find_organization_kind(page: Page, named: Iterable[Span], body: Span) -> KindFound | None:
    """The kind of union that most words speak of; None where hardly one does.

    Words in the title and the sign-off weigh most; words that many unions use weigh little, however
    often they stand. The words are in ``reading/data/organization_words.json``.

    Args:
        page: The page.
        named: The title and the lines of the sign-off.
        body: The text between them.
    """
    named = tuple(named)
    names = " ".join(page.match_words(span) for span in named)
    text = page.match_words(body)
    table = _words()
    spoken_of = _kinds_in(names, table) | _kinds_in(text, table)
    score = Counter(
        {
            kind: _NAMED_STRONG * len(words.strong.findall(names))
            + _NAMED_WEAK * len(words.weak.findall(names))
            + _STRONG * len(words.strong.findall(text))
            + min(_MOST_WEAK, _WEAK * len(words.weak.findall(text)))
            for kind, words in table.kinds.items()
            if kind in spoken_of
        }
    )
    if score.total() < _ENOUGH:
        return None
    kind, points = score.most_common(1)[0]
    if points < _ENOUGH:
        return None
    share = round(Decimal(points) / score.total(), 2)
    return KindFound(kind, _clue(page, (*named, body), table.kinds[kind]), share)


def _clue(page: Page, spans: Iterable[Span], words: _Words) -> Span:
    found = (
        match
        for any_of in words
        for span in spans
        if (match := any_of.search(page.folded, *span))
    )
    match = next(found)
    return as_span(match.span())


def _kinds_in(text: str, table: _Table) -> set[OrganizationKind]:
    """The kinds of which some word in a text speaks: few, so that most need no counting."""
    found = {f"{match[0]}{match[match.lastindex or 0]}" for match in table.signs.finditer(text)}
    return {kind for word in found for kind in table.spoken_of[word]}


@cache
def _words() -> _Table:
    table: dict[str, dict[str, list[str]]] = load_words("organization_words")
    kinds_of: dict[str, set[OrganizationKind]] = {}
    for weight in ("strong", "weak"):
        for kind, words in table[weight].items():
            for word in words:
                kinds_of.setdefault(word, set()).add(OrganizationKind(kind))
    longest_first = sorted(kinds_of, key=lambda word: (word[0], -len(word), word))
    signs = (
        f"{re.escape(first)}(?=({'|'.join(re.escape(word[1:]) for word in words)}))"
        for first, words in groupby(longest_first, key=itemgetter(0))
    )
    return _Table(
        kinds={
            OrganizationKind(kind): _Words(_any_of(strong), _any_of(table["weak"][kind]))
            for kind, strong in table["strong"].items()
        },
        signs=re.compile("|".join(signs)),
        spoken_of={
            word: frozenset(
                kind
                for other, kinds in kinds_of.items()
                if word.startswith(other)
                for kind in kinds
            )
            for word in kinds_of
        },
    )


def _any_of(words: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words)) or _NOTHING)
