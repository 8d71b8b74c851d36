"""WP121."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

# 强化四个建设：就是强化民主管理机制建设、职业道德建设…和工会自身能力建设。
_ANNOUNCED: Final = re.compile(
    "(?P<name>[一二三四五六七八九两]个[一-鿿]{2,6})(?:工程)?[：:—，,]{1,2}(?:就是|即|分别是|是|一是)?(?P<items>[^。；;：:\n]{8,200})"
)
_BETWEEN: Final = re.compile("[、，,]|和(?=[^、，,和]{4,20}$)|以及|及(?=[^、，,]{4,20}$)")
_FEWEST: Final = 3
_FOUND: Final = 0.7  # share of an item's pairs of characters that a heading must have
_ABSENT: Final = 0.5


@rule(
    "WP121",
    Severity.WARNING,
    zh="前文提出“{name}”，其中“{item}”在后面没有对应的部分，请补写或改动前文。",
    en="{name} are announced, and no part deals with {item}",
    since="0.1.0",
)
def announced_part_missing(_plan: Plan, context: Context) -> Problems:
    """The plan announces its parts, and one of them is missing.

    Why:
        It was lost at the end of a copy, or never written. An announcement counts where most of
        what it names are headings of the plan; slogans that only list words are passed over.

    Example:
        sections:
          - heading: 工作思路
            text: 强化三个建设：就是强化民主管理建设、职业道德建设和自身能力建设。
          - {heading: 进一步强化民主管理建设, text: 召开职工代表大会。}
          - {heading: 抓好职业道德建设, text: 评选职业道德标兵。}

    Fix:
        sections:
          - heading: 工作思路
            text: 强化三个建设：就是强化民主管理建设、职业道德建设和自身能力建设。
          - {heading: 进一步强化民主管理建设, text: 召开职工代表大会。}
          - {heading: 抓好职业道德建设, text: 评选职业道德标兵。}
          - {heading: 加强自身能力建设, text: 每季度培训工会干部。}
    """
    if "个" not in context.joined:
        return
    headings = [place.section.heading or place.section.text[:40] for place in context.sections]
    for where, section, _, _ in context.sections:
        for match in _ANNOUNCED.finditer(section.text):
            items = [item.strip() for item in _BETWEEN.split(match["items"])]
            for item in _missing(items, headings):
                yield Problem(f"{where}/text", name=match["name"], item=item)


def _missing(items: Sequence[str], headings: Sequence[str]) -> Iterator[str]:
    """The items without a heading, where most of them have one."""
    if len(items) < _FEWEST:
        return
    shares = [max(_share(item, heading) for heading in headings) for item in items]
    found = sum(share >= _FOUND for share in shares)
    if found >= _FEWEST - 1 and found > len(items) / 2:
        for item, share in zip(items, shares, strict=True):
            if share < _ABSENT:
                yield item


def _share(item: str, heading: str) -> float:
    """The share of an item's pairs of characters that stand in a heading."""
    pairs = [item[index : index + 2] for index in range(len(item) - 1)]
    return sum(pair in heading for pair in pairs) / max(1, len(pairs))
