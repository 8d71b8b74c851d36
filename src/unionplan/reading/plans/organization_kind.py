"""What union a plan is of, as its words tell."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Literal, NamedTuple, TypeAlias

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


_Weight: TypeAlias = Literal["strong", "weak"]


class _Member(NamedTuple):
    """A word of one list."""

    kind: OrganizationKind
    weight: _Weight
    length: int


class _Table(NamedTuple):
    kinds: dict[OrganizationKind, _Words]
    word: re.Pattern[str]  # its first character, the rest of the longest that it opens behind it
    members: dict[str, tuple[_Member, ...]]  # what stands where a longest word stands, one a list


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
    in_names, in_text = _tally(names, table), _tally(text, table)
    score = Counter(
        {
            kind: _NAMED_STRONG * in_names[kind, "strong"]
            + _NAMED_WEAK * in_names[kind, "weak"]
            + _STRONG * in_text[kind, "strong"]
            + min(_MOST_WEAK, _WEAK * in_text[kind, "weak"])
            for kind in table.kinds
        }
    )
    kind, points = score.most_common(1)[0]
    if points < _ENOUGH:
        return None
    share = round(Decimal(points) / score.total(), 2)
    return KindFound(kind, _clue(page, (*named, body), table.kinds[kind]), share)


def _clue(page: Page, spans: Iterable[Span], words: _Words) -> Span:
    found = (
        match for any_of in words for span in spans if (match := any_of.search(page.folded, *span))
    )
    match = next(found)
    return as_span(match.span())


def _tally(text: str, table: _Table) -> Counter[tuple[OrganizationKind, _Weight]]:
    """How often the words of each list stand in a text, those that overlap counted once."""
    found = Counter[tuple[OrganizationKind, _Weight]]()
    ends: dict[tuple[OrganizationKind, _Weight], int] = {}
    for match in table.word.finditer(text):
        start = match.start()
        for kind, weight, length in table.members[match[0] + match[match.lastindex or 0]]:
            key = kind, weight
            if ends.get(key, 0) <= start:
                found[key] += 1
                ends[key] = start + length
    return found


@cache
def _words() -> _Table:
    table: dict[_Weight, dict[str, list[str]]] = load_words("organization_words")
    table = {"strong": table["strong"], "weak": table["weak"]}
    every = {word for lists in table.values() for words in lists.values() for word in words}
    longest_first = sorted(every, key=lambda word: (word[0], -len(word)))
    patterns = (
        f"{re.escape(first)}(?=({'|'.join(re.escape(word[1:]) for word in words)}))"
        for first, words in groupby(longest_first, key=itemgetter(0))
    )
    return _Table(
        kinds={
            OrganizationKind(kind): _Words(_any_of(strong), _any_of(table["weak"][kind]))
            for kind, strong in table["strong"].items()
        },
        word=re.compile("|".join(patterns)),
        members={word: tuple(_members(word, table)) for word in every},
    )


def _members(word: str, table: dict[_Weight, dict[str, list[str]]]) -> Iterator[_Member]:
    """The first word of each list with which a word begins."""
    for weight, lists in table.items():
        for kind, words in lists.items():
            first = next(filter(word.startswith, words), None)
            if first is not None:
                yield _Member(OrganizationKind(kind), weight, len(first))


def _any_of(words: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words)) or _NOTHING)
