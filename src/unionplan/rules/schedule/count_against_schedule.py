"""WP216."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple

from unionplan.chinese import parse_whole
from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_NUMERAL: Final = "[0-9一二两三四五六七八九十]{1,3}"
_ANNOUNCED: Final = re.compile(
    rf"(?<![第每])(?P<count>{_NUMERAL})次(?P<noun>[一-鿿]{{0,8}}?(?:活动|会议|培训|讲座|竞赛|比赛|研讨|沙龙|检查))"
)
_NUMBERED: Final = re.compile(
    rf"第(?P<number>{_NUMERAL})次(?P<noun>[一-鿿]{{0,8}}?(?:活动|会议|培训|讲座|竞赛|比赛|研讨|沙龙|检查))"
)
_EACH: Final = re.compile(r"[每各](?:周|月|季|季度|学期|年|半年|个|位|名|班|组)?$|分?别$")
_NEAR: Final = 4  # characters before a number that make it that of each month or group
_LAST_WORDS: Final = 2  # characters by which two names are of one kind
_FEWEST: Final = 2


class _Announced(NamedTuple):
    where: str
    times: int
    noun: str


@rule(
    "WP216",
    Severity.WARNING,
    zh="文中说要开展{count}次{noun}，具体安排却列到第{last}次，请核对。",
    en="the text announces {count} of {noun}, the schedule numbers {last}",
    since="0.1.0",
)
def count_against_schedule(_plan: Plan, context: Context) -> Problems:
    """The schedule numbers more or fewer meetings than the text announces.

    Why:
        The number was decided first and the calendar filled in later. Compared are announcements
        such as 4次教研活动 with the items 第一次… to 第四次… of the same kind.

    中文:
        日程里编号的会议次数与正文预告的次数不符。
        先定了次数，后排的日程。比较的是“4次教研活动”这样的预告与同类的“第一次……”至“第四
        次……”。

    Example:
        sections:
          - {heading: 目标, text: 本学期组织3次读书活动。}
          - {heading: 安排, text: 三月第一次读书活动，四月第二次读书活动。}

    Fix:
        sections:
          - {heading: 目标, text: 本学期组织2次读书活动。}
          - {heading: 安排, text: 三月第一次读书活动，四月第二次读书活动。}
    """
    if not context.is_said(("第二次", "第2次")):
        return
    counted = list(_whole_series(context.prose))
    if not counted:
        return
    announced: list[_Announced] = []
    for where, words in context.texts:
        for match in _ANNOUNCED.finditer(words):
            count = parse_whole(match["count"])
            if (
                count
                and count >= _FEWEST
                and not _EACH.search(words[max(0, match.start() - _NEAR) : match.start()])
            ):
                announced.append(_Announced(where, count, match["noun"]))
    for noun, last in counted:
        several = [each for each in announced if each.noun.endswith(noun)]
        if several and all(each.times != last for each in several):
            where, count, name = several[0]
            yield Problem(where, count=count, noun=name, last=last)


def _whole_series(prose: str) -> Iterator[tuple[str, int]]:
    """The last words of what is numbered without a gap from the first on, and the last number."""
    numbered: defaultdict[str, set[int]] = defaultdict(set)
    for match in _NUMBERED.finditer(prose):
        numbered[match["noun"][-_LAST_WORDS:]].add(parse_whole(match["number"]) or 0)
    for noun, numbers in numbered.items():
        last = max(numbers)
        if last >= _FEWEST and numbers == set(range(1, last + 1)):
            yield noun, last
