"""WP586."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import LABOUR_LAW
from unionplan.rules.kinds import ENTERPRISES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant, is_mentioned
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_WORKS: Final = (
    "(?:新建|改建|扩建|改扩建|技术改造|技改)[^，,不]{0,10}(?:厂房|车间|生产线|装置|"
    "矿井|仓库|工程|项目|锅炉)"
)


@rule(
    "WP586",
    Severity.ADVICE,
    zh=(
        "“{words}”：安全设施与主体工程同时设计、同时施工、同时投入使用（“三同时”），"
        "工会依法监督，计划里没有提到。"
    ),
    en="{words}: safety facilities are designed, built and put to use with the main works; "
    "the union supervises this, and the plan does not say so",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Labour Law (2018), art. 53; Trade Union Law (2021), art. 24; Work Safety Law "
    "(2021), art. 60",
    standing=Standing.TEXT,
    kinds=ENTERPRISES,
    in_force=LABOUR_LAW,
    about=("construction",),
)
def safety_facilities_unsupervised(_plan: Plan, context: Context) -> Problems:
    """New works are planned, and the union's supervision of their safety facilities is not.

    Why:
        The union has a legal right to supervise the three simultaneities and to give its
        opinion; after the opening it is too late.

    中文:
        计划新建工程，却没有写工会对安全设施的监督。
        工会依法监督“三同时”并提出意见，投产之后就晚了。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 生产建设, text: 围绕新建二号厂房开展立功竞赛。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 生产建设, text: 围绕新建二号厂房开展立功竞赛，参加安全设施“三同时”监督。}
    """
    if is_mentioned(context, "simultaneities"):
        return
    for said in find_meant(context, "construction", _WORKS, "职工之家|活动室|食堂|球场|书屋|宿舍"):
        yield Problem(said.where, words=said.quote)
        return
