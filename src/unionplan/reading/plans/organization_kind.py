"""What union a plan is of, as its words tell."""

import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from unionplan.model import OrganizationKind
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
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


class _AnyOf(NamedTuple):
    words: tuple[str, ...]
    pattern: re.Pattern[str]

    def count_in(self, text: str) -> int:
        """How often one of the words stands in a text; mostly none does, which is asked fast."""
        return len(self.pattern.findall(text)) if any(map(text.__contains__, self.words)) else 0


class _Words(NamedTuple):
    strong: _AnyOf
    weak: _AnyOf


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
    score = Counter(
        {
            kind: _NAMED_STRONG * words.strong.count_in(names)
            + _NAMED_WEAK * words.weak.count_in(names)
            + _STRONG * words.strong.count_in(text)
            + min(_MOST_WEAK, _WEAK * words.weak.count_in(text))
            for kind, words in _words().items()
        }
    )
    kind, points = score.most_common(1)[0]
    if points < _ENOUGH:
        return None
    share = round(Decimal(points) / score.total(), 2)
    return KindFound(kind, _clue(page, (*named, body), _words()[kind]), share)


def _clue(page: Page, spans: Iterable[Span], words: _Words) -> Span:
    found = (
        match
        for any_of in words
        for span in spans
        if (match := any_of.pattern.search(page.folded, *span))
    )
    match = next(found)
    return Span(*match.span())


@cache
def _words() -> dict[OrganizationKind, _Words]:
    table: dict[str, dict[str, list[str]]] = load_words("organization_words")
    return {
        OrganizationKind(kind): _Words(_any(strong), _any(table["weak"][kind]))
        for kind, strong in table["strong"].items()
    }


def _any(words: list[str]) -> _AnyOf:
    return _AnyOf(tuple(words), re.compile("|".join(map(re.escape, words)) or _NOTHING))
