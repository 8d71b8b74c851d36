"""WP509."""

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

_FEWEST: Final = 200  # employees
_PART_TIME: Final = "工会主席[^，,不]{0,12}兼[职任]|兼职(?:的)?工会主席|兼任[^，,]{0,4}工会主席"


@rule(
    "WP509",
    Severity.ADVICE,
    zh="计划安排“{words}”，而职工有{employees}人：二百人以上的单位可以设专职工会主席。",
    en="{words}, with {employees} employees: a unit of 200 or more may have a full-time chair",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Trade Union Law (2021), art. 14",
    standing=Standing.TEXT,
    kinds=EMPLOYERS,
    in_force=TRADE_UNION_LAW,
    about=(("part_time", "chair"),),
)
def full_time_chair_possible(_plan: Plan, context: Context) -> Problems:
    """A unit of 200 employees or more plans with a part-time chair.

    Why:
        The law allows a full-time chair from 200 employees on; it does not demand one (some
        regions demand full-time staff). Where the work outgrows a part-time chair, this is the
        ground to ask for more.

    中文:
        职工二百人以上的单位，计划仍用兼职主席。
        法律规定二百人以上可以设专职主席，并不强制（有的地区要求配备专职人员）。兼职忙不过来时，
        这就是提出要求的依据。

    Example:
        organization: {kind: enterprise, membership: {employees: 460}}
        sections:
          - {heading: 组织建设, text: 工会主席由党委副书记兼任，工作人员为兼职。}

    Fix:
        organization: {kind: enterprise, membership: {employees: 460}}
        sections:
          - {heading: 组织建设, text: 与行政协商设专职工会主席，配齐工作人员。}
    """
    if context.profile.full_time_chair:
        return
    for said in find_meant(context, ("part_time", "chair"), _PART_TIME, "下属|基层|企业|分会|小组"):
        employees = context.need("employees")
        if employees >= _FEWEST:
            yield Problem(said.where, words=said.quote, employees=employees)
            return
