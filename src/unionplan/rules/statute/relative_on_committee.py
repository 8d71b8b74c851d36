"""WP510."""

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

_PROPOSED: Final = (
    "(?:董事长|经理|厂长|矿长|老板|负责人|法定代表人|法人代表|总裁|董事)"
    "[^，,、]{0,6}<relative>[^，,不]{0,12}"
    "(?:担任|出任|任|当选|作为|为|提名|推荐|参选|进入)[^，,不]{0,10}"
    "(?:工会(?:主席|副主席|委员|班子)|(?:主席|委员)候选人)"
)


@rule(
    "WP510",
    Severity.ERROR,
    zh="“{words}”：企业主要负责人的近亲属不得作为本企业基层工会委员会成员的人选。",
    en="{words}: a near relative of the enterprise's main manager cannot be a candidate for "
    "its union committee",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Trade Union Law (2021), art. 10",
    standing=Standing.TEXT,
    kinds=ENTERPRISES,
    in_force=TRADE_UNION_LAW,
    about=(("relative", "union_posts"),),
)
def relative_on_committee(_plan: Plan, context: Context) -> Problems:
    """A near relative of the main manager is proposed for the union's committee.

    Why:
        The committee faces the manager across the table; the law keeps spouses, parents,
        children, brothers and sisters off it.

    中文:
        企业主要负责人的近亲属被提名为工会委员会成员。
        委员会要与负责人面对面协商；法律规定其配偶、父母、子女、兄弟姐妹不得作为人选。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 补选, text: 提名总经理的妻子担任工会主席候选人。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 补选, text: 由会员推荐、民主选举工会主席，企业主要负责人的近亲属不作为人选。}
    """
    for said in find_meant(context, ("relative", "union_posts"), _PROPOSED, "回避|不作为"):
        yield Problem(said.where, words=said.quote)
