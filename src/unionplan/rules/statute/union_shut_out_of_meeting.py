"""WP570."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import TRADE_UNION_LAW
from unionplan.rules.kinds import EMPLOYERS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_SHUT_OUT: Final = (
    "(?:会议?|研究|讨论)[^，,]{0,16}(?:不再|无需|不需|不必|无须)(?:邀请|通知|安排|请)"
    "?工会[^，,]{0,6}(?:参加|列席|出席)"
    "|工会(?:代表|主席)?不(?:再|用|必)?(?:参加|列席|出席)[^，,]{0,16}(?:会|研究|讨论)"
)
_INTERESTS: Final = "工资|薪酬|福利|安全|卫生|工作时间|工时|休息|休假|女职工|保险|切身利益"


@rule(
    "WP570",
    Severity.WARNING,
    zh=(
        "“{words}”：召开讨论工资、福利、劳动安全卫生、工作时间、休息休假、"
        "女职工保护和社会保险等问题的会议，应当有工会代表参加。"
    ),
    en="{words}: meetings on pay, welfare, safety, hours, women and insurance have a "
    "representative of the union",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Trade Union Law (2021), art. 39",
    standing=Standing.TEXT,
    kinds=EMPLOYERS,
    in_force=TRADE_UNION_LAW,
    about=(("shut_out", "taking_part"),),
)
def union_shut_out_of_meeting(_plan: Plan, context: Context) -> Problems:
    """A meeting on the workers' interests is planned without a union representative.

    Why:
        Where pay, welfare, safety, hours, leave, women's protection or social insurance are
        discussed, the union sits at the table.

    中文:
        研究职工切身利益的会议没有工会代表。
        讨论工资、福利、劳动安全、工时休假、女职工保护、社会保险的会议，应当有工会代表参加。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 会议, text: 研究工资调整的会议不再邀请工会代表参加。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 会议, text: 研究工资调整的会议邀请工会代表参加。}
    """
    for said in find_meant(context, ("shut_out", "taking_part"), _SHUT_OUT):
        if said.has(_INTERESTS):
            yield Problem(said.where, words=said.quote)
