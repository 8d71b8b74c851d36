"""WP504."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import TRADE_UNION_LAW
from unionplan.rules.kinds import FEDERATIONS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.statute._terms import find_union_terms

_ALLOWED: Final = 5


@rule(
    "WP504",
    Severity.ERROR,
    zh="计划写明工会委员会每届任期{years}年，而地方总工会和产业工会委员会每届任期为五年。",
    en="the committee of a local or industrial federation sits five years, not {years}",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Trade Union Law (2021), art. 16",
    standing=Standing.TEXT,
    kinds=FEDERATIONS,
    in_force=TRADE_UNION_LAW,
)
def term_not_five(plan: Plan, context: Context) -> Problems:
    """The term of a local or industrial federation's committee is not five years.

    Why:
        Three years are allowed to basic-level unions only.

    中文:
        地方或产业工会委员会的任期不是五年。
        三年只适用于基层工会。

    Example:
        organization: {kind: county, term: {years: 3}}

    Fix:
        organization: {kind: county, term: {years: 5}}
    """
    for term in find_union_terms(plan, context):
        if term.years != _ALLOWED:
            yield Problem(term.where, years=term.years)
