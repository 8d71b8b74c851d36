"""Statute: the workers' or staff congress."""

from collections.abc import Callable

import pytest

from unionplan.rules import Report

CheckSentence = Callable[..., Report]

FOUND = [
    ("WP521", "school", {}, "教代会每三年召开一次"),
    ("WP521", "enterprise", {}, "每两年召开一次职工代表大会"),
    ("WP522", "enterprise", {"ownership": "state"}, "职代会每年召开1次"),
    ("WP523", "school", {"employees": 79}, "召开第三届教代会"),
    ("WP524", "enterprise", {"employees": 99}, "4月举行一届三次职代会"),
    (
        "WP524",
        "enterprise",
        {"employees": 130, "values": {"congress_from_employees": 150}},
        "召开职代会",
    ),
    ("WP525", "enterprise", {}, "职代会有60%的代表出席即可开会"),
    ("WP525", "school", {}, "教代会经二分之一以上代表到会即可召开"),
    ("WP525", "school", {}, "教代会代表出席不少于六成即可召开"),
    ("WP526", "school", {}, "教代会决议由到会代表半数以上同意"),
    ("WP526", "enterprise", {}, "职代会表决经出席会议代表过半数赞成即可"),
    ("WP527", "school", {}, "选举教职工代表40名，教师代表占一半"),
    (
        "WP527",
        "school",
        {"representatives": 40, "teachers_among_representatives": 23},
        "完成代表选举",
    ),
    ("WP528", "enterprise", {"region": "浙江省宁波市"}, "各部门选举职工代表29名"),
    ("WP528", "enterprise", {"region": "上海", "representatives": 20}, "完成代表选举"),
    ("WP529", "enterprise", {"employees": 1000}, "推选职工代表四十九人"),
    ("WP530", "enterprise", {}, "选举职工代表，领导干部占三成"),
    (
        "WP530",
        "enterprise",
        {"representatives": 50, "managers_among_representatives": 11},
        "完成代表换届",
    ),
    ("WP531", "enterprise", {}, "职代会每届任期六年"),
    ("WP531", "school", {}, "教代会每届任期四年"),
    ("WP532", "enterprise", {}, "出台绩效考核方案，7月执行"),
    ("WP532", "school", {}, "修订教职工考勤制度"),
    ("WP533", "enterprise", {}, "三季度启动公司重组"),
    ("WP534", "enterprise", {"employees": 300}, "新一届董事会不设职工董事"),
    ("WP535", "school", {}, "1月开展提案征集"),
    ("WP536", "enterprise", {"region": "上海"}, "职代会会前五天将文件发至代表"),
    ("WP537", "school", {}, "教代会工作机构为党政办公室"),
    ("WP537", "enterprise", {"ownership": "state"}, "职代会的日常工作机构设在人力资源部"),
    ("WP538", "enterprise", {}, "年终奖办法不再提交职代会审议"),
    ("WP538", "school", {}, "岗位聘任方案无需经教代会讨论"),
]
NEAR_MISSES = [
    ("WP521", "school", {}, "教代会每年召开一次，每五年换届"),
    ("WP521", "enterprise", {}, "职代会每半年召开一次"),
    ("WP521", "county", {}, "督促企业改变职代会每两年召开一次的做法"),
    ("WP522", "enterprise", {"ownership": "private"}, "职代会每年召开1次"),
    ("WP522", "enterprise", {"ownership": "state"}, "每年召开一次工作会议，每年开好两次职代会"),
    ("WP523", "school", {"employees": 80}, "召开第三届教代会"),
    ("WP523", "school", {"employees": 40}, "召开教职工大会"),
    ("WP523", "school", {"employees": 40}, "学习市教育系统教代会工作规定"),
    ("WP524", "enterprise", {"employees": 100}, "召开职代会"),
    ("WP524", "enterprise", {"employees": 40}, "参加区职代会建制培训"),
    ("WP525", "enterprise", {}, "职代会须有三分之二以上代表出席方可召开"),
    ("WP525", "enterprise", {}, "职代会须有2/3以上的代表出席"),
    ("WP525", "enterprise", {}, "职代会代表出席率达到95%"),
    ("WP525", "enterprise", {}, "少于半数代表出席的，职代会不得召开"),
    ("WP525", "enterprise", {}, "有三分之一以上代表提议，可以召开临时职代会"),
    ("WP526", "enterprise", {}, "职代会表决须经全体代表过半数通过"),
    ("WP526", "enterprise", {}, "不得以到会代表过半数通过代替全体代表过半数"),
    ("WP526", "enterprise", {}, "评委会由到会评委过半数通过"),
    ("WP527", "school", {}, "选举教职工代表40名，教师代表占60%"),
    ("WP527", "school", {}, "教师代表在座谈会上发言"),
    ("WP527", "school", {}, "教师代表的比例不得低于55%的旧规定已改"),
    ("WP527", "school", {"representatives": 40, "teachers_among_representatives": 24}, "代表选举"),
    ("WP528", "enterprise", {"region": "上海"}, "各部门选举职工代表30名"),
    ("WP528", "enterprise", {"region": "上海"}, "选举女职工代表5名"),
    ("WP529", "enterprise", {"employees": 1000}, "推选职工代表五十人"),
    ("WP530", "enterprise", {}, "选举职工代表，中层干部占代表总数的五分之一"),
    ("WP530", "enterprise", {}, "管理人员参训率达到90%"),
    ("WP530", "enterprise", {}, "防止职工代表中管理人员占30%的现象"),
    ("WP531", "enterprise", {}, "职代会每届任期四年"),
    ("WP531", "school", {}, "教代会每届任期三年"),
    ("WP532", "enterprise", {}, "薪酬方案提交职代会审议后实施"),
    ("WP532", "enterprise", {}, "督促行政修订考勤办法"),
    ("WP532", "enterprise", {}, "出台绩效工资方案。职代会审议涉及职工切身利益的方案"),
    ("WP532", "enterprise", {}, "制定工会财务制度，落实带薪休假"),
    ("WP533", "enterprise", {}, "公司重组方案听取工会意见，维护职工权益"),
    ("WP533", "enterprise", {}, "完成班组重组，帮扶改制企业职工"),
    ("WP533", "enterprise", {}, "三季度启动公司重组。职代会审议重组方案"),
    ("WP534", "enterprise", {"employees": 299}, "董事会不设职工董事"),
    ("WP534", "enterprise", {"employees": 999}, "董事会不设职工董事，监事会设职工监事"),
    ("WP534", "enterprise", {"employees": 999}, "选举职工董事"),
    ("WP535", "school", {}, "1月开展提案征集，5月底前答复"),
    ("WP535", "school", {}, "征集职工意见，落实提案"),
    ("WP536", "enterprise", {"region": "上海"}, "职代会会前七天将文件发至代表"),
    ("WP536", "enterprise", {"region": "上海"}, "去年职代会会前两天材料发到代表"),
    ("WP536", "enterprise", {"region": "江苏"}, "筹备职代会，提前一个月征集提案"),
    ("WP537", "school", {}, "教代会工作机构为校工会委员会"),
    ("WP537", "enterprise", {"ownership": "private"}, "职代会的日常工作机构设在人力资源部"),
    ("WP538", "enterprise", {}, "防止重大事项绕过职代会"),
    ("WP538", "enterprise", {}, "方案不经审议不实施，全部提交职代会审议"),
    ("WP538", "enterprise", {}, "无需经职代会审议的做法要纠正"),
    ("WP538", "enterprise", {}, "无需提交职代会的事项由工会听取意见"),
]


