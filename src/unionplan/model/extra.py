"""What applications keep in a plan: the ``x-`` keys of a document."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final, TypeAlias, cast

from unionplan.errors import ModelError
from unionplan.limits import MAX_DEPTH, MAX_NUMBER_DIGITS
from unionplan.model._repr import shown

Json: TypeAlias = "str | int | Decimal | bool | tuple[Json, ...] | Extra | None"
"""A JSON value that cannot change: arrays are tuples, objects are `Extra`, fractions `Decimal`."""

_TOO_LARGE: Final = 10**MAX_NUMBER_DIGITS


class Extra(Mapping[str, Json]):
    """An immutable JSON object: the keys that belong to the application and not to the plan.

    At the top every key starts with ``x-``; objects further down may use any key. Two extras are
    equal when they hold the same keys and values, in whatever order; the order is kept for writing.
    As in JSON ``1`` equals ``1.0`` and differs from ``true``.

    Args:
        items: Keys and JSON values; lists become tuples, mappings become `Extra`.

    Raises:
        ModelError: *items* is no mapping, or a key is no text.
        ModelError: A value is no JSON value; a float is none, for its text is not exact.
        ModelError: A number has more digits or a larger exponent than
            `unionplan.limits.MAX_NUMBER_DIGITS`.
        ModelError: Arrays and objects, this one included, nest deeper than
            `unionplan.limits.MAX_DEPTH`.
    """

    __slots__ = ("_depth", "_items")

    _items: dict[str, Json]
    _depth: int

    def __init__(self, items: Mapping[str, object] | None = None) -> None:
        self._fill({} if items is None else items, MAX_DEPTH)

    def _fill(self, items: object, room: int) -> None:
        """Take *items* in, of which at most *room* levels may nest, this one included."""
        if not isinstance(items, Mapping):
            msg = f"expected keys with values, found {shown(items)}"
            raise ModelError(msg)
        if room == 0:
            msg = f"values nest deeper than {MAX_DEPTH} levels"
            raise ModelError(msg)
        pairs = cast("Mapping[object, object]", items).items()
        self._items = {_checked_key(key): self._frozen(value, room - 1) for key, value in pairs}
        self._depth = 1 + max(map(self._levels, self._items.values()), default=0)

    @classmethod
    def _frozen(cls, value: object, room: int) -> Json:
        match value:
            case None | bool() | str():
                return value
            case int() | Decimal():
                return _checked_number(value)
            case Extra() if value._depth <= room:  # noqa: SLF001 - our own class
                return value
            case Mapping():
                nested = cls()
                nested._fill(cast("object", value), room)
                return nested
            case list() | tuple() if room > 0:
                items = cast("list[object] | tuple[object, ...]", value)
                return tuple(cls._frozen(item, room - 1) for item in items)
            case list() | tuple():
                msg = f"values nest deeper than {MAX_DEPTH} levels"
            case float():
                msg = f"a float is not exact: give a Decimal for {shown(value)}"
            case _:
                msg = f"expected a JSON value, found {shown(value)}"
        raise ModelError(msg)

    @classmethod
    def _levels(cls, value: Json) -> int:
        """How many arrays and objects nest in *value*, itself included."""
        if isinstance(value, Extra):
            return value._depth  # noqa: SLF001 - our own class
        if isinstance(value, tuple):
            return 1 + max(map(cls._levels, value), default=0)
        return 0

    @classmethod
    def _typed(cls, value: Json) -> object:
        """A hashable twin that tells ``true`` from ``1``, as JSON does and Python does not."""
        if isinstance(value, Extra):
            return frozenset((key, cls._typed(item)) for key, item in value.items())
        if isinstance(value, tuple):
            return tuple(cls._typed(item) for item in value)
        return isinstance(value, bool), value

    def __getitem__(self, key: str) -> Json:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Extra):
            return NotImplemented
        return self is other or self._typed(self) == self._typed(other)

    def __hash__(self) -> int:
        return hash(self._typed(self))

    def __repr__(self) -> str:
        return f"Extra({self._items!r})"

    def __reduce__(self) -> tuple[type["Extra"], tuple[dict[str, Json]]]:
        return Extra, (self._items,)


def _checked_key(key: object) -> str:
    if not isinstance(key, str):
        msg = f"a key must be text, found {shown(key)}"
        raise ModelError(msg)
    return key


def _checked_number(number: int | Decimal) -> int | Decimal:
    if isinstance(number, Decimal) and not number.is_finite():
        msg = f"expected a finite number, found {shown(number)}"
        raise ModelError(msg)
    if (
        not -_TOO_LARGE < number < _TOO_LARGE
        if isinstance(number, int)
        else abs(number.adjusted()) > MAX_NUMBER_DIGITS or len(str(number)) > MAX_NUMBER_DIGITS
    ):
        msg = f"a number has at most {MAX_NUMBER_DIGITS} digits, found {shown(number)}"
        raise ModelError(msg)
    return number


NO_EXTRA: Final = Extra()
