"""A state that the union wishes to reach."""

import attrs

from unionplan.errors import ModelError
from unionplan.model._check import check_id, check_kind, check_texts
from unionplan.model._convert import as_area, as_extra
from unionplan.model._repr import brief
from unionplan.model.area import WorkArea
from unionplan.model.extra import NO_EXTRA, Extra
from unionplan.model.source import Source


@attrs.frozen(kw_only=True, repr=False)
class Goal:
    """A wished state, to which activities and metrics refer.

    Attributes:
        statement: The state in the plan's words, not empty.
        id: Unique in the plan and a valid XML name; the plan gives one where it is empty.
        area: The area of work.
        parent: Id of the goal that this one is part of.
        section: Id of the section that states it.
        source: Where it was read from.
        extra: The application's own keys.

    Raises:
        ModelError: *statement* is empty, or a field holds what it cannot hold.
    """

    statement: str
    id: str = ""
    area: WorkArea | None = attrs.field(default=None, converter=as_area)
    parent: str | None = None
    section: str | None = None
    source: Source | None = None
    extra: Extra = attrs.field(default=NO_EXTRA, converter=as_extra)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        check_texts(self, "statement")
        check_id(self, self.id)
        check_kind(self, "parent", str)
        check_kind(self, "section", str)
        check_kind(self, "source", Source)
        if not self.statement:
            msg = "a Goal's statement says what is wished for; it cannot be empty"
            raise ModelError(msg)
