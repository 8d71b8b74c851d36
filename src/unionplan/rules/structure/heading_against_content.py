"""WP122."""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from unionplan.model import Plan, SectionRole, WorkArea
from unionplan.rules.context import Context
from unionplan.rules.phrase import Words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.section_place import SectionPlace
from unionplan.rules.severity import Severity
from unionplan.rules.work_words import work_words

_LEAST: Final = 60  # characters of content
# Areas with words of their own; self-building, protection of rights and the like have none.
_DEFINITE: Final = frozenset(
    {
        WorkArea.DEMOCRATIC_MANAGEMENT,
        WorkArea.COLLECTIVE_BARGAINING,
        WorkArea.CULTURE_SPORTS,
        WorkArea.WOMEN,
        WorkArea.SAFETY,
        WorkArea.FUNDS_AUDIT,
    }
)
_FEWEST: Final = 3  # other areas that the content deals with


@rule(
    "WP122",
    Severity.ADVICE,
    zh="标题“{heading}”说的是{area}，下面的内容却没有提到，请核对是否错位。",
    en="the heading {heading} is about {area}, and what stands below does not speak of it",
    since="0.1.0",
)
def heading_against_content(_plan: Plan, context: Context) -> Problems:
    r"""What stands below a heading is about other things.

    Why:
        Parts were moved or exchanged, and the headings stayed. It counts where the heading is
        about one area of work, the part below is long enough and deals with several others, and
        has not one word of the one that is announced.

    中文:
        标题下面写的是别的事。
        部分被移动或调换，标题却留在原处。标题属于某一工作领域、下文足够长、谈的是其他几个领域而
        没有一个字提到标题所说，才算。

    Example:
        sections:
          - heading: 落实校务公开
            text: "组织教职工参加广播操比赛和合唱比赛，办好趣味运动会；走访慰问困难教职工和\
              离退休教师，做好住院探望；开展青年教师教学基本功培训，组织老教师与新教师\
              结对；三八节组织女教师健康讲座，关心女教师身心健康。"

    Fix:
        sections:
          - heading: 落实校务公开
            text: "每学期召开一次教职工代表大会，审议学校工作报告；设校务公开栏，按月公开经\
              费收支和教职工关心的事项。"
    """
    for place in context.siblings[0]:
        area = _announced(place)
        if area is not None and not _is_dealt_with(area, place):
            yield Problem(
                f"{place.where}/heading",
                heading=place.section.heading,
                area=Words(zh=area.zh, en=area.en),
            )


def _announced(place: SectionPlace) -> WorkArea | None:
    """The one area that a heading is about, if it is one with words of its own."""
    if place.section.role is not SectionRole.OTHER:
        return None
    areas = _areas_of_heading(place.section.heading)
    return areas[0] if len(areas) == 1 and areas[0] in _DEFINITE else None


def _is_dealt_with(area: WorkArea, place: SectionPlace) -> bool:
    """Whether what stands below speaks of an area, or is too little to be about another."""
    content = _content(place)
    return (
        len(content) < _LEAST
        or _shares_words(place.section.heading, content)
        or any(root in content for root in work_words().areas[area])
        or len(_areas(content)) < _FEWEST
    )


def _content(place: SectionPlace) -> str:
    words: list[str] = [place.section.text]
    pending = list(place.section.sections)
    while pending:
        section = pending.pop()
        words += section.heading, section.text
        pending += section.sections
    return "\n".join(words)


@lru_cache(maxsize=1024)
def _areas_of_heading(heading: str) -> Sequence[WorkArea]:
    return _areas(heading)  # many plans have the same headings


def _areas(words: str) -> Sequence[WorkArea]:
    pattern, areas = _roots()
    return list(dict.fromkeys(area for root in pattern.findall(words) for area in areas[root]))


@cache
def _roots() -> tuple[re.Pattern[str], dict[str, list[WorkArea]]]:
    """A pattern for every root of the table, and the areas of each."""
    areas: defaultdict[str, list[WorkArea]] = defaultdict(list)
    for area, roots in work_words().areas.items():
        for root in roots:
            areas[root].append(area)
    longest_first = sorted(areas, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), dict(areas)


def _shares_words(heading: str, content: str) -> bool:
    """Whether three characters of the heading stand below as well."""
    return any(heading[index : index + 3] in content for index in range(len(heading) - 2))
