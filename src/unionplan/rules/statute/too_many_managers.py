"""WP530."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from unionplan.model import Plan
from unionplan.rules.amounts import SHARE
from unionplan.rules.context import Context
from unionplan.rules.in_force import DEMOCRATIC_MANAGEMENT
from unionplan.rules.kinds import ENTERPRISES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_shares, is_mentioned
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_MOST: Final = Fraction(20, 100)
_MANAGERS: Final = f"(?:管理人员|领导干部|中层干部)[^，,、]{{0,12}}?(?P<share>{SHARE})"


@rule(
    "WP530",
    Severity.ADVICE,
    zh="职工代表中管理人员占{share}%：一般不超过代表总数的百分之二十。",
    en="managers are {share} % of the representatives: there should be no more than 20 %",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Rules on democratic management of enterprises (2012), art. 8",
    standing=Standing.UNCONFIRMED,
    kinds=ENTERPRISES,
    in_force=DEMOCRATIC_MANAGEMENT,
)
def too_many_managers(_plan: Plan, context: Context) -> Problems:
    """Managers are more than 20 % of the workers' congress.

    Why:
        Those who are heard at the congress should not be outvoted by those who report to it.

    中文:
        领导人员在职工代表中超过百分之二十。
        在大会上听取意见的人，不应在票数上压过提意见的人。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 代表选举, text: 选举职工代表60名，其中中层以上管理人员代表占35%。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 代表选举, text: 选举职工代表60名，其中中层以上管理人员代表占20%。}
    """
    for where, share in _shares(context):
        if share > _MOST:
            yield Problem(where, share=round(share * 100))


def _shares(context: Context) -> Iterator[tuple[str, Fraction]]:
    """Where the share of managers is stated, and how large it is; or else what is known of it."""
    stated = False
    for said, share in find_shares(context, ("representatives", "managers"), _MANAGERS):
        if said.is_meant("不超过|不高于|以内"):
            stated = True
            yield said.where, share
    if not stated and is_mentioned(context, "electing"):
        managers = context.need("managers_among_representatives")
        yield "", Fraction(managers, max(1, context.need("representatives")))
