"""Titles that only their place tells: the first line of a text, and lines that belong together."""

import re
from functools import cache
from typing import NamedTuple

from unionplan.reading.outline.markers import find_marker
from unionplan.reading.outline.month_headings import find_month_heading
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.word_table import load_words

_SHORTEST, _LONGEST = 6, 50
_LONGEST_NAME = 32
_MOST_LINES = 2
_FURTHEST = 200
_NO_TITLE = re.compile("[0-9一二三四五六七八九十]{1,3}(?:篇|月(?!历))|范文|大全")
_STOPS = re.compile("[。;,，:!?|\t](?!$)|[。;:,]$")
_ONE_BREAK = re.compile(r"[ \t\u3000]*(?:\r\n|\r|\n)[ \t\u3000]*")


class _Words(NamedTuple):
    speaks_of_unions: re.Pattern[str]
    names_a_body: re.Pattern[str]
    run_in: re.Pattern[str]


def opening_title(page: Page, line: Span) -> Span:
    """The title in the first line of a text that has no other: a short line, or its first words.

    Returns:
        An empty stretch at the start of *line* where it opens with no title.
    """
    words = page.match_words(line)
    nothing = Span(line.start, line.start)
    if find_marker(page.folded, *line) or find_month_heading(page.folded, *line):
        return nothing
    if len(words) > _LONGEST:
        match = _words().run_in.match(words)
        return nothing if match is None else Span(line.start, line.start + match.end())
    is_title = (
        len(words) >= _SHORTEST
        and not _STOPS.search(words)
        and not _NO_TITLE.search(words)
        and _words().speaks_of_unions.search(words)
    )
    return line if is_title else nothing


def whole_title(page: Page, title: Span) -> Span:
    """A title with the lines right above it, where these have its first words.

    They are the name of the union or its employer, or open a quotation that closes in the title:
    关于印发《某局工会 and 2026年工作要点》的通知.
    """
    above = _lines_above(page, title)
    if 0 < len(above) <= _MOST_LINES and all(_has_words_of(page, line, title) for line in above):
        return Span(above[0].start, title.end)
    return title


def _has_words_of(page: Page, line: Span, title: Span) -> bool:
    """Whether a line above a title is the first part of it."""
    words, below = page.match_words(line), page.match_words(title)
    is_cut = below.count("》") > below.count("《") and words.count("《") > words.count("》")
    is_name = (
        len(words) <= _LONGEST_NAME
        and not _STOPS.search(words)
        and _words().names_a_body.search(words) is not None
    )
    return (is_cut or is_name) and find_marker(page.folded, *line) is None


def _lines_above(page: Page, title: Span) -> list[Span]:
    """The lines above a title without a blank line between, in order."""
    found: list[Span] = []
    below = title
    for line in reversed(page.lines_in(Span(max(0, title.start - _FURTHEST), title.start))):
        if not _ONE_BREAK.fullmatch(page.folded, line.end, below.start):
            break
        found.insert(0, line)
        below = line
    return found


@cache
def _words() -> _Words:
    table: dict[str, list[str]] = load_words("title_words")
    joined = {key: "|".join(words) for key, words in table.items()}
    return _Words(
        speaks_of_unions=re.compile(joined["opening"]),
        names_a_body=re.compile(f"(?:{joined['bodies']})$"),
        run_in=re.compile(
            rf"[^\s。;:,!?、]{{2,36}}?(?:{joined['genres']})(?=[一(第为1]|20|今年|根据|各|我|以|\s)"
        ),
    )
