"""Every node of a plan with its JSON Pointer."""

from collections.abc import Iterator
from typing import TypeGuard

import attrs

from unionplan.model.extra import Extra
from unionplan.model.pointer import join_pointer


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
    yield pointer, node
    for token, child in children(node):
        yield from walk(child, pointer + join_pointer(token))


def is_record(node: object) -> TypeGuard[attrs.AttrsInstance]:
    """Whether a document writes *node* as an object, with a key for each field."""
    return attrs.has(type(node)) and hasattr(node, "extra")


def children(node: object) -> Iterator[tuple[str | int, object]]:
    """The nodes right below *node* with their reference tokens, in document order."""
    if isinstance(node, tuple):
        yield from enumerate(node)  # pyright: ignore[reportUnknownArgumentType]
    elif is_record(node):
        for field in type(node).__attrs_attrs__:
            value = getattr(node, field.name)
            if value != field.default and not isinstance(value, Extra):
                yield field.name, value
