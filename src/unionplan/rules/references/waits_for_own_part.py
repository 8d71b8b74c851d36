"""WP407."""

from collections.abc import Iterator, Mapping

from unionplan.model import Activity, Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity


@rule(
    "WP407",
    Severity.ERROR,
    zh="“{part}”是“{whole}”的一部分，两者之间不能有先后要求，请改正引用。",
    en="{part} is a part of {whole}; neither can wait for the other",
    since="0.1.0",
    about=("order",),
)
def waits_for_own_part(plan: Plan, _context: Context) -> Problems:
    """An activity is to follow one that it is part of, or that is part of it.

    Why:
        A whole is done when its parts are, so that neither can be done first. Mostly the sibling
        was meant.

    中文:
        活动要等待它的上级活动，或等待它自己的环节。
        各环节做完，整体才算完，所以谁也不能在先。多半想写的是并列的那一项。

    Example:
        activities:
          - {id: contest, title: 技能竞赛}
          - {id: final, title: 技能竞赛决赛, parent: contest, after: [contest]}

    Fix:
        activities:
          - {id: contest, title: 技能竞赛}
          - {id: heats, title: 技能竞赛初赛, parent: contest}
          - {id: final, title: 技能竞赛决赛, parent: contest, after: [heats]}
    """
    waiting = [
        (index, activity) for index, activity in enumerate(plan.activities) if activity.after
    ]
    if not waiting:
        return
    known = {activity.id: activity for activity in plan.activities}
    for index, activity in waiting:
        for number, earlier in enumerate(activity.after):
            other = known.get(earlier)
            if other is None or other is activity:
                continue
            if other.id in _wholes(activity, known):
                part, whole = activity, other
            elif activity.id in _wholes(other, known):
                part, whole = other, activity
            else:
                continue
            where = f"/activities/{index}/after/{number}"
            yield Problem(where, part=part.title, whole=whole.title)


def _wholes(activity: Activity, known: Mapping[str, Activity]) -> Iterator[str]:
    """Ids of all that an activity is part of, the nearest first."""
    seen: set[str] = {activity.id}
    while activity.parent is not None and activity.parent not in seen:
        seen.add(activity.parent)
        yield activity.parent
        whole = known.get(activity.parent)
        if whole is None:
            return
        activity = whole
