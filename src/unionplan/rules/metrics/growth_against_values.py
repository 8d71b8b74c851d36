"""WP311."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.figures import Figure
from unionplan.rules.metrics._ratio import ARITHMETIC, mismatch
from unionplan.rules.metrics._words import figure_words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_YEAR: Final = 4  # digits
_BEFORE: Final = ("上年", "去年", "上一年", "往年")


class _Growth(NamedTuple):
    rate: Figure
    now: Figure
    before: Figure
    sign: int


@rule(
    "WP311",
    Severity.ERROR,
    zh="从{before}{unit}到{now}{unit}，变化是{ratio}%，文中写的是{value}%，请核对。",
    en="from {before} {unit} to {now} {unit} is a change of {ratio} %, but the text says {value} %",
    since="0.1.0",
    about=("figures.growth",),
)
def growth_against_values(_plan: Plan, context: Context) -> Problems:
    """A printed growth is not what the two values beside it give.

    Why:
        Both years stand in the same sentence, so that everybody can work it out. The growth may
        be rounded to the digits that are printed.

    中文:
        写出的增幅与旁边两个数算出的不符。
        两年的数就在同一句里，人人都能算。增幅可以四舍五入到所写的位数。

    Example:
        sections:
          - heading: 收入预算
            text: 上年收入180万元，今年预算收入198万元，比上年增长18%。

    Fix:
        sections:
          - heading: 收入预算
            text: 上年收入180万元，今年预算收入198万元，比上年增长10%。
    """
    for statement in context.statements.about("growth"):
        for rate, now, before, sign in _growths(statement.figures):
            change = ARITHMETIC.subtract(now.value, before.value)
            change = change if sign > 0 else ARITHMETIC.minus(change)
            ratio = mismatch(rate.value, change, before.value, 100)
            if ratio is not None:
                yield Problem(
                    statement.where,
                    before=before.value,
                    now=now.value,
                    unit=now.unit,
                    ratio=ratio,
                    value=rate.value,
                )


def _growths(figures: Sequence[Figure]) -> Iterator[_Growth]:
    for index, rate in enumerate(figures):
        sign = _sign(rate)
        now = figures[index - 1] if index else None
        if not sign or now is None or now.unit == "%" or not now.is_exact:
            continue
        before = figures[index - 2] if index > 1 else None
        if before is not None and _is_before(before, now):
            yield _Growth(rate, now, before, sign)


def _sign(rate: Figure) -> int:
    words = figure_words()
    if rate.unit != "%" or not rate.is_exact:
        return 0
    for sign, several in ((1, words.growth), (-1, words.decline)):
        for word in several:
            if rate.noun.removesuffix(word) in words.against_before:
                return sign
    return 0


def _is_before(before: Figure, now: Figure) -> bool:
    """Whether the one is the same quantity a year before the other."""
    if before.unit != now.unit or not before.is_exact or not before.value:
        return False
    years = [each.noun[:_YEAR] for each in (before, now)]
    if all(year.isdecimal() for year in years):
        return int(years[0]) + 1 == int(years[1])
    return before.noun.startswith(_BEFORE) and not now.noun.startswith(_BEFORE)
