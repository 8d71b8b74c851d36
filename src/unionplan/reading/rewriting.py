"""Changing in a text what was read out of it: where a value stands, and what to put there."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple, cast

from unionplan.errors import PointerError
from unionplan.model import Plan, Source, join_pointer, split_pointer

NO_EVIDENCE: Final[Mapping[str, Source]] = MappingProxyType({})
_MOST_STARTS: Final = 50


class Splice(NamedTuple):
    """Words that take the place of a stretch of a text.

    Attributes:
        start: Offset of the first character that goes.
        end: Offset behind the last.
        words: What comes instead; may be empty.
    """

    start: int
    end: int
    words: str


def find_splice(
    text: str,
    plan: Plan,
    pointer: str,
    words: str,
    evidence: Mapping[str, Source] = NO_EVIDENCE,
) -> Splice | None:
    """What to change in a text so that a value that was read from it becomes *words*.

    Only what differs is changed. The author's line ends and blanks between characters stay.

    Args:
        text: The text that the plan was read from.
        plan: The plan.
        pointer: JSON Pointer of a text in the plan.
        words: What it is to be.
        evidence: Where values stand that have no source of their own, see `Reading`.

    Returns:
        None where the value does not stand in the text as it was read.
    """
    try:
        old = plan.at(pointer)
    except PointerError:
        return None
    source = evidence.get(pointer) or _source(plan, pointer)
    if not isinstance(old, str) or source is None:
        return None
    places = _align(old, text, source)
    if places is None or not old.strip():
        return None
    first = _alike(old, words)
    last = _alike(old[first:][::-1], words[first:][::-1])
    behind = len(old) - last
    start = next((place for place in places[first:behind] if place is not None), None)
    if start is None:  # nothing goes, something comes
        before = [place + 1 for place in places[:first] if place is not None]
        after = [place for place in places[first:] if place is not None]
        start = end = (before[-1:] or after[:1])[0]
    else:
        end = next(place for place in reversed(places[first:behind]) if place is not None) + 1
    return Splice(start, end, words[first : len(words) - last])


def splice(text: str, splices: Iterable[Splice]) -> str:
    """Make changes that do not overlap; a line of which only blanks are left is taken out."""
    for start, end, words in sorted(splices, reverse=True):
        line = text.rfind("\n", 0, start) + 1
        stop = text.find("\n", end)
        rest = text[line:start] + words + text[end : stop if stop >= 0 else len(text)]
        if words or rest.strip() or stop < 0:
            text = text[:start] + words + text[end:]
        else:
            text = text[:line] + text[stop + 1 :]
    return text


def _source(plan: Plan, pointer: str) -> Source | None:
    """The nearest stretch of text around a value."""
    tokens = split_pointer(pointer)
    around = (plan.at(join_pointer(*tokens[:length])) for length in range(len(tokens), -1, -1))
    sources = (cast("Source | None", getattr(node, "source", None)) for node in around)
    return next(filter(None, sources), None)


def _align(value: str, text: str, source: Source) -> list[int | None] | None:
    """The offset of each character of a value, None for blanks, which the text may write anyhow."""
    first = value.lstrip()[:1]
    for start in _starts(first, text, source):
        places: list[int | None] = []
        offset = start
        for character in value:
            if character.isspace():
                places.append(None)
                continue
            while offset < source.end and text[offset].isspace():
                offset += 1
            if offset >= source.end or text[offset] != character:
                break
            places.append(offset)
            offset += 1
        else:
            return places
    return None


def _starts(first: str, text: str, source: Source) -> Iterator[int]:
    start = source.start - 1
    for _ in range(_MOST_STARTS):
        start = text.find(first, start + 1, source.end)
        if start < 0 or not first:
            return
        yield start


def _alike(one: str, other: str) -> int:
    """How many characters two texts start with in common."""
    for index, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return index
    return min(len(one), len(other))
