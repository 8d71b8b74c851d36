"""The sections of a document while it is read."""

from typing import Any, Final

from unionplan.formats._md.inline import plain_text
from unionplan.formats._md.lines import Line
from unionplan.formats._md.marker import kind_of_marker, split_marker
from unionplan.formats._md.note import Facts, Note
from unionplan.formats._md.sections import MARKER
from unionplan.formats._md.source import unpack_source

__all__ = ["Outline"]

_TOP: Final = 2
_NOTHING: Final = Note()


class Outline:
    """Sections as plain data, to which one block after the other is added.

    Attributes:
        sections: Those of the first level.
        lines: The number of the line that each begins in, by the ``id`` of its data.
    """

    def __init__(self) -> None:
        self.sections: list[Facts] = []
        self.lines: dict[int, int] = {}
        self._open: list[tuple[int, Facts]] = []
        self._ids: set[str] = set()
        #: The kind of number of an item, as long as nothing stands behind it.
        self._item: int | None = None

    def close(self) -> None:
        """What follows belongs to none of the sections so far."""
        self._open.clear()
        self._item = None

    def heading(self, level: int, words: str, line: Line) -> None:
        """A heading, or the number and the words of an item."""
        section = self.begin(level, line)
        marker, heading = _numbered(words, section)
        _fill(section, marker=marker, heading=heading)

    def paragraph(self, words: str, line: Line) -> None:
        """A paragraph, which may be the beginning of a section.

        Args:
            words: The paragraph as Markdown.
            line: The line that it begins in, with its comment wherever that stood.
        """
        note = line.note
        if note is not None and note.level and not note.more:
            self.heading(note.level, words, line)
            is_item = not words.startswith("**")
            self._item = kind_of_marker(words) if is_item else None
            return
        if note is not None and note.level:
            section = self.begin(note.level, line)
            marker, words = _numbered(words, section)
            _fill(section, marker=marker, text=words)
            return
        if self._item is not None and kind_of_marker(words) == self._item:
            level = self._open[-1][0]
            item = self._item
            self.heading(level, words, line)
            self._item = item
            return
        section = self._open[-1][1] if self._open else self.begin(_TOP, line)
        text = plain_text(words)
        section["text"] = f"{section['text']}\n{text}" if "text" in section else text
        self._item = None

    def begin(self, level: int, line: Line) -> Facts:
        """A section of which nothing is seen yet."""
        note = line.note or _NOTHING
        section = self._facts(note)
        while self._open and self._open[-1][0] >= level:
            self._open.pop()
        siblings: list[Any] = self.sections
        if self._open:
            siblings = self._open[-1][1].setdefault("sections", [])
        siblings.append(section)
        self.lines[id(section)] = line.number
        self._open.append((level, section))
        self._item = None
        return section

    def _facts(self, note: Note) -> Facts:
        """What a comment keeps of a section; of one that was copied only the number."""
        facts = dict(note.facts)
        unpack_source(facts)
        if not note.id:
            return facts
        if note.id in self._ids:
            return {key: value for key, value in facts.items() if key == MARKER}
        self._ids.add(note.id)
        return {"id": note.id, **facts}


def _numbered(words: str, section: Facts) -> tuple[str, str]:
    """The number and what it numbers; a number that is known needs no guess."""
    known = section.pop(MARKER, None)
    marker, rest = split_marker(words)
    if isinstance(known, str):
        text = plain_text(words)
        if text.startswith(known):
            return known, text[len(known) :]
    return marker, rest


def _fill(section: Facts, **texts: str) -> None:
    section.update({key: text for key, text in texts.items() if text})
