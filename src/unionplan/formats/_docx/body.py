"""Blocks as the WordprocessingML of a document's body."""

from collections.abc import Iterable
from typing import Final

from unionplan.formats._docx.block import Block, Paragraph, Table
from unionplan.formats._docx.columns import CELL_MARGIN, column_widths
from unionplan.formats._docx.layout import Layout, Style
from unionplan.formats._docx.markup import run

__all__ = ["body"]

_LEVELS: Final = 9  # of Word's outline
_BORDERS: Final = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
# Word wants a paragraph there; this one is too low to need a page of its own.
_BEHIND_TABLE: Final = (
    '<w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
)


def body(blocks: Iterable[Block], layout: Layout) -> str:
    """All blocks, one below the other."""
    return "".join(
        _table(block, layout) if isinstance(block, Table) else _paragraph(block, layout)
        for block in blocks
    )


def _paragraph(paragraph: Paragraph, layout: Layout) -> str:
    style = paragraph.style
    named = "" if style is Style.BODY else f'<w:pStyle w:val="{style}"/>'
    keep = "<w:keepNext/>" if paragraph.keep else ""
    breaks = "<w:pageBreakBefore/>" if paragraph.breaks else ""
    space, level = "", ""
    if paragraph.before is not None:
        space = f'<w:spacing w:before="{paragraph.before * layout.line}"/>'
    if paragraph.outline is not None:
        level = f'<w:outlineLvl w:val="{min(paragraph.outline, _LEVELS) - 1}"/>'
    indent = _indent(paragraph)
    properties = f"{named}{keep}{breaks}{space}{indent}{level}"
    properties = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{properties}{run(paragraph.text)}</w:p>"


def _indent(paragraph: Paragraph) -> str:
    if paragraph.left is None:
        return ""
    # Word prefers what is counted in characters, and of two numbers for the first line, hanging
    return (
        f'<w:ind w:leftChars="0" w:left="{paragraph.left}" w:rightChars="0"'
        f' w:right="{paragraph.right}" w:firstLineChars="0" w:hanging="{paragraph.hanging}"/>'
    )


def _table(table: Table, layout: Layout) -> str:
    widths = column_widths(table, layout)
    grid = "".join(f'<w:gridCol w:w="{column}"/>' for column in widths)
    margins = "".join(f'<w:{side} w:w="{CELL_MARGIN}" w:type="dxa"/>' for side in ("left", "right"))
    head = _row(table.head, widths, Style.HEAD_CELL, "<w:tblHeader/>")
    rows = "".join(_row(row, widths, Style.CELL) for row in table.rows)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl>{_BEHIND_TABLE}"
    )


def _row(cells: Iterable[str], widths: Iterable[int], style: Style, kind: str = "") -> str:
    written = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run(text)}</w:p></w:tc>'
        for text, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{kind}</w:trPr>{written}</w:tr>"
