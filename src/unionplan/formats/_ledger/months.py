"""What falls into which month, as rows for people."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Final

import attrs

from unionplan.calendar import Occurrence, OccurrenceKind, PlanCalendar, Timeline, timeline
from unionplan.formats._ledger.cell import clean, shorten
from unionplan.formats._words import STATUSES, describe_parties, describe_when
from unionplan.model import Activity, Metric, PartyRole, Period, Plan

__all__ = ["MonthRow", "month_rows"]

_MOST_ROWS: Final = 5_000
_MOST_SHOWN: Final = 3
"""Times of one task in one month that are named; of more, only their number."""

_UNDATED: Final = "未排定"
_MORE: Final = "以下从略"
_DAY: Final = timedelta(days=1)


@attrs.frozen
class MonthRow:
    """A task in a month.

    Attributes:
        month: The month, ``2026年3月``.
        days: When in it.
        title: What is to be done.
        lead: By whom.
        status: How far it has come.
    """

    month: str
    days: str
    title: str
    lead: str = ""
    status: str = ""


def month_rows(plan: Plan, *, calendar: PlanCalendar) -> list[MonthRow]:
    """The tasks and targets of each month in the order of days, then those without days.

    There are at most 5,000 rows; the last one then says that more are left out.
    """
    line = timeline(plan, calendar=calendar)
    rows: list[MonthRow] = []
    for row in _rows(plan, line):
        if len(rows) == _MOST_ROWS:
            return [*rows[:-1], MonthRow(_MORE, "", _MORE)]
        rows.append(row)
    return rows


def _rows(plan: Plan, line: Timeline) -> Iterator[MonthRow]:
    for month, occurrences in line.by_month().items():
        label = f"{int(month[:-3])}年{int(month[-2:])}月"
        by_item: dict[str, list[Occurrence]] = {}
        for occurrence in occurrences:
            by_item.setdefault(occurrence.pointer, []).append(occurrence)
        for pointer, found in by_item.items():
            yield _row(plan, pointer, label, _days(found))
    for undated in line.unresolved:
        if undated.kind is OccurrenceKind.ACTIVITY:
            when = plan.activities[int(undated.pointer.rpartition("/")[2])].when
            words = "" if when is None else clean(describe_when(when) or str(when))
            yield _row(plan, undated.pointer, _UNDATED, words)


def _row(plan: Plan, pointer: str, label: str, days: str) -> MonthRow:
    tokens = pointer.split("/")
    index = int(tokens[2])
    if tokens[1] == "metrics":
        metric: Metric = plan.metrics[index]
        return MonthRow(label, days, shorten(f"指标：{clean(metric.name)}"))
    activity: Activity = plan.activities[index]
    leads = describe_parties(activity, PartyRole.LEAD, PartyRole.RESPONSIBLE)
    return MonthRow(
        label,
        shorten(days),
        shorten(clean(activity.title)),
        shorten(clean(leads)),
        STATUSES[activity.status],
    )


def _days(found: Sequence[Occurrence]) -> str:
    """The days of one task in a month."""
    if len(found) > _MOST_SHOWN:
        return f"共{len(found)}次"
    return "、".join(map(_describe, found))


def _describe(occurrence: Occurrence) -> str:
    last = occurrence.span.last
    if occurrence.open_start:
        return f"{last.day}日前"
    words = _span(occurrence.span)
    if occurrence.times is None:
        return words
    return f"{words}{'至少' if occurrence.at_least else ''}{occurrence.times}次"


def _span(span: Period) -> str:
    """Some days, in the fewest words: ``8日``, ``5日至9日``, ``全月``, ``1月至3月``."""
    first, last = span.first, span.last
    whole = first.day == 1 and (last == last.max or (last + _DAY).day == 1)
    if (first.year, first.month) != (last.year, last.month):
        start, end = f"{first.month}月", f"{last.month}月"
        return f"{start}至{end}" if whole else f"{start}{first.day}日至{end}{last.day}日"
    if whole:
        return "全月"
    return f"{first.day}日" if first == last else f"{first.day}日至{last.day}日"
