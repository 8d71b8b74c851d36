"""WP402."""

import re
from collections.abc import Iterator
from typing import Final

from unionplan.model import Activity, Goal, Metric, Plan
from unionplan.rules.context import Context
from unionplan.rules.operation import Operation
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_NUMBERED: Final = re.compile("([^0-9]{1,40})([1-9][0-9]{0,5})")


@rule(
    "WP402",
    Severity.ERROR,
    zh="编号“{id}”已经用在别处，计划内的编号不能重复。",
    en="the id {id} is already that of another item; an id is unique in its plan",
    since="0.1.0",
)
def duplicate_id(plan: Plan, context: Context) -> Problems:
    """Two items of the plan have the same id.

    Why:
        A reference to it can mean either, and programs take the first. Ids may be left out: the
        plan then gives its own. The fix gives the second item a new id; it is not safe where
        something refers to the old one.

    中文:
        计划里有两项编号（id）相同。
        引用它时分不清是哪一项，程序只取第一个。编号可以不写，由计划自动给出。修改会给第二项换一
        个编号；旧编号被别处引用时不算稳妥。

    Example:
        activities:
          - {id: a1, title: 春节前走访慰问}
          - {id: a1, title: 召开职工代表大会}

    Fix:
        activities:
          - {id: a1, title: 春节前走访慰问}
          - {id: a2, title: 召开职工代表大会}
    """
    sections, goals = context.section_ids, context.goal_ids
    activities, metrics = context.activity_ids, context.metric_ids
    items = len(context.sections) + len(plan.goals) + len(plan.activities) + len(plan.metrics)
    used = set(sections.union(goals, activities, metrics))
    if len(used) == items:
        return
    named = context.sections_named.union(context.goals_named, context.activities_named)
    first: dict[str, str] = {}
    later: dict[tuple[str, int], int] = {}
    for id_, where in _items(plan, context):
        known = first.setdefault(id_, where)
        if known != where:
            new = _free(id_, used, later)
            used.add(new)
            yield Problem(
                f"{where}/id",
                related=(f"{known}/id",),
                fix=[Operation("replace", f"{where}/id", new)],
                safe=id_ not in named,
                id=id_,
            )


def _items(plan: Plan, context: Context) -> Iterator[tuple[str, str]]:
    for place in context.sections:
        yield place.section.id, place.where
    registers: tuple[tuple[str, tuple[Goal | Activity | Metric, ...]], ...] = (
        ("goals", plan.goals),
        ("activities", plan.activities),
        ("metrics", plan.metrics),
    )
    for name, items in registers:
        for index, item in enumerate(items):
            yield item.id, f"/{name}/{index}"


def _free(id_: str, used: set[str], later: dict[tuple[str, int], int]) -> str:
    """The next id of the same kind that is not used: ``a2`` for ``a1``.

    Args:
        id_: The id that is used twice.
        used: All that are used.
        later: Of a stem and a number where to go on, so that no number is asked for twice.
    """
    found = _NUMBERED.fullmatch(id_)
    stem, number = (found[1], int(found[2]) + 1) if found else (f"{id_}-", 2)
    passed: list[int] = []
    while f"{stem}{number}" in used:
        passed.append(number)
        number = later.get((stem, number), number + 1)
    later.update(((stem, each), number) for each in passed)
    return f"{stem}{number}"
