"""WP567."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import TRADE_UNION_LAW
from unionplan.rules.kinds import ENTERPRISES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_any_said, find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_MADE_UP: Final = "事故调查(?:组|小组|委员会)?由[^，,]{2,40}(?:组成|组织|负责|进行|开展)"
_REFUSED: Final = (
    "工会不(?:再|用|必)?(?:参加|参与)[^，,]{0,10}事故调查"
    "|事故调查[^，,]{0,10}(?:无需|不需|不必|无须)[^，,]{0,4}工会"
)
_TAKES_PART: Final = "(?:参加|参与|介入|配合)[^，,]{0,14}事故调查"


@rule(
    "WP567",
    Severity.ERROR,
    zh="“{words}”：职工因工伤亡事故和其他严重危害职工健康问题的调查处理，必须有工会参加。",
    en="{words}: the union must take part in the investigation of accidents",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Trade Union Law (2021), art. 27; Work Safety Law (2021), art. 60",
    standing=Standing.TEXT,
    kinds=ENTERPRISES,
    in_force=TRADE_UNION_LAW,
    about=("accident",),
)
def investigation_without_union(_plan: Plan, context: Context) -> Problems:
    """Accidents at work are to be investigated without the union.

    Why:
        The union takes part, proposes how to deal with them and can demand that those
        responsible are called to account.

    中文:
        工伤事故调查不让工会参加。
        工会参加调查，提出处理意见，并有权要求追究有关人员的责任。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 安全, text: 事故调查组由安全部、生产部和人事部组成。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 安全, text: 事故调查组由安全部、生产部、人事部和工会组成。}
    """
    for said in find_meant(context, "accident", _REFUSED):
        yield Problem(said.where, words=said.quote)
    if find_any_said(context, "accident", _TAKES_PART):
        return
    for said in find_meant(context, "accident", _MADE_UP, "工会|政府|应急管理|演练"):
        yield Problem(said.where, words=said.quote)
