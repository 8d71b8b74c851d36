"""WP310."""

from collections.abc import Sequence
from typing import Final

from unionplan.model import Plan
from unionplan.rules.any_word import has_any
from unionplan.rules.context import Context
from unionplan.rules.figures import Bound, Figure
from unionplan.rules.metrics._words import figure_words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_NEAREST: Final = 6  # figures before a cumulative one among which the current one is looked for


@rule(
    "WP310",
    Severity.ERROR,
    zh="“{noun}”本期是{current}{unit}，累计却只有{total}{unit}，请核对。",
    en="{noun}: {current} {unit} in this period, but only {total} {unit} altogether",
    since="0.1.0",
    about=("figures.cumulative",),
)
def cumulative_below_current(_plan: Plan, context: Context) -> Problems:
    """What was added in the period is more than what there is altogether.

    Why:
        A total over the years has this year in it. Mostly the two figures were exchanged.

    中文:
        本期新增比累计还多。
        累计数里已包含本年。多半是两个数写颠倒了。

    Example:
        sections:
          - heading: 阵地建设
            text: 新建户外劳动者驿站31个，累计达到12个。

    Fix:
        sections:
          - heading: 阵地建设
            text: 新建户外劳动者驿站12个，累计达到31个。
    """
    for statement in context.statements.about("cumulative"):
        where, figures = statement.where, statement.figures
        for index, figure in enumerate(figures):
            current = _current(figures[max(0, index - _NEAREST) : index], figure)
            if current is not None and current.value > figure.value:
                yield Problem(
                    where,
                    noun=current.noun,
                    current=current.value,
                    unit=figure.unit,
                    total=figure.value,
                )


def _current(figures: Sequence[Figure], total: Figure) -> Figure | None:
    """The count of this period that belongs to a cumulative figure."""
    words = figure_words()
    mark = next((word for word in words.cumulative if word in total.noun), None)
    if mark is None or {total.before, total.after} & {Bound.LEAST, Bound.ABOUT}:
        return None
    thing = total.noun.replace(mark, "")
    for figure in reversed(figures):
        if figure.unit == total.unit and has_any(figure.noun, words.current):
            is_same = thing in figure.noun
            exceeds = not {figure.before, figure.after} & {Bound.MOST, Bound.ABOUT}
            return figure if is_same and exceeds else None
    return None
