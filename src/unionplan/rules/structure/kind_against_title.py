"""WP120."""

from typing import Final

from unionplan.chinese import fold
from unionplan.model import OrganizationKind, Plan
from unionplan.rules.context import Context
from unionplan.rules.phrase import Words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_SCHOOL, _HOSPITAL = OrganizationKind.SCHOOL, OrganizationKind.HOSPITAL
_ENTERPRISE, _VILLAGE = OrganizationKind.ENTERPRISE, OrganizationKind.VILLAGE
# Words of which a title has one only where its unit is of that kind.
_KINDS: Final = {
    "医院": _HOSPITAL,
    "小学": _SCHOOL,
    "中学": _SCHOOL,
    "幼儿园": _SCHOOL,
    "大学": _SCHOOL,
    "学院": _SCHOOL,
    "学校": _SCHOOL,
    "公司": _ENTERPRISE,
    "集团": _ENTERPRISE,
    "乡总工会": OrganizationKind.TOWNSHIP,
    "镇总工会": OrganizationKind.TOWNSHIP,
    "村工会": _VILLAGE,
    "县总工会": OrganizationKind.COUNTY,
    "市总工会": OrganizationKind.CITY,
}
_NAMES: Final = {
    _HOSPITAL: Words(zh="医院", en="a hospital"),
    _SCHOOL: Words(zh="学校", en="a school"),
    _ENTERPRISE: Words(zh="企业", en="an enterprise"),
    _VILLAGE: Words(zh="村、社区", en="a village or community"),
    OrganizationKind.AGENCY: Words(zh="机关", en="an agency"),
    OrganizationKind.TOWNSHIP: Words(zh="乡镇、街道", en="a township or subdistrict"),
    OrganizationKind.COUNTY: Words(zh="县", en="a county"),
    OrganizationKind.CITY: Words(zh="市", en="a city"),
    OrganizationKind.INSTITUTION: Words(zh="事业单位", en="a public institution"),
    OrganizationKind.FEDERATION: Words(zh="产业或省级工会", en="a federation"),
}


@rule(
    "WP120",
    Severity.WARNING,
    zh="标题写的是{title}，而计划属于{body}，请核对正文是否取自别的单位。",
    en="the title is of {title}, and the plan of {body}; look whether the text is another unit's",
    since="0.1.0",
)
def kind_against_title(plan: Plan, _context: Context) -> Problems:
    """The title names one kind of unit, and the plan is of another.

    Why:
        A sample of a school was given the title of a hospital. Titles with words of two kinds
        (医科大学附属医院) are passed over, and so are plans whose kind is not known.

    中文:
        标题说的是一类单位，计划写的是另一类单位。
        学校的范文安上了医院的标题。标题兼有两类字样的（医科大学附属医院）不查，单位类型不明的计
        划也不查。

    Example:
        title: 仁和医院工会2026年工作计划
        organization: {kind: school}

    Fix:
        title: 仁和医院工会2026年工作计划
        organization: {kind: hospital}
    """
    kind = None if plan.organization is None else plan.organization.kind
    if kind is None:
        return
    title = fold(plan.title)
    said = {named for word, named in _KINDS.items() if word in title}
    if len(said) == 1 and kind not in said:
        yield Problem("/title", title=_NAMES[said.pop()], body=_NAMES[kind])
