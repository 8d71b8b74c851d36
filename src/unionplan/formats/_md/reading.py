"""A Markdown document as a plan."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

from unionplan.errors import DecodeError, Fault
from unionplan.formats._ledger.unreadable import Unreadable
from unionplan.formats._md.facts import FACT_LINE, read_fact
from unionplan.formats._md.inline import plain_text
from unionplan.formats._md.lines import Line, read_lines
from unionplan.formats._md.marker import kind_of_marker
from unionplan.formats._md.note import Facts
from unionplan.formats._md.outline import Outline
from unionplan.formats._md.rows import is_ruler
from unionplan.formats._md.sign import read_sign
from unionplan.formats._md.size import too_large
from unionplan.formats._md.table_reading import TableReader
from unionplan.formats._problem import (
    MAX_FAULTS,
    Place,
    Problem,
    is_object,
    surrogate_problems,
)
from unionplan.formats._values import FORMAT_KEY
from unionplan.formats.plain import read_plan
from unionplan.model import Plan

__all__ = ["read_document"]

_HEADING: Final = re.compile(r"[ ]{0,3}(?P<level>#{1,6})(?:[ \t]+(?P<words>.*))?", re.DOTALL)
_BEGINS: Final = re.compile(r"[ ]{0,3}(?:[-*+>]|[0-9]{1,9}[.)])(?:[ \t]|\Z)")
_HARD_BREAK: Final = "  "


def read_document(text: str) -> Plan:
    """The plan in a document.

    Raises:
        DecodeError: It is not ours, or something in it cannot be read; all faults with their lines.
    """
    if problem := too_large(text):
        raise DecodeError([Fault("", problem)])
    version, manner = read_sign(text)
    reader = _Reader({FORMAT_KEY: version}, TableReader(manner))
    reader.read(list(read_lines(text.removeprefix("\ufeff"))))
    return reader.plan()


class _Reader:
    """What was read so far."""

    def __init__(self, data: Facts, tables: TableReader) -> None:
        self._data = data
        self._tables = tables
        self._outline = Outline()
        self._faults: list[Fault] = []
        self._pending: list[Line] = []  # of one paragraph
        self._is_front = True  # where the facts of the plan stand
        self._lines: dict[int, int] = {}  # of what stands in no section and no table

    def read(self, lines: Sequence[Line]) -> None:
        """Take up all lines."""
        index = 0
        while index < len(lines):
            line = lines[index]
            if line.fault:
                self._fault(line.number, 1, line.fault)
            if not line.text.strip():
                self._end_paragraph()
                self._alone(line)
            elif heading := _HEADING.fullmatch(line.text):
                self._end_paragraph()
                self._heading(len(heading["level"]), heading["words"] or "", line)
            elif "|" in line.text and index + 1 < len(lines) and is_ruler(lines[index + 1].text):
                self._end_paragraph()
                index = self._table(lines, index)
                continue
            else:
                self._words(line)
            index += 1
        self._end_paragraph()

    def plan(self) -> Plan:
        """The plan that was read.

        Raises:
            DecodeError: It is none.
        """
        if sections := self._outline.finish():
            self._data["sections"] = sections
        self._data.update(self._tables.registers())
        faults = self._faults
        try:
            plan = read_plan(self._data, self._locate, surrogate_problems(self._data))
        except DecodeError as error:
            faults = [*faults, *error.faults]
        else:
            if not faults:
                return plan
        raise DecodeError(sorted(faults, key=lambda fault: fault.line or 0)[:MAX_FAULTS])

    def _fault(self, line: int | None, column: int | None, problem: str) -> None:
        if len(self._faults) < MAX_FAULTS:
            self._faults.append(Fault("", problem, line, column))

    def _alone(self, line: Line) -> None:
        """A line in which nothing is seen."""
        note = line.note
        if note is None or note.is_empty:
            return
        if note.level:
            self._outline.begin(note.level, line)
            self._is_front = False
        elif note.id:
            problem = f"nothing stands beside the comment of {note.id}: delete it as well"
            self._fault(line.number, 1, problem)
        else:
            for key, value in note.facts.items():
                self._lines[id(self._data.setdefault(key, value))] = line.number

    def _heading(self, level: int, words: str, line: Line) -> None:
        bare = words.rstrip().rstrip("#")  # marks behind a heading close it
        words = bare if not bare or bare[-1].isspace() else words
        if level > 1:
            self._is_front = False
            if line.note is not None and line.note.is_empty:  # above a table
                self._outline.close()
            else:
                self._outline.heading(level, words, line)
        elif "title" in self._data or not self._is_front:
            problem = "a plan has one title at its top; the headings of its parts begin with '##'"
            self._fault(line.number, 1, problem)
        elif title := plain_text(words):
            self._data["title"] = title

    def _words(self, line: Line) -> None:
        fact = FACT_LINE.fullmatch(line.text) if self._is_front else None
        before = self._pending[-1] if self._pending else None
        begins = _BEGINS.match(line.text) or kind_of_marker(line.text.lstrip())
        if fact or begins or before is None or before.note or before.text.endswith(_HARD_BREAK):
            self._end_paragraph()
        if fact is None:
            self._pending.append(line)
            return
        try:
            read_fact(self._data, fact, line.note)
        except Unreadable as error:
            self._fault(line.number, fact.start(2) + 1, error.problem)
        self._lines.setdefault(id(self._data.get("organization")), line.number)

    def _end_paragraph(self) -> None:
        if not self._pending:
            return
        pieces = [line.text.strip() for line in self._pending]
        words = pieces[:1]
        for before, piece in pairwise(pieces):
            # Chinese has no blanks between words
            words += [" ", piece] if before[-1].isascii() and piece[0].isascii() else [piece]
        first, note = self._pending[0], self._pending[-1].note
        self._pending.clear()
        self._is_front = False
        self._outline.paragraph("".join(words), first._replace(note=note))

    def _table(self, lines: Sequence[Line], start: int) -> int:
        """Take up the table that begins with a line, and say where it ends."""
        end = start + 2
        while end < len(lines) and lines[end].text.strip() and not _HEADING.match(lines[end].text):
            end += 1
        for line in lines[start + 1 : end]:
            if line.fault:
                self._fault(line.number, 1, line.fault)
        self._is_front = False
        found = self._tables.read([lines[start], *lines[start + 2 : end]])
        for fault in found:
            self._fault(fault.line, fault.column, fault.problem)
        return end

    def _locate(self, problems: list[Problem]) -> list[Place]:
        lines = {**self._lines, **self._outline.lines, **self._tables.lines}
        return [self._place(problem, lines) for problem in problems]

    def _place(self, problem: Problem, lines: dict[int, int]) -> Place:
        """The line of the innermost thing around a problem that has one."""
        node: Any = self._data
        line = 1
        for token in problem.path:
            node = node.get(token) if is_object(node) else node[token]
            line = lines.get(id(node), line)
        return Place(line, 1)
