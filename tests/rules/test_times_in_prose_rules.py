"""Times, ordinals and congresses in prose against the calendar."""

import pytest

from unionplan.model import (
    Activity,
    Frequency,
    Observance,
    Party,
    Plan,
    PlanKind,
    Section,
    Source,
    Status,
    When,
)
from unionplan.rules import check


def flagged(code: str, text: str, period: str | None = "2026", **fields: object) -> bool:
    plan = Plan(period=period, sections=[Section(heading="安排", text=text)], **fields)  # type: ignore[arg-type]
    return bool(check(plan, select=[code]).findings)


def places(code: str, plan: Plan) -> list[str]:
    return [finding.where for finding in check(plan, select=[code]).findings]


def fixed(title: str, when: When | str, **fields: object) -> Plan:
    return Plan(period="2026", activities=[Activity(title=title, when=when, **fields)])  # type: ignore[arg-type]


WHEN = ["/activities/0/when"]


@pytest.mark.parametrize(
    ("title", "when", "expected"),
    [
        ("召开职工代表大会", "2026-10-01", WHEN),
        ("召开职工代表大会", "XXXX-10-01", WHEN),
        ("召开职工代表大会", "2026-10-15", []),
        ("召开职工代表大会", "2026-10-05", []),  # only a rest day
        ("召开职工代表大会", "2026-10", []),
        ("召开职工代表大会", "2026-10-01/2026-10-03", []),
        ("国庆升旗仪式", "2026-10-01", []),
        ("看望岗位值班人员", "2026-10-01", []),
        ("召开职工代表大会", "2029-10-01", WHEN),  # the law says so before any notice
        ("召开职工代表大会", "2026-03-08", []),
    ],
)
def test_work_is_not_put_on_a_holiday(title: str, when: str, expected: list[str]) -> None:
    assert places("WP208", fixed(title, when)) == expected


def test_what_marks_the_holiday_or_is_cancelled_is_meant() -> None:
    marking = fixed("职工歌会", "2026-10-01", observances=["national_day"])
    off = fixed("召开职工代表大会", "2026-10-01", status=Status.CANCELLED)
    assert places("WP208", marking) == []
    assert places("WP208", off) == []


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2026-09/2027-01", WHEN),
        (None, []),
        ("2026/2027", []),
        ("2026/2030", []),
        ("2026-01/2026-06", []),
    ],
)
def test_a_day_without_a_year_is_placed_only_where_there_is_one(
    period: str | None, expected: list[str]
) -> None:
    plan = Plan(period=period, activities=[Activity(title="开会", when="XXXX-10-01")])
    assert places("WP208", plan) == expected
    leap = Plan(period=period, activities=[Activity(title="开会", when="XXXX-02-29")])
    assert places("WP208", leap) == []


@pytest.mark.parametrize(
    ("title", "when", "expected"),
    [
        ("职工亲子登山", "2026-10-10", WHEN),
        ("召开工会委员会", "2026-10-10", []),
        ("职工亲子登山", "2026-10-17", []),
    ],
)
def test_leisure_is_not_put_on_a_makeup_day(title: str, when: str, expected: list[str]) -> None:
    assert places("WP209", fixed(title, when)) == expected


def calendar(*months: int, period: str | None = "2026", heading: str = "") -> Plan:
    sections = [Section(heading=heading)] if heading else []
    activities = [
        Activity(title=f"第{number}项", when=f"XXXX-{month:02}")
        for number, month in enumerate(months)
    ]
    return Plan(period=period, sections=sections, activities=activities)


