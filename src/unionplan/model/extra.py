"""What applications keep in a plan: the ``x-`` keys of a document."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TypeAlias

from unionplan.errors import ModelError
from unionplan.limits import MAX_DEPTH

Json: TypeAlias = "str | int | Decimal | bool | None | tuple[Json, ...] | Extra"
"""A JSON value that cannot change: arrays are tuples, objects are `Extra`, fractions `Decimal`."""


class Extra(Mapping[str, Json]):
    """An immutable JSON object: the keys that belong to the application and not to the plan.

    At the top every key starts with ``x-``; objects further down may use any key. Two extras are
    equal when they hold the same keys and values, in whatever order; the order is kept for writing.

    Args:
        items: Keys and JSON values; lists become tuples, mappings become `Extra`.

    Raises:
        ModelError: A value is no JSON value (a float is none: its text is not exact), a key is no
            text, or the values nest deeper than `unionplan.limits.MAX_DEPTH`.
    """

    __slots__ = ("_items",)

    _items: dict[str, Json]

    def __init__(self, items: Mapping[str, object] | None = None) -> None:
        self._items = {} if items is None else _frozen_items(items, 0)

    def __getitem__(self, key: str) -> Json:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Extra):
            return NotImplemented
        return _typed(self) == _typed(other)

    def __hash__(self) -> int:
        return hash(_typed(self))

    def __repr__(self) -> str:
        return f"Extra({self._items!r})"

    def __reduce__(self) -> tuple[type["Extra"], tuple[dict[str, Json]]]:
        return Extra, (self._items,)


def _frozen_items(
    items: Mapping[str, object] | Mapping[object, object], depth: int
) -> dict[str, Json]:
    frozen: dict[str, Json] = {}
    for key, value in items.items():
        if not isinstance(key, str):
            msg = f"a key must be text, found {key!r}"
            raise ModelError(msg)
        frozen[key] = _frozen(value, depth)
    return frozen


def _frozen(value: object, depth: int) -> Json:
    if depth > MAX_DEPTH:
        msg = f"values nest deeper than {MAX_DEPTH} levels"
        raise ModelError(msg)
    match value:
        case None | bool() | int() | str() | Extra():
            return value
        case Decimal() if value.is_finite():
            return value
        case Mapping():
            nested = Extra()
            nested._items = _frozen_items(value, depth + 1)  # noqa: SLF001 - our own class
            return nested
        case list() | tuple():
            return tuple(_frozen(item, depth + 1) for item in value)
        case _:
            msg = f"expected a JSON value, found {value!r}"
            raise ModelError(msg)


def _typed(value: Json) -> object:
    """A hashable twin that tells ``true`` from ``1``, as JSON does and Python does not."""
    if isinstance(value, Extra):
        return frozenset((key, _typed(item)) for key, item in value.items())
    if isinstance(value, tuple):
        return tuple(_typed(item) for item in value)
    return isinstance(value, bool), value


NO_EXTRA = Extra()
