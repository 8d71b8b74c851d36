"""When a figure is to be reached, where the words beside it say so: 年底, 6月底前."""

import re
from functools import cache

from unionplan.model import CalendarUnit, Deadline
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.values.times import find_times
from unionplan.reading.word_table import load_words

_LAST_MONTH = 12


def find_due(page: Page, span: Span) -> CalendarUnit | None:
    """The unit at the end of which a figure counts, as a stretch that is all time says.

    A span of months counts at its end; None where the words name no such time.
    """
    times = find_times(page, span)
    if not times:
        is_year_end = find_year_end(page, span) is not None
        return CalendarUnit(month=_LAST_MONTH) if is_year_end else None
    when = times[-1].whens[-1]
    return when.by if isinstance(when, Deadline) else when.end or when.start


def find_year_end(page: Page, span: Span) -> int | None:
    """Where words for the end of the year end that open a stretch: 到年底入会率; None without."""
    match = _year_end().match(page.folded, *span)
    return None if match is None else match.end()


@cache
def _year_end() -> re.Pattern[str]:
    words: list[str] = load_words("metric_words")["year_end"]
    return re.compile(f"[,、:( ]*(?:{'|'.join(words)})")
