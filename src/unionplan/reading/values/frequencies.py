"""Duties that come round: so many times in each month, quarter, year."""

import re
from functools import cache
from typing import NamedTuple

from unionplan.chinese import parse_whole
from unionplan.model import Every, Frequency, TimeUnit
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.word_table import load_words

_BEFORE_SIGN = 16  # characters before its sign in which a duty begins
_WITHIN = 32  # characters behind 每月 in which its number of times stands
_PART_OF_UNIT = re.compile("[\u4e00-\u9fff]{0,8}[末初底日周月天时]")  # 每季度末，召开一次例会
_NUMBER = "[0-9]{1,3}|[一二两三四五六七八九十]{1,2}"
_DAY = "[一二三四五六日天]"
_WEEKDAYS = re.compile(f"{_DAY}(?:[、和及与](?:每?周|星期)?{_DAY}|{_DAY}){{0,6}}(?![次个场])")
_DAY_OF_MONTH = re.compile("的?(?:第[一二三四]|最后一?|首)个?(?:周|星期)[一二三四五六日天]")
_ONE_ACT = re.compile("一[\u4e00-\u9fff](?=[,。;、)”]|$)")  # 每两个月一讲
_ONCE = ("一", "1")
_MONEY = re.compile("[\u4e00-\u9fff]{0,6}[0-9.]{1,8}[万千百]?元")
_LENGTH = re.compile("(?:不少于|不超过|至少)?[0-9一二两三半]{1,3}个?(?:小时|元|分钟|学时)")
# 加班每月不超过36小时 limits work, and does not ask for any
_LIMIT = re.compile(
    "(?:累计|合计)?(?:不(?:得|应|能)?超过|不多于|不高于|不得多于|最多|至多|控制在)[0-9.]{1,6}[万千百]?(?![0-9次场期回])"
)
_CLAUSE_END = re.compile("[,:;。]")


class Duty(NamedTuple):
    """A frequency that stands in a text.

    Attributes:
        frequency: The duty.
        start: Offset of its first character.
        end: Offset behind its last character.
    """

    frequency: Frequency
    start: int
    end: int


class _Words(NamedTuple):
    pivot: re.Pattern[str]
    units: dict[str, TimeUnit]
    each: dict[str, TimeUnit]
    every: re.Pattern[str]
    next_duty: re.Pattern[str]
    times: re.Pattern[str]


def find_duties(page: Page, span: Span) -> list[Duty]:
    """The frequencies of a stretch, in order."""
    words = _words()
    found: list[Duty] = []
    sign = words.pivot.search(page.folded, *span)
    if sign is None:  # most stretches
        return found
    start = max(span.start, sign.start() - _BEFORE_SIGN)
    for match in words.every.finditer(page.folded, start, span.end):
        if found and match.start() < found[-1].end:
            continue  # 周四 in 每周二、周四各一次
        every = _every(match, words)
        rest = page.folded[match.end() : min(span.end, match.end() + _WITHIN)]
        rest = words.next_duty.split(rest)[0]
        if every is not None and not _is_measure(match, every, rest):
            found.append(_duty(match, every, rest, words))
    return found


def _is_measure(match: re.Match[str], every: Every, rest: str) -> bool:
    """Whether it measures work or names a month: 每天1小时, 每月2980元, 五月各办一期."""
    if match["once_in"] == "月" and "个" not in match[0] and rest[:1] not in _ONCE:
        return True
    is_length = every.unit is TimeUnit.DAY and _LENGTH.match(rest) is not None
    return is_length or _MONEY.match(rest) is not None or _LIMIT.match(rest) is not None


def _duty(match: re.Match[str], every: Every, rest: str, words: _Words) -> Duty:
    clause, *following = _CLAUSE_END.split(rest)
    counted = words.times.match(clause)
    end = match.end()
    if counted is None and following and _PART_OF_UNIT.fullmatch(clause):
        counted = words.times.match(following[0])
        end += len(clause) + 1 if counted else 0
    end += counted.end() if counted else 0
    if every.unit is TimeUnit.WEEK and not match["once_in"] and (days := _WEEKDAYS.match(rest)):
        frequency = Frequency(every=every, times=len(re.findall(_DAY, days[0])))
        end = max(end, match.end() + days.end())
    elif match["yearly"] or (every.unit is TimeUnit.MONTH and _DAY_OF_MONTH.match(rest)):
        frequency = Frequency(every=every, times=1)
    elif counted is not None:
        frequency = _counted(every, counted)
    else:
        is_once = match["once_in"] is not None or _ONE_ACT.match(rest) is not None
        frequency = Frequency(every=every, times=1 if is_once else None)
    return Duty(frequency, match.start(), end)


