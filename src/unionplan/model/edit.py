"""Finding and replacing what a JSON Pointer names, deep in an immutable plan."""

from typing import Any, TypeVar

import attrs

from unionplan.errors import ModelError, PointerError
from unionplan.model.extra import Extra
from unionplan.model.pointer import index_token, split_pointer
from unionplan.model.walk import is_record

T = TypeVar("T")
_END = "-"


def find(root: object, pointer: str) -> object:
    """What stands at *pointer* below *root*.

    Raises:
        PointerError: Nothing stands there; the message says how far the way led.
    """
    node = root
    for token in split_pointer(pointer):
        node = _child(node, token, pointer)
    return node


def put(root: T, pointer: str, value: object) -> T:
    """A new *root* with *value* at *pointer*; what is not on the way is shared with the old one.

    A field or item is replaced; ``-`` as the last token adds behind the last item, and a new
    ``x-`` key is added.

    Raises:
        PointerError: The way to *pointer* leads nowhere.
        ModelError: *value* can never stand there.
    """
    changed: T = _put(root, split_pointer(pointer), value, pointer)
    return changed


def drop(root: T, pointer: str) -> T:
    """A new *root* without what stands at *pointer*: an item or key is gone, a field at its default.

    Raises:
        PointerError: Nothing stands there, or it is the whole plan.
        ModelError: The field there cannot be left out.
    """
    tokens = split_pointer(pointer)
    if not tokens:
        raise PointerError(pointer, "the whole plan cannot be dropped")
    changed: T = _drop(root, tokens, pointer)
    return changed


def _child(node: Any, token: str, pointer: str) -> Any:
    if isinstance(node, tuple):
        index = index_token(token)
        if index is None or index >= len(node):  # pyright: ignore[reportUnknownArgumentType]
            raise PointerError(
                pointer, f"expected an item from 0 to {len(node) - 1}, found {token!r}"
            )  # pyright: ignore[reportUnknownArgumentType]
        return node[index]  # pyright: ignore[reportUnknownVariableType]
    if isinstance(node, Extra) and token in node:
        return node[token]
    if is_record(node):
        if token.startswith("x-"):
            return _child(_extra(node), token, pointer)
        if token in attrs.fields_dict(type(node)) and token != "extra":
            return getattr(node, token)
    raise PointerError(pointer, f"{type(node).__name__} has no {token!r}")


def _put(node: Any, tokens: tuple[str, ...], value: object, pointer: str) -> Any:
    if not tokens:
        return value
    token, *rest = tokens
    adds = not rest and (
        (isinstance(node, tuple) and token == _END)
        or isinstance(node, Extra)
        or (is_record(node) and token.startswith("x-"))
    )
    below = value if adds else _put(_child(node, token, pointer), tuple(rest), value, pointer)
    return _with(node, token, below)


def _with(node: Any, token: str, value: object) -> Any:
    if isinstance(node, tuple):
        items: list[object] = list(node)  # pyright: ignore[reportUnknownArgumentType]
        index = len(items) if token == _END else int(token)
        items[index : index + 1] = [value]
        return tuple(items)
    if isinstance(node, Extra):
        return Extra({**node, token: value})
    if token.startswith("x-"):
        return attrs.evolve(node, extra=_with(_extra(node), token, value))
    return attrs.evolve(node, **{token: value})


def _drop(node: Any, tokens: tuple[str, ...], pointer: str) -> Any:
    token, *rest = tokens
    child = _child(node, token, pointer)
    if rest:
        return _with(node, token, _drop(child, tuple(rest), pointer))
    if isinstance(node, tuple):
        index = int(token)
        return node[:index] + node[index + 1 :]  # pyright: ignore[reportUnknownVariableType]
    if isinstance(node, Extra):
        return Extra({key: item for key, item in node.items() if key != token})
    if token.startswith("x-"):
        return attrs.evolve(node, extra=_drop(_extra(node), tokens, pointer))
    field = attrs.fields_dict(type(node))[token]
    if field.default is attrs.NOTHING:
        msg = f"{type(node).__name__}'s {token} cannot be left out"
        raise ModelError(msg)
    return attrs.evolve(node, **{token: field.default})


def _extra(record: Any) -> Extra:
    extra: Extra = record.extra
    return extra
