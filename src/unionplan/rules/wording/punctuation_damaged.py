"""WP619."""

import re
from collections.abc import Iterator
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.mending import mend_words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_ASKS: Final = re.compile("吗|呢|谁|什么|怎|何|哪|几|多少|是否|能不能")
# Each kind of damage with words without which it cannot be; to look for these costs little. A
# pattern begins with the mark itself, for that is quick to find, and looks back from there.
_KINDS: Final = {
    "tick": (("`",), "`(?:(?<=[一-鿿”》]`)|(?=[一-鿿“《]))"),
    "lost": (("?",), r"\?(?<=[一-鿿”]\?)(?=[一-鿿“《])"),
    "doubled": ((), "。。|，，|、、|；；|：：|！。|!。|，。|。，|、。|。、|；。|,,|,。"),
    "decimal": (
        ("、",),
        "、(?<=[0-9]、)(?<!、[0-9]、)(?<!、[0-9]{2}、)[0-9]{1,2}(?=万|亿|%|％|个百分点|公里|公顷|平方米)",
    ),
    "inside": (
        ("的。",),
        "的。(?<=(?:岁|上|下)的。)(?<=(?:[0-9]岁|[一二三四五六七八九十]岁|以上|以下)的。)(?=[一-鿿])",
    ),
    "dot": ((".",), r"\.(?<=[一-鿿”]\.)(?=[一-鿿]|\n|$)"),
    "page": (("。(", "。（"), r"[(（](?<=。[(（])[0-9]{1,3}[)）](?=\n|$)"),
}
_MENDED: Final = {"tick": "", "page": "", "dot": "。"}
_AROUND: Final = 8


@rule(
    "WP619",
    Severity.WARNING,
    zh="“{quote}”处的标点有误，请改正。",
    en="the punctuation at {quote} is damaged",
    since="0.1.0",
)
def punctuation_damaged(_plan: Plan, context: Context) -> Problems:
    """A mark is where none can be, or is not the one that was meant.

    Why:
        Copying from a page or a scan leaves a backtick or the number of a page, makes a question
        mark of what it cannot show, and 13、02万元 of 13.02万元. Marks that come in pairs are
        looked at by another rule. 2、3万元, two or three, is in order.

    Example:
        sections:
          - {heading: 依法维权, text: 推动劳动法规的`实施，，按季检查。}

    Fix:
        sections:
          - {heading: 依法维权, text: 推动劳动法规的实施，按季检查。}
    """
    text = context.joined
    for kind, match in _damages(text, doubled=context.has_marks_in_a_row):
        spot = where, words, start = context.spot(match.start())
        quote = words[max(0, start - _AROUND) : start + len(match[0]) + _AROUND]
        yield Problem(
            where,
            fix=mend_words(context, _mend, [spot]) if _mended(kind, match) is not None else (),
            safe=kind != "decimal",
            quote=quote.replace("\n", ""),
        )


def _damages(text: str, *, doubled: bool) -> Iterator[tuple[str, re.Match[str]]]:
    """The damages of a text by kind; *doubled*: whether marks can stand beside each other."""
    for kind, (pivots, pattern) in _KINDS.items():
        possible = any(pivot in text for pivot in pivots) if pivots else doubled
        for match in re.finditer(pattern, text) if possible else ():
            if not _is_meant(kind, match):
                yield kind, match


def _is_meant(kind: str, match: re.Match[str]) -> bool:
    """Whether the mark is right after all: a question, or two figures that mean two or three."""
    text, start = match.string, match.start()
    if kind == "lost":
        clause = re.split("[，。；：！\n]", text[max(0, start - 40) : start])[-1]
        return _ASKS.search(clause) is not None
    if kind == "decimal":
        first = text[start - 1]
        alone = start < 2 or not text[start - 2].isdecimal()  # noqa: PLR2004 - one figure
        return alone and match[0][1:] == str(int(first) + 1)
    return False


def _mended(kind: str, match: re.Match[str]) -> str | None:
    """What stands there afterwards; None where only the author knows."""
    if kind == "decimal":
        return match[0].replace("、", ".")
    if kind == "doubled":
        first = match[0][0]
        return match[0][1] if first in "，,、；：" else first
    return _MENDED.get(kind)


def _mend(words: str) -> str:
    found = list(_damages(words, doubled=True))
    for kind, match in sorted(found, key=lambda pair: pair[1].start(), reverse=True):
        mended = _mended(kind, match)
        if mended is not None:
            words = words[: match.start()] + mended + words[match.end() :]
    return words
