"""WP618."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.operation import Operation
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_PAIRS: Final = {
    "“": "”",
    "‘": "’",
    "《": "》",
    "（": "）",
    "「": "」",
    "『": "』",
    "【": "】",
    "〔": "〕",
}
_OTHERS: Final = tuple(pair for pair in _PAIRS.items() if pair != ("（", "）"))
_CLOSING: Final = frozenset(_PAIRS.values())
_MARKS: Final = re.compile("[“”‘’《》（）()「」『』【】〔〕]")
_ROUND: Final = str.maketrans("()", "（）")
_LIST_MARK: Final = re.compile(
    r"(?:^|[\s。；;：:，,、])[0-9０-９a-zA-Z一二三四五六七八九十①-⑳]{1,3}$"
)
_TOO_WIDE: Final = re.compile("“[^“”]{0,40}等方面[，,][^“”]{0,40}”")
_TWICE: Final = "《《"
_QUOTES: Final = re.compile("[“”]")
_NUMBER: Final = 6  # characters that a number of a list item can have, and the mark before it
_AROUND: Final = 12


class _Mark(NamedTuple):
    start: int
    mark: str
    right: str | None = None  # what was meant; None where only the author knows


@rule(
    "WP618",
    Severity.WARNING,
    zh="{mark} 没有配对：……{quote}……（本段共{count}处），请补上或改正引号、括号、书名号。",
    en="{mark} has no partner ({quote}); mend the marks and brackets here (places: {count})",
    since="0.1.0",
)
def quotes_unpaired(_plan: Plan, context: Context) -> Problems:
    """A quotation mark or bracket has no partner, or the wrong one.

    Why:
        Where a slogan or a title ends is then anybody's guess. Often the closing mark is a second
        opening one, or a filter took the quotation away. The number of a list item, 1), needs no
        partner. Brackets of both widths make a pair. Each piece
        of text has one finding.

    中文:
        引号或括号不成对，或配错了。
        口号或名称到哪里为止，谁也说不准。往往是把后引号打成了前引号，或引文被过滤掉。列表序号
        “1)”不需要配对，全角半角可以互配。每段文字只报一处。

    Example:
        sections:
          - {heading: 文体活动, text: 让“快乐工作，健康生活“的理念深入人心。}

    Fix:
        sections:
          - {heading: 文体活动, text: 让“快乐工作，健康生活”的理念深入人心。}
    """
    if not _is_suspect(context.joined):
        return
    for where, words in context.texts:
        if found := list(_unpaired(words)):
            start, mark, _ = found[0]
            mended = _mended(words, found)
            yield Problem(
                where,
                fix=[Operation("replace", where, mended)] if mended != words else (),
                safe=all(each.mark == _TWICE for each in found),
                mark=mark,
                quote=words[max(0, start - _AROUND) : start + _AROUND].replace("\n", ""),
                count=len(found),
            )


def _is_suspect(text: str) -> bool:
    """Whether there are not as many opening as closing marks: a quick answer for most."""
    count = "".join(_MARKS.findall(text)).count  # in a short text marks are counted sooner
    return (
        any(count(opening) != count(closing) for opening, closing in _OTHERS)
        or count("（") + count("(") != count("）") + count(")")
        or "等方面" in text
        or _TWICE in text
    )


def _unpaired(words: str) -> Iterator[_Mark]:
    """The marks without a partner; of two opening ones in a row the one that is wrong."""
    opened: list[_Mark] = []
    for match in _MARKS.finditer(words):
        mark = match[0].translate(_ROUND)
        if mark in _CLOSING:
            if opened and _PAIRS[opened[-1].mark] == mark:
                opened.pop()
            elif not (mark == "）" and _is_number(words, match.start())):
                yield _Mark(match.start(), match[0])
        elif opened and opened[-1].mark == mark == "“":
            first = opened.pop()
            if _closes(words, match.start()):
                yield _Mark(match.start(), mark, "”")
            else:
                yield first
                opened.append(_Mark(match.start(), mark))
        else:
            opened.append(_Mark(match.start(), mark))
    yield from opened
    for match in _TOO_WIDE.finditer(words):
        yield _Mark(match.start(), "“")
    if _TWICE in words:
        yield _Mark(words.index(_TWICE), _TWICE)


def _closes(words: str, start: int) -> bool:
    """Whether a second opening mark is a closing one that was typed wrongly.

    An opening one would be followed by a closing one before the next.
    """
    following = _QUOTES.search(words, start + 1)
    return following is None or following[0] == "“"


def _is_number(words: str, end: int) -> bool:
    """Whether a bracket closes the number of a list item, 1)."""
    return _LIST_MARK.search(words[max(0, end - _NUMBER) : end]) is not None


def _mended(words: str, found: Iterable[_Mark]) -> str:
    """The words with the marks that are known to be right."""
    parts: list[str] = []
    done = 0
    for start, _, right in sorted(found):
        if right is not None:
            parts += words[done:start], right
            done = start + 1
    mended = "".join(parts) + words[done:]
    return mended.replace("《《", "《").replace("》》", "》") if _TWICE in words else mended
