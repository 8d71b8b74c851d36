"""WP116."""

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.markers import parse_marker
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity


@rule(
    "WP116",
    Severity.ADVICE,
    zh="只有“{marker}”一项而没有下一项，请核对后文是否丢失，或去掉序号。",
    en="{marker} is the only item of its list; look whether the rest is lost, or drop the number",
    since="0.1.0",
    about=("lone_markers",),
)
def list_of_one(_plan: Plan, context: Context) -> Problems:
    """A numbered list has one item only.

    Why:
        Where there is a first there is a second: mostly the text was cut off behind it. Each plan
        has one finding.

    中文:
        编号的列表只有一项。
        有一就该有二，多半是后面的文字被截断了。每份计划只报一处。

    Example:
        sections:
          - heading: 自身建设
            sections:
              - {marker: 1., heading: 建立学习制度, text: 每季度学习一次。}

    Fix:
        sections:
          - heading: 自身建设
            sections:
              - {marker: 1., heading: 建立学习制度, text: 每季度学习一次。}
              - {marker: 2., heading: 健全例会制度, text: 每月召开例会。}
    """
    found: list[tuple[str, str]] = []
    for group in context.siblings:
        numbered = [place for place in group if place.section.marker]
        if len(numbered) == 1:
            marker = parse_marker(numbered[0].section.marker)
            if marker is not None and marker.number == 1:
                found.append((f"{numbered[0].where}/marker", numbered[0].section.marker.strip()))
    if found:
        (first, written), *others = found
        yield Problem(first, related=[where for where, _ in others], marker=written)
