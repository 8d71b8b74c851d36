"""WP529."""

from decimal import Decimal
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import DEMOCRATIC_MANAGEMENT
from unionplan.rules.kinds import ENTERPRISES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.statute._representatives import find_counts

_FEWEST: Final = Decimal("0.05")


@rule(
    "WP529",
    Severity.ADVICE,
    zh="职工代表{count}名，职工{employees}人：代表一般不少于职工总数的百分之五。",
    en="{count} representatives for {employees} employees: there should be at least 5 %",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Rules on democratic management of enterprises (2012), art. 8",
    standing=Standing.UNCONFIRMED,
    kinds=ENTERPRISES,
    in_force=DEMOCRATIC_MANAGEMENT,
)
def representatives_below_share(_plan: Plan, context: Context) -> Problems:
    """The workers' congress has fewer representatives than 5 % of the employees.

    Why:
        A small congress can hardly speak for all workshops and trades.

    中文:
        职工代表人数不足职工总数的百分之五。
        代表太少，很难替各车间、各工种说话。

    Example:
        organization: {kind: enterprise, membership: {employees: 1200}}
        sections:
          - {heading: 代表选举, text: 各部门选举职工代表共40名。}

    Fix:
        organization: {kind: enterprise, membership: {employees: 1200}}
        sections:
          - {heading: 代表选举, text: 各部门选举职工代表共80名。}
    """
    for where, count in find_counts(context):
        employees = context.need("employees")
        if count < employees * _FEWEST:
            yield Problem(where, count=count, employees=employees)
