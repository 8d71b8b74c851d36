"""Exact repetition by a rule of RFC 5545."""

import re
from datetime import date

import attrs

from unionplan.errors import ModelError
from unionplan.model._check import check_kind, check_texts
from unionplan.model._convert import as_extra
from unionplan.model._repr import brief, shown
from unionplan.model.extra import NO_EXTRA, Extra

_DAY_LIST = r"[+-]?[0-9]{1,2}(?:,[+-]?[0-9]{1,2}){0,61}"
_PARTS = {
    "FREQ": re.compile("DAILY|WEEKLY|MONTHLY|YEARLY"),
    "INTERVAL": re.compile("[1-9][0-9]{0,2}|1000"),
    "COUNT": re.compile("[1-9][0-9]{0,2}|1000"),
    "UNTIL": re.compile("[0-9]{8}(?:T[0-9]{6}Z?)?"),
    "BYMONTH": re.compile("[0-9]{1,2}(?:,[0-9]{1,2}){0,11}"),
    "BYMONTHDAY": re.compile(_DAY_LIST),
    "BYDAY": re.compile(
        "[+-]?[0-9]{0,2}(?:MO|TU|WE|TH|FR|SA|SU)(?:,[+-]?[0-9]{0,2}(?:MO|TU|WE|TH|FR|SA|SU)){0,30}"
    ),
    "BYSETPOS": re.compile(_DAY_LIST),
    "WKST": re.compile("MO|TU|WE|TH|FR|SA|SU"),
}


@attrs.frozen(kw_only=True, repr=False)
class Recurrence:
    """Repetition on exact days, by the rule language of calendars (RFC 5545, 3.3.10).

    Only rules that a plan of work can mean are held: daily or coarser, with an interval and a
    count of at most 1,000. A rule without end ends with the plan's period.

    Attributes:
        rrule: The rule, such as ``FREQ=MONTHLY;BYDAY=-1FR`` (the last Friday of each month).
        first: The first day on which it may fall; None where that is the period's first day.
        extra: The application's own keys.

    Raises:
        ModelError: *rrule* is not such a rule; the message names the part.
        ModelError: *first* is no date.
    """

    rrule: str
    first: date | None = None
    extra: Extra = attrs.field(default=NO_EXTRA, converter=as_extra)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        check_texts(self, "rrule")
        check_kind(self, "first", date)
        seen: set[str] = set()
        for part in self.rrule.split(";"):
            name, _, value = part.partition("=")
            pattern = _PARTS.get(name)
            if pattern is None or name in seen or not pattern.fullmatch(value):
                msg = (
                    f"expected a rule such as FREQ=MONTHLY;BYDAY=-1FR, found {shown(part)}"
                    f" in {shown(self.rrule)}"
                )
                raise ModelError(msg)
            seen.add(name)
        if "FREQ" not in seen or {"COUNT", "UNTIL"} <= seen:
            msg = f"a rule has a FREQ and not both COUNT and UNTIL, found {shown(self.rrule)}"
            raise ModelError(msg)

    def __str__(self) -> str:
        return self.rrule
