"""WP212."""

import re
from collections.abc import Iterator
from typing import Final

from unionplan.chinese import parse_whole
from unionplan.model import Plan, Window
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_HALVES: Final = {"上": 1, "下": 2}
_LAST_OF_FIRST_HALF: Final = 6
_MONTHS: Final = 12
_MONTH: Final = r"(?P<month>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})月(?:份)?"
_BOTH: Final = re.compile(
    rf"{_MONTH}(?P<between>[^。；;，,\n（(]{{0,40}})[（(][^。；;\n（）()]{{0,12}}(?P<half>[上下])半年"
)
_PIVOT: Final = re.compile(r"[（(][^。；;\n（）()]{0,12}[上下]半年")  # quickly told
_HALF: Final = re.compile("(?P<half>[上下])半年")
_NOT_ALONE: Final = re.compile(r"[月、至到和—–~～-]$|月")


@rule(
    "WP212",
    Severity.WARNING,
    zh="“{item}”一处说{month}月，一处说{half}半年，时间互相矛盾，请只留一个。",
    en="{item} names month {month} and the other half of the year ({half}); keep one of them",
    since="0.1.0",
    about=("半年",),
)
def times_contradict(_plan: Plan, context: Context) -> Problems:
    """One item names a month, and a half of the year in which that month is not.

    Why:
        It was moved and only one of the two times was changed. Nobody knows when to come.

    中文:
        同一条目既写了月份，又写了不含该月的上下半年。
        时间改了一处，忘了另一处，没有人知道什么时候来。

    Example:
        period: 2026
        activities:
          - {title: 教职工运动会（放在下半年进行）, when: 2026-05}

    Fix:
        period: 2026
        activities:
          - {title: 教职工运动会（放在下半年进行）, when: 2026-10}
    """
    for where, words in context.texts_with("半年") if _PIVOT.search(context.joined) else ():
        for item, month, half in _in_prose(words):
            yield Problem(where, item=item, month=month, half=half)
    for index, activity, window in context.scheduled(Window):
        if activity.source is not None or "半年" not in activity.title:
            continue
        halves = set(_HALF.findall(activity.title))
        named = window.start.month
        if len(halves) == 1 and named is not None and window.end is None:
            (half,) = halves
            if _is_elsewhere(named, half):
                where = f"/activities/{index}/when"
                yield Problem(where, item=activity.title, month=named, half=half)


def _in_prose(words: str) -> Iterator[tuple[str, int, str]]:
    for match in _BOTH.finditer(words):
        month = parse_whole(match["month"]) or 0
        alone = not _NOT_ALONE.search(match["between"]) and not words.endswith(
            ("、", "至", "到", "和", "-", "—", "–", "~", "～"), 0, match.start()
        )
        if alone and 1 <= month <= _MONTHS and _is_elsewhere(month, match["half"]):
            yield match[0], month, match["half"]


def _is_elsewhere(month: int, half: str) -> bool:
    return (month > _LAST_OF_FIRST_HALF) + 1 != _HALVES[half]
