"""What the output may look like: how wide, and whether in colour."""

import os
import shutil
from typing import Final, Literal, NamedTuple, TypeAlias

from unionplan.cli.streams import is_terminal

__all__ = ["Paint", "Terminal", "find_terminal"]

Paint: TypeAlias = Literal["bold", "dim", "red", "yellow", "cyan", "green"]

_WIDTH: Final = 80
_NARROWEST: Final = 40
_WIDEST: Final = 120  # longer lines are hard to follow
_CODES: Final[dict[Paint, str]] = {
    "bold": "1",
    "dim": "2",
    "red": "31",
    "green": "32",
    "yellow": "33",
    "cyan": "36",
}


class Terminal(NamedTuple):
    """Where text for people goes.

    Attributes:
        width: Columns that a line may take.
        color: Whether colours are shown.
    """

    width: int = _WIDTH
    color: bool = False

    def paint(self, text: str, *paints: Paint) -> str:
        """*text* in these colours, or as it is where there are none."""
        if not self.color or not text:
            return text
        return f"\x1b[{';'.join(_CODES[paint] for paint in paints)}m{text}\x1b[0m"


def find_terminal(width: int | None = None) -> Terminal:
    """Find out what standard output is.

    A file or pipe gets 80 columns and no colour, so that its bytes depend on nothing else; nor is
    there colour where NO_COLOR is set (no-color.org) or the terminal is dumb.

    Args:
        width: Columns that the user asked for.
    """
    if not is_terminal():
        return Terminal(width or _WIDTH)
    columns = shutil.get_terminal_size().columns
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return Terminal(width or min(max(columns, _NARROWEST), _WIDEST), not plain)
