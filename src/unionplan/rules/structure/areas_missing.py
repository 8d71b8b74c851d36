"""WP124."""

from typing import Final

from unionplan.chinese import fold
from unionplan.model import Plan, PlanKind
from unionplan.rules.any_word import has_any
from unionplan.rules.context import Context
from unionplan.rules.phrase import Words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.work_words import work_words

_TRADITIONAL: Final = "會"  # no plan of a union in traditional characters is without it
_LEAST: Final = 300  # characters; a shorter plan is an outline
_MOST: Final = 0.4  # share of what is expected; a plan that lacks more is for one subject only


@rule(
    "WP124",
    Severity.ADVICE,
    zh="同类工会的计划一般还写：{areas}；如不需要可以不写。",
    en="plans of such unions mostly deal with these as well: {areas}",
    since="0.1.0",
)
def areas_missing(plan: Plan, context: Context) -> Problems:
    r"""An area that plans of such unions deal with is not mentioned at all.

    Why:
        Appraisal sheets and superior unions ask for it, and a plan that is silent has nothing to
        show. What is expected depends on the kind of the union; where the kind is not known,
        nothing is. A plan for one subject (an event, a budget) and one of less than 300 characters
        are passed over.

    中文:
        同类工会计划都会写的某个领域只字未提。
        考核表和上级工会要问，计划不写，到时就拿不出东西。应写什么取决于工会类型；类型不明就不问。
        专题计划（某项活动、预算）和不足三百字的计划不查。

    Example:
        title: 实验小学工会2026年工作计划
        organization: {kind: school}
        sections:
          - heading: 民主管理
            text: "开学初召开工会委员会会议，讨论并通过全年工作计划，明确各委员分工。每学期\
              召开一次教职工大会，审议学校工作报告，办理教职工提案，按月公开经费收支。\
              组织教职工学习教育法规和师德规范，开展师德标兵评选。实施青年教师结对培养\
              ，每学年举办一次教学基本功竞赛，为青年教师搭建成长的平台。四月举办春季趣\
              味运动会，九月组织庆祝教师节活动，十二月举办迎新年联欢会，合唱社和羽毛球\
              社每周活动一次。建立困难教职工档案，元旦春节走访慰问困难教职工和离退休教\
              师，教职工生病住院及时探望。五月组织教职工健康体检，做好互助保障续保。暑\
              假前完成会员信息核对，年底前完成工会年报、资料归档和年度总结，开好民主测\
              评会。各工会小组每月活动一次，做到有计划、有记录、有小结。"

    Fix:
        title: 实验小学工会2026年工作计划
        organization: {kind: school}
        sections:
          - heading: 民主管理
            text: "开学初召开工会委员会会议，讨论并通过全年工作计划，明确各委员分工。每学期\
              召开一次教职工大会，审议学校工作报告，办理教职工提案，按月公开经费收支。\
              组织教职工学习教育法规和师德规范，开展师德标兵评选。实施青年教师结对培养\
              ，每学年举办一次教学基本功竞赛，为青年教师搭建成长的平台。四月举办春季趣\
              味运动会，九月组织庆祝教师节活动，十二月举办迎新年联欢会，合唱社和羽毛球\
              社每周活动一次。建立困难教职工档案，元旦春节走访慰问困难教职工和离退休教\
              师，教职工生病住院及时探望。五月组织教职工健康体检，做好互助保障续保。暑\
              假前完成会员信息核对，年底前完成工会年报、资料归档和年度总结，开好民主测\
              评会。各工会小组每月活动一次，做到有计划、有记录、有小结。"
          - heading: 女教职工工作
            text: 三八节前组织女教职工健康讲座。
    """
    kind = None if plan.organization is None else plan.organization.kind
    if kind is None or plan.kind is not PlanKind.PLAN or len(context.joined) < _LEAST:
        return
    expected = work_words().expected.get(kind, ())
    title = fold(plan.title)
    if not expected or has_any(title, work_words().particular):
        return
    areas = work_words().areas
    missing = [area for area in expected if not context.has_any(areas[area])]
    if missing and _TRADITIONAL in context.joined:
        folded = fold(context.joined)
        missing = [area for area in missing if not has_any(folded, areas[area])]
    if missing and len(missing) <= _MOST * len(expected):
        yield Problem(
            "/sections",
            areas=Words(
                zh="、".join(area.zh for area in missing), en=", ".join(area.en for area in missing)
            ),
        )
