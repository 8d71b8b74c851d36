"""WP406."""

from unionplan.calendar import Unresolved
from unionplan.model import Activity, Plan, Window
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity


@rule(
    "WP406",
    Severity.WARNING,
    zh="“{title}”（{when}）是“{whole}”（{other}）的一部分，时间却不在其中，请调整。",
    en="{title} ({when}) is a part of {whole} ({other}), but lies outside of it",
    since="0.1.0",
    about=("parts",),
)
def part_outside_whole(plan: Plan, context: Context) -> Problems:
    """A part of an activity is scheduled when the whole is not going on.

    Why:
        One of the two was moved and the other forgotten.

    中文:
        活动的一个环节排在整个活动之外的时间。
        改了其中一个，忘了另一个。

    Example:
        period: 2026
        activities:
          - {id: season, title: 职工文化节, when: 2026-05}
          - {title: 文化节开幕式, when: 2026-04-28, parent: season}

    Fix:
        period: 2026
        activities:
          - {id: season, title: 职工文化节, when: 2026-05}
          - {title: 文化节开幕式, when: 2026-05-06, parent: season}
    """
    parts = [(index, activity) for index, activity in enumerate(plan.activities) if activity.parent]
    if not parts:
        return
    known = {activity.id: (index, activity) for index, activity in enumerate(plan.activities)}
    for index, part in parts:
        other, whole = known.get(part.parent or "", (index, part))
        if part.when is None or whole.when is None or not _lies_outside(part, whole, context):
            continue
        yield Problem(
            f"/activities/{index}/when",
            related=(f"/activities/{other}/when",),
            title=part.title,
            when=part.when,
            whole=whole.title,
            other=whole.when,
        )


def _lies_outside(part: Activity, whole: Activity, context: Context) -> bool:
    mine, other = part.when, whole.when
    if not isinstance(mine, Window) or not isinstance(other, Window):
        return False
    inner, outer = context.resolve(mine), context.resolve(other)
    if isinstance(inner, Unresolved) or isinstance(outer, Unresolved):
        return False
    return inner.last.last < outer.first.first or outer.last.last < inner.first.first
