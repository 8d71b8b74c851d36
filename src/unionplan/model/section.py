"""A part of the plan as a document: heading, prose, and the sections below it."""

from collections.abc import Iterable

import attrs

from unionplan.model._check import check_id, check_kind, check_texts
from unionplan.model._convert import as_extra, as_tuple
from unionplan.model._repr import brief
from unionplan.model.code import Code, as_code
from unionplan.model.extra import NO_EXTRA, Extra
from unionplan.model.source import Source


class SectionRole(Code):
    """What a section is for in the plan."""

    PREAMBLE = "preamble"
    GUIDANCE = "guidance"  # 指导思想, 总体要求
    GOALS = "goals"  # 工作目标
    TASKS = "tasks"  # 主要工作, 重点工作
    MEASURES = "measures"  # 保障措施
    SCHEDULE = "schedule"  # 月度安排
    REVIEW = "review"  # 工作回顾
    PROBLEMS = "problems"  # 问题与不足
    BUDGET = "budget"  # 经费预算
    CLOSING = "closing"
    SIGNOFF = "signoff"
    OTHER = "other"


def _as_role(role: SectionRole | str) -> SectionRole:
    return as_code(role, SectionRole)


def _as_sections(items: "Iterable[Section]") -> "tuple[Section, ...]":
    return as_tuple(items, Section)


@attrs.frozen(kw_only=True, repr=False)
class Section:
    """A part of the document, in the author's order and numbering.

    Attributes:
        id: Unique in the plan and a valid XML name; the plan gives one where it is empty.
        role: What the section is for.
        marker: Its number as the author wrote it, such as ``一、`` or ``⒈``; empty without one.
        heading: Its heading without the marker; empty without one.
        text: Its prose, one paragraph a line; empty where there is none.
        sections: The sections below it, in order.
        source: Where it was read from.
        extra: The application's own keys.

    Raises:
        ModelError: A field holds what it cannot hold.
        ModelError: *role* is not one of its codes.
    """

    id: str = ""
    role: SectionRole = attrs.field(default=SectionRole.OTHER, converter=_as_role)
    marker: str = ""
    heading: str = ""
    text: str = ""
    sections: "tuple[Section, ...]" = attrs.field(default=(), converter=_as_sections)
    source: Source | None = None
    extra: Extra = attrs.field(default=NO_EXTRA, converter=as_extra)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        check_id(self, self.id)
        check_texts(self, "marker", "heading", "text")
        check_kind(self, "source", Source)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The prose, one paragraph an item; empty lines are none."""
        return tuple(line for line in self.text.split("\n") if line.strip())
