"""Festivals, holidays and observance days that a text names."""

import re
from functools import cache
from typing import Final, NamedTuple

from unionplan.calendar import ObservanceKind, observances
from unionplan.chinese import parse_whole
from unionplan.model import Relation
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.word_table import first_character_first, load_words

_COUNTED = "第([0-9]{1,3}|[一二三四五六七八九十百]{1,4})个"
_ORDINAL = re.compile(rf"{_COUNTED}[“\"「『]?$")
ORDINAL_SIGN: Final = re.compile(_COUNTED)
"""What stands before every observance that is counted."""

_LONGEST_ORDINAL = 8
_NEAR = 5
_NOT_BEHIND = re.compile(r"\(\?![^)]*\)")  # in a pattern
_LEAST = 3  # characters of a name that no other words hide
_RELATION = re.compile(
    r"""
    [”"』」’]?(?:国际|劳动|妇女|青年|儿童|节|日|\s)*
    (?: (?P<during>期间|假期)
      | (?P<before>前夕|前后|前|来临之际|到来之际|之际)
      | (?P<after>后|过后) )
    """,
    re.VERBOSE,
)
_LONGEST_RELATION = 12
_BEFORE_FESTIVAL = re.compile('[“"「『,、(于在 ]*')


class Mention(NamedTuple):
    """A festival that a text names.

    Attributes:
        festival: Its code.
        relation: How what is said lies to it.
        ordinal: The N of 第N个教师节.
        start: Offset of its name.
        end: Offset behind its name.
    """

    festival: str
    relation: Relation
    ordinal: int | None
    start: int
    end: int


class _Words(NamedTuple):
    sign: re.Pattern[str]  # the first character of every name, whatever may not stand behind it
    names: re.Pattern[str]  # a group for each of the codes
    codes: tuple[str, ...]
    other: re.Pattern[str]


def find_festivals(page: Page, span: Span) -> list[Mention]:
    """The festivals named in a stretch, in order; awards and places named after a day are none.

    The names are in ``reading/data/festival_words.json``.
    """
    words = _words()
    found: list[Mention] = []
    if not page.has_sign(words.sign, span):  # most stretches
        return found
    for match in words.names.finditer(page.folded, *span):
        festival = words.codes[match.lastindex or 0]
        if found and found[-1].festival == festival and match.start() - found[-1].end < _NEAR:
            # “三八”妇女节 names one day twice
            found[-1] = found[-1]._replace(
                relation=_relation(page, match.end(), span.end), end=match.end()
            )
            continue
        found.append(
            Mention(
                festival=festival,
                relation=_relation(page, match.end(), span.end),
                ordinal=_ordinal(page, span.start, match.start()),
                start=match.start(),
                end=match.end(),
            )
        )
    if not found:
        return found
    others = [match.span() for match in words.other.finditer(page.folded, *span)]
    return [
        mention
        for mention in found
        if not any(start <= mention.start < end for start, end in others)
    ]


def time_end(page: Page, span: Span) -> int | None:
    """Where the time ends that opens a stretch with a festival: 元宵节前 in 元宵节前走访.

    Returns:
        None where no festival opens it, or none of 前, 期间, 后 makes a time of it.
    """
    for mention in find_festivals(page, span)[:1]:
        if _BEFORE_FESTIVAL.fullmatch(page.folded, span.start, mention.start):
            match = _RELATION.match(page.folded, mention.end, span.end)
            return None if match is None else match.end()
    return None


def _relation(page: Page, start: int, end: int) -> Relation:
    match = _RELATION.match(page.folded, start, min(end, start + _LONGEST_RELATION))
    return Relation.ON if match is None or match.lastgroup is None else Relation(match.lastgroup)


def _ordinal(page: Page, start: int, end: int) -> int | None:
    match = _ORDINAL.search(page.folded, max(start, end - _LONGEST_ORDINAL), end)
    return None if match is None else parse_whole(match[1])


@cache
def _words() -> _Words:
    table = load_words("festival_words")
    names: dict[str, list[str]] = dict(table["words"])
    for code, entry in observances().items():  # what needs no words of its own goes by its names
        if code not in names and entry.kind is not ObservanceKind.CAMPAIGN:
            names[code] = [re.escape(name) for name in entry.names if len(name) >= _LEAST]
    names = {code: words for code, words in names.items() if words}
    # the names by their first character: most places of a text are passed over at one glance
    groups: dict[str, dict[str, list[str]]] = {}
    for code, words in names.items():
        for name in words:
            pattern = first_character_first(name)
            groups.setdefault(pattern[0], {}).setdefault(code, []).append(pattern[1:])
    alternatives = (
        f"{first}(?:{'|'.join(f'({rest})' for rest in map('|'.join, codes.values()))})"
        for first, codes in groups.items()
    )
    signs = (
        f"{first}(?={_NOT_BEHIND.sub('', '|'.join(map('|'.join, codes.values())))})"
        for first, codes in groups.items()
    )
    return _Words(
        sign=re.compile("|".join(signs)),
        names=re.compile("|".join(alternatives)),
        codes=("", *(code for codes in groups.values() for code in codes)),
        other=re.compile("|".join(table["not"])),
    )