def _every(match: re.Match[str], words: _Words) -> Every | None:
    if match["yearly"]:
        return Every(TimeUnit.YEAR)
    if match["alternate"]:
        return Every(words.units[match["alternate"]], 2)
    if match["daily"]:
        return Every(TimeUnit.DAY)
    if match["each"]:
        return Every(words.each[match["each"]])
    written = match["count"] or match["span_count"]
    count = 1 if written is None else parse_whole(written)
    return Every(words.units[match["unit"] or match["once_in"]], count) if count else None


def _counted(every: Every, counted: re.Match[str]) -> Frequency:
    times = parse_whole(counted["number"]) or None
    at_least = any(counted[name] for name in ("least", "least_number", "more"))
    return Frequency(every=every, times=times, at_least=at_least and times is not None)


@cache
def _words() -> _Words:
    table = load_words("frequency_words")
    units: dict[str, str] = table["units"]
    each: dict[str, str] = table["each"]
    unit = "|".join(sorted(units, key=len, reverse=True))
    times = "|".join([*load_words("units")["times"], *table["activity"]])
    at_least = "|".join(table["at_least"])
    once = "|".join(table["once"])
    yearly = "|".join(table["yearly"])
    each_of = "|".join(each)
    return _Words(
        # what no duty goes without; each begins with a character, for these are found fast
        pivot=re.compile(
            f"每|逢|天天|日日|逐(?:{each_of})|按(?:{each_of})|{yearly}|一(?:{once}|[期场小])|1次"
            + "".join(
                rf"|{unit}(?:[\u4e00-\u9fff]{{0,5}}[两二三四1-4][次期场]|一[\u4e00-\u9fff])"
                for unit in "年月周季期"
            )
        ),
        units={word: TimeUnit(code) for word, code in units.items()},
        each={word: TimeUnit(code) for word, code in each.items()},
        every=re.compile(
            rf"""
            每(?!(?:月|周|季度?)(?:工作|活动)?(?:安排|计划|重点)(?:$|[:。\r\n]))[隔逢]?个?(?:(?P<count>[0-9]{{1,2}}|[两二三四五六七八九十])个?)?
                (?P<unit>{unit})(?![后前来级轻会])
            | [逢每][单双](?P<alternate>月|周)(?:[份的])?
            | (?<![上下每0-9今去全本明半第])(?P<span_count>[一二两三四五六])?个?
                (?P<once_in>半年|(?<=个)季度|季度(?=一(?:{once})|1次)|季(?!度)|月|学期|年(?![级来内])|周)
                (?(span_count)
                    (?=(?:至少|不少于)?[\u4e00-\u9fff]{{0,5}}[一两二三四](?:{once})|[1-4][次期]|一[期场小]
                      |一(?![年月周季天日个直定样般些线时])[\u4e00-\u9fff](?![一二三四五六七八九十]))
                  | (?=[\u4e00-\u9fff]{{0,2}}一(?:{once})|1次|一[期场小]))
            | (?P<daily>天天|日日)(?=[\u4e00-\u9fff])
            | (?P<yearly>{yearly})
            | [逐按](?P<each>{each_of})(?!度|{"|".join(table["not_each"])})
            """,
            re.VERBOSE,
        ),
        next_duty=re.compile(f"每个?[两二三四0-9]?个?(?:{unit})"),
        times=re.compile(
            rf"""
            (?:[0-9]{{1,2}}[日号](?:之?前)?)?
            (?P<least>{at_least})?
            [\u4e00-\u9fff“”《》、]{{0,24}}?
            (?P<least_number>{at_least})?
            (?P<number>{_NUMBER})(?:[至到~—-](?:{_NUMBER}))?
            (?:{times})(?P<more>以上)?
            """,
            re.VERBOSE,
        ),
    )