@pytest.mark.parametrize(
    ("plan", "flagged"),
    [
        (calendar(1, 2, 3, 4, 5, 5, 5, 5, 5, 5, period="2026-H1"), True),
        (calendar(1, 2, 3, 4, 5, 5, 5, period="2026-H1"), False),
        (calendar(1, 2, 3, 5, 5, 5, 5, 5, 5), True),
        (calendar(1, 2, 5, 5, 5, 5, 5, 5), False),  # no calendar of months
        (calendar(1, 2, 3, 5, 5, 5, 5, 5, 5, period=None), False),
        (calendar(1, 2, 3, 5, 5, 5, 5, 5, 5, period="2026/2027"), False),
        (calendar(1, 2, 3, 5, 5, 5, 5, 5, 5, heading="主要工作"), False),
        (calendar(1, 2, 3, 5, 5, 5, 5, 5, 5, heading="五月份"), True),
        (calendar(*range(1, 13), *range(1, 13), *range(1, 13), *range(1, 13), 5), False),
    ],
)
def test_a_month_is_not_overloaded(plan: Plan, flagged: bool) -> None:  # noqa: FBT001
    assert bool(places("WP210", plan)) == flagged


def test_roughly_overloaded_is_not_enough() -> None:
    last_year = [Activity(title=f"第{n}项", when="2025-05") for n in range(8)]
    this_year = [Activity(title=f"第{n}项", when=f"2026-0{n}") for n in range(1, 5)]
    assert places("WP210", Plan(period="2026", activities=[*last_year, *this_year])) == []


@pytest.mark.parametrize(
    ("plan", "months"),
    [
        (calendar(1, 2, 3, 4, 6, period="2026-H1"), "2026-05"),
        (calendar(1, 2, 3, 4, 5, 6, period="2026-H1"), None),
        (calendar(1, 2, 3, 4, 6, period="2026-H1", heading="五月份"), None),
        (calendar(1, 2, 3, 4, 6, period="2026-H1", heading="5月"), None),
        (calendar(1, 2, 3, 4, 6, period="2026-H1", heading="工作"), None),
        (calendar(*range(1, 13)), None),
        (calendar(*range(1, 12), heading="十二月份"), None),
        (calendar(1, 2, 3, 4), None),
        (calendar(2, 3, 4, 5, 6, 7), None),  # half a year of work, told as a year
        (calendar(9, 10, 12, 2, 3, 4, period="2026-09/2027-07"), "2026-11, 2027-01"),
        (calendar(1, 2), None),
    ],
)
def test_a_month_is_not_left_out(plan: Plan, months: str | None) -> None:
    found = check(plan, select=["WP211"]).findings
    assert [finding.parameters["months"] for finding in found] == ([months] if months else [])


def test_other_times_fill_a_month() -> None:
    months: list[When | str] = [
        "2026-Q1",
        "../2026-04",
        Observance(festival="labour_day"),
        "2026-06",
        Observance(festival="no_such_day"),
        "2026-H1",
        "2026-01/2026-06",
    ]
    activities = [Activity(title="活动", when=when) for when in months]  # type: ignore[arg-type]
    assert places("WP211", Plan(period="2026-H1", activities=activities)) == []
    assert places("WP211", Plan(period="2026-H1", activities=activities[:2])) != WHEN
    report = Plan(kind=PlanKind.REPORT, period="2026-H1", activities=activities[:2])
    assert places("WP211", report) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("五月份组织运动会（放在下半年进行）。", True),
        ("5月组织运动会(下半年举行)。", True),
        ("十月份组织运动会（放在上半年进行）。", True),
        ("五月份组织运动会（放在上半年进行）。", False),
        ("五月份组织运动会，下半年组织联谊。", False),
        ("五、六月份组织运动会（下半年总结）。", False),
        ("5月至6月组织运动会（下半年总结）。", False),
        ("15月组织运动会（上半年总结）。", False),
        ("上半年组织运动会。", False),
    ],
)
def test_an_item_has_one_time(text: str, expected: bool) -> None:  # noqa: FBT001
    assert flagged("WP212", text) == expected


@pytest.mark.parametrize(
    ("title", "when", "expected"),
    [
        ("运动会（下半年）", "2026-05", WHEN),
        ("运动会（下半年）", "2026-10", []),
        ("运动会（上半年、下半年各一次）", "2026-10", []),
        ("运动会（上半年）", "2026-10/2026-11", []),
        ("运动会（上半年）", "2026-Q4", []),
    ],
)
def test_a_title_does_not_contradict_its_time(title: str, when: str, expected: list[str]) -> None:
    assert places("WP212", fixed(title, when)) == expected
    read = fixed(title, when, source=Source(start=0, end=1))
    assert places("WP212", read) == []  # its prose has been looked at


