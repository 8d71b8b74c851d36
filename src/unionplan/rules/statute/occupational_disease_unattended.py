"""WP589."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import DISEASE_LAW
from unionplan.rules.kinds import ENTERPRISES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_any_said, find_said
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_NAMED: Final = "(?:存在|接触|产生|涉及)[^，,]{0,14}<occupational_disease>"
_MEASURES: Final = (
    "培训|专项|合同|体检|检查|监督|宣传|防治|预防|治理|检测|监测|防护|普查|教育|整改|降低|告知"
)


@rule(
    "WP589",
    Severity.ADVICE,
    zh=(
        "“{words}”：存在职业病危害的，工会督促并协助开展宣传培训，可以签订专项集体合同，"
        "计划里没有措施。"
    ),
    en="{words}: the union urges training and help and may make a special contract; the "
    "plan has no measure",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Occupational Disease Prevention Law (2018), art. 40",
    standing=Standing.TEXT,
    kinds=ENTERPRISES,
    in_force=DISEASE_LAW,
    about=("occupational_disease",),
)
def occupational_disease_unattended(_plan: Plan, context: Context) -> Problems:
    """Occupational hazards are named, and nothing is planned against them.

    Why:
        The union urges the employer to train and protect, and may make a special collective
        contract on labour safety.

    中文:
        提到职业危害，却没有任何防治安排。
        工会督促单位培训、防护，还可以签订劳动安全卫生专项集体合同。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 安全, text: 铸造车间存在粉尘和噪声等职业病危害因素。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 安全, text: 铸造车间存在职业病危害因素，5月组织防护培训和健康检查。}
    """
    if find_any_said(context, "occupational_disease", _MEASURES):
        return
    for said in find_said(context, "occupational_disease", _NAMED):
        yield Problem(said.where, words=said.quote)
        return
