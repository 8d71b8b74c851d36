"""What stands in a plan's registers as a Chinese office writes it: times, people, values.

Every function gives all of what it is given, so that a document that prints its words holds the
value, or gives no words at all.
"""

from decimal import Decimal
from typing import Final

from unionplan.calendar import describe_period, describe_unit, describe_when
from unionplan.model import (
    Activity,
    CalendarUnit,
    Deadline,
    Measurement,
    Metric,
    PartyRole,
    Status,
    Strength,
    Target,
)

__all__ = [
    "ROLES",
    "STATUSES",
    "describe_measurement",
    "describe_number",
    "describe_parties",
    "describe_period",
    "describe_target",
    "describe_unit",
    "describe_when",
]

ROLES: Final[dict[PartyRole, str]] = {
    PartyRole.LEAD: "牵头",
    PartyRole.RESPONSIBLE: "责任",
    PartyRole.SUPPORT: "配合",
    PartyRole.AUDIENCE: "参加",
}
"""What each part in an activity is called, in the order of columns."""

STATUSES: Final[dict[Status, str]] = {
    Status.PLANNED: "计划",
    Status.IN_PROGRESS: "进行中",
    Status.DONE: "已完成",
    Status.POSTPONED: "推迟",
    Status.CANCELLED: "取消",
}
"""How far an activity has come."""

_STRENGTHS: Final[dict[Strength | None, str]] = {
    Strength.FIRM: "确保",
    Strength.STRIVE: "力争",
    None: "",
}


def describe_parties(activity: Activity, *roles: PartyRole) -> str:
    """Those with a part in one of the *roles*, in the plan's order: ``工会委员会、办公室``."""
    return "、".join(party.name for party in activity.parties if party.role in roles)


def describe_target(metric: Metric, target: Target) -> str:
    """A target in words: ``12月底前力争不低于95%``."""
    low, high = target.at_least, target.at_most
    if low is not None and low == high:
        words = describe_number(low, metric)
    elif low is not None and high is not None:
        words = f"{describe_number(low, metric)}至{describe_number(high, metric)}"
    elif low is not None:
        words = f"不低于{describe_number(low, metric)}"
    else:
        words = f"不高于{describe_number(high or Decimal(0), metric)}"
    by = "" if target.by is None else describe_when(Deadline(target.by))
    return f"{by}{_STRENGTHS[target.strength]}{words}"


def describe_measurement(metric: Metric, found: Measurement) -> str:
    """A value that was measured, and when: ``97.9%（2026年6月30日）``."""
    when = ""
    if found.on is not None:
        when = f"（{describe_unit(CalendarUnit.of(found.on))}）"
    elif found.over is not None:
        when = f"（{describe_period(found.over)}）"
    return f"{describe_number(found.value, metric)}{when}"


def describe_number(number: Decimal, metric: Metric) -> str:
    """A number with the unit of its metric, never with an exponent."""
    return f"{number:f}{metric.unit}"
