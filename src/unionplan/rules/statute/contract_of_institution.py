"""WP553."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import TRADE_UNION_LAW
from unionplan.rules.kinds import AGENCIES, SCHOOLS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_SIGNED: Final = "(?:签订|续签|签署|订立|推行)[^，,不]{0,10}集体合同"


@rule(
    "WP553",
    Severity.ADVICE,
    zh="“{words}”：集体合同适用于企业、实行企业化管理的事业单位和社会组织，请核对本单位是否适用。",
    en="{words}: collective contracts are for enterprises, institutions managed as such and "
    "social organizations; check whether this is one",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Trade Union Law (2021), art. 21",
    standing=Standing.TEXT,
    kinds=(*SCHOOLS, *AGENCIES),
    in_force=TRADE_UNION_LAW,
    about=("contract",),
)
def contract_of_institution(_plan: Plan, context: Context) -> Problems:
    """A school or agency that is not managed as an enterprise plans a collective contract.

    Why:
        Pay of ordinary schools and agencies is set by the state, so that there is nothing to
        contract about; their staff have the congress.

    中文:
        不实行企业化管理的学校或机关计划签订集体合同。
        普通学校和机关的工资由国家规定，没有可以约定的内容；教职工有教代会。

    Example:
        # checked with the profile {managed_as_enterprise: false}
        organization: {kind: school}
        sections:
          - {heading: 维权, text: 5月与学校签订集体合同，提交教代会审议。}

    Fix:
        # checked with the profile {managed_as_enterprise: false}
        organization: {kind: school}
        sections:
          - {heading: 维权, text: 5月将绩效工资办法提交教代会审议。}
    """
    for said in find_meant(context, "contract", _SIGNED, "企业|基层|指导|推动|学习"):
        if not context.need("managed_as_enterprise"):
            yield Problem(said.where, words=said.quote)
        return
