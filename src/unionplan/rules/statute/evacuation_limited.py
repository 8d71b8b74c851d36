"""WP590."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import TRADE_UNION_LAW
from unionplan.rules.kinds import ENTERPRISES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_HELD_BACK: Final = (
    "<danger>[^，,]{0,8}[，,]?[^，,]{0,6}(?:未经[^，,]{0,8})?(?:不得|不准|不许|禁止)"
    "(?:擅自|自行)?(?:撤离|停止作业|停工|离开)"
)


@rule(
    "WP590",
    Severity.ERROR,
    zh="“{words}”：发现危及职工生命安全的情况，工会有权建议组织撤离，职工有权停止作业、撤离现场。",
    en="{words}: where lives are in danger workers may stop and leave, and the union may "
    "propose it",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Trade Union Law (2021), art. 25; Work Safety Law (2021), art. 60",
    standing=Standing.TEXT,
    kinds=ENTERPRISES,
    in_force=TRADE_UNION_LAW,
    about=(("danger", "held_back"),),
)
def evacuation_limited(_plan: Plan, context: Context) -> Problems:
    """Workers in danger are forbidden to stop work or to leave.

    Why:
        Nobody has to ask before saving his life, and the union can demand that all are brought
        to safety.

    中文:
        不许身处危险的职工停工或撤离。
        救命不需要先请示，工会也有权建议组织职工撤离。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 安全, text: 遇有险情未经批准不得撤离岗位。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 安全, text: 遇有险情立即停止作业，撤离到安全地点。}
    """
    for said in find_meant(context, ("danger", "held_back"), _HELD_BACK, "演练|活动|学生|游泳"):
        yield Problem(said.where, words=said.quote)
