"""Characters that only lay a text out, dropped for matching: hard line breaks, spaces, emphasis."""

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

_HAN = "\u4e00-\u9fff"
_CHINESE = "[一二三四五六七八九十]{1,3}"
# 不少于 50 条, 4 月 23 日; but 4.评选 5.表彰 are two items
_SPACE = re.compile(
    rf"""
    [ ]
    (?: (?<=[{_HAN}—~-][ ])[ ]?(?=[0-9]{{1,12}}(?!\s*[.、)](?![0-9])))
      | (?<=[0-9][ ])[ ]?(?=[{_HAN}%‰—~-])
      | (?<=[%‰][ ])[ ]?(?=[{_HAN}])
      | (?<=[“"][一三五六七八九][ ])[ ]?(?=[一四五八九][”"]) )
    """,
    re.VERBOSE,
)
_NUMBER = re.compile(r"[\s#*>-]{0,8}(?:[0-9]{1,2}(?:[.．][0-9]{1,2}){0,3}[.．]?)?")
_MARKDOWN = re.compile(r"^#{1,6} \S", re.MULTILINE)
_EMPHASIS = re.compile(r"(\*{1,3})(?=\S)([^*\n]{1,80})(?<=\S)\1")
_LINE = re.compile(r"[^\r\n]+")
_CLOSED = "。；：！？!?;:”」』）)】|"
_OPENS = re.compile(
    rf"""
    [ \t\u3000]*
    (?: {_CHINESE}[、.． ] | [(（](?:{_CHINESE}|[0-9]{{1,2}})[)）] | 第{_CHINESE}[部章节、，]
      | [0-9０-９]{{1,2}}[、.．)）] | [⒈-⒛①-⑳㈠-㈩#>|*•·●-] | [一二三四五六七八九十]是
      | (?:{_CHINESE}|[0-9]{{1,2}})月份?[：:]?\s*$ )
    """,
    re.VERBOSE,
)
_LONGEST_NUMBER = 20
_LEAST_LINES = 8
_SHORTEST, _LONGEST = 16, 60
_RAGGED = 4  # characters by which the lines of a wrapped paragraph differ
_MOST = 0.45


def dropped(text: str) -> list[tuple[int, int]]:
    """The stretches of a text that only lay it out, in order and not touching."""
    found = [match.span() for match in _SPACE.finditer(text) if not _is_behind_number(text, match)]
    if "# " in text and _MARKDOWN.search(text):
        for match in _EMPHASIS.finditer(text):
            width = len(match[1])
            found += [(match.start(), match.start() + width), (match.end() - width, match.end())]
    found += _hard_breaks(text)
    return _merged(sorted(found))


def _is_behind_number(text: str, match: re.Match[str]) -> bool:
    """Whether the space parts the number or bullet of an item from its words: 1.2 年度目标."""
    floor = max(0, match.start() - _LONGEST_NUMBER)
    ends = (text.rfind(end, floor, match.start()) for end in "\r\n")
    start = max(ends) + 1 or floor
    at_head = start == 0 or text[start - 1] in "\r\n"
    return at_head and _NUMBER.fullmatch(text, start, match.start()) is not None


def _hard_breaks(text: str) -> Iterator[tuple[int, int]]:
    """Line breaks inside of paragraphs, where a text was wrapped at a fixed width."""
    width = _wrapped_at(text)
    if width is None:
        return
    for line, following in pairwise(_LINE.finditer(text)):
        words = line[0].rstrip()
        between = text[line.end() : following.start()]
        if (
            len(words) >= width - _RAGGED
            and between in ("\n", "\r\n", "\r")
            and words[-1:] not in _CLOSED
            and not _OPENS.match(following[0])
        ):
            yield line.start() + len(words), following.end() - len(following[0].lstrip())


def _wrapped_at(text: str) -> int | None:
    """The width at which a text was wrapped; None where its lines are its paragraphs."""
    lines = map(str.rstrip, _LINE.findall(text))
    lengths = [len(line) for line in lines if line]
    if len(lengths) < _LEAST_LINES:
        return None
    width = max(lengths)
    full = [length for length in lengths if length >= width - _RAGGED]
    if not _SHORTEST <= width <= _LONGEST or len(full) < _MOST * len(lengths):
        return None
    return int(median(full))


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
