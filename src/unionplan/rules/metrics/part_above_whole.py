"""WP305."""

from typing import Final

from unionplan.model import Organization, Plan
from unionplan.rules.context import Context
from unionplan.rules.phrase import Words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.shares import is_share

_MEMBERS: Final = Words("会员", "members")
_WOMEN: Final = Words("女会员", "women members")


@rule(
    "WP305",
    Severity.ERROR,
    zh="“{item}”的部分数（{part}）大于总数（{whole}），请核对。",
    en="{item}: the part ({part}) is greater than its whole ({whole})",
    since="0.1.0",
    about=("ratios", "membership"),
)
def part_above_whole(plan: Plan, context: Context) -> Problems:
    """A part is greater than the whole that it belongs to.

    Why:
        More members than workers, or more answered proposals than proposals, is impossible; one
        of the two numbers is wrong, and with it whatever was computed from them.

    中文:
        部分大于它所属的整体。
        会员比职工多、答复的提案比提案多，都不可能；两个数必有一错，由此算出的也都错了。

    Example:
        organization: {name: 实验小学工会, membership: {employees: 182, members: 190}}

    Fix:
        organization: {name: 实验小学工会, membership: {employees: 190, members: 182}}
    """
    if plan.organization is not None:
        yield from _members(plan.organization)
    for where, metric, _, part, whole in context.ratios:
        if part > whole and is_share(metric):
            yield Problem(f"{where}/numerator", item=metric.name, part=part, whole=whole)


def _members(organization: Organization) -> Problems:
    count = organization.membership
    if count is None:
        return
    for field, item, part, whole in (
        ("members", _MEMBERS, count.members, count.employees),
        ("women_members", _WOMEN, count.women_members, count.women),
    ):
        if part is not None and whole is not None and part > whole:
            yield Problem(f"/organization/membership/{field}", item=item, part=part, whole=whole)
