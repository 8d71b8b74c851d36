"""WP108."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_SHORTEST: Final = 4


@rule(
    "WP108",
    Severity.WARNING,
    zh="标题“{heading}”在同一层级出现了两次，请合并或改写其中一处。",
    en="the heading {heading} stands twice at one level; merge the parts or rename one",
    since="0.1.0",
    about=("repeated_headings",),
)
def heading_repeated(_plan: Plan, context: Context) -> Problems:
    """Two parts side by side have the same heading.

    Why:
        A part was pasted twice, or two people wrote the same one. The same heading further down
        or in another part, as in the months of a calendar, is in order.

    中文:
        并列的两个部分标题相同。
        一个部分粘贴了两次，或者两个人各写了一份。更下级或别的部分里有相同标题（如各月之下）是正
        常的。

    Example:
        sections:
          - {heading: 加强民主管理, text: 召开职工代表大会。}
          - {heading: 加强民主管理, text: 公开经费收支。}

    Fix:
        sections:
          - {heading: 加强民主管理, text: 召开职工代表大会。公开经费收支。}
    """
    for group in context.siblings:
        headings = [heading for place in group if (heading := place.section.heading)]
        if len(set(headings)) == len(headings):
            continue
        first: dict[str, str] = {}
        for place in group:
            heading = place.section.heading
            if len(heading) >= _SHORTEST:
                known = first.setdefault(heading, place.where)
                if known is not place.where:
                    yield Problem(
                        f"{place.where}/heading", related=(f"{known}/heading",), heading=heading
                    )
