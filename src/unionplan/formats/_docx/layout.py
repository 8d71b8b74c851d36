"""How a Word document of a plan looks: the page, and each kind of paragraph."""

from enum import StrEnum
from typing import Final, Literal

import attrs

__all__ = ["LAYOUTS", "TWIPS", "Layout", "Look", "Page", "Style", "millimetres"]

TWIPS: Final = 20
"""Twips of a point."""

_TWIPS_PER_INCH: Final = 1440
_MM_PER_INCH: Final = 25.4


class Style(StrEnum):
    """A kind of paragraph, by the id of its style in the file."""

    BODY = "Normal"
    TITLE = "Title"
    HEADING_1 = "Heading1"
    HEADING_2 = "Heading2"
    HEADING_3 = "Heading3"
    HEADING_4 = "Heading4"
    DATELINE = "Dateline"  # the day, below the title
    ATTACHMENTS = "Attachments"  # 附件：…
    SIGNOFF = "Signoff"
    LABEL = "AttachmentLabel"  # 附件1, in the corner of its page
    HEAD_CELL = "TableHead"
    CELL = "TableText"
    FOOTER = "Footer"


@attrs.frozen(kw_only=True)
class Look:
    """How a kind of paragraph looks.

    Attributes:
        font: Its font, for all four kinds of characters that Word tells apart.
        size: In points.
        bold: Whether it is bold.
        align: Where its lines stand.
        first_line: Indent of its first line, in characters.
        before: Lines left free above it.
    """

    font: str
    size: float
    bold: bool = False
    align: Literal["left", "center", "right", "both"] = "both"
    first_line: int = 0
    before: int = 0


@attrs.frozen(kw_only=True)
class Page:
    """The page, in twips (a twentieth of a point); of the grid, the lines and characters.

    Attributes:
        width: Of the paper.
        height: Of the paper.
        top: White above the type area.
        bottom: White below it.
        left: White before it.
        right: White behind it.
        footer: From the foot of the page number to the edge of the paper.
        lines: Lines of a page; None where the text has no grid.
        characters: Characters of a line; None like *lines*.
    """

    width: int
    height: int
    top: int
    bottom: int
    left: int
    right: int
    footer: int
    lines: int | None = None
    characters: int | None = None

    @property
    def text_width(self) -> int:
        """Width of the type area."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> int:
        """Height of the type area."""
        return self.height - self.top - self.bottom


@attrs.frozen(kw_only=True)
class Layout:
    """How a document looks.

    Attributes:
        page: The page.
        line: Height of a line in twips.
        exact: Whether every line has this height whatever its font, so that a page holds as many
            lines as it should on machines without the fonts, too.
        looks: How each kind of paragraph looks.
        sides: Whether page numbers stand on the outer side of two-sided prints, between dashes.
    """

    page: Page
    line: int
    exact: bool
    looks: dict[Style, Look]
    sides: bool

    @property
    def character(self) -> float:
        """Width of a character of the body in twips."""
        if self.page.characters is None:
            return self.looks[Style.BODY].size * TWIPS
        return self.page.text_width / self.page.characters

    @property
    def surplus(self) -> float:
        """By how many points a character of the grid is wider than one of the body's font."""
        return self.character / TWIPS - self.looks[Style.BODY].size


def millimetres(length: float) -> int:
    """A length in twips."""
    return round(length * _TWIPS_PER_INCH / _MM_PER_INCH)


_OFFICIAL_PAGE: Final = Page(
    width=millimetres(210),
    height=millimetres(297),
    top=millimetres(37),
    bottom=millimetres(35),
    left=millimetres(28),
    right=millimetres(26),
    # the number stands 7 mm below the type area, and is as high as its 14 points
    footer=millimetres(35 - 7) - 14 * TWIPS,
    lines=22,
    characters=28,
)

_SONG: Final = "宋体"
_FANGSONG: Final = "仿宋_GB2312"
_HEI: Final = "黑体"

_OFFICIAL: Final = Layout(
    page=_OFFICIAL_PAGE,
    line=_OFFICIAL_PAGE.text_height // 22,
    exact=True,
    sides=True,
    looks={
        Style.BODY: Look(font=_FANGSONG, size=16, first_line=2),
        Style.TITLE: Look(font="方正小标宋简体", size=22, align="center", before=2),
        Style.HEADING_1: Look(font=_HEI, size=16, first_line=2),
        Style.HEADING_2: Look(font="楷体_GB2312", size=16, first_line=2),
        Style.HEADING_3: Look(font=_FANGSONG, size=16, first_line=2),
        Style.HEADING_4: Look(font=_FANGSONG, size=16, first_line=2),
        Style.DATELINE: Look(font="楷体_GB2312", size=16, align="center"),
        Style.ATTACHMENTS: Look(font=_FANGSONG, size=16, align="left"),
        Style.SIGNOFF: Look(font=_FANGSONG, size=16, align="left"),
        Style.LABEL: Look(font=_HEI, size=16, align="left"),
        Style.HEAD_CELL: Look(font=_HEI, size=12, align="center"),
        Style.CELL: Look(font=_FANGSONG, size=12, align="left"),
        Style.FOOTER: Look(font=_SONG, size=14, align="right"),
    },
)
"""Source: GB/T 9704-2012, Layout key for official document of Party and government organs."""

_PLAIN: Final = Layout(
    page=Page(
        width=millimetres(210),
        height=millimetres(297),
        top=millimetres(25.4),
        bottom=millimetres(25.4),
        left=millimetres(31.8),
        right=millimetres(31.8),
        footer=millimetres(15),
    ),
    line=360,
    exact=False,
    sides=False,
    looks={
        Style.BODY: Look(font=_SONG, size=12, first_line=2),
        Style.TITLE: Look(font=_HEI, size=18, align="center"),
        Style.HEADING_1: Look(font=_HEI, size=14, align="left"),
        Style.HEADING_2: Look(font=_HEI, size=12, align="left"),
        Style.HEADING_3: Look(font=_SONG, size=12, bold=True, first_line=2),
        Style.HEADING_4: Look(font=_SONG, size=12, first_line=2),
        Style.DATELINE: Look(font=_SONG, size=12, align="center"),
        Style.ATTACHMENTS: Look(font=_SONG, size=12, align="left"),
        Style.SIGNOFF: Look(font=_SONG, size=12, align="right"),
        Style.LABEL: Look(font=_HEI, size=12, align="left"),
        Style.HEAD_CELL: Look(font=_HEI, size=10.5, align="center"),
        Style.CELL: Look(font=_SONG, size=10.5, align="left"),
        Style.FOOTER: Look(font=_SONG, size=10.5, align="center"),
    },
)

LAYOUTS: Final[dict[str, Layout]] = {"official": _OFFICIAL, "plain": _PLAIN}
"""The layouts that can be asked for, by name."""
