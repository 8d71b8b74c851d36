"""WP513."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import TRADE_UNION_LAW
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_ABOLISHED: Final = (
    "(?:撤销|撤并|取消|裁撤)(?:本单位|公司|学校|厂|局)?工会(?:组织|机构|委员会)?(?=[，,、的并和]|$)"
    "|(?:将|把)工会(?:组织|机构|工作机构|办公室)?(?:并入|归并|归属|合并)[^，,]{0,12}"
)
_LAWFUL: Final = "会员(?:代表)?大会|批准|终止|注销|破产|单位撤销|依法|随意"


@rule(
    "WP513",
    Severity.ERROR,
    zh="“{words}”：撤销、合并工会组织须经会员大会或者会员代表大会讨论，并报上一级工会批准。",
    en="{words}: a union is abolished or merged only through its members and with the "
    "approval of the union above",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Trade Union Law (2021), art. 13",
    standing=Standing.TEXT,
    in_force=TRADE_UNION_LAW,
    about=(("abolish", "abolishing"),),
)
def union_abolished(_plan: Plan, context: Context) -> Problems:
    """The union or its office is to be abolished or merged into another department.

    Why:
        Nobody may abolish or merge union bodies at will, or put the union under another
        department. Where the unit itself ends, the union ends with it.

    中文:
        要撤销工会或工会机构，或把它并入其他部门。
        任何组织和个人不得随意撤销、合并工会组织，也不得把它归属其他部门。单位终止的，工会相应撤
        销。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 机构调整, text: 4月起将工会并入综合管理部。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 机构调整, text: 4月起工会与综合管理部分开办公，配齐工会干部。}
    """
    for said in find_meant(context, ("abolish", "abolishing"), _ABOLISHED, _LAWFUL):
        yield Problem(said.where, words=said.quote)
