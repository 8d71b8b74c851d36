"""Totals in prose with the parts that are named behind them."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import reduce
from itertools import accumulate
from typing import Final, NamedTuple

from unionplan.rules.context import Context
from unionplan.rules.figures import Bound, Figure, Statement
from unionplan.rules.metrics._ratio import ARITHMETIC
from unionplan.rules.metrics._words import figure_words

OF_WHICH: Final = "其中"
RESPECTIVELY: Final = "分别"
_RATES: Final = ("%", "‰")  # no parts of each other
_TOGETHER: Final = ("合计", "总计", "共计", "一共", "共")
_NEAR: Final = 12  # characters from a total to the word that begins its parts
_MOST: Final = 20  # parts of one total


class Breakdown(NamedTuple):
    """A total and its parts.

    Attributes:
        where: JSON Pointer of the prose.
        total: The total, an exact number.
        parts: Its parts in order, one at least, in the same unit; the last may be a lower bound.
        is_whole: Whether these are all parts: the last is the rest, or they are given one by one
            (分别) with their sum behind.
    """

    where: str
    total: Figure
    parts: tuple[Figure, ...]
    is_whole: bool

    @property
    def sum(self) -> Decimal:
        """All parts together."""
        return reduce(ARITHMETIC.add, [part.value for part in self.parts])

    @property
    def comes_out_even(self) -> bool:
        """Whether the parts, or the first so many, are the total: what follows is no part then."""
        values = [part.value for part in self.parts]
        return self.total.value in accumulate(values, ARITHMETIC.add)

    @property
    def may_overlap(self) -> bool:
        """Whether a thing can belong to two parts: women and Party members."""
        words = figure_words().overlapping
        return any(word in part.noun for part in self.parts for word in words)


def breakdowns(context: Context) -> tuple[Breakdown, ...]:
    """The exact totals in prose that have their parts beside them."""
    statements = context.statements.about("parts")
    return tuple(found for each in statements for found in _breakdowns(each))


def _breakdowns(statement: Statement) -> Iterator[Breakdown]:
    if OF_WHICH in statement.words:
        yield from _introduced(statement)
    if RESPECTIVELY in statement.words:
        yield from _added_up(statement)


def _introduced(statement: Statement) -> Iterator[Breakdown]:
    words, figures = statement.words, statement.figures
    starts: list[int] = []
    place = words.find(OF_WHICH)
    while place >= 0:
        starts.append(place)
        place = words.find(OF_WHICH, place + 1)
    index = 0
    for number, start in enumerate(starts):
        while index < len(figures) and figures[index].start < start:
            index += 1
        if not index or start - figures[index - 1].end > _NEAR:
            continue
        total = figures[index - 1]
        if total.unit in _RATES:
            continue
        end = starts[number + 1] if number + 1 < len(starts) else len(words)
        behind = [each for each in figures[index : index + _MOST + 1] if each.start < end]
        if end < len(words):
            behind = behind[:-1]  # the last is the total of the next
        parts = tuple(_parts(words, total, behind))
        if parts and total.is_exact:
            is_whole = parts[-1].noun.startswith(figure_words().rest)
            found = Breakdown(statement.where, total, parts, is_whole)
            if index == 1 or not _fits(found, figures[index - 2], words):
                yield found


def _fits(found: Breakdown, other: Figure, words: str) -> bool:
    """Whether the parts may be those of the figure before the total: 213家，净增9家，其中…."""
    return (
        other.unit == found.total.unit
        and other.value >= found.sum
        and not _ends(words[other.end : found.total.start])
    )


def _added_up(statement: Statement) -> Iterator[Breakdown]:
    words, figures = statement.words, statement.figures
    start = words.find(RESPECTIVELY)
    parts: list[Figure] = []
    for figure in figures:
        if figure.end <= start:
            continue
        if not figure.is_exact or (parts and figure.unit != parts[0].unit):
            return
        if words.endswith(_TOGETHER, 0, figure.start):
            if len(parts) > 1:
                yield Breakdown(statement.where, figure, tuple(parts[:_MOST]), is_whole=True)
            return
        parts.append(figure)


def _parts(words: str, total: Figure, behind: Sequence[Figure]) -> Iterator[Figure]:
    fresh = figure_words().new_statement
    last = total.end
    for figure in behind[:_MOST]:
        first = last == total.end
        between = words[last : figure.start]
        if figure.unit != total.unit or figure.is_range or (not first and _ends(between)):
            return
        if not first and figure.noun.startswith(fresh):
            return
        if {figure.before, figure.after} & {Bound.MOST, Bound.ABOUT}:
            return
        yield figure
        if not figure.is_exact:
            return
        last = figure.end


def _ends(between: str) -> bool:
    """Whether the enumeration ends between two figures."""
    return ";" in between or "；" in between
