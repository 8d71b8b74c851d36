"""The plans of the examples, as a careful person reads them."""

from pathlib import Path

import pytest

from unionplan.model import Metric, Plan
from unionplan.reading import Reading, read


@pytest.fixture
def school(examples: Path) -> Plan:
    """Give the plan of a primary school with a calendar of months."""
    return _only(examples / "school_month_calendar.txt")


@pytest.fixture
def township(examples: Path) -> Plan:
    """Give the plan of a town with many targets."""
    return _only(examples / "township_targets.txt")


def _reading(path: Path) -> Reading:
    return read(path.read_text(encoding="utf-8"))


def _only(path: Path) -> Plan:
    (plan,) = _reading(path).plans
    return plan


def _target(metric: Metric) -> tuple[str, str | None, str | None, str]:
    (target,) = metric.targets
    return (
        metric.name,
        None if target.at_least is None else f"{target.at_least.normalize():f}",
        None if target.at_most is None else f"{target.at_most.normalize():f}",
        metric.unit,
    )


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        (
            "school_month_calendar",
            ("plan", "school", "云屏区枫溪小学工会委员会"),
        ),
        ("township_targets", ("plan", "township", "柏河镇总工会")),
        ("town_report_2025", ("report", "township", "柏河镇总工会")),
        ("hospital_annual", ("plan", "hospital", "澜江市第二人民医院工会委员会")),
        ("enterprise_annual", ("plan", "enterprise", "宁川恒砺机械制造有限公司工会委员会")),
        ("draft_template", ("plan", "enterprise", "xx公司工会委员会")),
    ],
)
def test_a_plan_says_what_it_is(examples: Path, name: str, facts: tuple[str, str, str]) -> None:
    plan = _only(examples / f"{name}.txt")
    assert plan.organization is not None
    assert (plan.kind, plan.organization.kind, plan.organization.name) == facts
    assert str(plan.period) == ("2025" if plan.kind == "report" else "2026")


@pytest.mark.parametrize(
    "name",
    [
        "school_month_calendar",
        "township_targets",
        "town_report_2025",
        "hospital_annual",
        "enterprise_annual",
        "draft_template",
        "messy_web_page",
    ],
)
def test_nothing_is_left_over(examples: Path, name: str) -> None:
    reading = _reading(examples / f"{name}.txt")
    assert reading.coverage == 1
    assert reading.remarks == ()


def test_the_months_of_the_school_have_their_items(school: Plan) -> None:
    (calendar,) = (section for section in school.sections if section.heading == "月度安排")
    months = {
        month.heading: [
            (str(activity.when), activity.title)
            for item in month.sections
            for activity in school.activities
            if activity.section == item.id
        ]
        for month in calendar.sections
    }
    assert months == {
        "一、二月份": [
            ("XXXX-01/XXXX-02", "召开工会委员会会议，讨论年度计划和经费预算"),
            ("XXXX-01/XXXX-02", "春节前走访困难教职工5户、患病会员2名"),
            ("XXXX-01/XXXX-02", "公布上年度工会经费收支和审查情况"),
        ],
        "三月份": [
            ("XXXX-03-03", "举办元宵灯谜会"),
            ("XXXX-03-06", "下午开展“三八”节花艺体验"),
            ("XXXX-03", "征集教代会提案"),
            ("../XXXX-03-31", "完成立案"),
            ("XXXX-03", "办理新教师入会手续，组织春季师德专题学习"),
        ],
        "四月份": [
            ("XXXX-04-11", "组织春季健步走"),
            ("XXXX-04-17", "召开六届二次教代会暨会员代表大会"),
            ("XXXX-04", "结合世界读书日举行读书分享会"),
            ("XXXX-04", "第一次更新校务公开栏"),
        ],
        "五月份": [
            ("XXXX-05", "慰问“五一”假期值班人员"),
            ("XXXX-05", "举行年级组气排球赛"),
            ("XXXX-05", "结对徒弟上春季汇报课"),
        ],
        "六月份": [
            ("XXXX-06-18", "开展端午包粽子活动，现场分送退休教师"),
            ("XXXX-06", "答复教代会提案，请提案人填写评价表"),
            ("XXXX-06", "配合安全生产月检查办公室用电和食堂燃气"),
            ("XXXX-06", "第二次更新校务公开栏"),
        ],
        "七、八月份": [
            ("XXXX-07/XXXX-08", "经费审查委员会进行上半年经费审查"),
            ("XXXX-07/XXXX-08", "慰问暑期护校值班人员"),
            ("../XXXX-08", "核对会员名册，做好新教师报到服务"),
        ],
        "九月份": [
            ("XXXX-09", "庆祝第42个教师节，表扬从教满三十年的教师6名"),
            ("XXXX-09-24", "举办中秋游园会"),
            ("XXXX-09", "组织秋季师德专题学习，签订新一轮结对协议"),
        ],
        "十月份": [
            ("XXXX-10-16", "召开重阳茶话会，邀请退休教师回校走走"),
            ("XXXX-10", "举行教职工趣味运动会"),
            ("XXXX-10", "安排教职工健康体检，同步做女教职工专项检查"),
            ("XXXX-10", "第三次更新校务公开栏"),
        ],
        "十一月份": [
            ("XXXX-11-09", "与总务处联合开展消防疏散演练"),
            ("XXXX-11", "结对徒弟上秋季汇报课"),
            ("XXXX-11", "办理会员互助保障续保手续"),
        ],
        "十二月份": [
            ("XXXX-12", "第四次更新校务公开栏，公布全年评优结果"),
            ("XXXX-12", "经费审查委员会进行下半年经费审查"),
            ("XXXX-12-31", "下午举行迎新年联欢会"),
            ("XXXX-12", "撰写年度总结，整理工会档案"),
        ],
    }


