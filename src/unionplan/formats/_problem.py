"""What is wrong at a place in plain data, before it is known where the text has that place."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, Final, NamedTuple, TypeAlias, TypeGuard

from unionplan.errors import Fault
from unionplan.limits import MAX_DEPTH, MAX_NUMBER_DIGITS
from unionplan.model import join_pointer, split_pointer

MAX_FAULTS: Final = 1000
"""Faults that are told of one array, object or document.

Nobody reads more, and a file of 32 MB can hold sixteen million of them.
"""

Path: TypeAlias = "tuple[object, ...]"
"""The reference tokens of a place; keys of plain data that was not read need not even be texts."""

TOO_DEEP: Final = f"nested deeper than {MAX_DEPTH} levels"
"""The sentence for arrays and objects that nest too deep."""

_LONGEST_SHOWN: Final = 40
_LONGEST_MESSAGE: Final = 400
LONG_NUMBER: Final = f"a number has at most {MAX_NUMBER_DIGITS} digits and zeros"
"""The sentence for a number of the application that is too long to be kept."""

_ALIKE: Final = 0.7
_HALF_PAIR: Final = "half a surrogate pair, which is no character"
_WORDS: Final[dict[type, str]] = {list: "an array", tuple: "an array", dict: "an object"}


class Problem(NamedTuple):
    """One thing that is wrong in plain data.

    Attributes:
        path: Where.
        problem: What was found and what was expected, as one sentence without a full stop.
        at_key: Whether it is the key that is wrong and not the value.
    """

    path: Path
    problem: str
    at_key: bool = False


def problems_at(pointers: Iterable[str]) -> list[Problem]:
    """Problems without words at these places, for those who ask only where they are."""
    return [
        Problem(tuple(int(token) if token.isdecimal() else token for token in tokens), "")
        for tokens in map(split_pointer, pointers)
    ]


class Place(NamedTuple):
    """A place in a text; lines and columns count from 1."""

    line: int
    column: int


Locate: TypeAlias = "Callable[[list[Problem]], Sequence[Place | None]]"
"""Finds the places of problems in the text that the data was read from."""


class LongNumber:
    """Stands in plain data for a number that is too long to be turned into one."""


def shown(value: object) -> str:  # noqa: PLR0911 - one for each kind of value
    """What was found, in words that fit into a sentence."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() if -(10**_LONGEST_SHOWN) < value < 10**_LONGEST_SHOWN:
            return f"the number {value:d}"
        case int():
            return "a number of very many digits"
        case Decimal():
            number = str(value)
            return f"the number {cut(number)}" if value.is_finite() else number
        case str():
            return f"the text {cut(value)!r}"
        case _:
            return _WORDS.get(type(value)) or f"a Python {type(value).__name__}"


def expected(what: str, value: object) -> str:
    """The sentence for a value of the wrong kind."""
    if value is None:
        return f"expected {what}, found null: leave the key out where nothing is known"
    if isinstance(value, LongNumber) or (
        type(value) is int and abs(value) >= 10**MAX_NUMBER_DIGITS
    ):
        return f"expected {what}, found a number of more than {MAX_NUMBER_DIGITS} digits"
    return f"expected {what}, found {shown(value)}"


def unknown_key(key: object, known: Iterable[str]) -> str:
    """The sentence for a key that no object here has."""
    names = list(known)
    near: list[str] = []
    if isinstance(key, str) and len(key) <= _LONGEST_SHOWN:
        near = get_close_matches(key, names, n=1, cutoff=_ALIKE)
    hint = f"the nearest is {near[0]!r}" if near else f"known are {', '.join(names)}"
    return f"unknown key; {hint}, and keys of your own start with 'x-'"


