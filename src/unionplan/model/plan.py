"""The work plan of a trade union."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Final, Protocol, TypeVar

import attrs

from unionplan.errors import ModelError, PointerError
from unionplan.limits import MAX_DEPTH
from unionplan.model._check import check_kind, check_texts
from unionplan.model._convert import as_extra, as_tuple
from unionplan.model._repr import brief, shown
from unionplan.model.activity import Activity
from unionplan.model.code import Code, as_code
from unionplan.model.edit import drop, find, put
from unionplan.model.extra import NO_EXTRA, Extra
from unionplan.model.goal import Goal
from unionplan.model.metric import Metric
from unionplan.model.organization import Organization
from unionplan.model.period import Period
from unionplan.model.placeholder import Placeholder
from unionplan.model.section import Section
from unionplan.model.waiver import Waiver
from unionplan.model.walk import walk


class PlanKind(Code):
    """Whether a document looks ahead, looks back, or does both."""

    PLAN = "plan"
    REPORT = "report"  # 工作总结
    MIXED = "mixed"  # 工作总结及工作计划


def _as_kind(kind: PlanKind | str) -> PlanKind:
    return as_code(kind, PlanKind)


def _as_period(period: Period | str | None) -> Period | None:
    return Period.parse(period) if isinstance(period, str) else period


def _as_sections(items: Iterable[Section]) -> tuple[Section, ...]:
    return as_tuple(items, Section)


def _as_goals(items: Iterable[Goal]) -> tuple[Goal, ...]:
    return as_tuple(items, Goal)


def _as_activities(items: Iterable[Activity]) -> tuple[Activity, ...]:
    return as_tuple(items, Activity)


def _as_metrics(items: Iterable[Metric]) -> tuple[Metric, ...]:
    return as_tuple(items, Metric)


def _as_placeholders(items: Iterable[Placeholder]) -> tuple[Placeholder, ...]:
    return as_tuple(items, Placeholder)


def _as_waivers(items: Iterable[Waiver]) -> tuple[Waiver, ...]:
    return as_tuple(items, Waiver)


class _Item(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_Item)
Registered = TypeVar("Registered", Goal, Activity, Metric)

_ALIKE: Final = 0.7  # of two ids, from 0 to 1
_MOST_LEVELS: Final = MAX_DEPTH // 2 - 1  # a document writes each level as an object in an array


@attrs.frozen(kw_only=True, repr=False)
class Plan:
    """A work plan of a trade union (工会工作计划), or the report at its end.

    It is a document, the tree of *sections*, and flat registers of what it commits to. The
    registers refer upwards by id, so that each thing is stored once. Items without an id are
    given one in the order of the document: ``s1``, ``g1``, ``a1``, ``m1`` and so on, but none that
    anything in the plan has already.

    Attributes:
        title: As on the cover; empty where the text has none.
        kind: Whether it looks ahead, back, or both.
        organization: The union that makes it.
        period: The days that it makes promises for; the notation is taken too, ``"2026"``.
        sections: The document, in the author's order.
        goals: The states that are wished for.
        activities: What is to be done, in the order of the document.
        metrics: The quantities that are committed to.
        placeholders: What a template left open.
        waivers: Rules that the owners set aside, and why.
        extra: The application's own keys.

    Raises:
        ModelError: A field holds what it cannot hold.
        ModelError: *kind* is not one of its codes.
        ModelError: *sections* nest deeper than a document of `unionplan.limits.MAX_DEPTH` levels
            can write, 49.
    """

    title: str = ""
    kind: PlanKind = attrs.field(default=PlanKind.PLAN, converter=_as_kind)
    organization: Organization | None = None
    period: Period | None = attrs.field(default=None, converter=_as_period)
    sections: tuple[Section, ...] = attrs.field(default=(), converter=_as_sections)
    goals: tuple[Goal, ...] = attrs.field(default=(), converter=_as_goals)
    activities: tuple[Activity, ...] = attrs.field(default=(), converter=_as_activities)
    metrics: tuple[Metric, ...] = attrs.field(default=(), converter=_as_metrics)
    placeholders: tuple[Placeholder, ...] = attrs.field(default=(), converter=_as_placeholders)
    waivers: tuple[Waiver, ...] = attrs.field(default=(), converter=_as_waivers)
    extra: Extra = attrs.field(default=NO_EXTRA, converter=as_extra)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        check_texts(self, "title")
        check_kind(self, "organization", Organization)
        check_kind(self, "period", Period)
        _check_levels(self.sections)
        items: tuple[_Item, ...] = (
            *self.all_sections(),
            *self.goals,
            *self.activities,
            *self.metrics,
        )
        used = {item.id for item in items}
        if "" in used:
            if not all(section.id for section in self.all_sections()):
                self._set("sections", _numbered_tree(self.sections, _free_ids("s", used)))
            self._set("goals", _numbered(self.goals, _free_ids("g", used)))
            self._set("activities", _numbered(self.activities, _free_ids("a", used)))
            self._set("metrics", _numbered(self.metrics, _free_ids("m", used)))

    def _set(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)  # the one moment in which a frozen plan takes shape

    def all_sections(self) -> Iterator[Section]:
        """Every section of the tree, a parent before its children."""
        pending = list(reversed(self.sections))
        while pending:
            section = pending.pop()
            yield section
            pending.extend(reversed(section.sections))

    def section(self, id: str) -> Section:  # noqa: A002 - the field is called id
        """The section with this id, wherever in the tree.

        Raises:
            PointerError: There is none; the message names the nearest id, or what there is.
        """
        return _by_id("section", self.all_sections(), id)

    def goal(self, id: str) -> Goal:  # noqa: A002 - the field is called id
        """The goal with this id.

        Raises:
            PointerError: There is none; the message names the nearest id, or what there is.
        """
        return _by_id("goal", self.goals, id)

    def activity(self, id: str) -> Activity:  # noqa: A002 - the field is called id
        """The activity with this id.

        Raises:
            PointerError: There is none; the message names the nearest id, or what there is.
        """
        return _by_id("activity", self.activities, id)

    def metric(self, id: str) -> Metric:  # noqa: A002 - the field is called id
        """The metric with this id.

        Raises:
            PointerError: There is none; the message names the nearest id, or what there is.
        """
        return _by_id("metric", self.metrics, id)

    def walk(self) -> Iterator[tuple[str, object]]:
        """Every node with its JSON Pointer, a parent before its children; see `walk`."""
        return walk(self)

    def at(self, pointer: str) -> object:
        """What stands at a JSON Pointer, such as ``/activities/2/when``.

        Raises:
            PointerError: It is ill-formed, or nothing stands there.
        """
        return find(self, pointer)

    def put(self, pointer: str, value: object) -> "Plan":
        """A new plan with *value* at a JSON Pointer; see `unionplan.model.edit.put`.

        Raises:
            PointerError: *pointer* is ill-formed, or the way to it leads nowhere.
            ModelError: *value* can never stand there.
        """
        return put(self, pointer, value)

    def drop(self, pointer: str) -> "Plan":
        """A new plan without what stands at a JSON Pointer; see `unionplan.model.edit.drop`.

        Raises:
            PointerError: *pointer* is ill-formed, nothing stands there, or it is the whole plan.
            ModelError: The field there cannot be left out.
        """
        return drop(self, pointer)


def _by_id(what: str, items: Iterable[T], wanted: str) -> T:
    ids: list[str] = []
    for item in items:
        if item.id == wanted:
            return item
        ids.append(item.id)
    near = get_close_matches(wanted, ids, n=1, cutoff=_ALIKE)
    if near:
        hint = f"the nearest is {shown(near[0])}"
    elif ids:
        hint = f"there are {len(ids)}, from {shown(ids[0])} to {shown(ids[-1])}"
    else:
        hint = "there is none at all"
    raise PointerError(wanted, f"no {what} has this id; {hint}")


def _check_levels(sections: tuple[Section, ...]) -> None:
    levels = 0
    while sections:
        levels += 1
        if levels > _MOST_LEVELS:
            msg = (
                f"sections nest at most {_MOST_LEVELS} levels deep, for a document has at most"
                f" {MAX_DEPTH}; found more"
            )
            raise ModelError(msg)
        sections = tuple(below for section in sections for below in section.sections)


def _numbered(items: tuple[Registered, ...], ids: Iterator[str]) -> tuple[Registered, ...]:
    return tuple([item if item.id else _with_id(item, next(ids)) for item in items])


def _with_id(item: Registered, id: str) -> Registered:  # noqa: A002 - the field is called id
    """A copy with this id; `attrs.evolve` would check everything that it holds once more."""
    numbered = object.__new__(type(item))
    for field in attrs.fields(type(item)):
        object.__setattr__(numbered, field.name, getattr(item, field.name))
    object.__setattr__(numbered, "id", id)
    return numbered


def _numbered_tree(sections: tuple[Section, ...], ids: Iterator[str]) -> tuple[Section, ...]:
    return tuple(
        attrs.evolve(
            section, id=section.id or next(ids), sections=_numbered_tree(section.sections, ids)
        )
        for section in sections
    )


def _free_ids(prefix: str, used: set[str]) -> Iterator[str]:
    number = 0
    while True:
        number += 1
        if (candidate := f"{prefix}{number}") not in used:
            yield candidate
