"""What every part of one page needs to know: the plan, the words, and where things stand."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final, Literal, TypeAlias

import attrs

from unionplan.chinese import cut
from unionplan.formats._html.element import Element, clean, tag
from unionplan.formats._html.words import Words
from unionplan.formats._prose import Item, Prose, item_text
from unionplan.model import Goal, Plan, Section, Status

__all__ = ["Layout", "Place", "Sheet", "known_year"]

Layout: TypeAlias = Literal["full", "wall"]
"""``full`` has all that the plan says; ``wall`` is the schedule and the metrics without prose."""

_SHORT: Final = 60


@attrs.frozen
class Place:
    """Where something stands on a page.

    Attributes:
        anchor: The ``id`` of its element; made by counting, for ids of a plan may stand twice.
        label: What it is called, on one line and not long; may be empty.
    """

    anchor: str
    label: str


class Sheet:
    """One page that is to be written.

    Args:
        plan: The plan.
        words: The words around it.
        layout: What is shown of it.
    """

    __slots__ = (
        "_by_id",
        "_by_pointer",
        "_items",
        "_prose",
        "full",
        "plan",
        "shows_states",
        "words",
        "year",
    )

    #: The plan.
    plan: Plan
    #: The words around it.
    words: Words
    #: Whether the plan's prose is shown.
    full: bool
    #: Whether any activity is more than planned, so that it matters how far each has come.
    shows_states: bool
    #: The year that goes without saying.
    year: int | None

    def __init__(self, plan: Plan, words: Words, layout: Layout) -> None:
        self.plan = plan
        self.words = words
        self.full = layout == "full"
        self.year = known_year(plan)
        self.shows_states = any(each.status is not Status.PLANNED for each in plan.activities)
        self._prose = Prose(plan)
        self._by_pointer: dict[str, Place] = {}
        self._by_id: dict[tuple[str, str], tuple[str, str]] = {}
        self._items: defaultdict[str, list[str]] = defaultdict(list)
        if self.full:
            for pointer, section in sections_of(plan):
                label = f"{section.marker.strip()}{section.heading.strip()}"
                self._enter("sections", pointer, section.id, label)
        for kind, items in registers(plan):
            for index, item in enumerate(items):
                self._enter_item(kind, f"/{kind}/{index}", item)

    @property
    def has_prose(self) -> bool:
        """Whether the page shows any."""
        return self.full and self._prose.is_there

    def in_prose(self, item: Item) -> bool:
        """Whether an item is taken to stand in the prose that the page shows."""
        return self.full and self._prose.has(item)

    def says(self, item: Item) -> bool:
        """Whether the words of an item are in the prose that the page shows."""
        return self.full and self._prose.says(item)

    def has_section(self, id: str | None) -> bool:  # noqa: A002 - the field is called id
        """Whether the page shows a section with this id."""
        return id is not None and ("sections", id) in self._by_id

    def place(self, pointer: str) -> Place | None:
        """Where something stands, or what is nearest around it; None for the whole plan."""
        while pointer:
            if (found := self._by_pointer.get(pointer)) is not None:
                return found
            pointer = pointer.rpartition("/")[0]
        return None

    def anchor(self, pointer: str) -> str:
        """The ``id`` of what stands on the page."""
        return self._by_pointer[pointer].anchor

    def link(self, pointer: str) -> Element:
        """A link to what stands on the page, by its shortened name."""
        place = self._by_pointer[pointer]
        return tag("a", self.words.said(place.label or place.anchor), href=f"#{place.anchor}")

    def refer(self, kind: str, id: str) -> Element:  # noqa: A002
        """An item that another one names by its id: a link to it, its name, or the id itself."""
        label, pointer = self._by_id.get((kind, id)) or (_shorten(id), "")
        if pointer in self._by_pointer:
            return self.link(pointer)
        return self.words.said(label)

    def items(self, pointer: str) -> list[str]:
        """Pointers of the items of a section that no prose holds."""
        return self._items.get(pointer, [])

    def _enter_item(self, kind: str, pointer: str, item: Item) -> None:
        in_prose = self.in_prose(item)
        if not isinstance(item, Goal) or not in_prose:
            self._enter(kind, pointer, item.id, item_text(item))
            section = self._by_id.get(("sections", item.section or ""))
            if not in_prose and section is not None:
                self._items[section[1]].append(pointer)
        else:
            self._by_id.setdefault((kind, item.id), (_shorten(item.statement), ""))

    def _enter(self, kind: str, pointer: str, id: str, label: str) -> None:  # noqa: A002
        numbers = [int(token) + 1 for token in pointer.split("/") if token.isdigit()]
        anchor = "-".join([kind.removesuffix("s").replace("ie", "y"), *map(str, numbers)])
        short = _shorten(label)  # once, for it may be referred to often
        self._by_pointer[pointer] = Place(anchor, short)
        self._by_id.setdefault((kind, id), (short, pointer))


def sections_of(plan: Plan) -> Iterator[tuple[str, Section]]:
    """Every section with its pointer, a parent before its children."""
    pending = [(f"/sections/{index}", each) for index, each in enumerate(plan.sections)][::-1]
    while pending:
        pointer, section = pending.pop()
        yield pointer, section
        below = enumerate(section.sections)
        pending += [(f"{pointer}/sections/{index}", each) for index, each in below][::-1]


def registers(plan: Plan) -> tuple[tuple[str, tuple[Item, ...]], ...]:
    """The registers with their names."""
    return (("goals", plan.goals), ("activities", plan.activities), ("metrics", plan.metrics))


def known_year(plan: Plan) -> int | None:
    """The year that goes without saying, for the page names the period and it is within one."""
    period = plan.period
    if period is None or period.first.year != period.last.year:
        return None
    return period.first.year


def _shorten(text: str) -> str:
    """A text on one line, and not long."""
    return cut(" ".join(clean(text).split()), _SHORT)
