"""WP304."""

from decimal import ROUND_HALF_UP, Decimal
from decimal import Context as Arithmetic
from typing import Final

from unionplan.limits import MAX_DECIMAL_DIGITS, MAX_DECIMAL_EXPONENT
from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.shares import whole_of

# Wide enough for the exact product of two numbers of the model, whatever context the caller set.
_ARITHMETIC: Final = Arithmetic(
    prec=2 * (MAX_DECIMAL_DIGITS + MAX_DECIMAL_EXPONENT) + 8, rounding=ROUND_HALF_UP, traps=[]
)


@rule(
    "WP304",
    Severity.ERROR,
    zh=(
        "指标“{metric}”写的是{value}{unit}，"
        "但{numerator}除以{denominator}约为{ratio}{unit}，请核对。"
    ),
    en="{metric} is said to be {value} {unit}, but {numerator} of {denominator} is {ratio} {unit}",
    since="0.1.0",
)
def rate_against_ratio(_plan: Plan, context: Context) -> Problems:
    """A printed rate is not what its own numerator and denominator give.

    Why:
        Anybody at the meeting can divide, and then doubts every other figure. The rate may be
        rounded to the digits that are printed.

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
        ratio = _mismatch(value, part, total, whole) if whole else None
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


def _mismatch(value: Decimal, part: Decimal, total: Decimal, whole: int) -> Decimal | None:
    """The ratio with one digit more than *value* has, where *value* is not the rounded ratio."""
    calculate = _ARITHMETIC
    last_digit = Decimal((0, (1,), int(value.as_tuple().exponent)))
    half = calculate.multiply(last_digit, Decimal("0.5"))
    scaled = calculate.multiply(part, Decimal(whole))
    # Multiplied out, because the quotient itself may have no end.
    difference = calculate.subtract(scaled, calculate.multiply(value, total))
    allowed = calculate.multiply(half, total)
    if calculate.abs(difference) <= calculate.abs(allowed):
        return None
    ratio = calculate.divide(scaled, total)
    rounded = calculate.quantize(ratio, calculate.multiply(last_digit, Decimal("0.1")))
    return rounded if rounded.is_finite() else ratio