@pytest.mark.parametrize(("code", "kind", "facts", "words"), FOUND)
def test_the_fault_is_found(
    check_sentence: CheckSentence, code: str, kind: str, facts: dict[str, object], words: str
) -> None:
    report = check_sentence(code, words, kind=kind, **facts)
    assert [finding.code for finding in report.findings] == [code]


@pytest.mark.parametrize(("code", "kind", "facts", "words"), NEAR_MISSES)
def test_a_near_miss_is_accepted(
    check_sentence: CheckSentence, code: str, kind: str, facts: dict[str, object], words: str
) -> None:
    report = check_sentence(code, words, kind=kind, **facts)
    assert report.findings == ()
    assert report.not_checked == ()


@pytest.mark.parametrize(
    ("code", "words", "facts", "needs"),
    [
        ("WP522", "每年召开一次职代会", {"kind": "enterprise"}, "ownership"),
        ("WP523", "召开三届二次教代会", {"kind": "school"}, "employees"),
        ("WP524", "召开三届二次职代会", {"kind": "hospital"}, "employees"),
        ("WP527", "推选教职工代表", {"kind": "school"}, "teachers_among_representatives"),
        ("WP528", "推选职工代表", {"kind": "enterprise"}, "representatives"),
        ("WP528", "选举职工代表20名", {"kind": "enterprise"}, "region"),
        (
            "WP528",
            "选举职工代表20名",
            {"kind": "enterprise", "region": "江苏"},
            "values.fewest_representatives",
        ),
        ("WP529", "选举职工代表20名", {"kind": "enterprise"}, "employees"),
        ("WP530", "推选职工代表", {"kind": "enterprise"}, "managers_among_representatives"),
        ("WP534", "取消职工董事", {"kind": "enterprise"}, "employees"),
        ("WP536", "职代会会前3天将材料发给代表", {"kind": "enterprise"}, "region"),
        ("WP537", "职代会工作机构设在办公室", {"kind": "enterprise"}, "ownership"),
    ],
)
def test_without_the_fact_it_is_not_checked(
    check_sentence: CheckSentence, code: str, words: str, facts: dict[str, object], needs: str
) -> None:
    report = check_sentence(code, words, **facts)
    assert report.findings == ()
    assert [each.needs for each in report.not_checked] == [(needs,)]


def test_the_company_law_of_2023_does_not_bind_older_plans(check_sentence: CheckSentence) -> None:
    facts = {"kind": "enterprise", "employees": 900}
    assert check_sentence("WP534", "董事会不设职工董事", period="2023", **facts).findings == ()
