"""Finding and replacing what a JSON Pointer names, deep in an immutable plan."""

from collections.abc import Callable
from typing import Final, TypeVar, cast

import attrs

from unionplan.errors import ModelError, PointerError
from unionplan.model._repr import shown
from unionplan.model.extra import Extra
from unionplan.model.pointer import index_token, split_pointer
from unionplan.model.walk import is_record

T = TypeVar("T")
_END: Final = "-"
_EXTRA: Final = "extra"
_evolve: Callable[..., object] = attrs.evolve  # of whatever class


def find(root: object, pointer: str) -> object:
    """What stands at *pointer* below *root*.

    Raises:
        PointerError: *pointer* is ill-formed, or nothing stands there; the message says how far
            the way led.
    """
    return _way(root, split_pointer(pointer), pointer)[-1]


def put(root: T, pointer: str, value: object) -> T:
    """A new *root* with *value* at *pointer*; what is not on the way is shared with the old one.

    A field or item is replaced; ``-`` as the last token adds behind the last item, and a new
    ``x-`` key is added.

    Raises:
        PointerError: *pointer* is ill-formed, or the way to it leads nowhere.
        ModelError: *value* can never stand there.
    """
    tokens = split_pointer(pointer)
    if not tokens:
        if not isinstance(value, type(root)):
            msg = f"expected a {type(root).__name__}, found {shown(value)}"
            raise ModelError(msg)
        return value
    way = _way(root, tokens[:-1], pointer)
    if not _takes_new(way[-1], tokens[-1]):
        _child(way[-1], tokens[-1], pointer)
    return cast("T", _rebuilt(way, tokens, value))


def drop(root: T, pointer: str) -> T:
    """A new *root* without what stands at *pointer*.

    An item or a key of the application is gone; a field has its default again.

    Raises:
        PointerError: *pointer* is ill-formed, nothing stands there, or it is the whole plan.
        ModelError: The field there cannot be left out.
    """
    tokens = split_pointer(pointer)
    if not tokens:
        raise PointerError(pointer, "the whole plan cannot be dropped")
    way = _way(root, tokens[:-1], pointer)
    parent, token = way.pop(), tokens[-1]
    _child(parent, token, pointer)
    return cast("T", _rebuilt(way, tokens[:-1], _without(parent, token)))


def _way(root: object, tokens: tuple[str, ...], pointer: str) -> list[object]:
    """Every node from *root* to the one that *tokens* lead to, both included."""
    way = [root]
    for token in tokens:
        way.append(_child(way[-1], token, pointer))
    return way


def _rebuilt(way: list[object], tokens: tuple[str, ...], value: object) -> object:
    """The first node of the *way* anew, with *value* where all *tokens* lead."""
    for node, token in zip(reversed(way), reversed(tokens), strict=True):
        value = _with(node, token, value)
    return value


def _child(node: object, token: str, pointer: str) -> object:
    if isinstance(node, tuple):
        items = cast("tuple[object, ...]", node)
        index = index_token(token)
        if index is not None and index < len(items):
            return items[index]
        possible = f"an item from 0 to {len(items) - 1}" if items else "no item, for there is none"
        raise PointerError(pointer, f"expected {possible}, found {shown(token)}")
    if is_record(node):
        if token.startswith("x-"):
            return _child(_extra(node), token, pointer)
        if token != _EXTRA and token in attrs.fields_dict(type(node)):
            child: object = getattr(node, token)
            return child
    elif isinstance(node, Extra) and token in node:
        return node[token]
    raise PointerError(pointer, f"{type(node).__name__} has no {shown(token)}")


def _takes_new(node: object, token: str) -> bool:
    """Whether *token* can name something that is not there yet."""
    if isinstance(node, tuple):
        return token == _END
    return isinstance(node, Extra) or (is_record(node) and token.startswith("x-"))


def _with(node: object, token: str, value: object) -> object:
    if isinstance(node, tuple):
        items = list(cast("tuple[object, ...]", node))
        index = len(items) if token == _END else int(token)
        items[index : index + 1] = [value]
        return tuple(items)
    if isinstance(node, Extra):
        return Extra({**node, token: value})
    if token.startswith("x-"):
        return _evolved(node, _EXTRA, {**_extra(node), token: value})
    return _evolved(node, token, value)


def _without(node: object, token: str) -> object:
    if isinstance(node, tuple):
        items = cast("tuple[object, ...]", node)
        index = int(token)
        return items[:index] + items[index + 1 :]
    if isinstance(node, Extra):
        return Extra({key: item for key, item in node.items() if key != token})
    if token.startswith("x-"):
        return _evolved(node, _EXTRA, _without(_extra(node), token))
    field = attrs.fields_dict(type(cast("attrs.AttrsInstance", node)))[token]
    if field.default is attrs.NOTHING:
        msg = f"{type(node).__name__}'s {token} cannot be left out"
        raise ModelError(msg)
    return _evolved(node, token, field.default)


def _extra(record: object) -> Extra:
    extra: Extra = getattr(record, _EXTRA)
    return extra


def _evolved(record: object, field: str, value: object) -> object:
    return _evolve(record, **{field: value})
