"""Lines and columns, as people and editors count them."""

import re

_LINE_END = re.compile(r"\r\n?|\n")


def line_column(text: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1; CR, LF and CRLF end a line."""
    line, start = 1, 0
    for match in _LINE_END.finditer(text):
        if match.end() > offset:
            break
        line, start = line + 1, match.end()
    return line, offset - start + 1
