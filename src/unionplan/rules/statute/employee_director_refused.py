"""WP534."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import COMPANY_LAW
from unionplan.rules.kinds import ENTERPRISES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_FEWEST: Final = 300  # employees
_REFUSED: Final = "不(?:再)?(?:设|设立|设置|配备|选举)[^，,]{0,4}职工董事|(?:无|没有|取消)职工董事"


@rule(
    "WP534",
    Severity.WARNING,
    zh=(
        "“{words}”，而职工有{employees}人：三百人以上的公司，除监事会中已有职工代表的外，"
        "董事会应当有职工代表。"
    ),
    en="{words}, with {employees} employees: from 300 on the board has an employee "
    "director, unless the supervisory board has employees",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Company Law (2023), art. 68",
    standing=Standing.TEXT,
    kinds=ENTERPRISES,
    in_force=COMPANY_LAW,
    about=("employee_director",),
)
def employee_director_refused(_plan: Plan, context: Context) -> Problems:
    """A company of 300 employees or more is to have no employee on its board.

    Why:
        The board needs an employee director, chosen by the congress, unless there is a
        supervisory board with employee members.

    中文:
        职工三百人以上的公司董事会没有职工代表。
        董事会应有由职代会民主选举的职工董事，依法设监事会并有职工监事的除外。

    Example:
        period: 2026
        organization: {kind: enterprise, membership: {employees: 860}}
        sections:
          - {heading: 公司治理, text: 新一届董事会不设职工董事。}

    Fix:
        period: 2026
        organization: {kind: enterprise, membership: {employees: 860}}
        sections:
          - {heading: 公司治理, text: 职代会选举新一届董事会职工董事一名。}
    """
    for said in find_meant(context, "employee_director", _REFUSED, "监事"):
        employees = context.need("employees")
        if employees >= _FEWEST:
            yield Problem(said.where, words=said.quote, employees=employees)
