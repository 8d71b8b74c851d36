"""What union a plan is of, as its words tell."""

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from unionplan.model import OrganizationKind
from unionplan.reading.word_table import load_words

_NAMED_STRONG, _NAMED_WEAK = 12, 4
_STRONG, _WEAK, _MOST_WEAK = 3, 1, 6
_ENOUGH = 2
_NOTHING = "(?!)"


class _Words(NamedTuple):
    strong: re.Pattern[str]
    weak: re.Pattern[str]


def organization_kind(named: str, body: str) -> OrganizationKind | None:
    """The kind of union that most words speak of; None where hardly one does.

    Words in the title and the sign-off weigh most; words that many unions use weigh little, however
    often they stand. The words are in ``reading/data/organization_words.json``.

    Args:
        named: The folded title and sign-off.
        body: The folded text between them.
    """
    score = Counter(
        {
            kind: _NAMED_STRONG * len(words.strong.findall(named))
            + _NAMED_WEAK * len(words.weak.findall(named))
            + _STRONG * len(words.strong.findall(body))
            + min(_MOST_WEAK, _WEAK * len(words.weak.findall(body)))
            for kind, words in _words().items()
        }
    )
    kind, points = score.most_common(1)[0]
    return kind if points >= _ENOUGH else None


@cache
def _words() -> dict[OrganizationKind, _Words]:
    table: dict[str, dict[str, list[str]]] = load_words("organization_words")
    return {
        OrganizationKind(kind): _Words(_any(strong), _any(table["weak"][kind]))
        for kind, strong in table["strong"].items()
    }


def _any(words: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words)) or _NOTHING)
