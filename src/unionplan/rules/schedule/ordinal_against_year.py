"""WP217."""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Final, NamedTuple

from unionplan.calendar import OrdinalKind, year_of
from unionplan.chinese import fold, parse_whole
from unionplan.model import Observance, Period, Plan, PlanKind
from unionplan.rules.context import Context
from unionplan.rules.phrase import Words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_NUMERAL: Final = "[0-9０-９一二三四五六七八九十百零〇]{1,6}"
_ENDINGS: Final = "节節日月"  # one of these is in the name of every day that is counted
_COUNTED: Final = re.compile(
    rf"第(?P<number>{_NUMERAL})[个個届屆次][“\"「『]?(?:全国|国际|中国|世界)?"
    rf"(?=[一-鿿]{{0,9}}[{_ENDINGS}])(?P<name>[一-鿿]{{2,10}})"
)
_ANNIVERSARY: Final = re.compile("[周週]年")
_NUMBER: Final = re.compile(f"{_NUMERAL}$")
_LONGEST: Final = 18  # characters of the name of an event and its number
_SHORTEST: Final = 2


class _Named(NamedTuple):
    name: str
    code: str
    number: int
    kind: OrdinalKind


@rule(
    "WP217",
    Severity.WARNING,
    zh="第{number}个（{number}周年）{name}是{year}年，不在计划期（{period}）之内，请核对。",
    en="number {number} of {name} is in {year}, outside the plan's period {period}",
    since="0.1.0",
)
def ordinal_against_year(plan: Plan, context: Context) -> Problems:
    """A festival or anniversary has a number that belongs to another year.

    Why:
        The 42nd Teachers' Day is that of 2026 and no other. A number that was not counted on
        shows that the plan is last year's.

    中文:
        节日或周年的序数属于另一年。
        第42个教师节只能是2026年的。序数没有往上加，说明计划是去年的。

    Example:
        period: 2026
        sections:
          - {heading: 九月份, text: 庆祝第41个教师节。}

    Fix:
        period: 2026
        sections:
          - {heading: 九月份, text: 庆祝第42个教师节。}
    """
    period = plan.period
    if period is None:
        return
    first = period.first.year - (plan.kind is not PlanKind.PLAN)
    for where, found in _everywhere(context):
        table = context.calendar.observance_table
        year = year_of(found.code, found.number, kind=found.kind, table=table)
        if year is not None and not first <= year <= _last_year(period):
            yield Problem(
                where, number=found.number, name=_words(found, context), year=year, period=period
            )


def _last_year(period: Period) -> int:
    """The last year that is accepted: plans run on into the first months of the next."""
    return period.last.year


def _words(found: _Named, context: Context) -> Words:
    entry = context.calendar.observance_table.find(found.code)
    return Words(found.name, found.name if entry is None else entry.en or entry.code)


def _everywhere(context: Context) -> Iterator[tuple[str, _Named]]:
    joined = context.joined
    counted = _COUNTED.search(joined) is not None
    anniversaries = context.has_any(("周年", "週年"))
    for where, words in context.texts if counted or anniversaries else ():
        if counted and "第" in words:
            for found in _counted(words, context):
                yield where, found
        if anniversaries and "年" in words:
            for found in _anniversaries(words):
                yield where, found
    for index, activity, festival in context.scheduled(Observance):
        if festival.ordinal is not None and festival.year is None and activity.source is None:
            entry = context.calendar.observance_table.find(festival.festival)
            if entry is not None:
                kind = OrdinalKind.COUNT if entry.count_from else OrdinalKind.ANNIVERSARY
                found = _Named(entry.name, entry.code, festival.ordinal, kind)
                yield f"/activities/{index}/when", found


def _counted(words: str, context: Context) -> Iterator[_Named]:
    for match in _COUNTED.finditer(words):
        name = fold(match["name"])
        for end in range(len(name), _SHORTEST - 1, -1):
            entry = context.calendar.observance_table.named(name[:end])
            if entry is not None:
                number = parse_whole(fold(match["number"])) or 0
                yield _Named(name[:end], entry.code, number, OrdinalKind.COUNT)
                break


def _anniversaries(words: str) -> Iterator[_Named]:
    for match in _ANNIVERSARY.finditer(words):
        head = fold(words[max(0, match.start() - _LONGEST) : match.start()])
        numeral = _NUMBER.search(head)
        if numeral is None:
            continue
        name = head[: numeral.start()]
        for ending, code in _events().items():
            if name.endswith(ending):
                number = parse_whole(numeral[0]) or 0
                yield _Named(ending, code, number, OrdinalKind.ANNIVERSARY)
                break


@cache
def _events() -> Mapping[str, str]:
    """Names of events whose years are counted, the longest first, and their observances."""
    text = resources.files("unionplan.rules").joinpath("data/anniversaries.json").read_text("utf-8")
    events: dict[str, str] = json.loads(text)["events"]
    return dict(sorted(events.items(), key=lambda pair: -len(pair[0])))
