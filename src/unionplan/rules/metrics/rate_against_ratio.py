"""WP304."""

from collections.abc import Sequence
from typing import Final

from unionplan.model import Plan
from unionplan.rules.any_word import has_any
from unionplan.rules.context import Context
from unionplan.rules.figures import Figure
from unionplan.rules.metrics._ratio import mismatch
from unionplan.rules.metrics._words import figure_words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.shares import whole_of

_NEAREST: Final = 12  # figures before a rate among which its numbers are looked for


@rule(
    "WP304",
    Severity.ERROR,
    zh=(
        "指标“{metric}”写的是{value}{unit}，"
        "但{numerator}除以{denominator}约为{ratio}{unit}，请核对。"
    ),
    en="{metric} is said to be {value} {unit}, but {numerator} of {denominator} is {ratio} {unit}",
    since="0.1.0",
    about=("ratios", "figures.rates"),
)
def rate_against_ratio(_plan: Plan, context: Context) -> Problems:
    """A printed rate is not what its own numerator and denominator give.

    Why:
        Anybody at the meeting can divide, and then doubts every other figure. The rate may be
        rounded to the digits that are printed. Prose is compared where one sentence names the rate
        and both numbers.

    中文:
        写出的比例与它自己的分子、分母不符。
        会上谁都会除，一处不对，其他数字也会被怀疑。比例可以四舍五入到所写的位数。正文里比例和两
        个数在同一句时才比较。

    Example:
        metrics:
          - name: 职工入会率
            unit: "%"
            baseline: {value: 99.7, numerator: 17915, denominator: 18299}

    Fix:
        metrics:
          - name: 职工入会率
            unit: "%"
            baseline: {value: 97.9, numerator: 17915, denominator: 18299}
    """
    for where, metric, value, part, total in context.ratios:
        whole = whole_of(metric)
        ratio = mismatch(value, part, total, whole) if whole else None
        if ratio is not None:
            yield Problem(
                f"{where}/value",
                metric=metric.name,
                unit=metric.unit,
                value=value,
                numerator=part,
                denominator=total,
                ratio=ratio,
            )
    yield from _in_prose(context)


def _in_prose(context: Context) -> Problems:
    rates = figure_words().rates
    for statement in context.statements.about("rates"):
        figures = statement.figures
        for index, figure in enumerate(figures):
            rate = rates.get(figure.noun)
            if rate is None or figure.unit != "%" or not figure.is_exact:
                continue
            counts = figures[max(0, index - _NEAREST) : index]
            part, total = _counted(counts, rate.parts), _counted(counts, rate.wholes)
            if part is not None and total is not None:
                ratio = mismatch(figure.value, part.value, total.value, 100)
                if ratio is not None:
                    yield Problem(
                        statement.where,
                        metric=figure.noun,
                        unit="%",
                        value=figure.value,
                        numerator=part.value,
                        denominator=total.value,
                        ratio=ratio,
                    )


def _counted(figures: Sequence[Figure], names: tuple[str, ...]) -> Figure | None:
    """The last exact count of what is so named, and is not a newly added part of it."""
    current = figure_words().current
    for figure in reversed(figures):
        if figure.unit != "%" and figure.value and figure.noun.endswith(names):
            is_new = has_any(figure.noun, current)
            return figure if figure.is_exact and not is_new else None
    return None
