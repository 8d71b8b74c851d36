"""WP544."""

from typing import Final

from unionplan.model import Period, Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import COLLECTIVE_CONTRACT_RULES
from unionplan.rules.kinds import ENTERPRISES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_any_said, find_said
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.statute._contract_dates import renewals

_RENEWED: Final = "续签|续订|续约|重签|重新|新一轮|换签|签订|签署|起草|要约|协商|修订"
_ENDING: Final = (
    "集体合同[^，,]{0,8}?(?P<when>(?:20[0-9]{2}年)?(?:今年)?[0-9一二十]{0,3}月?底?)"
    "(?:将|即将)?(?:到期|届满|期满)(?!率|后|前)"
)


@rule(
    "WP544",
    Severity.WARNING,
    zh="集体合同{when}到期，计划里没有在到期前协商续签的安排。",
    en="the collective contract ends {when}, and the plan does not renew it before",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Collective Contract Rules (2004), art. 38",
    standing=Standing.SECONDARY,
    kinds=ENTERPRISES,
    in_force=COLLECTIVE_CONTRACT_RULES,
)
def contract_not_renewed(plan: Plan, context: Context) -> Problems:
    """The collective contract ends within the plan's period and is not renewed in time.

    Why:
        Within the last three months either side can ask for talks; afterwards the workers are
        without a contract.

    中文:
        集体合同在计划时期内到期，没有及时续签。
        期满前三个月内任何一方可以提出协商；到期不续，职工就没有合同。

    Example:
        period: 2026
        organization: {kind: enterprise}
        sections:
          - {heading: 集体协商, text: 现行集体合同6月到期。}

    Fix:
        period: 2026
        organization: {kind: enterprise}
        sections:
          - {heading: 集体协商, text: 现行集体合同6月到期，4月启动协商，经职代会通过后续签。}
    """
    if plan.period is None:
        return
    renewed = find_any_said(context, "contract", _RENEWED)
    ending = next(find_said(context, ("contract", "ending"), _ENDING), None)
    if ending is not None and not renewed:
        yield Problem(ending.where, when=ending.match["when"] or "于计划期内")
    elif not renewed or context.profile.contract_ends_on is not None:
        yield from _by_date(plan.period, context)


def _by_date(period: Period, context: Context) -> Problems:
    """What follows from the known last day of the contract."""
    ends = context.need("contract_ends_on")
    steps = list(renewals(context))
    if ends in period and not any(step.first <= ends for step in steps):
        where = f"/activities/{steps[0].number}/when" if steps else ""
        yield Problem(where, when=ends)
