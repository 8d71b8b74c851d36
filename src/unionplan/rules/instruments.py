"""Laws, regulations and union rules that plans cite, and the names under which they do."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from importlib import resources
from typing import Any, Final, NamedTuple

import attrs

from unionplan.chinese import fold
from unionplan.rules.standing import Standing

_CITED: Final = re.compile("《([^《》\n]{2,60})》")
_STATE: Final = "中华人民共和国"
_ADDITION: Final = re.compile(r"(?:\([^()]{0,30}\)){1,3}$")
_LEAST_FOR_NEAR: Final = 5  # characters: shorter names differ in one and are others


def _as_titles(titles: Iterable[str]) -> tuple[str, ...]:
    return tuple(titles)


@attrs.frozen(kw_only=True)
class Instrument:
    """A law, regulation or union rule.

    Attributes:
        id: Its name in this registry.
        title: Without 中华人民共和国.
        issuer: Who made it.
        standing: How far what stands here was confirmed.
        aliases: Other titles under which it is rightly cited.
        misnomers: Titles under which it is wrongly cited.
        number: The number of its order or document; empty where it has none or is not known.
        in_force_from: First day on which it was in force; None where not known.
        repealed_on: First day on which it was no longer; None while it is.
        replaced_by: Id of what stands in its place.
        superseded: Whether the newer one took its place without a word of repeal.
    """

    id: str
    title: str
    issuer: str
    standing: Standing
    aliases: tuple[str, ...] = attrs.field(default=(), converter=_as_titles)
    misnomers: tuple[str, ...] = attrs.field(default=(), converter=_as_titles)
    number: str = ""
    in_force_from: date | None = None
    repealed_on: date | None = None
    replaced_by: str | None = None
    superseded: bool = False

    @property
    def confirmed(self) -> bool:
        """Whether somebody read what stands here."""
        return self.standing is not Standing.UNCONFIRMED


class Citation(NamedTuple):
    """A title that stands between 《 and 》.

    Attributes:
        start: Offset of its first character in the text.
        title: As written.
        instrument: What it means; None where the registry does not know.
        exact: Whether it is a title under which that is rightly cited.
    """

    start: int
    title: str
    instrument: Instrument | None
    exact: bool


def find_citations(text: str) -> Iterator[Citation]:
    """Every title between 《 and 》, in order."""
    for match in _CITED.finditer(text):
        yield Citation(match.start(1), match[1], *_look_up(_plain(match[1])))


@cache
def instruments() -> Mapping[str, Instrument]:
    """Every instrument of the registry, by id."""
    data = resources.files("unionplan.rules").joinpath("data/instruments.json").read_text("utf-8")
    return {entry["id"]: _make(entry) for entry in json.loads(data)["instruments"]}


def _make(entry: Mapping[str, Any]) -> Instrument:
    values: dict[str, Any] = {**entry, "standing": Standing(entry["standing"])}
    for name in ("in_force_from", "repealed_on"):
        if name in entry:
            values[name] = date.fromisoformat(entry[name])
    return Instrument(**values)


def _plain(title: str) -> str:
    """A title as the registry compares it."""
    return _ADDITION.sub("", "".join(fold(title).split()).removeprefix(_STATE))


@cache
def _by_title() -> tuple[dict[str, Instrument], dict[str, Instrument]]:
    """Instruments by their right titles, and by their wrong ones."""
    right: dict[str, Instrument] = {}
    wrong: dict[str, Instrument] = {}
    for instrument in instruments().values():
        right.update((_plain(each), instrument) for each in (instrument.title, *instrument.aliases))
        wrong.update((_plain(each), instrument) for each in instrument.misnomers)
    return right, wrong


@cache
def _by_end() -> Mapping[str, list[str]]:
    """The right titles that are long enough to be misspelled, by their last characters."""
    ends: defaultdict[str, list[str]] = defaultdict(list)
    for title in _by_title()[0]:
        if len(title) >= _LEAST_FOR_NEAR:
            ends[title[-1]].append(title)
    return ends


def _look_up(title: str) -> tuple[Instrument | None, bool]:
    right, wrong = _by_title()
    if title in right:
        return right[title], True
    if title in wrong:
        return wrong[title], False
    near = [each for each in _by_end().get(title[-1:], ()) if _differ_in_one(title, each)]
    return (right[near[0]], False) if len(near) == 1 else (None, False)


def _differ_in_one(one: str, other: str) -> bool:
    """Whether one character was exchanged, left out or put in."""
    shorter, longer = sorted((one, other), key=len)
    same = 0
    while same < len(shorter) and shorter[same] == longer[same]:
        same += 1
    if len(longer) == len(shorter):
        return shorter[same + 1 :] == longer[same + 1 :]
    return len(longer) == len(shorter) + 1 and shorter[same:] == longer[same + 1 :]
