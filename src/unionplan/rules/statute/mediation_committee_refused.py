"""WP564."""

import operator
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import MEDIATION_RULES
from unionplan.rules.kinds import ENTERPRISES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.regional_values import find_broken_limit
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_REFUSED: Final = "(?:不(?:再)?(?:设|设立|建立|成立)|取消|撤销)(?:劳动(?:人事)?争议)?调解委员会"


@rule(
    "WP564",
    Severity.WARNING,
    zh="“{words}”，而职工有{employees}人：大中型企业应当依法设立劳动争议调解委员会。",
    en="{words}, with {employees} employees: large and medium-sized enterprises set up a "
    "mediation committee",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Rules on Enterprise Labour Dispute Consultation and Mediation (2011)",
    standing=Standing.SECONDARY,
    kinds=ENTERPRISES,
    in_force=MEDIATION_RULES,
    about=(("mediation", "refusing"),),
)
def mediation_committee_refused(_plan: Plan, context: Context) -> Problems:
    """A large or medium-sized enterprise is to have no mediation committee.

    Why:
        Small ones may leave it to a single mediator. From how many employees on an enterprise
        is medium-sized depends on its industry; 300 is taken, unless the profile says
        otherwise.

    中文:
        大中型企业不打算设立劳动争议调解委员会。
        小型企业可以只设调解员。多少职工算中型，因行业而异；这里取三百人，可在单位资料里另定。

    Example:
        organization: {kind: enterprise, membership: {employees: 760}}
        sections:
          - {heading: 劳动争议, text: 不再设立劳动争议调解委员会，由班组长兼做调解。}

    Fix:
        organization: {kind: enterprise, membership: {employees: 760}}
        sections:
          - {heading: 劳动争议, text: 调整劳动争议调解委员会，由班组长担任调解员。}
    """
    for said in find_meant(context, ("mediation", "refusing"), _REFUSED):
        employees = context.need("employees")
        limit = find_broken_limit(context, "employees_of_medium_enterprise", employees, operator.ge)
        if limit is not None:
            yield Problem(said.where, words=said.quote, employees=employees)
