"""Entries of a calendar that stand in one line, cell or item."""

import re
from collections.abc import Iterator
from itertools import pairwise

from unionplan.reading.outline.marker_styles import Style
from unionplan.reading.outline.markers import find_marker
from unionplan.reading.text.page import Page
from unionplan.reading.text.sentence import cut_long
from unionplan.reading.text.span import Span

_NUMBERED = re.compile(
    r"""
    [ 。;]
    (?= [0-9]{1,2}[.、](?:(?![0-9])|(?=[0-9]{1,2}月)) | \([0-9]{1,2}\) | [①-⑳⒈-⒛] )
    """,
    re.VERBOSE,
)
_STOP = re.compile("[;。]")
_ENDS = ";。,:"


def split_entries(page: Page, span: Span) -> Iterator[Span]:
    """The entries of a stretch, without their numbers: numbered, or parted by semicolons."""
    cuts = [match.end() for match in _NUMBERED.finditer(page.folded, *span)]
    cuts = cuts or [match.end() for match in _STOP.finditer(page.folded, *span)]
    for start, end in pairwise((span.start, *cuts, span.end)):
        for piece in cut_long(page, Span(start, end)):
            entry = page.strip(*piece)
            marker = find_marker(page.folded, *entry)
            if marker is not None and marker.style is not Style.DECIMAL:  # 10.26 is a day
                entry = page.strip(marker.end, entry.end)
            while entry.end > entry.start and page.folded[entry.end - 1] in _ENDS:
                entry = page.strip(entry.start, entry.end - 1)
            if entry.start < entry.end:
                yield entry
