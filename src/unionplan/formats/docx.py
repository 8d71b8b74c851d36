"""Word (.docx), the form in which a plan is handed in and sent round; for writing only.

It prints what a reader of the plan sees: title, sections in the author's order and numbering,
items that stand in no prose, and the sign-off. Everything else is reported as lost, by pointer.
"""

from datetime import date
from typing import Final, Literal

from unionplan.errors import MissingExtraError
from unionplan.formats.written import Written
from unionplan.model import Plan

__all__ = ["write"]

_FEATURE: Final = "writing Word files"


def write(
    plan: Plan,
    *,
    layout: Literal["official", "plain"] = "official",
    tables: bool = False,
    issued: date | None = None,
) -> Written:
    """Write *plan* as a Word document; equal plans and options give equal bytes.

    Numbers are written as the author wrote them, never by Word's own numbering. An item that was
    read out of a text stands in its section's prose and is not printed again; one that was not
    follows the prose of its section as a sentence, and what has no section stands in parts of its
    own before the closing words. Spaces around a paragraph and empty lines are layout, and no part
    of the text. Characters that XML cannot hold (controls, halves of a surrogate pair) are left
    out, which is reported as a loss.

    Args:
        plan: The plan.
        layout: ``official`` is that of GB/T 9704-2012, for documents of Party and government
            organs: A4, 22 lines of 28 characters, page numbers on the outer side. ``plain`` is
            that of an everyday document.
        tables: Attach a table of the activities by time and one of the metrics, each on a page of
            its own; what has no prose then stands there only.
        issued: The day on which the plan is issued, for the sign-off of a plan that has none, and
            for the properties of the file.

    Raises:
        ValueError: There is no such layout.
        EncodeError: The document would have more characters than
            `unionplan.limits.MAX_WORD_CHARACTERS`, or more paragraphs than
            `unionplan.limits.MAX_WORD_PARAGRAPHS`.
        MissingExtraError: The extra ``docx`` is not installed.
    """
    try:
        from unionplan.formats._docx.package import pack
    except ImportError as error:
        raise MissingExtraError(_FEATURE, "docx") from error
    from unionplan.formats._docx.block import check_size
    from unionplan.formats._docx.body import body
    from unionplan.formats._docx.document import document_blocks
    from unionplan.formats._docx.layout import LAYOUTS
    from unionplan.formats._docx.losses import losses

    if layout not in LAYOUTS:
        msg = f"layouts are {' and '.join(LAYOUTS)}, found {layout!r}"
        raise ValueError(msg)
    look = LAYOUTS[layout]
    blocks = document_blocks(plan, look, tables=tables, issued=issued)
    check_size(blocks)
    paragraphs = body(blocks, look)
    author = "" if plan.organization is None else plan.organization.name
    data = pack(paragraphs, layout, title=plan.title, author=author, issued=issued)
    return Written(data, losses(plan, tables=tables))
