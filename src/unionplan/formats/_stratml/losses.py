"""What a document does not hold of a plan, told by reading it back.

So nothing is lost silently, and nothing is called lost that is there.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple, TypeAlias, TypeGuard, cast

import attrs

from unionplan.formats._stratml.leftovers import KEY
from unionplan.formats._stratml.texts import clean
from unionplan.formats.loss import Loss, sort_losses
from unionplan.model import Extra, Plan, Section, SectionRole, join_pointer

Path: TypeAlias = tuple[str | int, ...]

_RESULTS: Final = "StratML has results in Part 2 only"
_NAME: Final = "StratML does not hold this name as it is"
_REASONS: Final = {
    "kind": "StratML has no such kind of document",
    "id": "StratML takes an id once, and only if it is a name of XML 1.0",
    "marker": "StratML has no place for the marker of this section",
    "heading": "StratML has no place for the heading of this section",
    "role": "StratML has no place for the role of this section",
    **dict.fromkeys(("year", "ordinal", "first"), "StratML has no place for this part of a time"),
    **dict.fromkeys(("baseline", "targets", "measurements", "records"), _RESULTS),
    **dict.fromkeys(("parent", "section", "goal", "goals", "after"), _NAME),
    "source": "StratML has no place for where something was read from",
    "placeholders": "StratML has no place for what a template left open",
    "waivers": "StratML has no place for rules that were set aside",
}
_NO_ROOM: Final = "StratML has no room for this"
_OWN_KEY: Final = "StratML has no room for keys of an application"
_CHARACTERS: Final = "XML has no control characters: they are left out"
_SECTION: Final = "StratML has no sections: of this one only the words are kept"
_MOVED: Final = "StratML has no sections: this one is kept, but not where it stands"
_ORDER: Final = "StratML has an order of its own for what sections say"


def losses_of(plan: Plan, again: Plan) -> tuple[Loss, ...]:
    """Every difference between a plan and what its document reads as, in the order of the plan."""
    return sort_losses(plan, _differences(plan, again, ()))


def _differences(own: object, again: object, path: Path) -> Iterator[Loss]:
    for name in attrs.fields_dict(cast("type[attrs.AttrsInstance]", type(own))):
        here = (*path, name)
        value: object = getattr(own, name)
        other: object = getattr(again, name)
        if value == other:
            continue
        if isinstance(value, Extra) and isinstance(other, Extra):
            yield from _of_extra(value, other, path)
        elif isinstance(own, Plan) and isinstance(again, Plan) and name == "sections":
            yield from _of_sections(own, again)
        elif _is_record(value) and type(value) is type(other):
            yield from _differences(value, other, here)
        elif _are_records(value) and _are_records(other) and len(value) == len(other):
            for index, pair in enumerate(zip(value, other, strict=True)):
                yield from _differences(*pair, (*here, index))
        else:
            yield _loss(here, _reason(name, value))


def _of_extra(own: Extra, again: Extra, path: Path) -> Iterator[Loss]:
    for key, value in own.items():
        other = again.get(key)
        # as objects, for 1 is not true there
        if key in again and Extra({key: value}) == Extra({key: other}):
            continue
        if isinstance(value, Extra) and isinstance(other, Extra):
            yield from _of_extra(value, other, (*path, key))
        else:
            is_ours = key == KEY or KEY in path
            yield _loss((*path, key), _NO_ROOM if is_ours else _OWN_KEY)


class _Standing(NamedTuple):
    """A section, where it stands, and where the one stands that it is in."""

    path: Path
    parent: Path
    section: Section


def _of_sections(plan: Plan, again: Plan) -> Iterator[Loss]:
    """The sections that are not there, and what is missing of those that are."""
    theirs = _Sections(again)
    twins: dict[Path, Path] = {(): ()}
    last, is_in_order = -1, True
    for path, parent, section in _walk(plan.sections, ()):
        place = theirs.find(section)
        if place is None:
            yield _loss(path, _SECTION)
            continue
        is_in_order = is_in_order and place > last
        last = place
        twin = theirs.standing[place]
        twins[path] = twin.path
        if twins.get(parent) != twin.parent:
            yield _loss(path, _MOVED)
        same_below = attrs.evolve(twin.section, sections=section.sections)
        yield from _differences(section, same_below, path)
    if not is_in_order:
        yield _loss(("sections",), _ORDER)


class _Sections:
    """The sections of a document, each found once: by its id and text, or by what it says."""

    def __init__(self, plan: Plan) -> None:
        self.standing = list(_walk(plan.sections, ()))
        self._left = set(range(len(self.standing)))
        self._by_id: dict[tuple[str, str], int] = {}
        self._by_words: dict[_Words, list[int]] = {}
        for place, (_, _, section) in reversed(list(enumerate(self.standing))):
            words = _words_of(section)
            self._by_id[section.id, words.text] = place
            self._by_words.setdefault(words, []).append(place)

    def find(self, section: Section) -> int | None:
        """Where the same section stands, the first time that it is asked for."""
        words = _words_of(section)
        alike = self._by_words.get(words, []) if words.text or words.heading else []
        while alike and alike[-1] not in self._left:
            alike.pop()
        place = self._by_id.get((section.id, words.text))
        if place not in self._left:
            place = alike[-1] if alike else None
        if place is not None:
            self._left.remove(place)
        return place


class _Words(NamedTuple):
    """What a section says: its text, or without one its heading, and its role."""

    role: SectionRole
    text: str
    heading: str


def _words_of(section: Section) -> _Words:
    text = clean(section.text)
    return _Words(section.role, text, "" if text else clean(section.heading))


def _walk(sections: tuple[Section, ...], parent: Path) -> Iterator[_Standing]:
    """All sections, a parent before its children."""
    for index, section in enumerate(sections):
        path = (*parent, "sections", index)
        yield _Standing(path, parent, section)
        yield from _walk(section.sections, path)


def _reason(name: str, value: object) -> str:
    if isinstance(value, str) and clean(value) != value:
        return _CHARACTERS
    return _REASONS.get(name, _NO_ROOM)


def _is_record(value: object) -> bool:
    return attrs.has(type(value)) and hasattr(value, "extra")


def _are_records(value: object) -> TypeGuard[tuple[object, ...]]:
    return isinstance(value, tuple) and all(map(_is_record, cast("tuple[object, ...]", value)))


def _loss(path: Path, reason: str) -> Loss:
    # a key can be half a surrogate pair, and a loss must be printable
    return Loss(join_pointer(*path).encode("utf-8", "replace").decode(), reason)
