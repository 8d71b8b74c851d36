"""The sections of a document while it is read."""

from typing import Final

from unionplan.formats._md.inline import plain_text
from unionplan.formats._md.lines import Line
from unionplan.formats._md.marker import kind_of_marker, split_marker
from unionplan.formats._md.note import Facts, Note
from unionplan.formats._md.sections import MARKER
from unionplan.formats._md.source import unpack_source

__all__ = ["Outline"]

_TOP: Final = 2
_NOTHING: Final = Note()


class _Open:
    """A section to which more may be added.

    Attributes:
        level: The level of its heading.
        section: It as plain data.
        paragraphs: Its prose.
        below: The sections below it.
    """

    __slots__ = ("below", "level", "paragraphs", "section")

    def __init__(self, level: int, section: Facts) -> None:
        self.level = level
        self.section = section
        self.paragraphs: list[str] = []
        self.below: list[Facts] = []


class Outline:
    """Sections as plain data, to which one block after the other is added.

    Attributes:
        lines: The number of the line that each begins in, by the ``id`` of its data.
    """

    def __init__(self) -> None:
        self._sections: list[Facts] = []
        self.lines: dict[int, int] = {}
        self._open: list[_Open] = []
        self._all: list[_Open] = []
        self._ids: set[str] = set()
        #: The kind of number of an item, as long as nothing stands behind it.
        self._item: int | None = None

    def finish(self) -> list[Facts]:
        """The sections of the first level, with all that they hold."""
        for each in self._all:
            if each.below:
                each.section["sections"] = each.below
            if each.paragraphs:
                each.section["text"] = "\n".join(each.paragraphs)
        return self._sections

    def close(self) -> None:
        """What follows belongs to none of the sections so far."""
        self._open.clear()
        self._item = None

    def heading(self, level: int, words: str, line: Line) -> None:
        """A heading, or the number and the words of an item."""
        section = self.begin(level, line).section
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
            begun = self.begin(note.level, line)
            marker, text = _numbered(words, begun.section)
            _fill(begun.section, marker=marker)
            begun.paragraphs += [text] if text else []
            return
        if self._item is not None and kind_of_marker(words) == self._item:
            level = self._open[-1].level
            item = self._item
            self.heading(level, words, line)
            self._item = item
            return
        current = self._open[-1] if self._open else self.begin(_TOP, line)
        current.paragraphs.append(plain_text(words))
        self._item = None

    def begin(self, level: int, line: Line) -> _Open:
        """A section of which nothing is seen yet."""
        note = line.note or _NOTHING
        section = self._facts(note)
        while self._open and self._open[-1].level >= level:
            self._open.pop()
        siblings = self._open[-1].below if self._open else self._sections
        siblings.append(section)
        self.lines[id(section)] = line.number
        begun = _Open(level, section)
        self._open.append(begun)
        self._all.append(begun)
        self._item = None
        return begun

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
