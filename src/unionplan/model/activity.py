"""Something that the union does: who, what, when."""

from collections.abc import Iterable
from decimal import Decimal

import attrs

from unionplan.errors import ModelError
from unionplan.model._check import check_id, check_kind, check_texts
from unionplan.model._convert import as_area, as_extra, as_optional_decimal, as_texts, as_tuple
from unionplan.model._repr import brief
from unionplan.model.area import WorkArea
from unionplan.model.code import Code, as_code
from unionplan.model.extra import NO_EXTRA, Extra
from unionplan.model.party import Party
from unionplan.model.record import Record
from unionplan.model.source import Source
from unionplan.model.when import When, as_when


class Status(Code):
    """How far an activity has come."""

    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


def _as_status(status: Status | str) -> Status:
    return as_code(status, Status)


def _as_parties(items: Iterable[Party]) -> tuple[Party, ...]:
    return as_tuple(items, Party)


def _as_records(items: Iterable[Record]) -> tuple[Record, ...]:
    return as_tuple(items, Record)


@attrs.frozen(kw_only=True, repr=False)
class Activity:
    """Something that is to be done, in a report: was done.

    Attributes:
        title: What is done, in the plan's words, not empty.
        id: Unique in the plan and a valid XML name; the plan gives one where it is empty.
        when: The time; None where the plan speaks of none. Its notation, ``"2026-03"``, is taken
            too.
        observances: Codes of the festivals and observance days that the activity marks, in order.
        area: The area of work.
        parties: Who takes part, in the plan's order.
        goals: Ids of the goals that it serves.
        section: Id of the section that it stands in.
        parent: Id of the activity that this one is part of.
        after: Ids of the activities that must be done before.
        budget: Money set aside, in yuan, not below 0.
        status: How far it has come.
        records: What was done of it, oldest first.
        source: Where it was read from.
        extra: The application's own keys.

    Raises:
        ModelError: *title* is empty, *budget* is negative, or a field holds what it cannot hold.
        ModelError: *area* or *status* is not one of its codes.
    """

    title: str
    id: str = ""
    when: When | None = attrs.field(default=None, converter=as_when)
    observances: tuple[str, ...] = attrs.field(default=(), converter=as_texts)
    area: WorkArea | None = attrs.field(default=None, converter=as_area)
    parties: tuple[Party, ...] = attrs.field(default=(), converter=_as_parties)
    goals: tuple[str, ...] = attrs.field(default=(), converter=as_texts)
    section: str | None = None
    parent: str | None = None
    after: tuple[str, ...] = attrs.field(default=(), converter=as_texts)
    budget: Decimal | None = attrs.field(default=None, converter=as_optional_decimal)
    status: Status = attrs.field(default=Status.PLANNED, converter=_as_status)
    records: tuple[Record, ...] = attrs.field(default=(), converter=_as_records)
    source: Source | None = None
    extra: Extra = attrs.field(default=NO_EXTRA, converter=as_extra)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        check_texts(self, "title")
        check_id(self, self.id)
        check_kind(self, "section", str)
        check_kind(self, "parent", str)
        check_kind(self, "source", Source)
        if not self.title:
            msg = "an Activity's title says what is done; it cannot be empty"
            raise ModelError(msg)
        if self.budget is not None and self.budget < 0:
            msg = f"an Activity's budget is in yuan and not below 0, found {self.budget}"
            raise ModelError(msg)
