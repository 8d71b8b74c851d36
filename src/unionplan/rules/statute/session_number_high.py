"""WP512."""

from typing import Final

from unionplan.chinese import NUMERALS
from unionplan.model import Plan
from unionplan.rules.amounts import parse_amount
from unionplan.rules.context import Context
from unionplan.rules.in_force import TRADE_UNION_LAW
from unionplan.rules.kinds import EMPLOYERS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_said
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_MOST: Final = 5
_SESSION: Final = (
    f"第?[{NUMERALS}]{{1,3}}届第?(?P<number>[{NUMERALS}]{{1,2}})次[^，,、]{{0,6}}<assembly>"
)


@rule(
    "WP512",
    Severity.ADVICE,
    zh="“{words}”：三年或五年一届、每年一次，一届不过五次会议，请核对届次（一年两次的除外）。",
    en="{words}: a term of three or five years has about five yearly sessions; check the number",
    since="0.1.0",
    level=SourceLevel.UNION_RULE,
    source="Trade Union Law (2021), art. 16; Constitution of Chinese Trade Unions (2008), art. 26",
    standing=Standing.TEXT,
    kinds=EMPLOYERS,
    in_force=TRADE_UNION_LAW,
    about=(("assembly", "sixth"),),
)
def session_number_high(_plan: Plan, context: Context) -> Problems:
    """A congress counts more sessions than its term has years.

    Why:
        Mostly the number of the term was not raised after the last election. Congresses that
        meet twice a year can be right.

    中文:
        会议的次数超过了本届的年数。
        多半是换届后忘了改届次。一年开两次的大会可能没有错。

    Example:
        organization: {kind: school}
        activities:
          - {title: 召开八届七次教职工代表大会, when: 2026-03}

    Fix:
        organization: {kind: school}
        activities:
          - {title: 召开九届二次教职工代表大会, when: 2026-03}
    """
    for said in find_said(context, ("assembly", "sixth"), _SESSION):
        number = parse_amount(said.match["number"])
        if number is not None and number > _MOST:
            yield Problem(said.where, words=said.quote)