@pytest.mark.parametrize(
    ("text", "period", "expected"),
    [
        ("6月10日（星期五）召开职代会。", "2026", True),
        ("6月12日（星期五）召开职代会。", "2026", False),
        ("2026年6月10日周五召开职代会。", None, True),
        ("6月10日（星期五）召开职代会。", None, False),
        ("6月10日（星期五）召开职代会。", "2026/2030", False),
        ("6月10日（星期五）召开职代会。", "2025-09/2026-07", True),
        ("11月9日（星期天）健步走。", "2025-09/2026-07", False),
        ("2月30日（星期五）召开职代会。", "2026", False),
        ("每周五开放活动室。", "2026", False),
        ("6月10日召开职代会。", "2026", False),
    ],
)
def test_a_date_falls_on_its_weekday(text: str, period: str | None, expected: bool) -> None:  # noqa: FBT001
    assert flagged("WP213", text, period) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6月31日前举办球赛。", ["6月31日"]),
        ("06月31号办理，2026年2月30日组织春游。", ["06月31号", "2月30日"]),
        ("12月32日总结。", ["12月32日"]),
        ("1月31日、2月29日、6月30日和12月31日。", []),
        ("农历2月30日慰问，12月33号楼。", []),
        ("农历年后办班，2月30日慰问。", ["2月30日"]),
        ("13月30日，112月31日。", []),
        ("6月召开3次会议。", []),
        ("6月300人参加。", []),
    ],
)
def test_a_month_has_the_day(text: str, expected: list[str]) -> None:
    plan = Plan(sections=[Section(heading="安排", text=text)])
    found = check(plan, select=["WP223"]).findings
    assert [finding.parameters["written"] for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("13月底前完成，2026年14月举办，15月3日开会。", ["13月", "14月", "15月"]),
        ("16月份慰问，20月上旬体检。", ["16月", "20月"]),
        (
            "序号 | 内容 | 时限\n1 | 送温暖 | 13月\n2 | 体检 |19月|\n完成时间：21月",
            ["13月", "19月", "21月"],
        ),
        ("13月：开展竞赛", []),  # the first words of a text may be anything
        ("安排如下\n13月：开展竞赛", ["13月"]),
        ("1月底、12月底、2013月底前完成。", []),
        ("期限为18月，历时13月底结束，婴幼儿6-36月。", []),
        ("职工之家24月连续开放；每15月检查一次。", []),
        ("3.15月底", []),
        ("", []),
    ],
)
def test_a_year_has_the_month(text: str, expected: list[str]) -> None:
    plan = Plan(sections=[Section(text=text)])
    found = check(plan, select=["WP224"]).findings
    assert [finding.parameters["written"] for finding in found] == expected


@pytest.mark.parametrize(
    ("text", "period", "expected"),
    [
        ("会员建档9月启动，6月底前完成。", "2026", True),
        ("会员建档3月启动，6月底前完成。", "2026", False),
        ("会员建档9月启动，次年6月底前完成。", "2026", False),
        ("会员建档9月启动，6月底前完成。", "2025-09/2026-07", False),
        ("会员建档9月启动，6月底前完成。", None, False),
        ("会员建档9月启动，0月底前完成。", "2026", False),
        ("会员建档9月启动。6月底前完成普查。", "2026", False),
        ("正在启动。", "2026", False),
        ("6月底前完成。", "2026", False),
    ],
)
def test_what_begins_does_not_end_before(text: str, period: str | None, expected: bool) -> None:  # noqa: FBT001
    assert flagged("WP214", text, period) == expected


