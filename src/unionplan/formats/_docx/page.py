"""The page of a layout: its section, its page numbers, and the settings of the document."""

from math import floor
from typing import Final, Literal

from unionplan.formats._docx.layout import TWIPS, Layout, Style
from unionplan.formats._docx.markup import NAMESPACES

__all__ = ["EVEN_FOOTER", "ODD_FOOTER", "footer_part", "section", "settings_part"]

ODD_FOOTER: Final = "rIdOddFooter"
"""Id of the relationship to the footer of odd pages."""

EVEN_FOOTER: Final = "rIdEvenFooter"
"""Id of the relationship to the footer of even pages."""

_GRID_UNITS: Final = (
    4096  # of a point, in which Word counts what a character is wider than its size
)
_COMPATIBILITY: Final = (
    "<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/>"
    "<w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:useFELayout/>"
    '<w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
)
_NUMBER: Final = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    "<w:r><w:t>1</w:t></w:r>"
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def section(layout: Layout) -> str:
    """The paper, its margins and the grid of lines and characters."""
    page = layout.page
    return (
        "<w:sectPr>"
        f'<w:footerReference w:type="default" r:id="{ODD_FOOTER}"/>'
        f'<w:footerReference w:type="even" r:id="{EVEN_FOOTER}"/>'
        f'<w:pgSz w:w="{page.width}" w:h="{page.height}"/>'
        f'<w:pgMar w:top="{page.top}" w:right="{page.right}" w:bottom="{page.bottom}"'
        f' w:left="{page.left}" w:header="851" w:footer="{page.footer}" w:gutter="0"/>'
        f'<w:cols w:space="425"/>{_grid(layout)}</w:sectPr>'
    )


def footer_part(layout: Layout, side: Literal["odd", "even"]) -> str:
    """The page number of odd or even pages."""
    place, dash = "", ""
    if layout.sides:
        dash = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
        inwards, align = ("right", "right") if side == "odd" else ("left", "left")
        width = round(layout.looks[Style.FOOTER].size * TWIPS)
        place = f'<w:ind w:{inwards}Chars="100" w:{inwards}="{width}"/><w:jc w:val="{align}"/>'
    number = f"{dash.format('— ')}{_NUMBER}{dash.format(' —')}"
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="{Style.FOOTER}"/>{place}</w:pPr>{number}</w:p>'
    return f"<w:ftr {NAMESPACES}>{paragraph}</w:ftr>"


def settings_part(layout: Layout) -> str:
    """The settings: page numbers by sides, and punctuation as wide as any other character."""
    sides = "<w:evenAndOddHeaders/>" if layout.sides else ""
    return (
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/>{sides}'
        f'<w:characterSpacingControl w:val="doNotCompress"/>{_COMPATIBILITY}'
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    )


def _grid(layout: Layout) -> str:
    if layout.page.lines is None:
        return ""
    # rounded down, for a grid that is a hair too wide loses a whole character
    space = floor(layout.surplus * _GRID_UNITS)
    return f'<w:docGrid w:type="linesAndChars" w:linePitch="{layout.line}" w:charSpace="{space}"/>'
