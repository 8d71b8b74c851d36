"""A duty that comes round: so many times in each month, quarter, year."""

import attrs

from unionplan.errors import ModelError
from unionplan.model._check import check_count, check_kind
from unionplan.model._convert import as_extra
from unionplan.model._repr import brief
from unionplan.model.extra import NO_EXTRA, Extra
from unionplan.model.when.every import Every


def _as_every(unit: Every | str) -> Every:
    return Every.parse(unit) if isinstance(unit, str) else unit


@attrs.frozen(kw_only=True, repr=False)
class Frequency:
    """So many times in each unit of time, on days that are left open.

    A frequency is a duty, not a set of dates: "每季度召开一次" is four windows with one meeting in
    each.

    Attributes:
        every: The unit in which the duty comes round, ``month`` or ``2 years`` for short.
        times: How often in each, from 1; None where the plan gives no number (每年组织体检).
        at_least: Whether *times* is the least (至少) and not the exact number.
        extra: The application's own keys.

    Raises:
        ModelError: *every* is no unit, *times* is no whole number from 1 on, or *at_least* is not
            true or false.
        ModelError: *at_least* stands without a number.
    """

    every: Every = attrs.field(converter=_as_every)
    times: int | None = None
    at_least: bool = False
    extra: Extra = attrs.field(default=NO_EXTRA, converter=as_extra)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        check_kind(self, "every", Every, needed=True)
        check_count(self, "times", least=1)
        check_kind(self, "at_least", bool, needed=True)
        if self.at_least and self.times is None:
            msg = "a frequency of 'at least' needs the number of times"
            raise ModelError(msg)

    def __str__(self) -> str:
        least = ">=" if self.at_least else ""
        return f"every {self.every}" if self.times is None else f"{least}{self.times}/{self.every}"