@pytest.mark.parametrize(
    ("every", "period", "expected"),
    [
        ("quarter", "2026-05", WHEN),
        ("month", "2026-05", []),
        ("month", "2026-05-01/2026-05-07", WHEN),
        ("half_year", "2026-Q1", WHEN),
        ("half_year", "2026-02/2026-07", []),
        ("2 months", "2026-05", WHEN),
        ("2 weeks", "2026-05-01/2026-05-07", WHEN),
        ("year", "2026-05", []),
        ("9 months", "2026-05", []),
        ("quarter", "2026", []),
        ("quarter", None, []),
    ],
)
def test_a_duty_comes_round_in_its_period(
    every: str, period: str | None, expected: list[str]
) -> None:
    activity = Activity(title="走访班组", when=Frequency(every=every, times=1))
    assert places("WP215", Plan(period=period, activities=[activity])) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本学期组织3次读书活动。三月第一次读书活动，四月第二次读书活动。", True),
        ("本学期组织2次读书活动。三月第一次读书活动，四月第二次读书活动。", False),
        ("本学期组织两次读书活动。第一次读书活动，第2次活动，第三次活动。", True),
        ("本学期组织3次读书活动。第二次读书活动，第三次读书活动。", False),
        ("每月1次，各3次读书活动。第一次读书活动，第二次读书活动。", False),
        ("每学期3次读书活动。第一次读书活动，第二次读书活动。", False),
        ("组织3次文体比赛。第一次读书活动，第二次读书活动。", False),
        ("组织3次读书活动，其中2次集体活动。第一次读书活动，第二次读书活动。", False),
        ("组织1次读书活动。第一次读书活动，第二次读书活动。", False),
        ("第一次读书活动，第二次读书活动。", False),
        ("组织3次读书活动。", False),
    ],
)
def test_the_schedule_has_as_many_as_announced(text: str, expected: bool) -> None:  # noqa: FBT001
    assert flagged("WP216", text) == expected


@pytest.mark.parametrize(
    ("text", "period", "expected"),
    [
        ("庆祝第42个教师节。", "2026", False),
        ("庆祝第41个教师节。", "2026", True),
        ("庆祝第四十一个“教师节”。", "2026", True),
        ("慶祝第４１個教師節。", "2026", True),
        ("庆祝第41个教师节。", "2025-09/2026-07", False),
        ("庆祝第41个教师节。", None, False),
        ("第25个全国安全生产月。", "2026", False),
        ("第24个安全生产月。", "2026", True),
        ("庆祝建党105周年。", "2026", False),
        ("庆祝建党一百零四周年。", "2026", True),
        ("建厂60周年，某某60周年。", "2026", False),
        ("举办周年庆典。", "2026", False),
        ("第3个活动日。", "2026", False),
        ("第3个节。", "2026", False),
        ("召开第八届节日会。", "2026", False),
    ],
)
def test_a_festival_has_the_number_of_its_year(
    text: str,
    period: str | None,
    expected: bool,  # noqa: FBT001
) -> None:
    assert flagged("WP217", text, period) == expected


def test_a_report_may_speak_of_the_year_before() -> None:
    assert not flagged("WP217", "庆祝第41个教师节。", kind=PlanKind.MIXED)


@pytest.mark.parametrize(
    ("when", "source", "expected"),
    [
        (Observance(festival="teachers_day", ordinal=31), None, WHEN),
        (Observance(festival="teachers_day", ordinal=42), None, []),
        (Observance(festival="party_day", ordinal=104), None, WHEN),
        (Observance(festival="teachers_day"), None, []),
        (Observance(festival="teachers_day", year=2026, ordinal=31), None, []),
        (Observance(festival="no_such_day", ordinal=31), None, []),
        (Observance(festival="teachers_day", ordinal=31), Source(start=0, end=1), []),
    ],
)
def test_a_register_is_asked_for_ordinals(
    when: Observance, source: Source | None, expected: list[str]
) -> None:
    assert places("WP217", fixed("庆祝大会", when, source=source)) == expected
    assert places("WP201", fixed("庆祝大会", when, source=source)) == []


