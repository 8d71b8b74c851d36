"""Parts that the plan of a year customarily has."""

import json
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Final, NamedTuple

from unionplan.model import OrganizationKind, Plan, PlanKind
from unionplan.rules.context import Context
from unionplan.rules.phrase import Words
from unionplan.rules.said import is_mentioned

_DAYS_OF_A_YEAR: Final = 300  # a school year's plan may leave out the summer
_FEWEST_SECTIONS: Final = 3
_FEWEST_ACTIVITIES: Final = 6


class Part(NamedTuple):
    """A part of a plan.

    Attributes:
        label: What it is called.
        kinds: The kinds of union whose plans have it.
        topics: Topics of ``rules/data/duty_words.json``, one of which shows that it is there.
        where: Topics that must be there before the part is missed at all; none: always.
    """

    label: Words
    kinds: frozenset[OrganizationKind]
    topics: tuple[str, ...]
    where: tuple[str, ...]


def is_a_year_s_plan(plan: Plan) -> bool:
    """Whether it is the plan of about a year, and more than a list of a few items."""
    period = plan.period
    return (
        plan.kind is not PlanKind.REPORT
        and period is not None
        and (period.last - period.first).days >= _DAYS_OF_A_YEAR
        and (len(plan.sections) >= _FEWEST_SECTIONS or len(plan.activities) >= _FEWEST_ACTIVITIES)
    )


def missing_parts(context: Context) -> Iterator[Part]:
    """The parts of which no word stands in the plan; of an unknown kind those of any kind."""
    kind = context.profile.kind
    for part in _parts():
        if (kind is None or kind in part.kinds) and not (
            any(is_mentioned(context, topic) for topic in part.topics)
            or (part.where and not any(is_mentioned(context, topic) for topic in part.where))
        ):
            yield part


@cache
def _parts() -> tuple[Part, ...]:
    folder = resources.files("unionplan.rules")
    rows = json.loads(folder.joinpath("data/customary_parts.json").read_text("utf-8"))["parts"]
    return tuple(
        Part(
            Words(row["zh"], row["en"]),
            frozenset(map(OrganizationKind, row["kinds"])),
            tuple(row["topics"]),
            tuple(row.get("where", ())),
        )
        for row in rows
    )
