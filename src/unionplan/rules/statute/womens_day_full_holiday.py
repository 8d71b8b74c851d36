"""WP584."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import HOLIDAYS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_WHOLE_DAY: Final = (
    "(?:三八|3[.·]8|妇女节)[^，,不]{0,14}(?:放假|休假|休息)(?:一天|1天|一日|1日|全天|整天)"
    "|(?:三八|妇女节)[^，,不]{0,10}(?:全体(?:教)?职工|男女职工|全员)[^，,不]{0,4}(?:放假|休假)"
    "|(?:三八|妇女节)[^，,不]{0,10}(?:全天|整天)(?:放假|休假)"
)


@rule(
    "WP584",
    Severity.WARNING,
    zh="“{words}”：三八妇女节妇女放假半天，适逢周末不补假。",
    en="{words}: on 8 March women have half a day off, and none is made up for a weekend",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Measures for Holidays on Festivals and Memorial Days (2024), arts. 3 and 6",
    standing=Standing.TEXT,
    in_force=HOLIDAYS,
    about=(("womens_day", "time_off"),),
)
def womens_day_full_holiday(_plan: Plan, context: Context) -> Problems:
    """International Women's Day is planned as a whole day off, or as a day off for all.

    Why:
        It is a half-day holiday of women only. More is a matter of the employer, not of the
        union's plan.

    中文:
        三八妇女节写成全天放假，或全体放假。
        它只是妇女的半天假。多放由单位决定，不由工会计划决定。

    Example:
        sections:
          - {heading: 女职工工作, text: 三八妇女节女职工放假一天，组织踏青。}

    Fix:
        sections:
          - {heading: 女职工工作, text: 三八妇女节女职工放假半天，组织踏青。}
    """
    for said in find_meant(context, ("womens_day", "time_off"), _WHOLE_DAY, "半天|半日"):
        yield Problem(said.where, words=said.quote)
