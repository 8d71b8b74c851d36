"""What a document cannot hold of a plan."""

import attrs

from unionplan.errors import EncodeError


@attrs.frozen
class Loss:
    """A part of a plan that a document does not hold.

    Attributes:
        where: JSON Pointer of the part in the plan.
        reason: Why, as one sentence without a full stop.
    """

    where: str
    reason: str

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}" if self.where else self.reason


class LossError(EncodeError):
    """A document would not hold all of a plan, and was not written because of that.

    Attributes:
        faults: Each loss with its pointer, in the order of the plan.
    """
