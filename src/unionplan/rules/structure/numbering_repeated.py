"""WP106."""

from collections import defaultdict

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.structure._renumber import renumber, speaks_of_numbers


@rule(
    "WP106",
    Severity.WARNING,
    zh="序号“{marker}”重复：前面已经有第{number}项，请重新编号。",
    en="{marker} is used twice: there is a number {number} before it in this list",
    since="0.1.0",
    about=("numbering",),
)
def numbering_repeated(_plan: Plan, context: Context) -> Problems:
    """Two items of one list have the same number.

    Why:
        A meeting that decides on "item 3" must not have two of them. A list that starts again
        at 1 is taken for a new list. The fix numbers the second one and those behind it anew; it
        is not safe where the plan speaks of its own numbers ("item 3").

    中文:
        同一列表中有两项序号相同。
        会上表决“第三项”，不能有两个第三项。重新从1开始的列表视为新列表。修改会把第二个及其后
        的各项重新编号；计划里提到自己的序号（“第三项”）时，这样改不算稳妥。

    Example:
        sections:
          - {marker: 一、, heading: 指导思想, text: 落实上级工会部署。}
          - {marker: 二、, heading: 重点工作, text: 召开职工代表大会。}
          - {marker: 二、, heading: 保障措施, text: 严格经费管理。}

    Fix:
        sections:
          - {marker: 一、, heading: 指导思想, text: 落实上级工会部署。}
          - {marker: 二、, heading: 重点工作, text: 召开职工代表大会。}
          - {marker: 三、, heading: 保障措施, text: 严格经费管理。}
    """
    for group in context.numbered:
        seen: defaultdict[str, dict[int, str]] = defaultdict(dict)
        mended: set[str] = set()
        for index, (place, marker) in enumerate(group):
            known = seen[marker.style]
            if marker.number == 1:
                known.clear()
            elif marker.number in known:
                yield Problem(
                    f"{place.where}/marker",
                    related=(f"{known[marker.number]}/marker",),
                    fix=renumber(group, index, max(known) + 1, mended),
                    safe=not speaks_of_numbers(context),
                    marker=place.section.marker,
                    number=marker.number,
                )
            known.setdefault(marker.number, place.where)
