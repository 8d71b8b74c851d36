"""WP321."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final, NamedTuple

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.figures import Figure, Statement
from unionplan.rules.metrics._ratio import ARITHMETIC
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_PEOPLE: Final = frozenset({"人", "人次", "名", "位"})
_MONEY: Final = "元"
_ROUNDED: Final = Decimal("0.05")  # a sum of money may be rounded by this share of it
_APIECE: Final = "[，,、（(：: ]{0,2}每%s[一-鿿]{0,4}"  # from how many there are to what each has
_IN_BRACKETS: Final = "[（(]每%s[一-鿿]{0,3}"
_TOTAL: Final = re.compile("[）)]?[，,、；; ]{0,2}[一-鿿]{0,4}(?:共计|合计|总计|共)[一-鿿]{0,4}")


class _Product(NamedTuple):
    """How many there are, what each of them has, and what all are said to have."""

    number: Figure
    each: Figure
    total: Figure


@rule(
    "WP321",
    Severity.WARNING,
    zh="{count}{unit}、每{unit}{each}{measure}，应是{product}{measure}，同句却写{total}{measure}，请核对。",
    en="{count} ({unit}) of {each} {measure} each make {product} {measure}, "
    "and the same sentence says {total}",
    since="0.1.0",
    about=("figures.apiece",),
)
def product_against_total(_plan: Plan, context: Context) -> Problems:
    """A number of times what each has is not the total of the same sentence.

    Why:
        Rooms, teachers and money are booked by one of these figures, and nobody knows by which.
        Only exact figures that stand side by side are compared; sums of money may be rounded.

    中文:
        份数乘以每份的数，与同句的总数不符。
        场地、师资和经费都按这些数安排，却不知道以哪个为准。只比较紧挨着写的确数；金额可以四舍五入。

    Example:
        sections:
          - {heading: 培训, text: 举办工会干部培训3期，每期40人，共计150人次。}

    Fix:
        sections:
          - {heading: 培训, text: 举办工会干部培训3期，每期40人，共计120人次。}
    """
    for statement in context.statements.about("apiece"):
        for found in _products(statement):
            count, each, total = found
            product = ARITHMETIC.multiply(count.value, each.value)
            if not _is_total(product, total):
                yield Problem(
                    statement.where,
                    count=count.value,
                    unit=count.unit,
                    each=each.value,
                    measure=each.unit,
                    product=product,
                    total=total.value,
                )


def _products(statement: Statement) -> Iterator[_Product]:
    figures = statement.figures
    words = statement.words
    for number, (count, second) in enumerate(pairwise(figures)):
        third = figures[number + 2] if number + 2 < len(figures) else None
        if third is None or not _stand_alone(figures, number):
            continue
        if re.fullmatch(_APIECE % count.unit, words[count.end : second.start]):
            found = _Product(count, second, third)
            is_told = _TOTAL.fullmatch(words[second.end : third.start])
        else:
            found = _Product(count, third, second)
            is_told = re.fullmatch(_IN_BRACKETS % count.unit, words[second.end : third.start])
        if is_told and _are_alike(found):
            yield found


def _stand_alone(figures: Sequence[Figure], number: int) -> bool:
    """Whether nothing else of the sentence may belong to the total."""
    count, *others = figures[number : number + 3]
    kinds = {_kind(other) for other in others} | {_kind(count)}
    return not any(_kind(figure) in kinds for figure in figures[:number])


def _are_alike(found: _Product) -> bool:
    """Whether all are exact, and the total is of what each has, but not just the same number."""
    _, each, total = found
    return (
        all(figure.is_exact for figure in found)
        and _kind(each) == _kind(total)
        and each.value != total.value
    )


def _kind(figure: Figure) -> str:
    return "人" if figure.unit in _PEOPLE else figure.unit


def _is_total(product: Decimal, total: Figure) -> bool:
    if total.unit != _MONEY:
        return product == total.value
    difference = ARITHMETIC.abs(ARITHMETIC.subtract(product, total.value))
    return difference <= ARITHMETIC.multiply(total.value, _ROUNDED)
