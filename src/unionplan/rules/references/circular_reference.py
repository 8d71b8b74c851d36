"""WP403."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

from unionplan.model import Activity, Goal, Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_MOST: Final = 100  # circles reported of each kind
_LONGEST: Final = 10  # ids quoted of one


@rule(
    "WP403",
    Severity.ERROR,
    zh="引用形成了循环：{circle}，请断开其中一处。",
    en="references go in a circle: {circle}; take one of them out",
    since="0.1.0",
    about=("order", "parts", "goals"),
)
def circular_reference(plan: Plan, _context: Context) -> Problems:
    """Items belong to each other, or wait for each other, in a circle.

    Why:
        No order exists in which such activities could be done, and no goal is the whole of which
        the others are parts.

    中文:
        几项互为上下级，或互相等待，形成循环。
        这样的活动排不出先后，这样的目标也分不出整体与部分。

    Example:
        activities:
          - {id: draft, title: 起草集体合同, after: [vote]}
          - {id: vote, title: 职代会审议草案, after: [draft]}

    Fix:
        activities:
          - {id: draft, title: 起草集体合同}
          - {id: vote, title: 职代会审议草案, after: [draft]}
    """
    for register, field, edges in (
        ("goals", "parent", {g.id: (g.parent,) for g in plan.goals if g.parent}),
        ("activities", "parent", {a.id: (a.parent,) for a in plan.activities if a.parent}),
        ("activities", "after", {a.id: a.after for a in plan.activities if a.after}),
    ):
        if not edges:
            continue
        items: tuple[Goal | Activity, ...] = plan.goals if register == "goals" else plan.activities
        place = {item.id: index for index, item in enumerate(items)}
        for circle in islice(_circles(edges), _MOST):
            names = [*circle, circle[0]]
            if len(names) > _LONGEST:
                names[_LONGEST - 2 : -1] = ["…"]
            yield Problem(
                f"/{register}/{place[circle[0]]}/{field}",
                related=tuple(f"/{register}/{place[id_]}/{field}" for id_ in circle[1:_LONGEST]),
                circle=" → ".join(names),
            )


def _circles(edges: Mapping[str, tuple[str, ...]]) -> Iterator[list[str]]:
    """Some circle through each item from which a step leads back onto the way taken to it."""
    done: set[str] = set()
    for start in edges:
        way: dict[str, Iterator[str]] = {} if start in done else {start: iter(edges[start])}
        while way:
            here = next(reversed(way))
            step = next(way[here], None)
            if step is None:
                done.add(here)
                del way[here]
            elif step in way:
                ids = list(way)
                yield ids[ids.index(step) :]
            elif step in edges and step not in done:
                way[step] = iter(edges[step])
