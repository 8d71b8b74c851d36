"""The year of a plan that does not state it, by an observance that it counts: 第31个教师节."""

from typing import NamedTuple

from unionplan.calendar import OrdinalKind, year_of
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.values.festivals import find_festivals

_FIRST, _LAST = 1950, 2100


class InferredYear(NamedTuple):
    """A year that a plan does not state, and the words that it follows from.

    Attributes:
        year: The year.
        clue: Where the words stand.
    """

    year: int
    clue: Span


def infer_year(page: Page, body: Span) -> InferredYear | None:
    """The year in which the observances that a text counts have these numbers.

    Returns:
        None where it counts none, or where two of them fall into different years.
    """
    found: list[InferredYear] = []
    for mention in find_festivals(page, body):
        if mention.ordinal is not None:
            year = year_of(mention.festival, mention.ordinal, kind=OrdinalKind.COUNT)
            if year is not None and _FIRST <= year <= _LAST:
                start = page.folded.rfind("第", body.start, mention.start)
                found.append(InferredYear(year, Span(start, mention.end)))
    return found[0] if found and len({inferred.year for inferred in found}) == 1 else None
