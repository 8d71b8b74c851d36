"""WP546."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.amounts import NUMBER
from unionplan.rules.context import Context
from unionplan.rules.in_force import COLLECTIVE_CONTRACT_RULES
from unionplan.rules.kinds import ENTERPRISES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_numbers
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_MOST: Final = 20  # days
_REPLY: Final = f"(?P<days>{NUMBER})(?:个工作)?[日天](?:之)?内[^，,]{{0,10}}(?:答复|回复|回应|复函)"


@rule(
    "WP546",
    Severity.WARNING,
    zh="“{words}”：一方提出协商要求的，另一方应当在收到之日起20日内书面答复。",
    en="{words}: the other side answers an offer to negotiate in writing within 20 days",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Collective Contract Rules (2004), art. 32; Trial Measures on Collective Wage "
    "Consultation (2000)",
    standing=Standing.SECONDARY,
    kinds=ENTERPRISES,
    in_force=COLLECTIVE_CONTRACT_RULES,
    about=(("offer", "within_days"),),
)
def reply_too_late(_plan: Plan, context: Context) -> Problems:
    """The employer is given more than 20 days to answer an offer to negotiate.

    Why:
        Who is asked for talks on a collective contract answers in writing within 20 days, and
        may not refuse without good reason.

    中文:
        给用人单位答复协商要约的时间超过二十日。
        收到集体协商要约的一方，应在二十日内书面答复，无正当理由不得拒绝。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 集体协商, text: 3月向行政发出要约书，行政在30日内书面答复。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 集体协商, text: 3月向行政发出要约书，行政在20日内书面答复。}
    """
    for said, days in find_numbers(context, ("offer", "within_days"), _REPLY):
        if days > _MOST and said.is_meant():
            yield Problem(said.where, words=said.quote)
