"""WP619."""

import re
from collections.abc import Iterator
from functools import partial
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.mending import mend_words
from unionplan.rules.phrase import Words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_NUMERALS: Final = "一二三四五六七八九十"
_ASKS: Final = re.compile("吗|呢|谁|什么|怎|何|哪|几|多少|是否|能不能")
# Each kind of damage with words without which it cannot be; to look for these costs little. A
# pattern begins with the mark itself, for that is quick to find, and looks back from there.
_DOUBLED: Final = (
    *(
        "。。",
        "，，",
        "、、",
        "；；",
        "：：",
        "！。",
        "!。",
        "，。",
        "。，",
        "、。",
        "。、",
        "；。",
        ",,",
        ",。",
    ),
)
_KINDS: Final = {
    "tick": (("`",), "`(?:(?<=[一-鿿”》]`)|(?=[一-鿿“《]))"),
    "lost": (("?",), r"\?(?<=[一-鿿”]\?)(?=[一-鿿“《])"),
    "doubled": (_DOUBLED, "|".join(_DOUBLED)),
    "decimal": (
        tuple(f"{digit}、" for digit in "0123456789"),
        "、(?<=[0-9]、)(?<!、[0-9]、)(?<!、[0-9]{2}、)[0-9]{1,2}(?=万|亿|%|％|个百分点|公里|公顷)",
    ),
    "inside": (
        ("的。",),
        "的。(?<=(?:[0-9一二三四五六七八九十]岁|以上|以下)的。)(?=[一-鿿])",
    ),
    # 三.八 is the name of a day, and no sentence ends there
    "dot": (
        (".",),
        rf"\.(?<=[一-鿿”]\.)(?:(?<![{_NUMERALS}]\.)|(?![{_NUMERALS}]))(?=[一-鿿]|\n|$)",
    ),
    "page": (("。(", "。（"), r"[(（](?<=。[(（])[0-9]{1,3}[)）](?=\n|$)"),
}
_SAFE: Final = ("tick", "page", "dot", "doubled")
_MENDED: Final = {"tick": "", "page": "", "dot": "。"}
_FAULTS: Final = {
    "tick": Words(zh="多了一个反引号", en="a stray backtick"),
    "lost": Words(zh="问号处可能丢了字", en="a question mark for a lost character"),
    "doubled": Words(zh="两个标点连在一起", en="two marks in a row"),
    "decimal": Words(zh="小数点写成了顿号", en="a comma for the decimal point"),
    "inside": Words(zh="句号断在句子中间", en="a full stop within a sentence"),
    "dot": Words(zh="句号写成了西文句点", en="a Western full stop"),
    "page": Words(zh="句后留有页码", en="the number of a page"),
}
_CODE: Final = 40  # characters that two backticks can set off
_CLAUSE: Final = 24  # characters of a clause that are quoted on each side
_MARKS: Final = re.compile("[，。；：、！？,;:!?\n]")


@rule(
    "WP619",
    Severity.WARNING,
    zh="“{quote}”处的标点有误：{fault}（共{count}处同类问题），请改正。",
    en="the punctuation at {quote} is damaged: {fault} (places: {count})",
    since="0.1.0",
)
def punctuation_damaged(_plan: Plan, context: Context) -> Problems:
    """A mark is where none can be, or is not the one that was meant.

    Why:
        Copying from a page or a scan leaves a backtick or the number of a page, makes a question
        mark of what it cannot show, and 13、02万元 of 13.02万元. Marks that come in pairs are
        looked at by another rule. 2、3万元, two or three, is in order. Each kind of damage has one
        finding.

    中文:
        标点出现在不该有的地方，或打错了。
        复制网页或扫描件会留下反引号、页码，把显示不出的字变成问号，把13.02万元写成“13、02万元”。
        成对的标点另有规则；“2、3万元”（两三万元）没有问题。每类毛病只报一处。

    Example:
        sections:
          - {heading: 依法维权, text: 推动劳动法规的`实施，，按季检查。}

    Fix:
        sections:
          - {heading: 依法维权, text: 推动劳动法规的实施，按季检查。}
    """
    for kind, found in _damages(context):
        spots = [context.spot(match.start()) for match in found]
        _, words, start = spots[0]
        quote = _quote(words, start, start + len(found[0][0]))
        first, *others = dict.fromkeys(spot.where for spot in spots)
        yield Problem(
            first,
            related=others,
            fix=mend_words(context, partial(_mend, kind=kind), spots),
            safe=kind in _SAFE,
            quote=quote,
            fault=_FAULTS[kind],
            count=len(found),
        )


def _quote(words: str, start: int, end: int) -> str:
    """The damage with what is left of its clause on each side; … stands where that is cut."""
    before = _MARKS.split(words[:start])[-1]
    after = _MARKS.split(words[end:], maxsplit=1)[0]
    first = before if len(before) <= _CLAUSE else f"…{before[-_CLAUSE:]}"
    last = after if len(after) <= _CLAUSE else f"{after[:_CLAUSE]}…"
    return first + words[start:end].strip("\n") + last


def _damages(context: Context) -> Iterator[tuple[str, list[re.Match[str]]]]:
    """The damages of a text by kind; *doubled*: whether marks can stand beside each other."""
    text = context.joined
    for kind, (pivots, pattern) in _KINDS.items():
        if context.has_any(pivots):
            matches = re.finditer(pattern, text)
            if found := [match for match in matches if not _is_meant(kind, match)]:
                yield kind, found


def _is_meant(kind: str, match: re.Match[str]) -> bool:
    """Whether the mark is right after all.

    It may set words off in Markdown, ask a question, or stand in two figures for two or three.
    """
    text, start = match.string, match.start()
    if kind == "tick":
        around = text[max(0, start - _CODE) : start], text[start + 1 : start + _CODE]
        return "`" in around[0].rpartition("\n")[2] or "`" in around[1].partition("\n")[0]
    if kind == "lost":
        clause = re.split("[，。；：！\n]", text[max(0, start - 40) : start])[-1]
        return _ASKS.search(clause) is not None
    if kind == "decimal":
        first = text[start - 1]
        alone = start < 2 or not text[start - 2].isdecimal()  # noqa: PLR2004 - one figure
        return alone and match[0][1:] == str(int(first) + 1)
    return False


def _mend(words: str, kind: str) -> str:
    return re.sub(_KINDS[kind][1], lambda match: _mended(kind, match), words)


def _mended(kind: str, match: re.Match[str]) -> str:
    """What stands there afterwards; the same where only the author knows."""
    if _is_meant(kind, match):
        return match[0]
    if kind == "decimal":
        return match[0].replace("、", ".")
    if kind == "doubled":
        first = match[0][0]
        return match[0][1] if first in "，,、；：" else first
    return _MENDED.get(kind, match[0])
