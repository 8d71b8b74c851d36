"""What the days of a plan are told from, as one value that can be passed in."""

from datetime import date
from typing import Final

import attrs

from unionplan.calendar.holidays import DayKind, HolidayTable, holidays
from unionplan.calendar.observances import ObservanceTable, observances
from unionplan.calendar.term_calendar import TermCalendar
from unionplan.model import TermOfOffice


@attrs.frozen(kw_only=True)
class PlanCalendar:
    """The tables that times are resolved with; two of them can live in one process.

    Attributes:
        observances: Festivals and observance days; None for the built-in table, which is loaded
            when it is first needed.
        holidays: Statutory holidays and make-up workdays; None for the built-in table.
        terms: The school's terms; None where there is no school or they are not known.
        office: The committee's term of office; None where it is not known. A plan's own
            organization is asked where a whole plan is resolved.
    """

    observances: ObservanceTable | None = None
    holidays: HolidayTable | None = None
    terms: TermCalendar | None = None
    office: TermOfOffice | None = None

    @property
    def observance_table(self) -> ObservanceTable:
        """The table of observances that counts."""
        return observances() if self.observances is None else self.observances

    @property
    def holiday_table(self) -> HolidayTable:
        """The table of holidays that counts."""
        return holidays() if self.holidays is None else self.holidays

    def day_kind(self, day: date) -> DayKind:
        """Whether a day is a workday or free, and on what basis."""
        return self.holiday_table.day_kind(day)


BUILT_IN: Final = PlanCalendar()
"""The built-in tables, and nothing known of terms."""
