"""From the number of an observance to its year and back: 第31个教师节 is that of 2015.

Two things are counted. The observances themselves (第31个教师节) have a first one, whose number is
1. The years since an event (建党105周年) begin with 0 in the year of the event.
"""

from unionplan.calendar.observances import ObservanceEntry, ObservanceTable, observances
from unionplan.model.code import Code

__all__ = ["OrdinalKind", "ordinal_of", "year_of"]


class OrdinalKind(Code):
    """What a number counts."""

    COUNT = "count"  # the observances: 第N个、第N届
    ANNIVERSARY = "anniversary"  # the years since an event: N周年


def ordinal_of(
    code: str,
    year: int,
    *,
    kind: OrdinalKind | None = None,
    table: ObservanceTable | None = None,
) -> int | None:
    """The number that an observance has in *year*, from 1.

    Args:
        code: The observance, such as ``teachers_day``.
        year: A year.
        kind: What is counted; None where the words do not tell.
        table: The observances to go by; the built-in ones where None.

    Returns:
        None where there is no such observance, it is not counted in this way, the year lies before
        the first, or *kind* is open and the two counts differ.
    """
    base = _base(code, kind, table)
    return None if base is None or year <= base else year - base


def year_of(
    code: str,
    ordinal: int,
    *,
    kind: OrdinalKind | None = None,
    table: ObservanceTable | None = None,
) -> int | None:
    """The year in which an observance has a number.

    Args:
        code: The observance, such as ``teachers_day``.
        ordinal: The number, from 1.
        kind: What is counted; None where the words do not tell.
        table: The observances to go by; the built-in ones where None.

    Returns:
        None where there is no such observance, it is not counted in this way, the number is below
        1, or *kind* is open and the two counts differ.
    """
    base = _base(code, kind, table)
    return None if base is None or ordinal < 1 else base + ordinal


def _base(code: str, kind: OrdinalKind | None, table: ObservanceTable | None) -> int | None:
    """The year whose number is 0."""
    entry = (observances() if table is None else table).find(code)
    bases = set[int]() if entry is None else set(_bases(entry, kind))
    return bases.pop() if len(bases) == 1 else None


def _bases(entry: ObservanceEntry, kind: OrdinalKind | None) -> list[int]:
    bases: list[int] = []
    if entry.count_from is not None and kind is not OrdinalKind.ANNIVERSARY:
        bases.append(entry.count_from - 1)
    if entry.anniversary_of is not None and kind is not OrdinalKind.COUNT:
        bases.append(entry.anniversary_of)
    return bases
