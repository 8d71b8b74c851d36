"""Titles of plans and reports, where a page has them."""

import re
from functools import cache
from typing import NamedTuple

from unionplan.reading.outline.markers import find_marker, skip_decoration
from unionplan.reading.outline.month_headings import find_month_heading
from unionplan.reading.outline.roles import role_of
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span, as_span
from unionplan.reading.word_table import load_words

_NUMBER = "(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})"
_COLLECTION = re.compile(
    r"(?<![第一二三四五六七八九十])(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})篇[)】]?$"
)
_IGNORED = re.compile(r"[*\s.:“”\"]")
_OPTIONAL = re.compile(r"^\(\?:[^()]*\)\?")
_BETWEEN = " *\r\n"
_LABEL = re.compile("第[0-9一二三四五六七八九十]{1,3}周|[^:]{1,6}:")
_DAY = re.compile(
    "[0-9一二三四五六七八九十]{1,3}月(?:[0-9一二三四五六七八九十]{1,3}[日号]|[底初中末前])"
)
_ANNOUNCED = re.compile("[如以]下[^,、:]{0,6}[:.]?$")  # 为做好全年工作,制定如下安排:
_LONGEST = 64
_LEAST_REPEATED = 8  # characters of a title by which a line that repeats it is known
_MUCH_LONGER = 4


class Title(NamedTuple):
    """A title of a plan or report.

    Attributes:
        span: Its characters.
        numbered: Whether it numbers a text of a collection: 篇一, 第二篇, 工会工作计划（三）.
    """

    span: Span
    numbered: bool


class _Words(NamedTuple):
    sign: re.Pattern[str]
    numbered: re.Pattern[str]
    run_in: re.Pattern[str]
    plain: re.Pattern[str]
    subject: re.Pattern[str]
    period_or_subject: re.Pattern[str]


def find_titles(page: Page) -> list[Title]:
    """The titles of a page, with its noise blanked out, in order; what only repeats one is none.

    The words that tell are in ``reading/data/title_words.json``.
    """
    found: list[Title] = []
    known: dict[str, str] = {}
    for line in page.lines:
        span = Span(skip_decoration(page.folded, *line), line.end)
        if span.end - span.start <= _LONGEST:
            title = _title_of_line(page, span, found[-1] if found else None)
        else:
            title = _repeated_title(page, span, known)
        titles = _run_in_titles(page, span) if title is None else [title]
        found += titles
        for words in (_bare(page, title.span) for title in titles):
            if len(words) >= _LEAST_REPEATED:
                known[words[:_LEAST_REPEATED]] = words
    return _collapsed(page, found)


def _run_in_titles(page: Page, line: Span) -> list[Title]:
    """The titles of a collection's texts that run into the text of the line."""
    if page.folded.find("篇", *line) < 0:
        return []
    matches = _words().run_in.finditer(page.folded, *line)
    return [Title(as_span(match.span()), numbered=True) for match in matches]


def _title_of_line(page: Page, line: Span, above: Title | None) -> Title | None:
    words = page.match_words(line)
    if (
        not _words().sign.search(words)
        or _COLLECTION.search(words)
        or find_marker(page.folded, *line)
    ):
        return None
    if _words().numbered.fullmatch(words):
        return Title(line, numbered=True)
    if _is_plain(page, line, words, above) and not (above and _is_part_of(page, line, above.span)):
        return Title(line, numbered=False)
    return None


def _is_plain(page: Page, line: Span, words: str, above: Title | None) -> bool:
    """Whether a line without a number is a title; below another it must name whose plan it is."""
    table = _words()
    return (
        table.plain.fullmatch(words) is not None
        and _LABEL.match(words) is None
        and _DAY.match(words) is None
        and _ANNOUNCED.search(words) is None
        and (table.subject if above else table.period_or_subject).search(words) is not None
        and find_month_heading(page.folded, *line) is None
        and (above is None or "工会" in words or role_of(words) is None)
    )


def _is_part_of(page: Page, line: Span, title: Span) -> bool:
    """Whether a title promises this line as one of its parts: 总结和2010年工作思路."""
    part, whole = _bare(page, line), _bare(page, title)
    return len(part.replace("工会", "")) < len(whole) - _MUCH_LONGER and part.replace(
        "工会", ""
    ) in whole.replace("工会", "")


def _repeated_title(page: Page, line: Span, known: dict[str, str]) -> Title | None:
    """A title that stood alone above and runs into the text here."""
    if not known:
        return None
    words = page.match_words(line)
    title = known.get(_IGNORED.sub("", words[:_LONGEST])[:_LEAST_REPEATED])
    if title is None:
        return None
    matched = 0
    for offset, char in enumerate(words):
        if matched == len(title):
            return Title(Span(line.start, line.start + offset), numbered=False)
        if char == title[matched]:
            matched += 1
        elif not _IGNORED.match(char):
            break
    return None


def _bare(page: Page, span: Span) -> str:
    """The words of a title without the marks that decorate it."""
    return _IGNORED.sub("", page.match_words(span))


def _collapsed(page: Page, titles: list[Title]) -> list[Title]:
    """Of titles with nothing between them, the last: the others only repeat it."""
    kept: list[Title] = []
    for title in titles:
        if kept and not page.folded[kept[-1].span.end : title.span.start].strip(_BETWEEN):
            if kept[-1].numbered and not title.numbered:
                continue  # 篇一 with the plan's own title below it
            kept.pop()
        kept.append(title)
    return kept


@cache
def _words() -> _Words:
    table: dict[str, list[str]] = load_words("title_words")
    joined = {key: "|".join(words) for key, words in table.items()}
    genre = f"(?:{joined['genres']})"
    signs = ("篇", *table["samples"], *table["genres"])
    return _Words(
        # of every title, without what may stand before its genre: that is found fast
        sign=re.compile("|".join(_OPTIONAL.sub("", word) for word in signs)),
        numbered=re.compile(
            rf"""
            (?: .{{0,40}}?{genre}.{{0,4}}?[(【\[]?(?:第?{_NUMBER}篇|篇{_NUMBER}|{_NUMBER})[)】\]]?
              | [(【\[]?(?:第{_NUMBER}篇|篇{_NUMBER}|(?:{joined["samples"]}){_NUMBER})[)】\]]?
                (?:[:、 ].{{0,40}})? )
            [:.]?
            """,
            re.VERBOSE,
        ),
        run_in=re.compile(
            rf"""
            [\u4e00-\u9fff0-9]{{0,16}}【第{_NUMBER}篇】
            | (?<![\u4e00-\u9fff0-9])[\u4e00-\u9fff0-9xX_*-]{{2,30}}?{genre}
              (?: [ ]?[(【]?第{_NUMBER}篇[)】]? | [ ]篇{_NUMBER}
                | [(【]?篇{_NUMBER}[)】]?(?=[ :,0-9xX_*]) )
            """,
            re.VERBOSE,
        ),
        plain=re.compile(rf"[^。;!?]{{0,56}}{genre}[”\"』」》]?(?:\([^()]{{1,12}}\))?[.:]?"),
        subject=re.compile(joined["subjects"]),
        period_or_subject=re.compile(f"{joined['subjects']}|{joined['periods']}"),
    )
