"""WP122."""

from collections.abc import Sequence
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
_FEWEST: Final = 3  # other areas that the content deals with


@rule(
    "WP122",
    Severity.ADVICE,
    zh="标题“{heading}”说的是{area}，下面的内容却没有提到，请核对是否错位。",
    en="the heading {heading} is about {area}, and what stands below does not speak of it",
    since="0.1.0",
)
def heading_against_content(_plan: Plan, context: Context) -> Problems:
    """What stands below a heading is about other things.

    Why:
        Parts were moved or exchanged, and the headings stayed. It counts where the heading is
        about one area of work, the part below is long enough and deals with several others, and
        has not one word of the one that is announced.

    Example:
        sections:
          - heading: 落实校务公开
            text: 组织教职工参加广播操比赛和合唱比赛，办好趣味运动会；走访慰问困难教职工和离退休教师，做好住院探望；开展青年教师教学基本功培训，组织老教师与新教师结对；三八节组织女教师健康讲座，关心女教师身心健康。

    Fix:
        sections:
          - heading: 落实校务公开
            text: 每学期召开一次教职工代表大会，审议学校工作报告；设校务公开栏，按月公开经费收支和教职工关心的事项。
    """
    for place in context.siblings[0]:
        heading, content = place.section.heading, _content(place)
        announced = _areas(heading) if _is_part(place, content) else ()
        if len(announced) == 1 and not _shares_words(heading, content):
            dealt = _areas(content)
            area = announced[0]
            if area not in dealt and len(dealt) >= _FEWEST:
                yield Problem(
                    f"{place.where}/heading",
                    heading=heading,
                    area=Words(zh=area.zh, en=area.en),
                )


def _is_part(place: SectionPlace, content: str) -> bool:
    return place.section.role is SectionRole.OTHER and len(content) >= _LEAST


def _content(place: SectionPlace) -> str:
    words: list[str] = [place.section.text]
    pending = list(place.section.sections)
    while pending:
        section = pending.pop()
        words += section.heading, section.text
        pending += section.sections
    return "\n".join(words)


def _areas(words: str) -> Sequence[WorkArea]:
    table = work_words().areas
    return [area for area, roots in table.items() if any(root in words for root in roots)]


def _shares_words(heading: str, content: str) -> bool:
    """Whether three characters of the heading stand below as well."""
    return any(heading[index : index + 3] in content for index in range(len(heading) - 2))
