"""The tables of a document, taken up into the registers."""

from collections.abc import Iterator, Sequence
from typing import Final

from unionplan.errors import Fault
from unionplan.formats._md.field import AS
from unionplan.formats._md.inline import plain_text
from unionplan.formats._md.lines import Line
from unionplan.formats._md.manner import Manner
from unionplan.formats._md.note import Facts, Note
from unionplan.formats._md.register import REGISTERS, Register, register_of
from unionplan.formats._md.rows import split_row
from unionplan.formats._md.source import unpack_source
from unionplan.formats._md.tables import Misread, named_columns, read_row

__all__ = ["TableReader"]

_MAIN: Final = "、".join(register.main for register in REGISTERS)


class TableReader:
    """Rows that were read, in tables wherever in the document.

    Attributes:
        lines: The number of the line of each row, by the ``id`` of its data.
    """

    def __init__(self, manner: Manner) -> None:
        self.lines: dict[int, int] = {}
        self._manner = manner
        self._rows: dict[str, list[tuple[int | None, Facts]]] = {}
        self._ids: dict[str, set[str]] = {}

    def read(self, lines: Sequence[Line]) -> Iterator[Fault]:
        """Take up a table: the line of its headings, then its rows.

        Yields:
            What is wrong in it.
        """
        head = lines[0]
        cells = split_row(head.text) or []
        register = register_of(plain_text(cell.text) for cell in cells)
        if register is None:
            problem = f"the tables of a plan have one of the columns {_MAIN}; write others as text"
            yield Fault("", problem, head.number, 1)
            return
        try:
            names = named_columns(register, cells)
        except Misread as error:
            yield Fault("", error.problem, head.number, error.column)
            return
        for line in lines[1:]:
            try:
                facts = read_row(register, names, self._own(register, line), self._manner)
            except Misread as error:
                yield Fault("", error.problem, line.number, error.column)
                continue
            if facts is not None:
                self._add(register, facts, line)

    def registers(self) -> Iterator[tuple[str, list[Facts]]]:
        """The registers by their names, each in its own order.

        Rows without a number stand behind the one above them.
        """
        for name, rows in self._rows.items():
            above = 0
            placed: list[tuple[int, bool, int, Facts]] = []
            for index, (number, facts) in enumerate(rows):
                above = above if number is None else number
                placed.append((above, number is None, index, facts))
            placed.sort(key=lambda row: row[:3])
            yield name, [facts for *_, facts in placed]

    def _own(self, register: Register, line: Line) -> Line:
        """The line with its comment; of one that was copied only what is seen."""
        note = line.note
        if note is None or not note.id:
            return line
        ids = self._ids.setdefault(register.name, set())
        if note.id in ids:
            seen = {AS, *(field.name for field in register.fields)}
            facts = {key: value for key, value in note.facts.items() if key in seen}
            return line._replace(note=Note(facts=facts))
        ids.add(note.id)
        return line

    def _add(self, register: Register, facts: Facts, line: Line) -> None:
        unpack_source(facts)
        self.lines[id(facts)] = line.number
        number = None if line.note is None else line.note.number
        self._rows.setdefault(register.name, []).append((number, facts))
