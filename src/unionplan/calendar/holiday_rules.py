"""Which days the law makes public holidays, without the swaps of any year."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache

import attrs

from unionplan.calendar.observance_notation import parse_rule
from unionplan.calendar.observance_rule import LunarDays, ObservanceRule, TermDay

__all__ = ["HolidayRules", "statutory_days"]

_DAY = timedelta(days=1)


def _as_days(days: Mapping[str, str]) -> tuple[tuple[str, ObservanceRule], ...]:
    return tuple((code, parse_rule(rule)) for code, rule in days.items())


@attrs.frozen
class HolidayRules:
    """The public holidays of all citizens by one version of the State Council's measures.

    Attributes:
        since: The first year of their effect.
        source: The version.
        days: The days of each holiday as (code, rule).
    """

    since: int
    source: str
    days: tuple[tuple[str, ObservanceRule], ...] = attrs.field(converter=_as_days)

    def is_uncertain(self, code: str, year: int) -> bool:
        """Whether the days of a holiday in *year* may prove to be a day off, as in 2089."""
        return any(
            rule.is_uncertain(year)
            for other, rule in self.days
            if other == code and isinstance(rule, LunarDays | TermDay)
        )


@lru_cache(maxsize=256)
def statutory_days(rules: HolidayRules, year: int) -> Mapping[date, tuple[str, ...]]:
    """The statutory holidays of *year* by *rules*: each day with the codes of its holidays.

    Two fall on one day where Mid-Autumn is 1 October, as in 2020. Lunar ones are left out where
    they are not in the table, outside 1950 to 2100.
    """
    days: dict[date, tuple[str, ...]] = {}
    for code, rule in rules.days:
        span = rule.span(year)
        if span is not None:
            for offset in range(span.days):
                day = span.first + offset * _DAY
                days[day] = (*days.get(day, ()), code)
    return days
