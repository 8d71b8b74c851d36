"""What a plan that was read back has lost, apart from what was said to be lost."""

from collections.abc import Collection, Iterator
from typing import Final, TypeGuard

import attrs

from unionplan.model import Extra, Plan, join_pointer, split_pointer

__all__ = ["ABSENT", "find_differences", "is_told"]


class _Absent:
    """Stands for what is not there."""

    def __repr__(self) -> str:
        return "nothing"


ABSENT: Final = _Absent()
"""What stands where there is nothing."""

_EXTRA: Final = "extra"
_EMPTY: Final = (None, "", ())


def is_told(where: str, lost: Collection[str]) -> bool:
    """Whether a place, or one that it lies in, is among those that are lost."""
    tokens = split_pointer(where)
    return any(join_pointer(*tokens[:length]) in lost for length in range(len(tokens) + 1))


def find_differences(
    plan: Plan, again: Plan, lost: Collection[str], own_keys: Collection[str] = ()
) -> Iterator[tuple[str, object, object]]:
    """Where two plans differ, although it was not said that this is lost.

    Args:
        plan: What was written.
        again: What was read.
        lost: JSON Pointers of what was said to be lost, into *plan*.
        own_keys: Keys that the format itself may add to what it reads.

    Yields:
        The pointer, what was written and what was read.
    """
    yield from _Comparison(lost, own_keys).differences("", plan, again)


class _Comparison:
    """Two plans side by side."""

    def __init__(self, lost: Collection[str], own_keys: Collection[str]) -> None:
        self._lost = frozenset(lost)
        self._own_keys = own_keys
        self._others = sum(where.rpartition("/")[2].isdecimal() for where in self._lost)
        self._around = {  # places that something is lost in
            join_pointer(*tokens[:length])
            for tokens in map(split_pointer, self._lost)
            for length in range(len(tokens))
        }

    def differences(
        self, where: str, one: object, other: object
    ) -> Iterator[tuple[str, object, object]]:
        """Each place below *where* that differs."""
        if where in self._lost or (where not in self._around and one == other):
            return
        if _is_tuple(one) and _is_tuple(other):
            yield from self._of_items(where, one, other)
        elif _is_record(one) and type(one) is type(other):
            yield from self._of_fields(where, one, other)
        elif one != other and not (where in self._around and other in _EMPTY):
            yield where, one, other

    def _of_fields(
        self, where: str, one: attrs.AttrsInstance, other: object
    ) -> Iterator[tuple[str, object, object]]:
        for field in attrs.fields(type(one)):
            if field.name != _EXTRA:
                values = getattr(one, field.name), getattr(other, field.name)
                yield from self.differences(f"{where}/{field.name}", *values)
        mine, theirs = _extra(one), _extra(other)
        for key in {**mine, **theirs}:
            if key in mine or key not in self._own_keys:
                values = mine.get(key, ABSENT), theirs.get(key, ABSENT)
                yield from self.differences(where + join_pointer(key), *values)

    def _of_items(
        self, where: str, one: tuple[object, ...], other: tuple[object, ...]
    ) -> Iterator[tuple[str, object, object]]:
        """Items in their order.

        One that is lost may be gone, be something else or stand elsewhere; one that something was
        lost of may be gone.
        """
        left = list(other)
        others = self._others
        passed: tuple[str, object, object] | None = None
        for index, item in enumerate(one):
            place = f"{where}/{index}"
            if place in self._lost:
                continue
            found = next(
                (n for n in range(min(others + 1, len(left))) if self._alike(place, item, left[n])),
                None,
            )
            if found is not None:
                del left[: found + 1]
                continue
            first: tuple[str, object, object] = (place, item, ABSENT)
            if left:
                first = next(self.differences(place, item, left[0]))
            if place not in self._around:
                yield first
                return
            passed = first
        if len(left) > others:
            yield passed or (f"{where}/{len(one)}", ABSENT, left[0])

    def _alike(self, where: str, one: object, other: object) -> bool:
        return next(self.differences(where, one, other), None) is None


def _is_tuple(node: object) -> TypeGuard[tuple[object, ...]]:
    return isinstance(node, tuple)


def _is_record(node: object) -> TypeGuard[attrs.AttrsInstance]:
    return attrs.has(type(node)) and hasattr(node, _EXTRA)


def _extra(record: object) -> Extra:
    extra: Extra = getattr(record, _EXTRA)
    return extra
