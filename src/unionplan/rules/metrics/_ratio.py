"""Printed rates against the numbers that they are made of."""

from decimal import ROUND_HALF_UP, Decimal
from decimal import Context as Arithmetic
from typing import Final

from unionplan.limits import MAX_DECIMAL_DIGITS, MAX_DECIMAL_EXPONENT

# Wide enough for the exact product of two numbers of the model.
ARITHMETIC: Final = Arithmetic(
    prec=2 * (MAX_DECIMAL_DIGITS + MAX_DECIMAL_EXPONENT) + 8, rounding=ROUND_HALF_UP, traps=[]
)
"""Exact sums and products of the numbers of a plan, whatever the caller's context."""


def mismatch(value: Decimal, part: Decimal, total: Decimal, whole: int) -> Decimal | None:
    """The ratio with one digit more than *value* has, where *value* is not the rounded ratio."""
    calculate = ARITHMETIC
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