def test_the_goals_of_the_school_are_its_four_items(school: Plan) -> None:
    assert [goal.statement for goal in school.goals] == [
        "3月底前吸收2名新入职教师入会，入会率达到100%",
        "教代会立案提案答复率达到100%，提案人满意率不低于95%",
        "举办全校性文体活动不少于8次，每次参与率保持在70%以上",
        "教职工健康体检参检率达到98%以上，住院会员探望率达到100%",
    ]


def test_the_duties_of_the_school_come_round(school: Plan) -> None:
    duties = [str(a.when) for a in school.activities if type(a.when).__name__ == "Frequency"]
    assert duties[:4] == [">=1/year", ">=2/semester", ">=2/month", ">=1/semester"]


@pytest.mark.parametrize(
    ("section", "targets"),
    [
        (
            "扩大会员队伍",
            [
                ("新发展会员", "520", "520", "人"),
                ("货运司机、快递员、外卖骑手等新就业形态劳动者", "180", None, "人"),
                ("会员", "9214", "9214", "人"),
                ("入会率", "94", None, "%"),
            ],
        ),
        (
            "按期组织换届",
            [
                ("完成", "6", "6", "家"),
                ("完成", "8", "8", "家"),
                ("按期换届率", "100", "100", "%"),
            ],
        ),
        (
            "突出工资专项协商",
            [
                ("建制率", "100", "100", "%"),
                ("已建会的非公有制企业建制率", "70", None, "%"),
                ("已建会的非公有制企业建制率", "90", None, "%"),
            ],
        ),
        (
            "开展岗位竞赛",
            [("参赛企业", "30", None, "家"), ("职工", "2600", None, "人")],
        ),
        (
            "举办技能培训",
            [
                ("办班", "6", "6", "期"),
                ("叉车、电工、家政护理", "2", "2", "期"),
                ("培训职工", "300", None, "人次"),
                ("取证率", "80", None, "%"),
            ],
        ),
        (
            "活跃生活",
            [("参赛队伍", "16", None, "支")],
        ),
    ],
)
def test_the_town_s_targets_have_their_bounds(
    township: Plan, section: str, targets: list[tuple[str, str | None, str | None, str]]
) -> None:
    (place,) = (found.id for found in township.all_sections() if found.heading == section)
    found = [_target(metric) for metric in township.metrics if metric.section == place]
    assert [target for target in found if target in targets] == targets


def test_the_town_s_union_of_a_village_keeps_its_name(township: Plan) -> None:
    names = {party.name for activity in township.activities for party in activity.parties}
    assert "各村（社区）联合工会" in names


def test_the_masks_of_the_draft_are_found(examples: Path) -> None:
    plan = _only(examples / "draft_template.txt")
    masks = {mask.text for mask in plan.placeholders}
    assert masks >= {"xx公司", "20xx年", "___人", "___%", "×届", "×次", "某某", "_月", "_日"}


def test_the_year_that_the_draft_copied_along_is_kept(examples: Path) -> None:
    plan = _only(examples / "draft_template.txt")
    assert [a.title for a in plan.activities if str(a.when) == "2024-05-18"] == [
        "在厂区球场举办职工拔河比赛"
    ]


def test_the_page_holds_two_plans_and_much_noise(examples: Path) -> None:
    reading = _reading(examples / "messy_web_page.txt")
    first, second = reading.plans
    assert [section.heading for section in first.sections if section.marker] == [
        "维护劳动权益",
        "改善作业条件",
        "丰富业余生活",
    ]
    assert [section.heading for section in second.sections if section.marker] == [
        "抓学习",
        "办实事",
        "聚人气",
        "管经费",
    ]
    assert not any("小编" in section.text for plan in reading.plans for section in plan.sections)
    assert [str(a.when) for a in second.activities if "茶会" in a.title] == ["XXXX-09-25"]
