"""One stretch of days in which something of a plan is to happen."""

from datetime import date

import attrs

from unionplan.calendar.resolution import Certainty, Reason
from unionplan.model import Period, Status
from unionplan.model.code import Code


class OccurrenceKind(Code):
    """What is to happen."""

    ACTIVITY = "activity"
    TARGET = "target"  # a metric's target counts at the end of the span


@attrs.frozen(kw_only=True)
class Occurrence:
    """Something of a plan and the days in which it is to happen.

    Attributes:
        kind: Whether it is an activity or a metric's target.
        id: Id of the activity or metric.
        pointer: JSON Pointer of the activity or target.
        title: Title of the activity, name of the metric.
        span: The days, both ends included.
        times: How often in the span, for frequencies; else None.
        at_least: Whether *times* is the least.
        open_start: Whether only the last day of the span was said.
        certainty: How far the plan's own words carry the span.
        note: What was chosen and why; may be empty.
        status: How far the activity has come; None for a target.
        recorded: How many of the activity's records have a day in the span.
    """

    kind: OccurrenceKind
    id: str
    pointer: str
    title: str
    span: Period
    times: int | None = None
    at_least: bool = False
    open_start: bool = False
    certainty: Certainty = Certainty.STATED
    note: str = ""
    status: Status | None = None
    recorded: int = 0

    @property
    def starts(self) -> date:
        """The first day that was said; of a deadline, its day."""
        return self.span.last if self.open_start else self.span.first

    @property
    def is_settled(self) -> bool:
        """Whether it is done or cancelled, or has as many records in its span as it has times."""
        if self.status in (Status.DONE, Status.CANCELLED):
            return True
        return self.recorded >= (self.times or 1)

    def is_overdue(self, on: date) -> bool:
        """Whether it is an activity, its days are over and it is not settled.

        Whether a target was reached is told by its measurements, and not asked here.
        """
        is_activity = self.kind is OccurrenceKind.ACTIVITY
        return is_activity and self.span.last < on and not self.is_settled


@attrs.frozen(kw_only=True)
class Undated:
    """Something of a plan whose days cannot be told.

    Attributes:
        kind: Whether it is an activity or a metric's target.
        id: Id of the activity or metric.
        pointer: JSON Pointer of the activity or target.
        title: Title of the activity, name of the metric.
        reason: Why not.
        note: The same for this very time, as one sentence.
        status: How far the activity has come; None for a target.
    """

    kind: OccurrenceKind
    id: str
    pointer: str
    title: str
    reason: Reason
    note: str
    status: Status | None = None
