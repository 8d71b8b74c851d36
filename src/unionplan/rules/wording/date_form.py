"""WP617."""

import re
from collections.abc import Iterator
from typing import Final

from unionplan.chinese import parse_whole
from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.mending import mend_words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel

_ZERO: Final = "〇○◯零0０"
_DIGITS: Final = "一二三四五六七八九"
# They begin with 年, for that is quick to find; the year stands in the four characters before.
_PADDED: Final = re.compile(
    r"年(?<=(?:19|20)[0-9]{2}年)(?:0(?P<month>[1-9])月(?:0?(?P<day>[1-9][0-9]?)日)?"
    r"|(?P<months>1[0-2]|[1-9])月0(?P<days>[1-9])日)"
)
_CHINESE: Final = re.compile(
    rf"年(?<=[二一2１1][{_ZERO}九9][{_ZERO}{_DIGITS}0-9]{{2}}年)"
    rf"(?:(?P<month>[{_DIGITS}十]{{1,2}})月(?P<day>[{_DIGITS}十]{{1,3}})日)?"
)
_YEAR: Final = 4  # characters


@rule(
    "WP617",
    Severity.ADVICE,
    zh="日期“{found}”（共{count}处同类问题）应写作“{right}”：用阿拉伯数字，月、日不编虚位。",
    en="write {found} as {right}, and the like (places: {count}): Arabic numerals, no leading zero",
    since="0.1.0",
    level=SourceLevel.NATIONAL_STANDARD,
    source="GB/T 9704-2012, 7.3.5.4",
)
def date_form(_plan: Plan, context: Context) -> Problems:
    """A date is padded with zeros, written in Chinese numerals, or in both scripts.

    Why:
        The standard writes 2026年3月5日. A year alone in Chinese numerals, as titles have it, is
        passed over where it is of one script; 二00六年 is not. Each plan has one finding.

    中文:
        日期补了零、用了汉字数字，或两种数字混用。
        标准写法是2026年3月5日。标题里单独的汉字年份，只要写法一致就放过；“二00六年”不行。每份
        计划只报一处。

    Example:
        sections:
          - {heading: 换届, text: 2026年03月05日前完成换届。}

    Fix:
        sections:
          - {heading: 换届, text: 2026年3月5日前完成换届。}
    """
    text = context.joined
    if "年" not in text:
        return
    found = sorted(_find(text), key=lambda match: match.start())
    if found:
        spots = [context.spot(match.start()) for match in found]
        first, *others = dict.fromkeys(spot.where for spot in spots)
        yield Problem(
            first,
            related=others,
            fix=mend_words(context, _mend, spots),
            found=_year(found[0]) + found[0][0],
            right=_written(found[0]),
            count=len(found),
        )


def _find(text: str) -> Iterator[re.Match[str]]:
    if "0" in text:
        yield from _PADDED.finditer(text)
    for match in _CHINESE.finditer(text):
        if match["day"] or _is_mixed(_year(match)):
            yield match


def _year(match: re.Match[str]) -> str:
    return match.string[match.start() - _YEAR : match.start()]


def _is_mixed(year: str) -> bool:
    """Whether a year is written in both scripts, or with a circle in place of the numeral 〇."""
    arabic = sum(character in "0123456789０１" for character in year)
    return 0 < arabic < len(year) or "○" in year or "◯" in year


def _mend(words: str) -> str:
    parts: list[str] = []
    done = 0
    for match in sorted(_find(words), key=lambda match: match.start()):
        parts += words[done : match.start() - _YEAR], _written(match)
        done = match.end()
    return "".join(parts) + words[done:]


def _written(match: re.Match[str]) -> str:
    parts = match.groupdict()
    month = parts["month"] or parts.get("months")
    day = parts["day"] or parts.get("days")
    year = "".join(map(_digit, _year(match)))
    written = f"{year}年"
    if month:
        written += f"{_number(month)}月"
    if day:
        written += f"{_number(day)}日"
    return written


def _digit(character: str) -> str:
    if character in _ZERO:
        return "0"
    return str(_DIGITS.index(character) + 1) if character in _DIGITS else character


def _number(numeral: str) -> int:
    return parse_whole(numeral) or 0
