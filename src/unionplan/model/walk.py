"""Every node of a plan with its JSON Pointer."""

from collections.abc import Iterator
from functools import cache
from typing import TypeGuard, cast

import attrs

from unionplan.model.extra import Extra


def walk(node: object, pointer: str = "") -> Iterator[tuple[str, object]]:
    """The node itself, then everything in it, in the order of the document.

    Nodes are model objects and what their fields hold; fields at their default and the
    application's own keys are passed over. ``plan.at(pointer)`` finds each one again.

    Args:
        node: A plan or any part of one.
        pointer: Where *node* stands.

    Yields:
        Pairs of pointer and node, a parent before its children.
    """
    pending = [(pointer, node)]
    while pending:
        where, found = pending.pop()
        yield where, found
        # names of fields and indexes need no escape
        below = [(f"{where}/{token}", child) for token, child in children(found)]
        pending += reversed(below)


def is_record(node: object) -> TypeGuard[attrs.AttrsInstance]:
    """Whether a document writes *node* as an object, with a key for each field."""
    return bool(_fields(cast("type", type(node))))


def children(node: object) -> Iterator[tuple[str | int, object]]:
    """The nodes right below *node* with their reference tokens, in document order."""
    if isinstance(node, tuple):
        yield from enumerate(cast("tuple[object, ...]", node))
        return
    for name, default in _fields(cast("type", type(node))):
        value: object = getattr(node, name)
        if value != default and not isinstance(value, Extra):
            yield name, value


@cache
def _fields(kind: type) -> tuple[tuple[str, object], ...]:
    """The fields of a class that documents write as an object, with their defaults; else none."""
    if not attrs.has(kind):
        return ()
    fields: dict[str, attrs.Attribute[object]] = attrs.fields_dict(kind)
    if "extra" not in fields:
        return ()
    return tuple((name, field.default) for name, field in fields.items())
