"""A value that was measured."""

from datetime import date
from decimal import Decimal

import attrs

from unionplan.errors import ModelError
from unionplan.model._check import check_kind, check_texts
from unionplan.model._convert import as_decimal, as_extra, as_optional_decimal
from unionplan.model._repr import brief
from unionplan.model.extra import NO_EXTRA, Extra
from unionplan.model.period import Period


def _as_period(over: Period | str | None) -> Period | None:
    return Period.parse(over) if isinstance(over, str) else over


@attrs.frozen(kw_only=True, repr=False)
class Measurement:
    """What a metric was found to be, on a day or over a period.

    Attributes:
        value: In the metric's unit; a rate in percent is 97.9, not 0.979.
        on: The day on which it was so.
        over: The period over which it was so; instead of *on*.
        numerator: What a rate counts, such as members.
        denominator: What it is a share of, such as workers; not 0.
        evidence: Where the proof lies; may be empty.
        extra: The application's own keys.

    Raises:
        ModelError: Both *on* and *over* are given, *denominator* is 0, or a value is no number.
        ModelError: Another field holds what it cannot hold.
    """

    value: Decimal = attrs.field(converter=as_decimal)
    on: date | None = None
    over: Period | None = attrs.field(default=None, converter=_as_period)
    numerator: Decimal | None = attrs.field(default=None, converter=as_optional_decimal)
    denominator: Decimal | None = attrs.field(default=None, converter=as_optional_decimal)
    evidence: str = ""
    extra: Extra = attrs.field(default=NO_EXTRA, converter=as_extra)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        check_kind(self, "on", date)
        check_kind(self, "over", Period)
        if self.on is not None and self.over is not None:
            msg = "a Measurement holds on a day or over a period, not both"
            raise ModelError(msg)
        if self.denominator is not None and self.denominator == 0:
            msg = "a Measurement's denominator cannot be 0"
            raise ModelError(msg)
        check_texts(self, "evidence")
