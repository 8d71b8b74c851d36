"""WP317."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.figures import Figure
from unionplan.rules.metrics._ratio import ARITHMETIC
from unionplan.rules.metrics._words import figure_words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_FARTHEST: Final = 30  # characters from those who are helped to the sum
_NEAR: Final = 8  # characters behind the sum in which the mean may be given
_EACH: Final = frozenset("各每均")  # the sum is that of each one
_CENT: Final = Decimal("0.01")


@rule(
    "WP317",
    Severity.ADVICE,
    zh="{amount}元分给{heads}{unit}，人均（户均）{each}元，不是整数；标准不一的请说明，否则请核对。",
    en="{amount} yuan for {heads} ({unit}) is {each} each and no round sum; explain unequal "
    "grants, or check the figures",
    since="0.1.0",
    about=("figures.paid",),
)
def per_head_uneven(_plan: Plan, context: Context) -> Problems:
    """A sum of aid does not divide among those who are helped into whole or half yuan.

    Why:
        Grants are paid by a standard, so that the sum mostly divides. Where it does not, grants
        were unequal, or one of the figures is wrong.

    中文:
        慰问总额平摊不到整元或五角。
        慰问金按标准发放，总额一般除得尽。除不尽，要么标准不一，要么有一个数错了。

    Example:
        sections:
          - {heading: 帮扶, text: 为7名困难职工发放慰问金10000元。}

    Fix:
        sections:
          - {heading: 帮扶, text: 为8名困难职工发放慰问金10000元。}
    """
    for statement in context.statements.about("paid"):
        for heads, amount in _grants(statement.words, statement.figures):
            each = ARITHMETIC.divide(amount.value, heads.value)
            halves = ARITHMETIC.multiply(each, 2)
            if halves != ARITHMETIC.to_integral_value(halves):
                yield Problem(
                    statement.where,
                    amount=amount.value,
                    heads=heads.value,
                    unit=heads.unit,
                    each=ARITHMETIC.quantize(each, _CENT),
                )


def _grants(words: str, figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    table = figure_words()
    for number, amount in enumerate(figures[1:]):
        heads = figures[number]
        if (
            amount.unit == "元"
            and heads.unit in table.people
            and amount.noun.endswith(table.paid)
            and amount.is_exact
            and heads.is_exact
            and heads.value > 1
            and amount.start - heads.end <= _FARTHEST
            and not _EACH.intersection(words[heads.end : amount.start])
            and "均" not in words[amount.end : amount.end + _NEAR]
        ):
            yield heads, amount
