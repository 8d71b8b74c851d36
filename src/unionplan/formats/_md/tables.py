"""Registers as tables, and tables as registers."""

from collections.abc import Sequence
from typing import Any

import attrs

from unionplan.chinese import fold
from unionplan.formats._ledger.unreadable import Unreadable
from unionplan.formats._md.field import AS, Cells
from unionplan.formats._md.inline import plain_text
from unionplan.formats._md.lines import Line
from unionplan.formats._md.manner import Manner
from unionplan.formats._md.metric_fields import UNIT
from unionplan.formats._md.note import Facts, Note
from unionplan.formats._md.register import Register
from unionplan.formats._md.rows import Cell, split_row, write_row
from unionplan.formats._md.source import pack_source
from unionplan.model import Plan

__all__ = ["Misread", "named_columns", "read_row", "write_table"]


class Misread(Exception):  # noqa: N818 - no error: the rest of the document is read as well
    """What stands in a cell cannot be read.

    Attributes:
        problem: What was found and what was expected.
        column: Where in its line, from 1.
    """

    def __init__(self, problem: str, column: int) -> None:
        self.problem = problem
        self.column = column
        super().__init__(problem, column)


def write_table(
    register: Register, plan: Plan, plain: Sequence[Facts], manner: Manner
) -> list[str]:
    """The lines of a register's table; columns in which nothing stands are left out.

    Args:
        register: The register.
        plan: The plan.
        plain: The items as plain data, which is used up.
        manner: How words are meant.
    """
    items: Sequence[Any] = getattr(plan, register.name)
    order = register.order(items, plan)
    is_moved = order != sorted(order)
    rows: list[tuple[dict[str, str], Note]] = []
    used: set[str] = set()
    for index in order:
        facts = plain[index]
        cells = _write_item(register, items[index], facts, manner)
        number = index + 1 if is_moved else None
        rows.append((cells, note_of(facts, used, number=number)))
    headings = [
        heading
        for heading in register.headings
        if heading in register.always or any(cells[heading] for cells, _ in rows)
    ]
    lines = [write_row(headings), write_row(["---"] * len(headings))]
    for cells, note in rows:
        *first, last = (cells[heading] for heading in headings)
        lines.append(write_row([*first, f"{last} {note}".lstrip()]))
    return lines


def note_of(facts: Facts, used: set[str], **place: Any) -> Note:  # noqa: ANN401 - arguments of Note
    """The comment with what is left of an item's facts.

    Args:
        facts: What is not seen of it.
        used: The ids of the items before it, to which its own is added. One that comes again
            stands among the facts, for a row that somebody copied has its id twice as well.
        **place: Further arguments of `Note`.
    """
    id_: str = facts["id"]
    pack_source(facts)
    if id_ in used:
        return Note(facts=facts, **place)
    used.add(id_)
    del facts["id"]
    return Note(id=id_, facts=facts, **place)


def named_columns(register: Register, cells: Sequence[Cell]) -> list[str]:
    """The headings of a table as the register has them.

    Raises:
        Misread: There is no such column, or one is there twice.
    """
    known = {fold(heading): heading for heading in register.headings}
    names: list[str] = []
    for cell in cells:
        words = plain_text(cell.text)
        name = known.get(fold(words))
        if name is None:
            problem = (
                f"no column is called {words[:40]!r}; known are {'、'.join(register.headings)}"
            )
            raise Misread(problem, cell.column)
        if name in names:
            problem = f"there are two columns {name}"
            raise Misread(problem, cell.column)
        names.append(name)
    return names


def read_row(register: Register, names: Sequence[str], line: Line, manner: Manner) -> Facts | None:
    """The item in a row as plain data; None of a row in which nothing stands.

    Raises:
        Misread: A cell cannot be read.
    """
    cells = split_row(line.text) or [Cell(line.text.strip(), 1)]
    if len(cells) > len(names):
        problem = rf"{len(cells)} cells in a table of {len(names)} columns; a bar is written \|"
        raise Misread(problem, cells[len(names)].column)
    found = dict(zip(names, cells, strict=False))
    if line.note is None and not any(cell.text for cell in cells):
        return None
    facts = {} if line.note is None else dict(line.note.facts)
    manner = _of_row(manner, found[UNIT].text if UNIT in found else "")
    nothing = Cell("", len(line.text) + 1)
    item: Facts = {} if line.note is None or not line.note.id else {"id": line.note.id}
    for field in register.fields:
        mine = [found.get(heading, nothing) for heading in field.headings]
        try:
            value = field.take([cell.text for cell in mine], facts, manner)
        except Unreadable as error:
            column = next(cell.column for cell in mine if cell.text)
            raise Misread(error.problem, column) from None
        facts.pop(field.name, None)
        if value is not None:
            item[field.name] = value
    facts.pop(AS, None)
    return {**item, **facts}


def _write_item(register: Register, item: Any, facts: Facts, manner: Manner) -> dict[str, str]:  # noqa: ANN401
    unit: str = getattr(item, "unit", "")
    manner = _of_row(manner, unit)
    cells: dict[str, str] = {}
    for field in register.fields:
        written: Cells = field.write(item, facts, manner)
        cells.update(zip(field.headings, written, strict=True))
    return cells


def _of_row(manner: Manner, unit: str) -> Manner:
    """The manner for a row with this unit, which may stand behind its numbers."""
    words = fold(plain_text(unit))
    is_clear = not any(letter.isdigit() for letter in words)
    return attrs.evolve(manner, unit=words if is_clear else "")
