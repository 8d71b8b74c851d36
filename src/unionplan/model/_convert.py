"""What a constructor accepts for a field, and the one form in which the field keeps it."""

from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import TypeVar, cast

from unionplan.errors import ModelError
from unionplan.limits import MAX_DECIMAL_DIGITS, MAX_DECIMAL_EXPONENT
from unionplan.model._repr import shown
from unionplan.model.area import WorkArea
from unionplan.model.code import as_optional_code
from unionplan.model.extra import NO_EXTRA, Extra

T = TypeVar("T")


def as_tuple(items: Iterable[object], kind: type[T]) -> tuple[T, ...]:
    """Any iterable of items of one kind, but not a text or a mapping, whose parts are never meant.

    Raises:
        ModelError: *items* is no such iterable, or an item is of another kind.
    """
    # the usual cases first: asking for a Mapping is slow
    if items.__class__ is tuple or items.__class__ is list:
        if not items:
            return ()
    elif not _are_several(items):
        msg = f"expected several items, found {shown(items)}"
        raise ModelError(msg)
    collected = tuple(items)
    for item in collected:
        if not isinstance(item, kind):
            msg = f"expected items of class {kind.__name__}, found {shown(item)}"
            raise ModelError(msg)
    return cast("tuple[T, ...]", collected)


def _are_several(items: object) -> bool:
    return isinstance(items, Iterable) and not isinstance(items, str | bytes | Mapping)


def as_texts(items: Iterable[str]) -> tuple[str, ...]:
    """Several texts; one text alone is refused, for its letters are never meant.

    Raises:
        ModelError: *items* is no iterable of texts.
    """
    return as_tuple(items, str)


def as_extra(items: Mapping[str, object]) -> Extra:
    """The application's own keys; each starts with ``x-``.

    Raises:
        ModelError: A key starts otherwise, or a value is no JSON value.
    """
    if items is NO_EXTRA:
        return NO_EXTRA
    extra = items if isinstance(items, Extra) else Extra(items)
    for key in extra:
        if not key.startswith("x-"):
            msg = f"a key of the application must start with 'x-', found {shown(key)}"
            raise ModelError(msg)
    return extra or NO_EXTRA


def as_decimal(number: Decimal | int | str) -> Decimal:
    """An exact finite number; a float is refused, because 0.1 is none.

    Raises:
        ModelError: *number* is no such number, or longer than the limits allow.
    """
    if type(number) is Decimal:
        value = number
    elif isinstance(number, int | str) and not isinstance(number, bool):
        try:
            value = Decimal(number)
        except InvalidOperation:
            msg = f"expected a number, found {shown(number)}"
            raise ModelError(msg) from None
    else:
        msg = f"expected an exact number (Decimal, int or text), found {shown(number)}"
        raise ModelError(msg)
    if value.is_finite() and len(text := str(value)) <= MAX_DECIMAL_EXPONENT and "E" not in text:
        return value  # nearly all; taking a number apart is slow
    _, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        msg = f"expected a finite number, found {shown(number)}"
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
    return as_optional_code(area, WorkArea)
