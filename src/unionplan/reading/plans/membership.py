"""How many people a union speaks for, and the term of its committee, where a plan says so."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from unionplan.chinese import parse_whole
from unionplan.errors import ModelError
from unionplan.model import Membership, TermOfOffice
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span, as_span
from unionplan.reading.word_table import load_words

_WITHIN = 1500  # characters of a plan in which it says how many it is
_COUNT = (
    r"[\u4e00-\u9fff“”]{0,4}?(?:总数)?(?:达到?|为|共|有)?(?P<count>[0-9]{1,6}) ?[余多]?[人名位个]"
)
_ELECTED = re.compile(
    r"第(?P<number>[一二三四五六七八九十]{1,3})届[^。;]{0,16}?"
    r"(?P<year>(?:19|20)[0-9]{2})年(?P<month>1[0-2]|0?[1-9])月[^。;]{0,8}?(?:选举产生|换届|成立)"
)
_YEARS = re.compile("任期(?P<years>[一二三四五六])年")


class Found(NamedTuple):
    """A value and the words that it was read from.

    Attributes:
        value: The value.
        where: Where the words stand.
    """

    value: int
    where: Span


def find_membership(page: Page, body: Span) -> dict[str, Found]:
    """The counts of people that a plan states near its start, by the names of `Membership`.

    A sentence that says how many there are counts (现有职工120人，会员116人), not one that says how
    many are to come. The words are in ``reading/data/membership_words.json``.
    """
    found: dict[str, Found] = {}
    start = Span(body.start, min(body.end, body.start + _WITHIN))
    words = _words()
    for sentence in words.there_are.finditer(page.folded, *start):
        end = page.folded.find("。", sentence.start(), start.end)
        span = Span(sentence.start(), end if end >= 0 else start.end)
        for name, pattern in words.counts.items():
            match = pattern.search(page.folded, *span)
            if match is not None and name not in found:
                found[name] = Found(int(match["count"]), as_span(match.span()))
    return found


def make_membership(counts: dict[str, Found]) -> Membership | None:
    """The counts as a value of the model; None without any, or where they contradict each other."""
    if not counts:
        return None
    values = {name: found.value for name, found in counts.items()}
    try:
        return Membership(
            employees=values.get("employees"),
            members=values.get("members"),
            women=values.get("women"),
            women_members=values.get("women_members"),
            branches=values.get("branches"),
            groups=values.get("groups"),
        )
    except ModelError:  # more women than people
        return None


def find_term(page: Page, body: Span) -> tuple[TermOfOffice, Span] | None:
    """The committee's term of office where a plan says when it was elected; None else."""
    start = Span(body.start, min(body.end, body.start + _WITHIN))
    match = _ELECTED.search(page.folded, *start)
    if match is None:
        return None
    years = _YEARS.search(page.folded, match.end(), min(start.end, match.end() + 20))
    term = TermOfOffice(
        elected_on=date(int(match["year"]), int(match["month"]), 1),
        years=parse_whole(years["years"]) if years else None,
        number=parse_whole(match["number"]),
    )
    return term, Span(match.start(), years.end() if years else match.end())


class _Words(NamedTuple):
    there_are: re.Pattern[str]
    counts: dict[str, re.Pattern[str]]


@cache
def _words() -> _Words:
    table: dict[str, list[str]] = load_words("membership_words")
    return _Words(
        re.compile("|".join(table["there_are"])),
        dict(_patterns(table)),
    )


def _patterns(table: dict[str, list[str]]) -> Iterator[tuple[str, re.Pattern[str]]]:
    for name in ("employees", "members", "women", "women_members", "branches", "groups"):
        yield name, re.compile(f"(?:{'|'.join(table[name])}){_COUNT}")
