"""What became of a row of a ledger when a plan took it up."""

import attrs

from unionplan.formats._ledger.place import Place
from unionplan.model.code import Code

__all__ = ["Change", "Outcome"]


class Outcome(Code):
    """What became of something that a ledger says."""

    TAKEN = "taken"
    ADDED = "added"  # a new task or metric
    LEFT = "left"  # it was not taken, and the reason says why


@attrs.frozen(kw_only=True)
class Change:
    """A difference between a ledger and a plan.

    Attributes:
        outcome: Whether the plan took it up.
        place: Where it stands in the ledger.
        where: JSON Pointer of the field or item in the new plan; empty where there is none.
        before: The words under which the plan's own value stands in a ledger.
        after: The words of the ledger.
        reason: Why it was left, as one sentence without a full stop.
    """

    outcome: Outcome
    place: Place
    where: str = ""
    before: str = ""
    after: str = ""
    reason: str = ""

    def __str__(self) -> str:
        words = f"{self.before or '—'} → {self.after or '—'}"
        reason = f" ({self.reason})" if self.reason else ""
        return f"{self.place}: {self.outcome}: {self.where} {words}{reason}"
