"""What the functions that write the parts of a document share."""

from typing import Literal, TypeAlias

import attrs

from unionplan.formats._stratml.element import Element
from unionplan.formats._stratml.identifiers import Identifiers
from unionplan.formats._stratml.leftovers import NOTHING, kept, restore
from unionplan.formats._stratml.schema import Schema
from unionplan.formats._stratml.words import words
from unionplan.model import Extra, Plan, Section

Kind: TypeAlias = Literal["goal", "activity", "metric", "section"]


@attrs.frozen
class Writing:
    """One plan on its way into one document.

    Attributes:
        plan: The plan; its ids are identifiers of the document.
        schema: The part of the standard.
        identifiers: Those of the document.
        sections: All sections of the plan.
        parents: For each section the id of the one that it is in.
    """

    plan: Plan
    schema: Schema
    identifiers: Identifiers
    sections: tuple[Section, ...]
    parents: tuple[str | None, ...]

    def restore(self, element: Element, extra: Extra) -> None:
        """Put back what was kept of an element when it was read."""
        restore(element, kept(extra), self.schema, self.identifiers)

    def add_sequence(
        self, element: Element, kind: Kind, index: int, extra: Extra = NOTHING
    ) -> None:
        """Tell what an item is and its number in the register, or what a document had there."""
        had = kept(extra).get("SequenceIndicator")
        number = f"{words()['sequence'][kind]}{index + 1}"
        element.add("SequenceIndicator", had if isinstance(had, str) and had else number)
