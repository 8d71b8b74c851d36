"""WP524."""

import operator

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import DEMOCRATIC_MANAGEMENT
from unionplan.rules.kinds import ENTERPRISES, INSTITUTIONS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.regional_values import find_broken_limit
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.statute._congress import find_convened


@rule(
    "WP524",
    Severity.ADVICE,
    zh="职工只有{employees}人：不足{limit}人的单位可以召开职工大会。",
    en="a unit with fewer than {limit} employees may hold a general meeting; it has {employees}",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Shanghai workers' congress regulation, art. 4; Zhejiang democratic management "
    "regulation, art. 7",
    standing=Standing.TEXT,
    kinds=(*ENTERPRISES, *INSTITUTIONS),
    in_force=DEMOCRATIC_MANAGEMENT,
    about=("congress",),
)
def small_unit_congress(_plan: Plan, context: Context) -> Problems:
    """A unit of fewer than 100 employees plans a congress of representatives.

    Why:
        It may, but a general meeting of all is simpler, and what Shanghai and Zhejiang expect.

    中文:
        职工不足一百人的单位计划召开职工代表大会。
        可以召开，但全体职工大会更简便，上海、浙江也是这样要求的。

    Example:
        organization: {kind: enterprise, membership: {employees: 64}}
        activities:
          - {title: 召开第三届第二次职工代表大会, when: 2026-03}

    Fix:
        organization: {kind: enterprise, membership: {employees: 64}}
        activities:
          - {title: 召开职工大会, when: 2026-03}
    """
    for said in find_convened(context, "congress", "(?:职代会|职工代表大会)"):
        employees = context.need("employees")
        limit = find_broken_limit(context, "congress_from_employees", employees, operator.lt)
        if limit is not None:
            yield Problem(said.where, employees=employees, limit=limit)
