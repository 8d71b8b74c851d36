"""Ids that stay the same from one edition of a calendar to the next."""

from typing import Final
from uuid import UUID, uuid5

from unionplan.model import Plan

__all__ = ["Uids", "plan_key"]

_OURS: Final = UUID("5f0c9d3e-7a56-5c0b-9e55-7f2a1d6b8c44")


def plan_key(plan: Plan) -> str:
    """What a plan is known by when nobody names it: its union and period, else its title.

    A title that is corrected does not make another plan of it, where the union is named.
    """
    name = plan.organization.name if plan.organization is not None else ""
    period = "" if plan.period is None else str(plan.period)
    return str(uuid5(_OURS, "\n".join((name or plan.title, period, plan.kind))))


class Uids:
    """The UIDs of a plan's events: random to look at, so that they tell nothing (RFC 7986, 5.3).

    They depend on the ids of plan and activity alone, not on what is in them, nor on where the
    activity stands.

    Args:
        plan_id: The id of the plan.
    """

    def __init__(self, plan_id: str) -> None:
        self._plan = uuid5(_OURS, plan_id)

    def of(self, activity_id: str, copy: int = 0, part: int = 0) -> str:
        """The UID of one event.

        Args:
            activity_id: The id of its activity.
            copy: How many activities before it have the same id.
            part: How many events of the activity come before it.
        """
        return str(uuid5(self._plan, f"{activity_id}\n{copy}\n{part}"))
