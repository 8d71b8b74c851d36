"""WP622."""

import re
from typing import Final

from unionplan.model import Plan, PlanKind, SectionRole
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.section_place import SectionPlace
from unionplan.rules.severity import Severity

_FEWEST: Final = 6  # items, before a share of them says anything
_MOST: Final = 0.7  # share of vague items that is still let pass
_QUOTED: Final = 20
_NO_TASKS: Final = frozenset(
    {
        SectionRole.PREAMBLE,
        SectionRole.GUIDANCE,
        SectionRole.GOALS,
        SectionRole.REVIEW,
        SectionRole.PROBLEMS,
        SectionRole.CLOSING,
        SectionRole.SIGNOFF,
    }
)
_COUNTED: Final = (
    "(?:[人名家件次个项户份篇条场期天月日台组对处本元万亿%％‰—-]|多|余|以上|[0-9０-９.])"
)
_NUMERALS: Final = "一二三四五六七八九十"
# A figure, a time or somebody who does it. Each begins with a character of its own, so that the
# pattern is as quick as a search for these characters.
_CONCRETE: Final = re.compile(
    "|".join(
        (
            *(f"{digit}{_COUNTED}" for digit in "0123456789０１２３４５６７８９"),
            *(f"{numeral}(?:月|[次期场]|季度)" for numeral in _NUMERALS + "两"),
            "季度|学期|半年|年内|年底|年初|月底|节前|期间|按季|按月|定期",
            "每[年月周季日天]",
            "“(?:三、?八|五、?一|五、?四|六、?一|七、?一|八、?一)”",
            "负责|牵头|责任人|责任单位|责任部门|主席|办公室|会同",
            "国庆|春节|元旦|中秋|重阳|教师节",
        )
    )
)
_MASKED: Final = re.compile("(?:19|20)[0-9xX×_*]{1,3}年?")  # says when the plan is, not the item


@rule(
    "WP622",
    Severity.ADVICE,
    zh="{count}项工作中有{vague}项没有写明由谁做、何时做或做多少（如“{quote}”），建议具体化。",
    en="of {count} items, {vague} name nobody who acts, no time and no figure (such as {quote})",
    since="0.1.0",
)
def items_vague(plan: Plan, context: Context) -> Problems:
    """Most items of a plan say neither who acts, nor when, nor how much.

    Why:
        At the end of the year nobody can say whether 进一步加强 was done. A figure, a month or a
        person responsible for each item is enough. Each plan has one finding, and only where more
        than seven items of ten are like that.

    中文:
        多数条目既没有写谁来做、何时做，也没有写做到多少。
        到年底谁也说不清“进一步加强”了没有。每项有一个数字、一个月份或一个责任人就够了。十项里
        有七项以上如此才报，每份计划只报一处。

    Example:
        sections:
          - heading: 重点工作
            sections:
              - {marker: 一、, heading: 加强民主管理, text: 进一步完善职代会制度。}
              - {marker: 二、, heading: 加强文体活动, text: 丰富职工文化生活。}
              - {marker: 三、, heading: 加强帮扶工作, text: 关心困难职工生活。}
              - {marker: 四、, heading: 加强安全工作, text: 提高安全生产意识。}
              - {marker: 五、, heading: 加强女工工作, text: 发挥半边天作用。}
              - {marker: 六、, heading: 加强自身建设, text: 提高工会工作水平。}

    Fix:
        sections:
          - heading: 重点工作
            sections:
              - {marker: 一、, heading: 加强民主管理, text: 6月底前召开职代会。}
              - {marker: 二、, heading: 加强文体活动, text: 每季度举办一场球赛。}
              - {marker: 三、, heading: 加强帮扶工作, text: 元旦前走访困难职工30户。}
              - {marker: 四、, heading: 加强安全工作, text: 由安全员每月检查。}
              - {marker: 五、, heading: 加强女工工作, text: 发挥半边天作用。}
              - {marker: 六、, heading: 加强自身建设, text: 提高工会工作水平。}
    """
    if plan.kind is not PlanKind.PLAN:
        return
    items = [
        place
        for place in context.marked
        if not place.section.sections and place.section.role not in _NO_TASKS
    ]
    if len(items) < _FEWEST:
        return
    timed = {activity.section for activity in plan.activities if activity.when is not None}
    vague: list[SectionPlace] = []
    most = _MOST * len(items)
    for left, place in zip(range(len(items), 0, -1), items, strict=True):
        if len(vague) + left <= most:
            return
        if place.section.id not in timed and not _is_concrete(place):
            vague.append(place)
    if len(vague) > most:
        first, *others = vague
        yield Problem(
            first.where,
            related=[place.where for place in others],
            count=len(items),
            vague=len(vague),
            quote=(first.section.heading or first.section.text)[:_QUOTED],
        )


def _is_concrete(place: SectionPlace) -> bool:
    words = f"{place.section.heading}{place.section.text}"
    if "20" in words or "19" in words:
        words = _MASKED.sub("", words)
    return _CONCRETE.search(words) is not None