def cut(text: str, longest: int = _LONGEST_SHOWN) -> str:
    """The text, or its start and an ellipsis."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def nesting_problem(data: object) -> Problem | None:
    """The first place where arrays and objects nest too deep, or None."""
    if not _is_deep(data, MAX_DEPTH):
        return None
    path: Path = ()
    for left in range(MAX_DEPTH - 1, -1, -1):
        token, data = next(pair for pair in items_of(data) if _is_deep(pair[1], left))
        path = (*path, token)
    return Problem(path, TOO_DEEP)


def _is_deep(data: Any, left: int) -> bool:  # noqa: ANN401 - plain data
    """Whether *data* has more levels than are *left*."""
    kind: object = data.__class__
    if kind is not dict and kind is not list:
        return False
    if not left:
        return True
    left -= 1
    for item in data.values() if kind is dict else data:
        kind = item.__class__
        if (kind is dict or kind is list) and _is_deep(item, left):
            return True
    return False


def surrogate_problems(data: object, path: Path = ()) -> Iterator[Problem]:
    """Every text and key that no encoding can write, as deep as documents may nest."""
    if isinstance(data, str):
        if not is_encodable(data):
            yield Problem(path, f"this text holds {_HALF_PAIR}")
    elif len(path) < MAX_DEPTH:
        for token, item in items_of(data):
            if isinstance(token, str) and not is_encodable(token):
                yield Problem((*path, token), f"this key holds {_HALF_PAIR}", at_key=True)
            yield from surrogate_problems(item, (*path, token))


def is_encodable(text: str) -> bool:
    """Whether it is free of lone surrogates; UTF-16 is the fastest way to ask."""
    try:
        text.encode("utf-16-le")
    except UnicodeEncodeError:
        return False
    return True


def places_of(text: str, offsets: Iterable[int]) -> dict[int, Place]:
    """Lines and columns of characters of a text, in one pass over it."""
    found: dict[int, Place] = {}
    line, start, seen = 1, 0, 0
    for offset in sorted(set(offsets)):
        line += text.count("\n", seen, offset)
        start = max(start, text.rfind("\n", seen, offset) + 1)
        seen = offset
        found[offset] = Place(line, offset - start + 1)
    return found


def to_faults(problems: Iterable[Problem], data: object, locate: Locate) -> tuple[Fault, ...]:
    """Problems as faults, in the order of the document, at most `MAX_FAULTS` of them."""
    order = _Order(data)
    problems = list(problems)
    placed = list(zip(locate(problems), problems, strict=True))
    placed.sort(key=lambda item: (item[0] or (0, 0), order.rank(item[1].path)))
    faults: list[Fault] = []
    for place, problem in placed[:MAX_FAULTS]:
        line, column = place or (None, None)
        message = cut(problem.problem, _LONGEST_MESSAGE)
        faults.append(Fault(_pointer(problem.path), message, line, column))
    return tuple(faults)


def nowhere(problems: list[Problem]) -> list[None]:
    """No places: the data was not read from a text."""
    return [None] * len(problems)


def repeated_keys(
    data: object, pairs: dict[int, list[tuple[str, object]]], depth: int = 0
) -> Iterator[Problem]:
    """Every key that stands more than once in one object, as deep as documents may nest.

    Args:
        data: Plain data.
        pairs: What stood in the objects that repeat a key, by their ``id``.
        depth: How many arrays and objects *data* stands in.
    """
    if depth >= MAX_DEPTH:
        return
    if id(data) in pairs:
        counts = Counter(key for key, _ in pairs[id(data)])
        for key, count in counts.items():
            if count > 1:
                msg = f"this key stands {count} times in one object"
                yield Problem((key,), msg, at_key=True)
    for token, item in items_of(data):
        for problem in repeated_keys(item, pairs, depth + 1):
            yield problem._replace(path=(token, *problem.path))


def _pointer(path: Path) -> str:
    # a key can be half a surrogate pair, and an error must be printable
    return join_pointer(*map(str, path)).encode("utf-8", "replace").decode()


class _Order:
    """Ranks places of plain data as a document does: by index, and keys as they stand."""

    def __init__(self, data: object) -> None:
        self._data = data
        self._ranks: dict[int, dict[object, int]] = {}

    def rank(self, path: Path) -> tuple[int, ...]:
        """A value that sorts before that of every place further down in the document."""
        ranks: list[int] = []
        node: Any = self._data
        for token in path:
            if is_object(node):
                keys = self._ranks.get(id(node))
                if keys is None:
                    keys = {key: rank for rank, (key, _) in enumerate(items_of(node))}
                    self._ranks[id(node)] = keys
                rank = keys.get(token, -1)  # what is missing comes first
            else:
                rank = token if isinstance(token, int) else -1
            ranks.append(rank)
            node = node[token] if rank >= 0 else None
        return tuple(ranks)


def is_object(value: object) -> TypeGuard[dict[Any, Any]]:
    """Whether plain data is an object; its keys may still be anything."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Whether plain data is an array."""
    return isinstance(value, list)


def items_of(data: object) -> Iterator[tuple[object, object]]:
    """Keys or indexes of an object or array, with what stands there; none of any other value."""
    if is_object(data):
        yield from data.items()
    elif is_array(data):
        yield from enumerate(data)
