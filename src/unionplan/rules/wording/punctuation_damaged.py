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

_HAN: Final = "[一-鿿]"
_ASKS: Final = "吗|呢|谁|什么|怎|何|哪|几|多少|是否|能不能|为啥"
_DAMAGE: Final = re.compile(
    r"(?P<tick>(?<=[一-鿿”》])`|`(?=[一-鿿“《]))"
    r"|(?P<lost>(?<=[一-鿿”])\?(?=[一-鿿“《]))"
    r"|(?P<doubled>。。|，，|、、|；；|：：|！。|!。|，。|。，|、。|。、|；。|,,|,。)"
    r"|(?P<decimal>(?<![0-9、.])[0-9]{1,4}、[0-9]{1,2}(?=万|亿|%|％|个百分点|公里|公顷|平方米))"
    r"|(?P<inside>(?:[0-9一二三四五六七八九十]岁|以上|以下)的。(?=[一-鿿]))"
    r"|(?P<dot>(?<=[一-鿿])\.(?=[一-鿿]|\n|$))"
    r"|(?P<page>(?<=[。！；])[（(][0-9]{1,3}[)）](?=\n|$))"
)
# No damage is without one of these, and looking for a character costs next to nothing.
_PIVOTS: Final = (
    "`",
    "?",
    "。。",
    "，，",
    "、、",
    "；；",
    "：：",
    "。，",
    "，。",
    "。、",
    "、。",
    "；。",
    "!。",
    "！。",
    ",,",
    ",。",
    ".",
)
_AROUND: Final = 8
_MENDED: Final = {"tick": "", "page": "", "dot": "。"}


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
    if not _is_suspect(text):
        return
    for match in _damages(text):
        where, words, start = context.spot(match.start())
        quote = words[max(0, start - _AROUND) : start + len(match[0]) + _AROUND]
        yield Problem(
            where,
            fix=mend_words(context, _mend) if _mended(match) is not None else (),
            safe=match.lastgroup in _MENDED,
            quote=quote.replace("\n", ""),
        )


def _is_suspect(text: str) -> bool:
    return any(pivot in text for pivot in _PIVOTS) or "的。" in text or "、" in text


def _damages(text: str) -> Iterator[re.Match[str]]:
    for match in _DAMAGE.finditer(text):
        if match.lastgroup == "lost":
            clause = re.split("[，。；：！\n]", text[max(0, match.start() - 40) : match.start()])[
                -1
            ]
            if re.search(_ASKS, clause):
                continue
        if match.lastgroup == "decimal" and _is_range(match[0]):
            continue
        yield match


def _is_range(words: str) -> bool:
    """Whether two figures such as 2、3 mean two or three."""
    first, second = words.split("、")
    return len(first) == len(second) == 1 and int(second) == int(first) + 1


def _mended(match: re.Match[str]) -> str | None:
    """What stands there afterwards; None where only the author knows."""
    kind = match.lastgroup or ""
    if kind == "decimal":
        return match[0].replace("、", ".")
    if kind == "doubled":
        return match[0][-1] if match[0][0] in "，,、；：" else match[0][0]
    return _MENDED.get(kind)


def _mend(words: str) -> str:
    for match in reversed(list(_damages(words))):
        mended = _mended(match)
        if mended is not None:
            words = words[: match.start()] + mended + words[match.end() :]
    return words
