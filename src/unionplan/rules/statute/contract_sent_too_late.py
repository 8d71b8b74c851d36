"""WP548."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import COLLECTIVE_CONTRACT_RULES
from unionplan.rules.kinds import ENTERPRISES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_numbers
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.statute._sent import SENT

_MOST: Final = 10  # days


@rule(
    "WP548",
    Severity.ADVICE,
    zh="“{words}”：集体合同应当在签订后10日内报送劳动保障行政部门审查。",
    en="{words}: a collective contract goes to the labour administration within 10 days of signing",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Collective Contract Rules (2004), art. 42",
    standing=Standing.UNCONFIRMED,
    kinds=ENTERPRISES,
    in_force=COLLECTIVE_CONTRACT_RULES,
    about=(("contract", "within_days"),),
)
def contract_sent_too_late(_plan: Plan, context: Context) -> Problems:
    """A collective contract is to be sent to the labour administration later than the rules allow.

    Why:
        It has force when the administration does not object within 15 days of receiving it.

    中文:
        集体合同报送劳动行政部门的时间晚于规定。
        劳动行政部门收到之日起十五日内没有异议，合同即行生效。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 集体协商, text: 集体合同经职代会通过后签订，签订后30日内报送人社部门。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 集体协商, text: 集体合同经职代会通过后签订，签订后10日内报送人社部门。}
    """
    for said, days in find_numbers(context, ("contract", "within_days"), SENT):
        if days > _MOST and said.is_meant("工资"):
            yield Problem(said.where, words=said.quote)
