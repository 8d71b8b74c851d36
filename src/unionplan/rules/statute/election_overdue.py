"""WP505."""

from datetime import date

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import TRADE_UNION_LAW
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.statute._elections import has_own_election


@rule(
    "WP505",
    Severity.WARNING,
    zh="本届工会{elected}选举产生，任期{years}年，{due}届满，计划里没有换届安排。",
    en="the committee was elected on {elected} for {years} years; the plan has no "
    "re-election, due on {due}",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Trade Union Law (2021), art. 16",
    standing=Standing.TEXT,
    in_force=TRADE_UNION_LAW,
)
def election_overdue(plan: Plan, context: Context) -> Problems:
    """The committee's term ends within the plan's period, and no re-election is planned.

    Why:
        A committee that stays on past its term acts without a mandate. The re-election takes
        months of preparation and the approval of the union above.

    中文:
        委员会任期在计划时期内届满，却没有安排换届。
        超期的委员会开展工作没有授权。换届需要几个月筹备，还要上级工会批准。

    Example:
        period: 2026
        organization: {kind: school, term: {elected_on: 2021-05-20, years: 5}}
        activities:
          - {title: 春季健步走, when: 2026-04}

    Fix:
        period: 2026
        organization: {kind: school, term: {elected_on: 2021-05-20, years: 5}}
        activities:
          - {title: 春季健步走, when: 2026-04}
          - {title: 换届大会：选举工会委员会、经费审查委员会和女职工委员会, when: 2026-05}
    """
    period = plan.period
    if period is None or has_own_election(context):
        return
    elected = context.need("elected_on")
    years = context.need("term_years")
    due = _years_later(elected, years)
    if due is not None and due <= period.last:
        yield Problem("", elected=elected, years=years, due=due)


def _years_later(day: date, years: int) -> date | None:
    """The same day so many years later, the last of February for a leap day; None past 9999."""
    year = day.year + years
    if year > date.max.year:
        return None
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=year, day=28) if is_leap_day else day.replace(year=year)
