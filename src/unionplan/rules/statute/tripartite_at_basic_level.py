"""WP571."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import TRADE_UNION_LAW
from unionplan.rules.kinds import BASIC
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_FOUNDED: Final = "(?:建立|成立|组建|健全|完善)[^，,不]{0,12}<tripartite>"


@rule(
    "WP571",
    Severity.ADVICE,
    zh="“{words}”：劳动关系三方机制由地方政府、工会和企业方面代表建立，不是单位内部的机制。",
    en="{words}: the tripartite mechanism joins government, unions and employers of a "
    "place, not one unit",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Trade Union Law (2021), art. 35; Labour Contract Law (2012), art. 5",
    standing=Standing.TEXT,
    kinds=BASIC,
    in_force=TRADE_UNION_LAW,
    about=("tripartite",),
)
def tripartite_at_basic_level(_plan: Plan, context: Context) -> Problems:
    """A basic-level union plans a tripartite mechanism of its own.

    Why:
        Government, unions and employers' bodies of a place settle questions of labour relations
        together. Within a unit there is the congress, consultation and the mediation committee.

    中文:
        基层工会计划自建三方协商机制。
        劳动关系三方机制由当地政府、工会和企业方代表组成。单位内部靠职代会、协商和调解委员会。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 劳动关系, text: 建立公司劳动关系三方机制，每季度会商。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 劳动关系, text: 建立公司劳资恳谈会制度，每季度会商。}
    """
    for said in find_meant(
        context, "tripartite", _FOUNDED, "上级|县|市|区|街道|镇|参加|配合|医|家校|警"
    ):
        yield Problem(said.where, words=said.quote)
