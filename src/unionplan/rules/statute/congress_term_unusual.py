"""WP531."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import FACULTY_CONGRESS
from unionplan.rules.kinds import EMPLOYERS, SCHOOLS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.statute._terms import find_terms

_SHORTEST: Final = 3
_LONGEST: Final = 5
_NOT_IN_SCHOOLS: Final = 4


@rule(
    "WP531",
    Severity.ADVICE,
    zh="职工（教职工）代表大会每届任期写为{years}年：一般为三年至五年（学校为三年或五年）。",
    en="the term of the congress is {years} years: it is three to five (in schools three or five)",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="School Faculty and Staff Congress Rules (2011), art. 18; Shanghai workers' congress "
    "regulation, art. 22",
    standing=Standing.UNCONFIRMED,
    kinds=EMPLOYERS,
    in_force=FACULTY_CONGRESS,
    about=(("term", "congress"),),
)
def congress_term_unusual(_plan: Plan, context: Context) -> Problems:
    """The term of the workers' or staff congress is shorter than three or longer than five years.

    Why:
        It usually goes with that of the union's committee.

    中文:
        职工代表大会的届期短于三年或长于五年。
        一般与工会委员会的届期相同。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 民主管理, text: 职代会每届任期两年，今年换届。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 民主管理, text: 职代会每届任期三年，今年换届。}
    """
    for term in find_terms(context, "党|团支部|董事|监事|合同", "<congress>"):
        is_between = not _SHORTEST <= term.years <= _LONGEST
        is_school_s = term.years == _NOT_IN_SCHOOLS and context.profile.kind in SCHOOLS
        if is_between or is_school_s:
            yield Problem(term.where, years=term.years)
