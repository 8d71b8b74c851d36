"""WP405."""

from typing import Final

from unionplan.model import Activity, PartyRole, Plan, PlanKind
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_MANY: Final = 12  # activities from which on somebody must know who does what
_OWNERS: Final = frozenset({PartyRole.LEAD, PartyRole.RESPONSIBLE})
_OWNED: Final = ("责任人", "责任部门", "责任单位", "责任领导", "牵头", "负责")
_QUOTED: Final = 20  # places named


@rule(
    "WP405",
    Severity.ADVICE,
    zh="共{total}项活动，其中{count}项没有写明由谁负责，例如“{title}”，建议补充责任人或部门。",
    en="{count} of {total} activities do not say who is responsible, such as {title}",
    since="0.1.0",
)
def activities_without_owner(plan: Plan, context: Context) -> Problems:
    """Activities do not say who is responsible for them.

    Why:
        What is everybody's work is nobody's. Said once for a plan: where at least half of its
        activities name somebody and others were forgotten, or where a plan of twelve and more
        names nobody at all.

    中文:
        活动没有写明由谁负责。
        大家的事，就是没人管的事。每份计划只说一次：半数以上活动写了责任人而其余遗漏的，或十二项
        以上的计划一个人也没有写的。

    Example:
        activities:
          - {title: 召开教职工代表大会, parties: [{name: 工会委员会, role: responsible}]}
          - {title: 教职工健步走}

    Fix:
        activities:
          - {title: 召开教职工代表大会, parties: [{name: 工会委员会, role: responsible}]}
          - {title: 教职工健步走, parties: [{name: 文体委员, role: responsible}]}
    """
    if plan.kind is not PlanKind.PLAN:
        return
    # A part goes with its whole.
    total = 0
    without: list[int] = []
    for index, activity in enumerate(plan.activities):
        if activity.parent is None:
            total += 1
            if not _has_owner(activity):
                without.append(index)
    if len(without) == total:
        flagged = total >= _MANY and not context.is_said(_OWNED)
    else:
        flagged = 0 < 2 * len(without) <= total
    if flagged:
        first, *others = without
        yield Problem(
            f"/activities/{first}",
            related=[f"/activities/{index}" for index in others[:_QUOTED]],
            total=total,
            count=len(without),
            title=plan.activities[first].title,
        )


def _has_owner(activity: Activity) -> bool:
    for party in activity.parties:  # noqa: SIM110 - any() costs more than what it asks
        if party.role in _OWNERS:
            return True
    return False
