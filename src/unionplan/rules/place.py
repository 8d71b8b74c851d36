"""A place in a plan: its rank in the document, the item and the text around it."""

import re
from functools import cache
from typing import Final, NamedTuple, cast

import attrs

from unionplan.errors import PointerError
from unionplan.model import Extra, Plan, Source, split_pointer


class Place(NamedTuple):
    """What a finding says about the place that its pointer names.

    Attributes:
        rank: Places sort by it as they follow each other in a document; a parent comes first.
        id: Id of the nearest item around it, if any.
        span: The nearest stretch of text around it, if any is known.
    """

    rank: tuple[int, ...]
    id: str | None
    span: Source | None


def find_place(plan: Plan, pointer: str) -> Place:
    """Look up what stands at *pointer*, and what is around it.

    Raises:
        PointerError: Nothing stands there.
    """
    rank: list[int] = []
    nearest: str | None = None
    span: Source | None = None
    node: object = plan
    for token in split_pointer(pointer):
        step = _step(node, token)
        if step is None:
            raise PointerError(pointer, f"{type(node).__name__} has no {token!r}")
        index, node = step
        rank.append(index)
        if node.__class__ not in _BARE:
            nearest = getattr(node, "id", None) or nearest
            span = getattr(node, "source", None) or span
    return Place(tuple(rank), nearest, span)


def _step(node: object, name: str) -> tuple[int, object] | None:
    """How many siblings can stand before what *name* names below *node*, and that itself."""
    kind = node.__class__
    if kind is tuple:
        items = cast("tuple[object, ...]", node)
        index = int(name) if _INDEX.fullmatch(name) else len(items)
        return (index, items[index]) if index < len(items) else None
    fields = _fields(cast("type[attrs.AttrsInstance]", kind))
    if name in fields:
        return fields[name], getattr(node, name)
    if isinstance(node, Extra):
        return (list(node).index(name), node[name]) if name in node else None
    if name.startswith("x-") and fields:
        step = _step(getattr(node, "extra", None), name)
        return step and (step[0] + len(fields), step[1])  # a document writes these keys last
    return None


@cache
def _fields(kind: type[attrs.AttrsInstance]) -> dict[str, int]:
    """The fields of a class whose values a document writes as objects, by name with their ranks."""
    if not attrs.has(kind):
        return {}
    ranks = {field.name: rank for rank, field in enumerate(attrs.fields(kind))}
    return ranks if ranks.pop("extra", None) is not None else {}


_BARE: Final = frozenset({str, tuple, int, type(None)})  # a cheap way past what has neither
_INDEX: Final = re.compile("0|[1-9][0-9]{0,8}")
