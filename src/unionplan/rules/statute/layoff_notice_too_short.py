"""WP561."""

import re
from decimal import Decimal
from typing import Final

from unionplan.model import Plan
from unionplan.rules.amounts import NUMBER, parse_amount
from unionplan.rules.context import Context
from unionplan.rules.in_force import LABOUR_CONTRACT_LAW
from unionplan.rules.kinds import ENTERPRISES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import Said, find_numbers
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_FEWEST_DAYS: Final = 30
_FEWEST_PEOPLE: Final = 20
_FEWEST_SHARE: Final = Decimal("0.1")  # of all employees
_NOTICE: Final = (
    f"提前(?P<days>{NUMBER})(?:个工作)?[日天][^，,]{{0,6}}(?:告知|通知|报告|说明|工会|职工)(?!代表)"
)
_SIZE: Final = re.compile(
    f"裁(?:员|减(?:人员|员工)?)[^，,0-9]{{0,4}}?(?P<people>{NUMBER})余?(?:人|名)"
)


@rule(
    "WP561",
    Severity.ERROR,
    zh=(
        "“{words}”：裁减人员二十人以上或者占职工总数百分之十以上的，"
        "应当提前三十日向工会或者全体职工说明情况。"
    ),
    en="{words}: before a layoff of 20 workers or 10 % the union or all workers are told 30 "
    "days ahead",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Labour Contract Law (2012), art. 41",
    standing=Standing.TEXT,
    kinds=ENTERPRISES,
    in_force=LABOUR_CONTRACT_LAW,
    about=(("layoff", "ahead"),),
)
def layoff_notice_too_short(_plan: Plan, context: Context) -> Problems:
    """A large layoff is announced to the union less than 30 days ahead.

    Why:
        From 20 workers or a tenth of them on, the employer explains the situation 30 days
        ahead, hears opinions and reports to the labour administration.

    中文:
        大规模裁员提前告知工会不足三十日。
        裁减二十人以上或职工总数百分之十以上的，应提前三十日说明情况、听取意见，并向劳动行政部门
        报告。

    Example:
        organization: {kind: enterprise, membership: {employees: 400}}
        sections:
          - {heading: 稳岗, text: 公司裁减人员60人，提前十五日向工会说明情况。}

    Fix:
        organization: {kind: enterprise, membership: {employees: 400}}
        sections:
          - {heading: 稳岗, text: 公司裁减人员60人，提前三十日向工会说明情况。}
    """
    for said, days in find_numbers(context, ("layoff", "ahead"), _NOTICE):
        if days < _FEWEST_DAYS and said.is_meant() and _is_large(said, context):
            yield Problem(said.where, words=said.quote)


def _is_large(said: Said, context: Context) -> bool:
    """Whether so many are laid off that the law applies; a rule without a number is for them."""
    match = _SIZE.search(said.sentence.words)
    people = match and parse_amount(match["people"])
    if not people or people >= _FEWEST_PEOPLE:
        return True
    return people >= context.need("employees") * _FEWEST_SHARE