@pytest.mark.parametrize(
    ("text", "period", "expected"),
    [
        ("学习党的十八届五中全会精神。", "2012", True),
        ("学习党的十八届五中、六中全会精神。", "2016", False),
        ("学习党的十八届五中、六中全会精神。", "2015", True),
        ("以优异成绩喜迎党的十八大。", "2012", False),
        ("以优异成绩喜迎党的十八大。", "2011", False),
        ("以优异成绩喜迎党的十八大。", "2016", True),
        ("学习十八届六中全会精神，迎接党的十八大。", None, True),
        ("学习十八届六中全会精神。", None, False),
        ("学习十七届六中全会精神，迎接党的十八大。", None, False),
        ("召开七届四次职代会。", "2012", False),
        ("学习党的三十大精神。", "2012", False),
        ("学习党的十八大大会精神。", "2012", False),
        ("学习十八届九中全会精神。", "2012", False),
        ("学习三十届五中全会精神。", "2012", False),
    ],
)
def test_a_congress_is_studied_after_it_was_held(
    text: str,
    period: str | None,
    expected: bool,  # noqa: FBT001
) -> None:
    assert flagged("WP218", text, period) == expected


def test_the_session_that_came_first_is_named() -> None:
    sections = [
        Section(heading="学习", text="学习十八届六中全会精神。"),
        Section(heading="竞赛", text="喜迎党的十八大。"),
    ]
    (found,) = check(Plan(sections=sections), select=["WP218"]).findings
    assert found.where == "/sections/1/text"
    assert found.related == ("/sections/0/text",)


@pytest.mark.parametrize(
    ("text", "period", "expected"),
    [
        ("学习中国工会十七大精神。", "2026", True),
        ("学习中国工会十八大精神。", "2026", False),
        ("学习中国工会十七大、中国工会十八大精神。", "2026", False),
        ("学习中国工会十七大精神。", "2024-01/2024-06", False),  # the next was only just held
        ("党的十八大以来成绩显著。", "2026", False),
        ("学习党的十八大精神。", "2026", True),
        ("学习党的十八届四中全会精神和中国工会十四大精神。", None, True),
        ("学习党的十六届三中全会精神和中国工会十四大精神。", None, False),
        ("学习党的17大精神，2019年工会将换届。", None, True),
        ("学习党的17大精神。", None, False),
        ("学习党的17大精神，2019年换届。", None, False),
        ("学习党的17大精神，我们将努力。", None, False),
        ("喜迎党的十八大。", "2012", False),
        ("学习党的十五大精神。", "1990", False),
    ],
)
def test_the_last_congress_is_studied(text: str, period: str | None, expected: bool) -> None:  # noqa: FBT001
    assert flagged("WP219", text, period) == expected


@pytest.mark.parametrize(
    ("text", "period", "expected"),
    [
        ("今年是“十四五”规划收官之年。", "2026", True),
        ("今年是“十四五”规划收官之年。", "2025", False),
        ("今年是“十五五”规划开局之年。", "2026", False),
        ("今年是十五五开局之年。", "2027", True),
        ("今年是九五计划最后一年。", "2026", True),
        ("今年是十五规划开局之年。", "2001", False),
        ("今年是三年行动收官之年。", "2026", False),
        ("今年是“十四五”规划收官之年。", None, False),
        ("三个五年的开局良好。", "2026", False),
        ("五一活动。", "2026", False),
        ("十一五成就。", "2026", False),
    ],
)
def test_five_years_begin_and_end_in_theirs(
    text: str,
    period: str | None,
    expected: bool,  # noqa: FBT001
) -> None:
    assert flagged("WP220", text, period) == expected


@pytest.mark.parametrize(
    ("text", "fields", "expected"),
    [
        ("明年将再次组织培训。", {}, True),
        ("为明年工作打好基础。", {}, False),
        ("制定明年计划。", {}, False),
        ("谋划明年工作思路。", {}, False),
        ("今年将再次组织培训。", {}, False),
        ("今年达到70%，明年实现全覆盖。", {}, False),
        ("明年将再次组织培训。", {"period": None}, False),
        ("明年将再次组织培训。", {"period": "2025-09/2026-07"}, False),
        ("明年将再次组织培训。", {"kind": PlanKind.REPORT}, False),
    ],
)
def test_next_year_is_not_meant_as_this(
    text: str,
    fields: dict[str, object],
    expected: bool,  # noqa: FBT001
) -> None:
    assert flagged("WP221", text, **fields) == expected  # type: ignore[arg-type]


