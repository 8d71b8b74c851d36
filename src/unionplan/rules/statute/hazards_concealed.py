"""WP587."""

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

_CONCEALED: Final = (
    "隐患[^，,]{0,12}(?:不(?:再|予|对外|对职工|向职工)?(?:公开|公示|通报|公布)|(?:仅|"
    "只)(?:向|报)[^，,]{0,8}(?:领导|管理层|负责人))"
)


@rule(
    "WP587",
    Severity.WARNING,
    zh=(
        "“{words}”：事故隐患排查治理情况应当向从业人员通报，"
        "重大隐患治理情况还应向职工代表大会报告。"
    ),
    en="{words}: workers are told what the search for hazards found, and the congress of "
    "major ones",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Work Safety Law (2021), art. 41",
    standing=Standing.TEXT,
    kinds=ENTERPRISES,
    in_force=WORK_SAFETY_LAW,
    about=(("hazards", "concealing"),),
)
def hazards_concealed(_plan: Plan, context: Context) -> Problems:
    """What the search for hazards finds is to be kept from the workers.

    Why:
        It is recorded and told to the workers through the congress, at meetings or on notices.

    中文:
        隐患排查的结果不让职工知道。
        排查治理情况应当记录，并通过职代会、会议或公示栏向职工通报。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 安全, text: 隐患排查结果不再公布，由安全部存档。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 安全, text: 隐患排查结果向职工公布，重大隐患向职代会报告。}
    """
    for said in find_meant(context, ("hazards", "concealing"), _CONCEALED):
        yield Problem(said.where, words=said.quote)
