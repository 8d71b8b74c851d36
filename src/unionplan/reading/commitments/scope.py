"""Where a stretch of a plan stands."""

from typing import NamedTuple

from unionplan.model import Party, Status
from unionplan.reading.text.span import NOWHERE, Span


class Scope(NamedTuple):
    """Where a stretch of a plan stands.

    Attributes:
        section: Id of its section.
        status: How far what it names has come: a report speaks of what is done.
        heading: The heading of its section, which a label such as 完成时限 speaks of; empty where
            it has none.
        parties: Who takes part.
    """

    section: str
    status: Status
    heading: Span = NOWHERE
    parties: tuple[Party, ...] = ()

    def with_parties(self, parties: list[Party]) -> "Scope":
        """The scope of a stretch that names these parties, or none of its own."""
        return self._replace(parties=tuple(parties)) if parties else self
