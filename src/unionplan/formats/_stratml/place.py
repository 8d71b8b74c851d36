"""What an element of a document stands in."""

import attrs


@attrs.frozen
class Place:
    """The goal or section that an item stands in, and so need not say that it belongs to.

    Attributes:
        goal: Id of the goal.
        section: Id of the section.
        words: What either says; only while reading, for what has no name of its own.
    """

    goal: str | None = None
    section: str | None = None
    words: str = ""
