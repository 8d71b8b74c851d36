"""What the machine keeps beside what is seen: a comment such as ``<!-- @a1 {"goals":["g1"]} -->``.

It begins with ``@`` and the id. A number behind that is the place in the register, where a table
has another order. Before it ``##`` makes a section of a line that is no heading, of that level:
of a paragraph, which is then its heading, or with ``##+`` its number and the start of its prose.
"""

import re
from typing import Any, Final, TypeAlias

import attrs

from unionplan.formats._md.compact_json import read_json, write_json

__all__ = ["Facts", "Note", "read_note"]

Facts: TypeAlias = dict[str, Any]
"""The fields of something as plain data."""

_OURS: Final = re.compile(r"\s{0,20}(?:#{1,100}\+? )?@")
_NOTE: Final = re.compile(
    r"\s*(?:(?P<level>#{2,60})(?P<more>\+)? )?@(?P<id>[^\s{}]{0,200})"
    r"(?: (?P<number>[0-9]{1,9}))?(?: (?P<facts>\{.*\}))?\s*",
    re.DOTALL,
)


@attrs.frozen(kw_only=True)
class Note:
    """A comment of ours.

    Attributes:
        id: The id of what it stands beside; empty for none, or where it is not the only one with
            this id, which then stands among the facts.
        number: Its place in the register, from 1; None where the table's order is the register's.
        level: The level of the section that begins here, from 2; 0 for none, or where a heading
            tells it.
        more: Whether the paragraph is the section's prose and not its heading.
        facts: What is not seen of it.
    """

    id: str = ""
    number: int | None = None
    level: int = 0
    more: bool = False
    facts: Facts = attrs.Factory(Facts)

    @property
    def is_empty(self) -> bool:
        """Whether it is about nothing, which makes a heading no section of the plan."""
        return not (self.id or self.facts or self.level)

    def __str__(self) -> str:
        """Write as a comment."""
        parts = [f"@{self.id}"]
        if self.level:
            parts.insert(0, f"{'#' * self.level}{'+' if self.more else ''}")
        if self.number is not None:
            parts.append(str(self.number))
        if self.facts:
            parts.append(write_json(self.facts))
        return f"<!-- {' '.join(parts)} -->"


def read_note(comment: str) -> Note | None:
    """What a comment says, without the marks around it; None for one that is not ours.

    Raises:
        ValueError: It is ours, and cannot be understood.
    """
    if not _OURS.match(comment):
        return None
    match = _NOTE.fullmatch(comment)
    if match is None:
        msg = "neither an id nor an object"
        raise ValueError(msg)
    facts = match["facts"]
    return Note(
        id=match["id"],
        number=int(match["number"]) if match["number"] else None,
        level=len(match["level"] or ""),
        more=bool(match["more"]),
        facts=read_json(facts) if facts else {},
    )
