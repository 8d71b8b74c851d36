"""What a constructor accepts for a field, and the one form in which the field keeps it."""

from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import TypeVar, cast

from unionplan.errors import ModelError
from unionplan.limits import MAX_DECIMAL_DIGITS, MAX_DECIMAL_EXPONENT
from unionplan.model.area import WorkArea
from unionplan.model.extra import NO_EXTRA, Extra

T = TypeVar("T")


def as_tuple(items: Iterable[object], kind: type[T]) -> tuple[T, ...]:
    """Any iterable of items of one kind, but not a text or a mapping, whose parts are never meant.

    Raises:
        ModelError: *items* is no such iterable, or an item is of another kind.
    """
    if isinstance(items, str | bytes | Mapping):
        msg = f"expected several items, found one {type(items).__name__}: {items!r}"
        raise ModelError(msg)
    try:
        collected = tuple(items)
    except TypeError:
        msg = f"expected several items, found {items!r}"
        raise ModelError(msg) from None
    for item in collected:
        if not isinstance(item, kind):
            msg = f"expected items that are each a {kind.__name__}, found {item!r}"
            raise ModelError(msg)
    return cast("tuple[T, ...]", collected)


def as_texts(items: Iterable[str]) -> tuple[str, ...]:
    """Several texts; one text alone is refused, for its letters are never meant."""
    return as_tuple(items, str)


def as_extra(items: Mapping[str, object]) -> Extra:
    """The application's own keys; each starts with ``x-``."""
    extra = items if isinstance(items, Extra) else Extra(items)
    for key in extra:
        if not key.startswith("x-"):
            msg = f"a key of the application must start with 'x-', found {key!r}"
            raise ModelError(msg)
    return extra or NO_EXTRA


def as_decimal(number: Decimal | int | str) -> Decimal:
    """An exact finite number; a float is refused, because 0.1 is none."""
    if type(number) is Decimal:
        value = number
    elif isinstance(number, int | str) and not isinstance(number, bool):
        try:
            value = Decimal(number)
        except (InvalidOperation, ValueError):
            msg = f"expected a number, found {number!r}"
            raise ModelError(msg) from None
    else:
        msg = f"expected an exact number (Decimal, int or text), found {number!r}"
        raise ModelError(msg)
    _, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        msg = f"expected a finite number, found {value}"
        raise ModelError(msg)
    if len(digits) > MAX_DECIMAL_DIGITS or abs(exponent) > MAX_DECIMAL_EXPONENT:
        msg = (
            f"a number has at most {MAX_DECIMAL_DIGITS} digits and an exponent of at most "
            f"{MAX_DECIMAL_EXPONENT}, found {len(digits)} digits and exponent {exponent}"
        )
        raise ModelError(msg)
    return value


def as_optional_decimal(number: Decimal | int | str | None) -> Decimal | None:
    """`as_decimal`, or nothing."""
    return None if number is None else as_decimal(number)


def as_area(area: WorkArea | str | None) -> WorkArea | None:
    """A work area, also by its code."""
    return None if area is None else WorkArea(area)
