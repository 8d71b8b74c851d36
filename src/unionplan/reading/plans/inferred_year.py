"""The year of a plan that does not state it, by an observance that it counts: 第31个教师节."""

from unionplan.calendar import OrdinalKind, year_of
from unionplan.reading.plans.period import YearFound
from unionplan.reading.reason import Reason
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.values.festivals import ORDINAL_SIGN, find_festivals

_FIRST, _LAST = 1950, 2100


def infer_year(page: Page, body: Span) -> YearFound | None:
    """The year in which the observances that a text counts have these numbers.

    Returns:
        None where it counts none, or where two of them fall into different years.
    """
    found: list[YearFound] = []
    if not ORDINAL_SIGN.search(page.folded, *body):  # most plans
        return None
    for mention in find_festivals(page, body):
        if mention.ordinal is not None:
            year = year_of(mention.festival, mention.ordinal, kind=OrdinalKind.COUNT)
            if year is not None and _FIRST <= year <= _LAST:
                start = page.folded.rfind("第", body.start, mention.start)
                end = mention.end + (page.folded[mention.end : mention.end + 1] == "”")
                found.append(YearFound(year, Span(start, end), Reason.INFERRED))
    return found[0] if found and len({each.year for each in found}) == 1 else None
