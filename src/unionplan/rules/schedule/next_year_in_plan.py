"""WP221."""

import re
from typing import Final

from unionplan.model import Plan, PlanKind
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_NEAR: Final = 60  # characters before the words in which the plan's own year may stand
_THIS: Final = ("今年", "本年", "当年")
_NEXT: Final = re.compile(
    r"(?<![为制定谋划下年])明年(?![的]?(?:工作(?:计划|打|做|谋|要点|思路|安排)|计划|打|预算|初|的工作))[^。；;，,\n]{0,16}"
)


@rule(
    "WP221",
    Severity.ADVICE,
    zh="这是{year}年的计划，“{quote}”里的“明年”会被理解为{next}年，请写明年份。",
    en="in a plan for {year} the words next year in {quote} mean {next}; write the year",
    since="0.1.0",
    about=("next_year",),
)
def next_year_in_plan(plan: Plan, context: Context) -> Problems:
    """A plan says next year and means its own.

    Why:
        Plans are written in the old year, and read in the new one. What prepares the next plan
        is meant as it stands. Said once for a plan.

    中文:
        计划写“明年”，指的却是本年度。
        计划写于旧年，读于新年。为下一年计划做准备的写法没有错。每份计划只说一次。

    Example:
        period: 2026
        sections:
          - {heading: 工会干部, text: 明年将再次组织工会主席培训。}

    Fix:
        period: 2026
        sections:
          - {heading: 工会干部, text: 2026年将再次组织工会主席培训。}
    """
    period = plan.period
    if period is None or plan.kind is PlanKind.REPORT or "明年" not in context.joined:
        return
    if period.first.year != period.last.year:
        return
    places: dict[str, str] = {}
    for where, words in context.texts_with("明年"):
        for match in _NEXT.finditer(words):
            sentence = words[max(0, match.start() - _NEAR) : match.start()].rpartition("。")[2]
            if any(word in sentence for word in _THIS):
                continue  # set against the plan's own year
            places.setdefault(where, match[0])
    if places:
        first, *others = places
        year = period.first.year
        yield Problem(first, related=others, year=year, quote=places[first], next=year + 1)
