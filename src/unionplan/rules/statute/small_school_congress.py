"""WP523."""

import operator

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import FACULTY_CONGRESS
from unionplan.rules.kinds import SCHOOLS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.regional_values import find_broken_limit
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.statute._congress import find_convened


@rule(
    "WP523",
    Severity.ADVICE,
    zh="教职工只有{employees}人：不足八十人的学校一般召开全体教职工大会，不必建教代会代表制。",
    en="a school with fewer than 80 staff holds a general meeting; it has {employees}",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="School Faculty and Staff Congress Rules (2011), art. 15",
    standing=Standing.UNCONFIRMED,
    kinds=SCHOOLS,
    in_force=FACULTY_CONGRESS,
    about=("congress",),
)
def small_school_congress(_plan: Plan, context: Context) -> Problems:
    """A school of fewer than 80 staff plans a congress of representatives.

    Why:
        So few people can all attend: a general meeting of the staff does the work of the
        congress.

    中文:
        教职工不足八十人的学校计划召开教职工代表大会。
        人数这么少，可以全体参加，由全体教职工大会行使职权。

    Example:
        organization: {kind: school, membership: {employees: 52}}
        activities:
          - {title: 召开第五届第二次教职工代表大会, when: 2026-03}

    Fix:
        organization: {kind: school, membership: {employees: 52}}
        activities:
          - {title: 召开第五届第二次教职工大会, when: 2026-03}
    """
    for said in find_convened(context, "congress", "(?:教代会|教职工代表大会|教工代表大会)"):
        staff = context.need("employees")
        limit = find_broken_limit(context, "congress_from_staff_of_school", staff, operator.lt)
        if limit is not None:
            yield Problem(said.where, employees=staff)
