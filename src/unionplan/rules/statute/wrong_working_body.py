"""WP537."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import TRADE_UNION_LAW
from unionplan.rules.kinds import ENTERPRISES, SCHOOLS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_BODY: Final = "<congress>的?(?:日常)?(?:工作|办事)机构(?:为|是|设在|由)(?P<body>[^，,]{2,12})"


@rule(
    "WP537",
    Severity.ADVICE,
    zh="“{words}”：职工（教职工）代表大会的工作机构是本单位工会委员会。",
    en="{words}: the working body of the congress is the union's committee",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Trade Union Law (2021), art. 36; School Faculty and Staff Congress Rules (2011)",
    standing=Standing.TEXT,
    kinds=(*ENTERPRISES, *SCHOOLS),
    in_force=TRADE_UNION_LAW,
    about=(("congress", "offices"),),
)
def wrong_working_body(_plan: Plan, context: Context) -> Problems:
    """Another office than the union is to be the working body of the congress.

    Why:
        Between the sessions the union's committee organizes the congress's work: by law in
        state-owned enterprises, and by the ministry's rules in schools.

    中文:
        把职代会的工作机构写成了工会以外的部门。
        闭会期间由工会委员会负责日常工作：国有企业依照法律，学校依照教育部的规定。

    Example:
        organization: {kind: school}
        sections:
          - {heading: 民主管理, text: 教代会的日常工作机构设在校长办公室。}

    Fix:
        organization: {kind: school}
        sections:
          - {heading: 民主管理, text: 教代会的日常工作机构是校工会委员会。}
    """
    for said in find_meant(context, ("congress", "offices"), _BODY):
        if "工会" not in said.match["body"] and _is_bound(context):
            yield Problem(said.where, words=said.quote)


def _is_bound(context: Context) -> bool:
    return context.profile.kind in SCHOOLS or context.need("ownership") == "state"
