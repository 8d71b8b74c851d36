"""WP533."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import COMPANY_LAW
from unionplan.rules.kinds import ENTERPRISES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.statute._congress import is_deliberated

_DECIDED: Final = (
    "(?:实施|推进|完成|启动|进行|实行|决定)[^，,不]{0,8}(?:改制|重组|解散|破产|兼并)"
    "(?!职工|企业|后)"
)
_HEARD: Final = (
    "听取|<assembly>|职工大会|工会意见|审议|稳定|安置|帮扶|参与|协助|下岗|维权|监督|"
    "班组|小组|分会|下属"
)


@rule(
    "WP533",
    Severity.WARNING,
    zh=(
        "“{words}”：研究决定改制、解散、申请破产等重大问题，应当听取工会意见，"
        "并通过职工代表大会听取职工意见。"
    ),
    en="{words}: before it decides on this, the company hears the union and, through the "
    "congress, its workers",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Company Law (2023), art. 17",
    standing=Standing.TEXT,
    kinds=ENTERPRISES,
    in_force=COMPANY_LAW,
    about=("restructuring",),
)
def restructuring_without_hearing(_plan: Plan, context: Context) -> Problems:
    """The enterprise is to be restructured or dissolved, and nobody hears union and congress.

    Why:
        The company asks the union for its opinion, and the workers through their congress,
        before it decides.

    中文:
        企业要改制或解散，却没有听取工会和职工意见。
        公司决定之前，应当听取工会的意见，并通过职代会听取职工的意见和建议。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 改革, text: 三季度实施公司改制，年底挂牌。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 改革, text: 公司改制方案听取工会意见并提交职代会后，三季度实施改制。}
    """
    for said in find_meant(context, "restructuring", _DECIDED, _HEARD):
        if is_deliberated(context):
            return
        yield Problem(said.where, words=said.quote)
