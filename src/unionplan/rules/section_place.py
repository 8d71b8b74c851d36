"""A section and where it stands."""

from typing import NamedTuple

from unionplan.model import Section


class SectionPlace(NamedTuple):
    """A section and where it stands.

    Attributes:
        where: Its JSON Pointer.
        section: The section.
        depth: 1 at the top of the document.
        parent: The section around it; None at the top.
    """

    where: str
    section: Section
    depth: int
    parent: Section | None
