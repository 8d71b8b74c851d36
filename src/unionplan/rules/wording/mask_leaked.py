"""WP603."""

import re
from functools import cache
from typing import Final

from unionplan.model import Plan
from unionplan.rules.common_characters import common_characters
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

# The nouns behind a mask that stand for one certain unit, the longer before the shorter.
_UNITS: Final = (
    "有限公司",
    "公司",
    "集团",
    "医院",
    "小学",
    "中学",
    "学校",
    "镇",
    "乡",
    "村",
    "县",
    "厂",
    "局",
)
_MASK: Final = re.compile(rf"(?:[*＊×xXｘＸ_＿□○]{{1,12}}|某{{1,3}})({'|'.join(_UNITS)})")
# Words before a noun that make no name of it: 本公司, 各乡镇, 自来水公司.
_NO_NAMES: Final = re.compile(
    "[各本我该全某市县区乡镇村省总分子每两几个的和与为在到对向是大小新老]|上级|下属|所属|基层|集团|企业|股份|控股|有限"
    "|围绕|同时|按照|根据|依靠|经过|听取|以及|目前|因此|所以|由于|为了|期间|接受|争取|如果|其他|另外|自来水|供电|电力|保险|物业|旅行社|中心|农村|城|辖区|民营|外资|国有|非公|机关|部门|学校|社会|相关|有关"
)
_BEHIND: Final = "(?:总?工会|党委|政府|人大|职工代表大会|职代会|职工|教职工|教代会)"


@rule(
    "WP603",
    Severity.WARNING,
    zh="单位名称在“{mask}”处已隐去，文中却仍写着“{name}”，请统一。",
    en="the unit is masked as {mask}, and yet the plan names {name}",
    since="0.1.0",
    about=("placeholders",),
)
def mask_leaked(plan: Plan, context: Context) -> Problems:
    """A name is masked in one place and stands in full in another.

    Why:
        Either the plan was to be anonymous, and is not; or a sample was filled in only here and
        there. A name counts where it opens a clause or a title and goes on with the union's or the
        Party's bodies (良渚镇总工会); 本镇, 各乡镇 and 自来水公司 are no names.

    中文:
        名称在一处遮盖，在另一处又写全。
        要么本想隐名而没有隐住，要么范文只填了一部分。名称位于句首或标题并接工会、党组织机构（良
        渚镇总工会）时才算；本镇、各乡镇、自来水公司不是名称。

    Example:
        title: 青石镇总工会2026年工作计划
        sections:
          - {heading: 结语, text: 以上是**镇总工会今年的工作安排。}
        placeholders: [{text: "**镇"}]
        waivers: [{rule: WP601, reason: 只看名称是否一致}]

    Fix:
        title: 青石镇总工会2026年工作计划
        sections:
          - {heading: 结语, text: 以上是青石镇总工会今年的工作安排。}
    """
    for noun, mask in _masks(plan).items():
        for match in _name(noun).finditer(context.joined):
            if _is_name(match["name"]):
                name = match["name"] + match["noun"]
                yield Problem(context.spot(match.start()).where, mask=mask, name=name)
                break


def _masks(plan: Plan) -> dict[str, str]:
    """The first mask of each noun, by the noun."""
    masks: dict[str, str] = {}
    for placeholder in plan.placeholders:
        if match := _MASK.fullmatch(placeholder.text):
            masks.setdefault(match[1], match[0])
    return masks


def _is_name(words: str) -> bool:
    """Whether words can be the name of a place or firm: none that every plan uses."""
    rare = any(character not in common_characters() for character in words)
    return rare and not _NO_NAMES.search(words)


@cache
def _name(noun: str) -> re.Pattern[str]:
    company = "(?:有限)?" if noun == "公司" else ""
    return re.compile(
        rf"(?:^|(?<=[^一-鿿])|(?<=为|是|和|与|底|将))"
        rf"(?P<name>(?:(?![年月日底为是和与将])[一-鿿]){{2,4}}?)(?P<noun>{company}{noun}){_BEHIND}",
        re.MULTILINE,
    )
