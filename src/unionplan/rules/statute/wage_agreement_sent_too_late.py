"""WP547."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import WAGE_CONSULTATION
from unionplan.rules.kinds import ENTERPRISES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_numbers
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.statute._sent import SENT

_MOST: Final = 7  # days


@rule(
    "WP547",
    Severity.WARNING,
    zh="“{words}”：工资协议应当在签订后7日内报送劳动保障行政部门审查。",
    en="{words}: a wage agreement goes to the labour administration within 7 days of signing",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Trial Measures on Collective Wage Consultation (2000)",
    standing=Standing.SECONDARY,
    kinds=ENTERPRISES,
    in_force=WAGE_CONSULTATION,
    about=(("wage_agreement", "within_days"),),
)
def wage_agreement_sent_too_late(_plan: Plan, context: Context) -> Problems:
    """A wage agreement is to be sent to the labour administration later than the rules allow.

    Why:
        The employer sends it within seven days of signing; it has force when the administration
        does not object within 15 days.

    中文:
        工资协议报送劳动行政部门的时间晚于规定。
        用人单位应在签订后七日内报送；劳动行政部门十五日内没有异议，协议即行生效。

    Example:
        organization: {kind: enterprise}
        sections:
          - heading: 工资协商
            text: 工资协议经职代会通过后签订，签订后15日内报送人社部门。

    Fix:
        organization: {kind: enterprise}
        sections:
          - heading: 工资协商
            text: 工资协议经职代会通过后签订，签订后7日内报送人社部门。
    """
    for said, days in find_numbers(context, ("wage_agreement", "within_days"), SENT):
        if days > _MOST and said.is_meant():
            yield Problem(said.where, words=said.quote)
