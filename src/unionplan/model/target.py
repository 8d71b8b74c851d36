"""A range of values that a metric is to reach."""

from decimal import Decimal

import attrs

from unionplan.errors import ModelError
from unionplan.model._check import check_kind
from unionplan.model._convert import as_extra, as_optional_decimal
from unionplan.model._repr import brief
from unionplan.model.calendar_unit import CalendarUnit
from unionplan.model.code import Code, as_optional_code
from unionplan.model.extra import NO_EXTRA, Extra


class Strength(Code):
    """How firmly a target is promised."""

    FIRM = "firm"  # 确保
    STRIVE = "strive"  # 力争


def _as_strength(strength: Strength | str | None) -> Strength | None:
    return as_optional_code(strength, Strength)


def _as_unit(by: CalendarUnit | str | None) -> CalendarUnit | None:
    return CalendarUnit.parse(by) if isinstance(by, str) else by


@attrs.frozen(kw_only=True, repr=False)
class Target:
    """The values with which the target is met: from *at_least* to *at_most*, both included.

    以上, 以下 and 以内 include the number itself. Source: Civil Code, art. 1259.

    Attributes:
        at_least: Lowest value, in the metric's unit.
        at_most: Highest value; equal to *at_least* where the value must be met exactly.
        strength: How firmly it is promised; None where the plan does not say.
        by: The target counts at the end of this unit; its notation is taken too. None: at the
            end of the plan's period.
        extra: The application's own keys.

    Raises:
        ModelError: There is no bound, *at_least* is above *at_most*, or a bound is no number.
        ModelError: *by* is no calendar unit.
        ModelError: *strength* is not one of its codes.
    """

    at_least: Decimal | None = attrs.field(default=None, converter=as_optional_decimal)
    at_most: Decimal | None = attrs.field(default=None, converter=as_optional_decimal)
    strength: Strength | None = attrs.field(default=None, converter=_as_strength)
    by: CalendarUnit | None = attrs.field(default=None, converter=_as_unit)
    extra: Extra = attrs.field(default=NO_EXTRA, converter=as_extra)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        if self.at_least is None and self.at_most is None:
            msg = "a Target needs at_least, at_most or both"
            raise ModelError(msg)
        if self.at_least is not None and self.at_most is not None and self.at_least > self.at_most:
            msg = (
                f"a Target's at_least ({self.at_least}) cannot be above"
                f" its at_most ({self.at_most})"
            )
            raise ModelError(msg)
        check_kind(self, "by", CalendarUnit)

    @classmethod
    def exactly(
        cls, value: Decimal | int | str, *, by: CalendarUnit | str | None = None
    ) -> "Target":
        """The target that only this value meets."""
        return cls(at_least=value, at_most=value, by=by)

    def __contains__(self, value: Decimal | int) -> bool:
        """Whether a measured value meets the target."""
        return (self.at_least is None or value >= self.at_least) and (
            self.at_most is None or value <= self.at_most
        )
