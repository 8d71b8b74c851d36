"""A plan as a Markdown document."""

from typing import Final

from unionplan.errors import EncodeError, Fault
from unionplan.formats._md.escape import escape
from unionplan.formats._md.facts import write_facts
from unionplan.formats._md.manner import manner_of
from unionplan.formats._md.note import Note
from unionplan.formats._md.register import REGISTERS
from unionplan.formats._md.sections import write_sections
from unionplan.formats._md.sign import write_sign
from unionplan.formats._md.size import too_large
from unionplan.formats._md.tables import write_table
from unionplan.formats._values import FORMAT_KEY
from unionplan.formats.plain import writable_plain
from unionplan.model import Plan

__all__ = ["write_document"]

_NOTHING: Final = Note()


def write_document(plan: Plan) -> str:
    """The whole document.

    Raises:
        EncodeError: A value of the application nests too deep, a text holds half a surrogate pair,
            or there is more than a document of this format holds.
    """
    data = writable_plain(plan)
    manner = manner_of(plan)
    blocks: list[str] = [write_sign(data.pop(FORMAT_KEY), manner)]
    if title := data.pop("title", ""):
        blocks.append(f"# {escape(title)}")
    if facts := write_facts(data):
        blocks.append("\n".join(facts))
    blocks += write_sections(plan.sections, data.pop("sections", []), set())
    for register in REGISTERS:
        if items := data.pop(register.name, None):
            table = write_table(register, plan, items, manner)
            blocks += [f"## {register.title} {_NOTHING}", "\n".join(table)]
    if data:
        blocks.append(str(Note(facts=data)))
    text = "\n\n".join(blocks) + "\n"
    if problem := too_large(text):
        raise EncodeError([Fault("", problem)])
    return text
