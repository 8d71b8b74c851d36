"""A plan as plain data: dicts, lists, texts, whole numbers, decimals, true and false.

It is the form between a plan and every text: what JSON, YAML and TOML hold.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, Final, cast

import attrs

from unionplan.errors import DecodeError, EncodeError, Fault
from unionplan.formats._codec import load_plan
from unionplan.formats._problem import (
    TOO_DEEP,
    Locate,
    Problem,
    is_object,
    nesting_problem,
    nowhere,
    shown,
    surrogate_problems,
    to_faults,
)
from unionplan.formats._values import FORMAT_KEY, FORMAT_VERSION, Refusal
from unionplan.limits import MAX_DEPTH
from unionplan.model import Extra, Plan, join_pointer

__all__ = ["from_plain", "to_plain"]

_SHOWN_VERSIONS: Final = 1_000_000_000


def to_plain(plan: Plan) -> dict[str, Any]:
    """Write *plan* as plain data, by the same keys and in the same order as a document.

    Raises:
        EncodeError: A value of the application nests too deep.
    """
    if faults := unwritable(plan):
        raise EncodeError(faults)
    converter, _ = _reference()
    plain: dict[str, Any] = converter.unstructure(plan)
    return plain


def from_plain(data: object) -> Plan:
    """Read a plan out of plain data; *data* is not changed.

    Raises:
        DecodeError: *data* is no plan; all its faults, in the order of the document.
    """
    return read_plan(data, nowhere)


def read_plan(data: object, locate: Locate, found: Iterable[Problem] = ()) -> Plan:
    """Read a plan out of the plain data of a text.

    Args:
        data: What the text holds.
        locate: Finds the places of problems in the text.
        found: What was wrong in the text already.

    Raises:
        DecodeError: Anything is wrong.
    """
    problems = list(found)
    if not problems:
        try:
            return load_plan(data)
        except Refusal:
            pass  # the converter has the words
    return explain(data, locate, problems)


def explain(data: object, locate: Locate, found: Iterable[Problem] = ()) -> Plan:
    """Read a plan like `read_plan`, by the converter alone."""
    problems = list(found)
    if fatal := nesting_problem(data) or _foreign(data):
        raise DecodeError(to_faults([fatal], data, locate))
    converter, problems_of = _reference()
    try:
        plan: Plan = converter.structure(data, Plan)
    except Exception as error:  # noqa: BLE001 - cattrs gathers whatever a hook raises
        problems += problems_of(error)
    else:
        if not problems:
            return plan
    raise DecodeError(to_faults(problems, data, locate))


def writable_plain(plan: Plan) -> dict[str, Any]:
    """`to_plain`, of texts that every encoding can write.

    Raises:
        EncodeError: A value of the application nests too deep, or a text holds half a surrogate
            pair.
    """
    data = to_plain(plan)
    if problems := list(surrogate_problems(data)):
        raise EncodeError(to_faults(problems, data, nowhere))
    return data


def encode_error(plan: Plan) -> EncodeError:
    """The error that says why *plan* cannot be written as text."""
    try:
        writable_plain(plan)
    except EncodeError as error:
        return error
    raise AssertionError(plan)  # pragma: no cover - it can, and only those who could not ask


def unwritable(plan: Plan) -> tuple[Fault, ...]:
    """The first place in *plan* that no document can hold, because it nests too deep."""
    pending: list[tuple[tuple[str | int, ...], object, int]] = [((), plan, 1)]
    while pending:
        path, node, depth = pending.pop()
        if _is_container(node):
            if depth > MAX_DEPTH:
                return (Fault(join_pointer(*path), TOO_DEEP),)
            below = [((*path, token), item, depth + 1) for token, item in _children(node)]
            pending.extend(reversed(below))
    return ()


def _children(node: object) -> Iterator[tuple[str | int, object]]:
    if isinstance(node, tuple):
        yield from enumerate(cast("tuple[object, ...]", node))
    elif isinstance(node, Extra):
        yield from node.items()
    else:
        for name, value in attrs.asdict(cast("attrs.AttrsInstance", node), recurse=False).items():
            yield from value.items() if name == "extra" else [(name, value)]


def _is_container(node: object) -> bool:
    """Whether a document writes it as an array or object."""
    is_record = attrs.has(type(node)) and hasattr(node, "extra")
    return is_record or isinstance(node, tuple | Extra)


def _foreign(data: object) -> Problem | None:
    """What makes it idle to look any further, or None."""
    if not is_object(data):
        return Problem((), f"expected a plan, which is an object, found {shown(data)}")
    version = data.get(FORMAT_KEY)
    if type(version) is not int or version <= FORMAT_VERSION:
        return None
    number = version if version < _SHOWN_VERSIONS else "of very many digits"
    msg = (
        f"this document is of version {number} of the format, newer than this unionplan, which"
        f" reads up to version {FORMAT_VERSION}: upgrade unionplan"
    )
    return Problem((FORMAT_KEY,), msg)


@cache
def _reference() -> tuple[Any, Callable[[Exception], Iterator[Problem]]]:
    # cattrs takes longer to load than a plan does, and most documents do without it
    from unionplan.formats.converter import make_converter, problems_of

    return make_converter(), problems_of
