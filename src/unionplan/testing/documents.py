"""Plans as plain data: right ones, and such with one thing changed."""

# ruff: noqa: ANN401 - plain data

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from unionplan.formats import to_plain
from unionplan.model import Extra, Json
from unionplan.testing._named import named
from unionplan.testing.extras import json_values
from unionplan.testing.plans import plans
from unionplan.testing.texts import texts

_MISFITS: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 5, 2026, 10**400, Decimal("0.5"), Decimal(-1), Decimal("NaN")),
    *(Decimal("1e31"), 0.5, "", "x", "12", "工会", "2026", "2026-03", "2026-02-30", "../2026"),
    *("a b", "plan", "month", [], ["x"], [None], {}, {"x": 1}, {"festival": "x"}, {"words": ""}),
    *({"every": "month", "times": 0}, {"value": 1, "denominator": 0}, {"start": 2, "end": 1}),
)
_KEYS = (
    "x",
    "x-",
    "x-note",
    "extra",
    "unionplan",
    "id",
    "title",
    "name",
    "text",
    "at_least",
    "titel",
)


@named
@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """Plain data that the readers accept, as programs and people may write it.

    Keys stand in any order, ids may be missing, and years may be numbers.
    """
    document: dict[str, Any] = to_plain(draw(plans()))
    for item in list(_objects(document)):
        if "id" in item and draw(st.booleans()):
            del item["id"]
        for key in ("period", "over", "by"):
            if _is_year(item.get(key)) and draw(st.booleans()):
                item[key] = int(item[key])
        if draw(st.booleans()):
            pairs = draw(st.permutations(list(item.items())))
            item.clear()
            item.update(pairs)
    return document


@named
@st.composite
def near_valid_documents(draw: st.DrawFn) -> dict[str, Any]:
    """Plain data of a plan with one change, after which it may or may not be a plan."""
    document = draw(documents())
    node: Any = draw(st.sampled_from(list(_containers(document))))
    keys = [key for key, _ in _items(node)]
    is_object: bool = node.__class__ is dict
    misfits = st.sampled_from(_MISFITS) | json_values().map(_thawed)
    match draw(st.sampled_from(("replace", "add", "remove", "rename", "repeat"))):
        case "replace" if keys:
            node[draw(st.sampled_from(keys))] = draw(misfits)
        case "remove" if keys:
            del node[draw(st.sampled_from(keys))]
        case "rename" if keys and is_object:
            node[draw(st.sampled_from(_KEYS))] = node.pop(draw(st.sampled_from(keys)))
        case "repeat" if keys and not is_object:
            node.append(node[draw(st.sampled_from(keys))])
        case _ if is_object:
            node[draw(st.sampled_from(_KEYS) | texts())] = draw(misfits)
        case _:
            node.append(draw(misfits))
    return document


def _objects(node: Any) -> Iterator[dict[str, Any]]:
    """Every object but those of the application."""
    if isinstance(node, dict):
        yield node
    for key, item in _items(node):
        if not str(key).startswith("x-"):
            yield from _objects(item)


def _containers(node: Any) -> Iterator[Any]:
    if isinstance(node, dict | list):
        yield node
    for _, item in _items(node):
        yield from _containers(item)


def _items(node: Any) -> Iterator[tuple[Any, Any]]:
    kind: object = node.__class__
    if kind is dict:
        yield from node.items()
    elif kind is list:
        yield from enumerate(node)


def _is_year(value: object) -> bool:
    return isinstance(value, str) and value.isdecimal() and not value.startswith("0")


def _thawed(value: Json) -> Any:
    if isinstance(value, tuple):
        return [_thawed(item) for item in value]
    return {k: _thawed(item) for k, item in value.items()} if isinstance(value, Extra) else value
