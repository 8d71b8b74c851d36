"""WP536."""

import operator
from typing import Final

from unionplan.model import Plan
from unionplan.rules.amounts import NUMBER
from unionplan.rules.context import Context
from unionplan.rules.kinds import EMPLOYERS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.regional_values import find_broken_limit
from unionplan.rules.rule import rule
from unionplan.rules.said import find_numbers
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_SENT: Final = (
    f"(?:会前|召开前|会议前|开会前|提前)(?P<days>{NUMBER})(?:个工作)?[日天][^，,]{{0,12}}"
    "(?:材料|文件|议案|草案|方案)[^，,]{0,10}(?:送|发|提供)"
)


@rule(
    "WP536",
    Severity.ADVICE,
    zh="“{words}”：职工代表大会的材料应当在会前{limit}日送达代表。",
    en="{words}: representatives have the material {limit} days before the congress",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Shanghai workers' congress regulation, art. 30",
    standing=Standing.TEXT,
    kinds=EMPLOYERS,
    about=(("assembly", "beforehand"),),
)
def material_too_late(_plan: Plan, context: Context) -> Problems:
    """Representatives get the material of the congress too late to read it.

    Why:
        Shanghai asks for seven days, so that representatives can ask their colleagues.

    中文:
        会议材料送达代表太晚，来不及看。
        上海要求提前七日，代表才来得及征求同事的意见。

    Example:
        organization: {kind: enterprise, region: 上海}
        sections:
          - {heading: 职代会筹备, text: 职代会召开前3天将会议材料发给代表。}

    Fix:
        organization: {kind: enterprise, region: 上海}
        sections:
          - {heading: 职代会筹备, text: 职代会召开前7天将会议材料发给代表。}
    """
    for said, days in find_numbers(context, ("assembly", "beforehand"), _SENT):
        if said.is_meant():
            name = "days_of_material_before_congress"
            limit = find_broken_limit(context, name, days, operator.lt)
            if limit is not None:
                yield Problem(said.where, words=said.quote, limit=limit)
