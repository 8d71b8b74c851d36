"""WP320."""

import re
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.figures import Figure
from unionplan.rules.metrics._ratio import ARITHMETIC
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_EACH: Final = "各"
_TIMES: Final = re.compile(r"[0-9０-９一二三四五六七八九十]{1,2}月(?:份|底|末)?(?:前|以前|之前)?")
_WITHIN: Final = 40  # characters before the number in which its dates stand
_TOTALS: Final = ("全年", "今年", "年内", "共")


@rule(
    "WP320",
    Severity.WARNING,
    zh="分{count}次各{each}{unit}，合计{sum}{unit}，超过了同句的总数{total}{unit}，请核对。",
    en="{count} times {each} is {sum} {unit}, more than the {total} of the same sentence",
    since="0.1.0",
    about=("figures.each",),
)
def milestones_above_total(_plan: Plan, context: Context) -> Problems:
    """Steps by date add up to more than the total of the same sentence.

    Why:
        "One each by March, May and July" is three. Whoever checks progress in July needs to know
        which of the two numbers was meant.

    中文:
        分期完成的数加起来超过同一句的总数。
        “3月、5月、7月各完成1家”就是三家。七月检查进度的人需要知道以哪个数为准。

    Example:
        sections:
          - {heading: 建会, text: 3月底、5月底和7月底前各组建2家，今年共组建5家。}

    Fix:
        sections:
          - {heading: 建会, text: 3月底、5月底和7月底前各组建2家，今年共组建6家。}
    """
    for statement in context.statements.about("each"):
        where, words, figures = statement.where, statement.words, statement.figures
        for number, figure in enumerate(figures):
            count = _dates(words, figure)
            total = _total(words, figures[number + 1 : number + 2], figure) if count > 1 else None
            if total is None:
                continue
            steps = ARITHMETIC.multiply(figure.value, count)
            if steps > total.value:
                yield Problem(
                    where,
                    count=count,
                    each=figure.value,
                    unit=figure.unit,
                    sum=steps,
                    total=total.value,
                )


def _dates(words: str, figure: Figure) -> int:
    """How many dates share the number, where it is said to be that of each."""
    before = words[max(0, figure.start - _WITHIN) : figure.start]
    head, each, _ = before.rpartition(_EACH)
    if not each or not figure.is_exact or any(mark in before[len(head) :] for mark in "，,；;"):
        return 0
    clause = re.split("[，,；;]", head)[-1]
    return len(_TIMES.findall(clause))


def _total(words: str, behind: tuple[Figure, ...], figure: Figure) -> Figure | None:
    """The next figure, where it is the total of the same thing."""
    for total in behind:
        between = words[figure.end : total.start]
        if total.unit == figure.unit and total.is_exact and any(w in between for w in _TOTALS):
            return total
    return None
