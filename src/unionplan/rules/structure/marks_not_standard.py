"""WP112."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from unionplan.chinese import fold
from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.operation import Operation
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel

# The ways of writing a number, folded, and how the standard writes each.
_WAYS: Final = (
    (re.compile("([0-9]{1,2}) ?[、.,:]"), r"\1."),
    (re.compile("([一二三四五六七八九十]{1,3}) ?[、.,:]"), r"\1、"),
    (re.compile(r"\(([0-9]{1,2}|[一二三四五六七八九十]{1,3})\) ?[、.,:]?"), r"（\1）"),
)
_RIGHT: Final = re.compile(
    "[0-9]{1,2}[.．]|[一二三四五六七八九十]{1,3}、|（[0-9一二三四五六七八九十]{1,3}）"
)
_IN_ONE_CHARACTER: Final = re.compile("[⒈-⒛㈠-㈩]")


@rule(
    "WP112",
    Severity.ADVICE,
    zh="序号“{marker}”应写作“{right}”（共{count}处同类问题）。",
    en="write the number {marker} as {right}, and the like (places: {count})",
    since="0.1.0",
    level=SourceLevel.NATIONAL_STANDARD,
    source="GB/T 15834-2011, annex B.3; GB/T 9704-2012, 7.3.3",
)
def marks_not_standard(_plan: Plan, context: Context) -> Problems:
    """Numbers are followed by the wrong mark, or have brackets of half width.

    Why:
        The standard writes 一、 with a pause mark, 1. with a point, and brackets of full width
        with nothing behind: （一） and （1）. 1、 and (一) are what pages on the web mostly have.
        Each plan has one finding; the fix writes all of its numbers by the standard. Numbers of
        other kinds (一是, ①, 1)) are left as they are.

    中文:
        序号后面的标点不对，或用了半角括号。
        标准写法是“一、”用顿号，“1.”用下脚点，括号用全角且后面不加标点：（一）、（1）。网页
        上多写作“1、”“(一)”。每份计划只报一处，修改会把全部序号改成标准写法；其他序号（一是、
        ①、1)）不动。

    Example:
        sections:
          - marker: 一、
            heading: 民主管理
            sections:
              - {marker: 1、, heading: 召开职代会, text: 6月底前召开。}
              - {marker: 2、, heading: 办理提案, text: 逐件答复。}
          - {marker: 二、, heading: 文体活动, text: 6月举办运动会。}

    Fix:
        sections:
          - marker: 一、
            heading: 民主管理
            sections:
              - {marker: 1., heading: 召开职代会, text: 6月底前召开。}
              - {marker: 2., heading: 办理提案, text: 逐件答复。}
          - {marker: 二、, heading: 文体活动, text: 6月举办运动会。}
    """
    found: list[tuple[str, str, str]] = []
    for place in context.marked:
        written = place.section.marker
        bare = written.strip()
        if (right := _standard(bare)) != bare:
            found.append((f"{place.where}/marker", written, right))
    if found:
        where, marker, right = found[0]
        yield Problem(
            where,
            related=[other for other, _, _ in found[1:]],
            fix=[Operation("replace", place, mended) for place, _, mended in found],
            marker=marker,
            right=right,
            count=len(found),
        )


@lru_cache(maxsize=1024)
def _standard(marker: str) -> str:
    """A marker as the standard writes it; itself where the standard has none of its kind."""
    if _RIGHT.fullmatch(marker):
        return marker
    plain = unicodedata.normalize("NFKC", marker) if _IN_ONE_CHARACTER.match(marker) else marker
    for pattern, right in _WAYS:
        if match := pattern.fullmatch(fold(plain)):
            return match.expand(right)
    return marker
