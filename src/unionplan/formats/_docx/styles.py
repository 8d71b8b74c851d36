"""The styles of a layout, as the part ``word/styles.xml``."""

from math import floor
from typing import Final

from unionplan.formats._docx.layout import TWIPS, Layout, Look, Style
from unionplan.formats._docx.markup import NAMESPACES

__all__ = ["fonts_part", "styles_part"]

_NAMES: Final[dict[Style, str]] = {  # those of Word's own by the names that Word knows them by
    Style.BODY: "Normal",
    Style.TITLE: "Title",
    Style.HEADING_1: "heading 1",
    Style.HEADING_2: "heading 2",
    Style.HEADING_3: "heading 3",
    Style.HEADING_4: "heading 4",
    Style.DATELINE: "题下日期",
    Style.ATTACHMENTS: "附件说明",
    Style.SIGNOFF: "落款",
    Style.LABEL: "附件序号",
    Style.HEAD_CELL: "表头",
    Style.CELL: "表格文字",
    Style.FOOTER: "footer",
}
_HEADINGS: Final = (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3, Style.HEADING_4)
_BUILT_IN: Final = frozenset({Style.BODY, Style.TITLE, *_HEADINGS, Style.FOOTER})
_CELLS: Final = frozenset({Style.HEAD_CELL, Style.CELL})
_ALTERNATIVES: Final = {  # what the same design is called where the font goes by another name
    "仿宋_GB2312": "仿宋",
    "楷体_GB2312": "楷体",
    "方正小标宋简体": "小标宋体",
    "黑体": "SimHei",
    "宋体": "SimSun",
}


def styles_part(layout: Layout) -> str:
    """All styles of a layout; nothing is taken from Word's own defaults."""
    body = layout.looks[Style.BODY]
    # Digits are Western text: were that Chinese, some programs would break lines within numbers.
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(body)}{_size(body)}"
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )
    styles = "".join(_style(style, look, layout) for style, look in layout.looks.items())
    return f"<w:styles {NAMESPACES}>{defaults}{styles}</w:styles>"


def fonts_part(layout: Layout) -> str:
    """The fonts of a layout with their other names, for machines that lack them."""
    names = sorted({look.font for look in layout.looks.values()})
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{_ALTERNATIVES[name]}"/>'
        '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
        for name in names
    )
    return f"<w:fonts {NAMESPACES}>{fonts}</w:fonts>"


def _style(style: Style, look: Look, layout: Layout) -> str:
    default = style is Style.BODY
    based = "" if default else '<w:basedOn w:val="Normal"/>'
    following = '<w:next w:val="Normal"/>' if style in {*_HEADINGS, Style.TITLE} else ""
    level = f'<w:outlineLvl w:val="{_HEADINGS.index(style)}"/>' if style in _HEADINGS else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{style}"{_is(w_default=default)}'
        f"{_is(w_customStyle=style not in _BUILT_IN)}>"
        f'<w:name w:val="{_NAMES[style]}"/>{based}{following}<w:qFormat/>'
        f"<w:pPr>{_paragraph(style, look, layout)}{level}</w:pPr>"
        f"<w:rPr>{_fonts(look)}{_weight(look)}{_pitch(look, layout)}{_size(look)}</w:rPr></w:style>"
    )


def _is(**flags: bool) -> str:
    return "".join(f' {name.replace("_", ":")}="1"' for name, flag in flags.items() if flag)


def _paragraph(style: Style, look: Look, layout: Layout) -> str:
    # Chinese and Western characters stand side by side, without the gap that Word puts between.
    return (
        '<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
        f'<w:snapToGrid w:val="0"/><w:spacing {_spacing(style, look, layout)}/>'
        f"{_indent(look, layout)}"
        f'<w:jc w:val="{look.align}"/>'
    )


def _spacing(style: Style, look: Look, layout: Layout) -> str:
    around = f'w:before="{look.before * layout.line}" w:after="0"'
    if style is Style.FOOTER:
        return f'{around} w:line="{round(look.size * TWIPS)}" w:lineRule="exact"'
    if style in _CELLS:
        return f'{around} w:line="{round(look.size * 28)}" w:lineRule="atLeast"'
    return f'{around} w:line="{layout.line}" w:lineRule="{"exact" if layout.exact else "auto"}"'


def _indent(look: Look, layout: Layout) -> str:
    width = round(look.first_line * layout.character)
    return f'<w:ind w:firstLineChars="{look.first_line * 100}" w:firstLine="{width}"/>'


def _fonts(look: Look) -> str:
    slots = " ".join(f'w:{slot}="{look.font}"' for slot in ("ascii", "hAnsi", "eastAsia", "cs"))
    return f'<w:rFonts w:hint="eastAsia" {slots}/>'


def _weight(look: Look) -> str:
    off = "" if look.bold else ' w:val="0"'
    return f"<w:b{off}/><w:bCs{off}/>"


def _pitch(look: Look, layout: Layout) -> str:
    """Have characters as narrow as the grid has them, without it.

    The standard's grid is narrower than its characters, and there programs differ: one gives each
    character two cells. So the page has the grid, and the text goes by the same figures, less a
    twip, for a program may round the width of the page down to that of whole cells.
    """
    body = layout.looks[Style.BODY].size
    grid = layout.page.characters is not None and look.size == body
    twips = floor(layout.surplus * TWIPS) - 1 if grid else 0
    return f'<w:snapToGrid w:val="0"/><w:spacing w:val="{twips}"/>'


def _size(look: Look) -> str:
    half_points = round(look.size * 2)
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
