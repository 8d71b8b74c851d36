"""WP588."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import WORK_SAFETY_LAW
from unionplan.rules.kinds import ENTERPRISES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_UNHEARD: Final = "(?:不再?|无需|无须|不必)(?:征求|听取)工会(?:的)?意见"
_RULES: Final = (
    "安全(?:生产|操作)?[^，,]{0,6}(?:规章|制度|规程|办法)|职业病防治[^，,]{0,6}(?:制度|办法)"
)


@rule(
    "WP588",
    Severity.WARNING,
    zh="“{words}”：制定或者修改安全生产、职业病防治的规章制度，应当听取工会的意见。",
    en="{words}: the union is heard before rules of work safety are made or changed",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Work Safety Law (2021), art. 7; Occupational Disease Prevention Law (2018), art. 4",
    standing=Standing.TEXT,
    kinds=ENTERPRISES,
    in_force=WORK_SAFETY_LAW,
    about=("unheard",),
)
def safety_rules_without_union(_plan: Plan, context: Context) -> Problems:
    """Rules of work safety are to be made without hearing the union.

    Why:
        Those who work by them know where they fail; the law gives them a voice through the
        union.

    中文:
        制定安全生产规章不听取工会意见。
        照章干活的人知道哪里行不通；法律让他们通过工会说话。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 安全, text: 安全部修订安全操作规程不再听取工会意见。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 安全, text: 安全部修订安全操作规程，听取工会意见。}
    """
    for said in find_meant(context, "unheard", _UNHEARD):
        if said.has(_RULES):
            yield Problem(said.where, words=said.quote)
