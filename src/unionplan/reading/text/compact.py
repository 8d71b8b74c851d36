"""Characters that only lay a text out, dropped for matching: hard line breaks, spaces, emphasis."""

import re
from collections.abc import Iterator
from itertools import pairwise

_HAN = "\u4e00-\u9fff"
_CHINESE = "[一二三四五六七八九十]{1,3}"
# 不少于 50 条, 4 月 23 日; but 4.评选 5.表彰 are two items
_SPACE = re.compile(
    rf"""
    [ ]
    (?: (?<=[{_HAN}—~-][ ])[ ]?(?=[0-9]{{1,12}}(?!\s*(?:、|[.)](?![0-9]))))
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
_NARROW = re.compile("[\0-\u2e7f]+")
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
# 庆“五 and 一、迎新”: a break inside of the name of a festival
_CUT_FESTIVAL = re.compile(
    r"“[^“”\r\n]{0,10}[三五六七八](?P<gap>[ \t\u3000]*[\r\n]{1,4}[ \t\u3000]*)"
    r"[一四八十](?:、[^“”\r\n]{0,16})?”"
)
# 31,500: the commas of thousands
_THOUSANDS = re.compile("(?<![0-9,])[0-9]{1,3}(?:,[0-9]{3}){1,4}(?![0-9,])")
_COMMA_INSIDE = re.compile(",(?<=[0-9],)[0-9]{3}")
"""What every such number has, and found fast."""
# a text that was recognized from a picture has blanks before its punctuation and inside of words
_BLANK_BEFORE_MARK = re.compile(rf" (?<=[{_HAN}0-9%”] )[,。、;:，；：)）”]")
_LEAST_BLANKS = 5
_BLANKS_EVERY = 150  # characters
_BLANK_INSIDE = re.compile(r"(?<=[^\s])[ ](?=[^\s])(?<![A-Za-z] )|(?<=[A-Za-z])[ ](?![A-Za-z\s])")
_LONGEST_NUMBER = 20
_LEAST_LINES = 8
_SHORTEST, _LONGEST = 32, 120  # half-width characters
_ROW = re.compile("[|\t]")
_RAGGED = 8  # half-width characters by which the lines of a wrapped paragraph differ
_ONE_OF_LONGEST = 3  # a title may be longer than the lines
_LEAST_CUT = 4
_MOST = 0.5


def dropped(text: str) -> list[tuple[int, int]]:
    """The stretches of a text that only lay it out, in order and not touching."""
    if _has_stray_blanks(text):
        found = [match.span() for match in _BLANK_INSIDE.finditer(text)]
    else:
        found = [
            match.span() for match in _SPACE.finditer(text) if not _is_behind_number(text, match)
        ]
    for match in _THOUSANDS.finditer(text) if _COMMA_INSIDE.search(text) else ():
        commas = (at for at in range(*match.span()) if text[at] == ",")
        found += [(at, at + 1) for at in commas]
    if "# " in text and _MARKDOWN.search(text):
        for match in _EMPHASIS.finditer(text):
            width = len(match[1])
            found += [(match.start(), match.start() + width), (match.end() - width, match.end())]
    found += _hard_breaks(text)
    found += [match.span("gap") for match in _CUT_FESTIVAL.finditer(text)]
    return _merged(sorted(found))


def _has_stray_blanks(text: str) -> bool:
    count = len(_BLANK_BEFORE_MARK.findall(text))
    return count >= _LEAST_BLANKS and count * _BLANKS_EVERY > len(text)


def _is_behind_number(text: str, match: re.Match[str]) -> bool:
    """Whether the space parts the number or bullet of an item from its words: 1.2 年度目标."""
    floor = max(0, match.start() - _LONGEST_NUMBER)
    ends = (text.rfind(end, floor, match.start()) for end in "\r\n")
    start = max(ends) + 1 or floor
    at_head = start == 0 or text[start - 1] in "\r\n"
    return at_head and _NUMBER.fullmatch(text, start, match.start()) is not None


def _hard_breaks(text: str) -> Iterator[tuple[int, int]]:
    """Line breaks inside of paragraphs, where a text was wrapped at a fixed width."""
    width = _wrapped_at(_LINE.findall(text))
    if width is None:  # most texts
        return
    for line, following in pairwise(_LINE.finditer(text)):
        words = line[0].rstrip()
        between = text[line.end() : following.start()]
        if (
            not _ROW.search(words)
            and _width(words.strip()) >= width - _RAGGED
            and between in ("\n", "\r\n", "\r")
            and words[-1:] not in _CLOSED
            and not _OPENS.match(following[0])
        ):
            yield line.start() + len(words), following.end() - len(following[0].lstrip())


def _wrapped_at(lines: list[str]) -> int | None:
    """The width at which a text was wrapped; None where its lines are its paragraphs.

    Most of the longest lines of a wrapped text end in the middle of a sentence.
    """
    lines = [line for each in lines if (line := each.strip()) and not _ROW.search(each.rstrip())]
    if len(lines) < _LEAST_LINES or sorted(map(len, lines))[-_ONE_OF_LONGEST] > _LONGEST:
        return None  # no line is less wide than it has characters
    widths = [(_width(line), line) for line in lines]
    width = sorted(number for number, _ in widths)[-_ONE_OF_LONGEST]
    full = [line for number, line in widths if abs(number - width) <= _RAGGED]
    cut = [line for line in full if line[-1] not in _CLOSED]
    if not _SHORTEST <= width <= _LONGEST or len(cut) < max(_LEAST_CUT, _MOST * len(full)):
        return None
    return width


def _width(words: str) -> int:
    """How wide words stand, in half-width characters."""
    return 2 * len(words) - sum(map(len, _NARROW.findall(words)))


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
