"""WP104."""

from typing import Final

from unionplan.model import Plan, SectionRole
from unionplan.rules.context import Context
from unionplan.rules.months import is_month_heading
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.section_place import SectionPlace
from unionplan.rules.severity import Severity

_NEEDS_NONE: Final = frozenset({SectionRole.CLOSING, SectionRole.SIGNOFF})
_LONGEST: Final = 20
_SENTENCE_MARKS: Final = frozenset("，,。；;：:")


@rule(
    "WP104",
    Severity.WARNING,
    zh="标题“{heading}”下面没有内容，请补写或删去该标题。",
    en="nothing stands under the heading {heading}; write the part or drop the heading",
    since="0.1.0",
    about=("hollow_sections",),
)
def heading_without_content(_plan: Plan, context: Context) -> Problems:
    """A heading announces a part, and nothing follows.

    Why:
        The part was lost in copying, or was never written. A heading counts as one where at least
        half of the parts have content; the items of a list, which are short as well, do not.

    中文:
        标题预告了一个部分，下面却什么也没有。
        这一部分在复制时丢失，或者根本没有写。同级各部分至少一半有内容时才算标题；本来就短的条目不算。

    Example:
        sections:
          - {marker: 一、, heading: 指导思想, text: 落实上级工会部署，服务教职工。}
          - {marker: 二、, heading: 重点工作}

    Fix:
        sections:
          - {marker: 一、, heading: 指导思想, text: 落实上级工会部署，服务教职工。}
          - {marker: 二、, heading: 重点工作, text: 6月底前召开教职工代表大会。}
    """
    every = {place.where for place in context.hollow if _is_bare_heading(place, context)}
    for group in context.siblings if every else ():
        bare = [place for place in group if place.where in every] if len(group) > 1 else []
        if bare and 2 * sum(map(_is_part, group)) >= len(group):
            for place in bare:
                yield Problem(place.where, heading=place.section.heading)


def _is_bare_heading(place: SectionPlace, context: Context) -> bool:
    section = place.section
    return (
        section.heading != ""
        and section.id not in context.furnished
        and section.role not in _NEEDS_NONE
        and len(section.heading) <= _LONGEST
        and _SENTENCE_MARKS.isdisjoint(section.heading)
        and not is_month_heading(section.heading)
    )


def _is_part(place: SectionPlace) -> bool:
    """Whether it shows that the sections here are parts and not the items of a list."""
    section = place.section
    return bool(section.sections) or (place.depth == 1 and bool(section.text.strip()))
