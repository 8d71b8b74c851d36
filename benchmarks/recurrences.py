"""How quick repetitions unfold, against dateutil.rrule; fails where they are too slow.

Both make the same days of a year and of five years; that they are equal is checked first.
"""

import sys
from collections.abc import Callable
from datetime import date, datetime, time

from dateutil.rrule import rrulestr
from timing import Case, Row, measure, report

from unionplan.calendar import Unresolved, recurrence_days
from unionplan.model import Period, Recurrence

PERIODS = {"a year": Period.year(2026), "five years": Period.years(2026, 2030)}
RULES = {
    "monthly": "FREQ=MONTHLY;BYMONTHDAY=15",
    "monthly, last Friday": "FREQ=MONTHLY;BYDAY=-1FR",
    "quarterly": "FREQ=MONTHLY;INTERVAL=3",
    "weekly": "FREQ=WEEKLY;BYDAY=FR",
    "weekly, three days": "FREQ=WEEKLY;BYDAY=MO,WE,FR",
    "daily": "FREQ=DAILY",
    "yearly": "FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=10",
}
MUST, AIM = 0.3, 0.05


def ours(rule: str, period: Period) -> Callable[[], tuple[date, ...] | Unresolved]:
    """Unfold a rule with unionplan."""
    recurrence = Recurrence(rrule=rule)
    return lambda: recurrence_days(recurrence, period)


def theirs(rule: str, period: Period) -> Callable[[], tuple[date, ...]]:
    """Unfold a rule with dateutil, which is given the rule as read already."""
    start = datetime.combine(period.first, time())
    end = datetime.combine(period.last, time())
    parsed = rrulestr(f"{rule};UNTIL={end:%Y%m%d}", dtstart=start)
    return lambda: tuple(found.date() for found in parsed)


def rows() -> list[Row]:
    """Measure each rule over each period."""
    cases: list[Case] = []
    for span, period in PERIODS.items():
        for name, rule in RULES.items():
            mine, other = ours(rule, period), theirs(rule, period)
            if mine() != other():
                sys.exit(f"{rule} over {span}: the days differ")
            cases += [Case(f"{name}, {span}", mine), Case(f"dateutil {name}, {span}", other)]
    seconds = measure(cases)
    return [
        Row(
            f"expand {name}, {span}",
            "dateutil.rrule",
            seconds[f"{name}, {span}"] / seconds[f"dateutil {name}, {span}"],
            MUST,
            AIM,
        )
        for span in PERIODS
        for name in RULES
    ]


if __name__ == "__main__":
    report(rows())