def days(*days: int, **fields: object) -> Plan:
    activities = [
        Activity(title=f"第{day}项", when=f"2026-05-{day:02}", **fields)  # type: ignore[arg-type]
        for day in days
    ]
    return Plan(period="2026", activities=activities)


def test_a_week_has_no_more_than_four_activities() -> None:
    assert places("WP222", days(11, 12, 13, 14, 15)) == WHEN
    assert places("WP222", days(11, 12, 13, 14, 18)) == []
    assert places("WP222", days(11, 12, 13, 14)) == []
    assert places("WP222", days(11, 12, 13, 14, 15, parent="a0")) == []


def owned(*names: str, parent: str | None = None) -> list[Activity]:
    return [
        Activity(
            title="活动",
            parties=[Party(name=name, role="responsible")] if name else [],
            parent=parent,
        )
        for name in names
    ]


@pytest.mark.parametrize(
    ("activities", "text", "expected"),
    [
        (owned("甲", ""), "", ["/activities/1"]),
        (owned("甲", "", ""), "", []),
        (owned("甲", "乙"), "", []),
        (owned(*[""] * 12), "", ["/activities/0"]),
        (owned(*[""] * 11), "", []),
        (owned(*[""] * 12), "责任人：工会主席", []),
        (owned("甲") + owned("", parent="a1"), "", []),
        ([], "", []),
    ],
)
def test_somebody_is_responsible(
    activities: list[Activity], text: str, expected: list[str]
) -> None:
    plan = Plan(sections=[Section(heading="安排", text=text)], activities=activities)
    assert places("WP405", plan) == expected
    report = Plan(kind=PlanKind.REPORT, activities=activities)
    assert places("WP405", report) == []


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        ("2026-04", "2026-05", ["/activities/1/when"]),
        ("2026-06", "2026-05", ["/activities/1/when"]),
        ("2026-05-06", "2026-05", []),
        ("2026-04/2026-05", "2026-05", []),
        (None, "2026-05", []),
        ("2026-05", None, []),
        ("../2026-04", "2026-05", []),
        ("2026-04", "../2026-05", []),
        ("XXXX-02-29", "2026-05", []),
        ("2026-05", "XXXX-02-29", []),
    ],
)
def test_a_part_lies_in_its_whole(part: str | None, whole: str | None, expected: list[str]) -> None:
    activities = [
        Activity(id="w", title="文化节", when=whole),
        Activity(id="p", title="开幕式", when=part, parent="w"),
        Activity(id="q", title="独立", when="2026-01", parent="nowhere"),
    ]
    assert places("WP406", Plan(period="2026", activities=activities)) == expected


def test_neither_part_nor_whole_waits_for_the_other() -> None:
    activities = [
        Activity(id="w", title="竞赛", after=["f", "x"]),
        Activity(id="h", title="初赛", parent="w"),
        Activity(id="f", title="决赛", parent="h", after=["w", "h", "f"]),
        Activity(id="x", title="总结", parent="y", after=["w", "nowhere"]),
        Activity(id="y", title="甲", parent="x", after=["w"]),
        Activity(id="z", title="乙", parent="gone", after=["w"]),
    ]
    assert places("WP407", Plan(activities=activities)) == [
        "/activities/0/after/0",
        "/activities/2/after/0",
        "/activities/2/after/1",
    ]
    assert places("WP407", Plan(activities=activities[1:2])) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("经费安排详见第四部分。", True),
        ("经费安排详见第二部分。", False),
        ("部分职工参加。", False),
        ("按照本方案第3部分执行。", True),
    ],
)
def test_the_text_points_to_parts_that_are_there(text: str, expected: bool) -> None:  # noqa: FBT001
    plan = Plan(sections=[Section(heading="安排", text=text), Section(heading="经费")])
    assert bool(places("WP408", plan)) == expected
    assert places("WP408", Plan(title=text)) == []
