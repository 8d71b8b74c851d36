"""Markdown: what the reader does not know of it already.

The reader takes ``#``, bullets, quotation marks and bars for what they are; here goes what stands
around and inside of the words.
"""

import html
import re
from collections.abc import Iterator
from typing import Final

from unionplan.files import decode
from unionplan.reading.documents.document import Document, DocumentKind, LeftOut, LeftOutKind
from unionplan.reading.documents.document_limits import DocumentLimits

__all__ = ["read"]

_LINE_END = re.compile(r"\r\n?|\n")
_FRONT: Final = "---"
_FRONT_ENDS: Final = ("---", "...")
_FENCE = re.compile(r"[ ]{0,3}(?P<fence>`{3,40}|~{3,40})")
_UNDERLINE = re.compile(r"[ ]{0,3}(?P<rule>={2,200}|-{2,200})[ ]{0,200}")
_UNDERLINED = re.compile(r"[ ]{0,3}[^\s#>|*+-].{0,60}")
_DEFINITION = re.compile(r"[ ]{0,3}\[[^\]]{1,200}\]:[ ]{0,20}(?P<target>\S.{0,1000})")
_TASK = re.compile(r"([ \t]{0,20}(?:[-*+]|[0-9]{1,9}[.)])[ ]{1,4})\[[ xX]\][ ]{1,4}")
_INLINE = re.compile(
    r"""
    \\(?P<escaped>[!-/:-@\[-`{-~])
    | (?P<fence>`{1,3})(?P<code>[^`]{1,400})(?P=fence)
    | (?P<picture>!)?\[(?P<words>[^\[\]]{0,400})\]
      (?: \((?P<target>[^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?)
            (?:\s{1,20}(?:"[^"]{0,200}"|'[^']{0,200}'))?\) | \[[^\[\]]{0,200}\] )
    | <(?P<address>(?:https?:|mailto:)[^<>\s]{1,1000})>
    | (?P<break><br\s{0,4}/?>)
    | </?[a-zA-Z][a-zA-Z0-9-]{0,20}(?:\s[^<>]{0,400})?/?>
    | ~~(?P<deleted>[^~]{1,400})~~
    | (?P<stars>\*{1,3})(?=\S)(?P<emphasis>[^*]{1,400})(?<=\S)(?P=stars)
    | (?P<entity>&(?:\#[0-9]{1,8}|\#[xX][0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});)
    """,
    re.VERBOSE,
)
_OPENING, _CLOSING = "<!--", "-->"


def read(data: bytes, *, limits: DocumentLimits, encoding: str | None = None) -> Document:
    """Read a Markdown file.

    Raises:
        DecodeError: It is no text, or not in that encoding.
    """
    del limits  # text is never larger than its file
    source, found = decode(data, encoding=encoding)
    left_out: list[LeftOut] = []
    lines = _without_front_matter(_LINE_END.split(source), left_out)
    text = "\n".join(_lines(_without_comments(lines, left_out), left_out))
    return Document(text=text, kind=DocumentKind.MARKDOWN, left_out=tuple(left_out), encoding=found)


def _without_front_matter(lines: list[str], left_out: list[LeftOut]) -> list[str]:
    """The lines behind what a file says of itself, between two rules at its start."""
    if lines[0].rstrip() != _FRONT:
        return lines
    ends = (i for i, line in enumerate(lines) if i > 0 and line.rstrip() in _FRONT_ENDS)
    end = next(ends, None)
    # two rules around a text are no front matter: that has a name and a colon in its first line
    if end is None or ":" not in lines[1]:
        return lines
    left_out.append(LeftOut(LeftOutKind.FRONT_MATTER, "\n".join(lines[1:end])))
    return lines[end + 1 :]


def _without_comments(lines: list[str], left_out: list[LeftOut]) -> Iterator[tuple[str, bool]]:
    """Each line without comments, and whether it stands in a block of code."""
    comments = _Comments(left_out)
    fence = ""
    for line in lines:
        kept = line if fence else comments.cut(line)
        match = _FENCE.match(kept)
        mark = "" if match is None else match["fence"]
        if fence and mark.startswith(fence):
            fence = ""
        elif mark and not fence:
            fence = mark
        else:
            yield kept, bool(fence)
    comments.close()


class _Comments:
    """Takes comments out of lines; one that is not closed goes to the end."""

    def __init__(self, left_out: list[LeftOut]) -> None:
        self._left_out = left_out
        self._open: list[str] | None = None  # the lines of the comment that is open

    def cut(self, line: str) -> str:
        """The line without its comments."""
        kept: list[str] = []
        position = 0
        while True:
            mark = _OPENING if self._open is None else _CLOSING
            found = line.find(mark, position)
            part = line[position:] if found < 0 else line[position:found]
            (kept if self._open is None else self._open).append(part)
            if found < 0:
                return "".join(kept)
            position = found + len(mark)
            if self._open is None:
                self._open = []
            else:
                self.close()

    def close(self) -> None:
        """Leave out the comment that is open, if there is one."""
        if self._open is not None:
            comment = "\n".join(self._open).strip()
            self._left_out.append(LeftOut(LeftOutKind.COMMENT, comment))
            self._open = None


def _lines(lines: Iterator[tuple[str, bool]], left_out: list[LeftOut]) -> list[str]:
    """The lines as their words are read."""
    found: list[str] = []
    for line, is_code in lines:
        if is_code:
            found.append(line)
            continue
        if definition := _DEFINITION.fullmatch(line):
            left_out.append(LeftOut(LeftOutKind.LINK, definition["target"]))
            continue
        rule = _UNDERLINE.fullmatch(line)
        if rule and found and _UNDERLINED.fullmatch(found[-1]):
            found[-1] = f"{'#' if '=' in rule['rule'] else '##'} {found[-1].strip()}"
            continue
        found.append(_words(_TASK.sub(r"\1", line, count=1), left_out, in_row="|" in line))
    return found


def _words(text: str, left_out: list[LeftOut], *, in_row: bool) -> str:
    """The words of a line, or of a part of it, without the marks in it."""

    def shown(match: re.Match[str]) -> str:
        kind = match.lastgroup
        if kind in ("escaped", "code", "address"):
            return match[kind]
        if match["break"]:
            return "；" if in_row else "\n"
        if match["entity"]:
            return html.unescape(match[0])
        if match["deleted"]:
            left_out.append(LeftOut(LeftOutKind.DELETED, match["deleted"]))
        elif match["picture"]:
            left_out.append(LeftOut(LeftOutKind.PICTURE, match["words"]))
        else:
            if match["target"]:
                left_out.append(LeftOut(LeftOutKind.LINK, match["target"]))
            return _words(match["words"] or match["emphasis"] or "", left_out, in_row=in_row)
        return ""

    return _INLINE.sub(shown, text)
