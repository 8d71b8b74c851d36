"""WP132."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.structure._count_words import Announced, announcements, named_behind

_MOST: Final = 100  # announcements that are followed up
_FEWEST: Final = 3  # things announced
_SHORTEST: Final = 6  # characters of a name that says what it is about
_VERBS: Final = ("强化", "加强", "抓好", "推进", "深化", "做好", "开展", "实施")


@rule(
    "WP132",
    Severity.ADVICE,
    zh="前面提出“{quote}”，其中“{item}”后文没有再安排，请补充或删去。",
    en="{quote} announces {item}, which the plan does not come back to",
    since="0.1.0",
)
def announced_item_missing(_plan: Plan, context: Context) -> Problems:
    """Of several things that are announced and then carried out, one is not heard of again.

    Why:
        The section about it was lost or never written. Only lists are meant of which the rest of
        the plan takes up all others.

    中文:
        预告的几件事里，有一件后面再没有提到。
        那一节丢失了，或者没有写。只查其余各项后文都有着落的情形。

    Example:
        sections:
          - heading: 工作措施
            text: 强化三个建设：民主管理机制建设、职工素质工程建设、工会自身能力建设。
          - heading: 重点工作
            sections:
              - {marker: （一）, heading: 推进民主管理机制建设, text: 开好职代会。}
              - {marker: （二）, heading: 推进职工素质工程建设, text: 办好培训班。}

    Fix:
        sections:
          - heading: 工作措施
            text: 强化三个建设：民主管理机制建设、职工素质工程建设、工会自身能力建设。
          - heading: 重点工作
            sections:
              - {marker: （一）, heading: 推进民主管理机制建设, text: 开好职代会。}
              - {marker: （二）, heading: 推进职工素质工程建设, text: 办好培训班。}
              - {marker: （三）, heading: 推进工会自身能力建设, text: 办好培训班。}
    """
    for number, found in context.once(announcements)[:_MOST]:
        where, words = context.text(number)
        items = _items(words, found)
        behind = "\n".join([text.words for text in context.texts[number + 1 :]]) if items else ""
        missing = [item for item in items if item not in behind]
        if len(missing) == 1:
            yield Problem(where, quote=found.quote, item=missing[0])


def _items(words: str, found: Announced) -> list[str]:
    """The things announced, where all of them are named in so many words."""
    named = named_behind(words, found) if found.number >= _FEWEST else None
    items = [_bare(item) for item in named or ()]
    whole = len(items) == found.number and all(len(item) >= _SHORTEST for item in items)
    return items if whole else []


def _bare(item: str) -> str:
    for verb in _VERBS:
        item = item.removeprefix("就是").removeprefix(verb)
    return item
