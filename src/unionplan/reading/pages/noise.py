"""What a page put around and into a text: navigation, adverts, watermarks, page numbers."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span, as_span
from unionplan.reading.word_table import load_words

_SENTENCE = re.compile("[^。!?\r\n]+[。!?]*")
_BRACKETS = re.compile(r"[(【\[][^()【】\[\]]{0,80}[)】\]]")
_PAIRS = (("(", ")"), ("【", "】"), ("[", "]"))
_GAP = re.compile("[ \\t\u3000]{2,}")
_LEAST_GAPS = 2
_LONGEST_LINE = 240  # a line of the page is short; prose that mentions a site is not dropped whole


class _Words(NamedTuple):
    anywhere: re.Pattern[str]
    head: re.Pattern[str]
    sentence: re.Pattern[str]  # either of them
    inside: re.Pattern[str]
    inside_sign: re.Pattern[str]
    rest: re.Pattern[str]
    rest_inside: re.Pattern[str]


def find_noise(page: Page) -> list[Span]:
    """The stretches that belong to the page and not to a plan, in order, not touching.

    The words that tell are in ``reading/data/noise.json``.
    """
    words = _words()
    found: list[Span] = []
    for line in page.lines:
        content = page.match_words(line)
        if words.rest.match(content):  # a list of related texts, with which the page ends
            found.append(Span(line.start, len(page.folded)))
            break
        if len(content) > _LONGEST_LINE and (rest := words.rest_inside.search(content)):
            found += _noise_of_line(
                page, Span(line.start, line.start + rest.start()), content[: rest.start()], words
            )
            found.append(Span(line.start + rest.start(), len(page.folded)))
            break
        if len(content) <= _LONGEST_LINE:
            found += _noise_of_line(page, line, content, words)
            continue
        for part in _parts(page, line):
            found += _noise_of_line(page, part, page.match_words(part), words)
    return _merged([_with_closing(page, span) for span in _merged(found)])


def _parts(page: Page, line: Span) -> Iterator[Span]:
    """A long line; of one into which a whole page ran together, what stands between wide gaps."""
    gaps = [match.span() for match in _GAP.finditer(page.folded, *line)]
    if len(gaps) < _LEAST_GAPS:
        gaps = []
    position = line.start
    for start, end in gaps:
        yield Span(position, start)
        position = end
    yield Span(position, line.end)


def _noise_of_line(page: Page, line: Span, content: str, words: _Words) -> list[Span]:
    inside: list[Span] = []
    rest = content
    if words.inside_sign.search(content):
        for match in words.inside.finditer(content):
            start, end = match.span()
            inside.append(Span(line.start + start, line.start + end))
            rest = f"{rest[:start]}{' ' * (end - start)}{rest[end:]}"
    if inside and not rest.strip():
        return [line]
    if len(content) <= _LONGEST_LINE:
        word = words.anywhere.search(rest)
        if words.head.match(rest) or (word and word.start() == 0):
            return [line]
        if word:
            inside += _sentences_with_noise(page, line, words.sentence)
    return inside


def _sentences_with_noise(page: Page, line: Span, noise: re.Pattern[str]) -> list[Span]:
    """Of a line that speaks of the page somewhere, the sentences or brackets that do."""
    found: list[Span] = []
    for match in _SENTENCE.finditer(page.folded, *line):
        brackets = [inner for inner in _BRACKETS.finditer(match[0]) if noise.search(inner[0])]
        found += [Span(match.start() + b.start(), match.start() + b.end()) for b in brackets]
        if noise.search(_BRACKETS.sub("", match[0]) if brackets else match[0]):
            found.append(as_span(match.span()))
    return found


def _with_closing(page: Page, span: Span) -> Span:
    """A stretch with the bracket right behind it, where that opened in the stretch."""
    start, end = span
    closing = page.folded[end : end + 1]
    for opened, closed in _PAIRS:
        is_open = page.folded.count(opened, start, end) > page.folded.count(closed, start, end)
        if closing == closed and is_open:
            return Span(start, end + 1)
    return span


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


@cache
def _words() -> _Words:
    table: dict[str, list[str]] = load_words("noise")
    joined = {key: "|".join(words) for key, words in table.items()}
    head = f"(?:{joined['labels']}) *:|{joined['line_start']}"
    return _Words(
        anywhere=re.compile(joined["anywhere"]),
        head=re.compile(head),
        sentence=re.compile(f"{joined['anywhere']}|^(?:{head})"),
        inside=re.compile(joined["inside"]),
        inside_sign=re.compile("|".join(map(re.escape, table["inside_signs"]))),
        rest=re.compile(joined["rest"]),
        rest_inside=re.compile(joined["rest_inside"]),
    )
