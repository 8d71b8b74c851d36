"""The schedule: each activity once, in its month, with all that is known of it."""

from datetime import date

import pytest

from unionplan.formats import html
from unionplan.model import (
    Activity,
    Frequency,
    Observance,
    Party,
    Plan,
    Record,
    Recurrence,
    Unscheduled,
)

from .conftest import Page, rows, said

ACTIVITIES = [
    Activity(title="体检", when="../2026-09"),
    Activity(title="健步走", when="2026-04-11", status="done", parties=[Party(name="校工会")]),
    Activity(title="例会", when=Frequency(every="month", times=1)),
    Activity(title="慰问", when=Unscheduled(words="适时")),
    Activity(title="艺术节", when="2026-04/2026-05"),
    Activity(title="座谈"),
    Activity(title="接待日", when=Recurrence(rrule="FREQ=MONTHLY;BYDAY=1WE")),
    Activity(title="游园", when=Observance(festival="mid_autumn", relation="before")),
    Activity(title="庆祝女神节", observances=["womens_day"]),
]


def plan_of(*activities: Activity, period: str | None = "2026") -> Plan:
    return Plan(period=period, activities=activities)


def cells(*activities: Activity, period: str | None = "2026", **options: str) -> list[list[str]]:
    return rows(Page.of(plan_of(*activities, period=period), **options), "schedule")


def test_every_activity_stands_once_in_its_month_or_behind_the_months() -> None:
    found = cells(*ACTIVITIES)
    assert [row[-3].split("纪念")[0] for row in found] == [
        *("庆祝女神节", "艺术节", "健步走", "游园", "体检"),
        *("例会", "接待日", "慰问", "座谈"),
    ]
    assert [row[0] for row in found if len(row) == 5] == [
        *("3月", "4月", "9月", "经常性工作", "未定时间")
    ]
    assert [row[-4] for row in found] == [
        "按3月8日计、日期为推断",
        "4月至5月",
        "4月11日",
        "中秋节前按9月18日至9月24日计",
        "9月底前",
        "每月1次",
        "每月第1个周三",
        "适时",
        "没有写时间",
    ]


def test_a_month_has_its_rows_and_the_caption_their_number() -> None:
    page = Page.of(plan_of(*ACTIVITIES))
    heads = page.all("table[@class='schedule']/tbody/tr/th[@scope='rowgroup']")
    assert [(said(head), head.attrib["rowspan"]) for head in heads] == [
        ("3月", "1"),
        ("4月", "2"),
        ("9月", "2"),
        ("经常性工作", "2"),
        ("未定时间", "2"),
    ]
    assert page.texts("table/caption") == ["按月排列的全部工作，共9项"]
    assert page.texts("table/thead/tr/th[@scope='col']") == [
        *("月份", "时间", "工作", "责任分工", "状态")
    ]
    assert len(page.all("table/tbody/tr/th[@scope='row']")) == 9


def test_columns_in_which_nothing_would_stand_are_left_out() -> None:
    found = Page.of(plan_of(Activity(title="体检", when="2026-09")))
    assert found.texts("table/thead/tr/th") == ["月份", "时间", "工作"]
    assert rows(found, "schedule") == [["9月", "9月", "体检"]]
    assert found.texts("ul[@class='key']/li") == ["时段"]
    assert not found.all("g[@class='row planned']/g")


def test_all_that_is_known_of_an_activity_stands_in_its_row() -> None:
    whole = Activity(
        title="召开教代会",
        when="2026-04-17",
        area="democratic_management",
        observances=["womens_day", "厂庆"],
        goals=["g9"],
        parent="a2",
        after=["a2", "nobody"],
        budget="1234.50",
        status="in_progress",
        parties=[
            Party(name="校办", role="support"),
            Party(name="校工会"),
            Party(name="提案组"),
        ],
        records=[
            Record(on=date(2026, 4, 1), note="发通知", participants=60, evidence="通知.pdf"),
            Record(),
        ],
    )
    page = Page.of(plan_of(whole, Activity(title="民主管理月")))
    (row, _) = rows(page, "schedule")
    assert row[3] == "牵头：校工会、提案组配合：校办"
    assert row[4] == "进行中"
    details = page.all("tr[@id='activity-1']/th/ul[@class='details']/li")
    assert [said(line) for line in details] == [
        "民主管理",
        "经费1,234.50元",
        "纪念：三八国际妇女节、厂庆",
        "服务目标：g9",
        "属于：民主管理月",
        "须先完成：民主管理月、nobody",
        "已办：2026年4月1日；发通知；60人参加；佐证：通知.pdf",
        "已办",
    ]
    assert html.write(plan_of(whole, Activity(title="民主管理月"))).losses == ()


def test_in_english_only_the_plans_own_words_are_chinese() -> None:
    found = cells(*ACTIVITIES, lang="en")
    assert [row[-4] for row in found] == [
        "taken as 8 March, days inferred",
        "April to May",
        "11 April",
        "before Mid-Autumn Festivaltaken as 18 September to 24 September",
        "by the end of September",
        "once every month",
        "repeated, FREQ=MONTHLY;BYDAY=1WE",
        "适时",
        "no time given",
    ]
    page = Page.of(plan_of(ACTIVITIES[3]), lang="en")
    assert said(page.one("td/bdi[@lang='zh-Hans']")) == "适时"


def test_a_plan_without_a_year_has_months() -> None:
    found = cells(
        Activity(title="慰问", when="XXXX-01"),
        Activity(title="例会", when=Observance(festival="womens_day")),
        period=None,
    )
    assert [row[:2] for row in found] == [["1月", "1月"], ["3月", "三八国际妇女节按3月8日计"]]


def test_a_year_that_is_said_is_not_mixed_with_one_that_is_not() -> None:
    found = cells(
        Activity(title="慰问", when="XXXX-01"), Activity(title="例会", when="2027-02"), period=None
    )
    assert [row[:2] for row in found] == [["2027年2月", "2027年2月"], ["未定时间", "1月"]]


def test_days_in_any_year_have_no_year() -> None:
    found = cells(Activity(title="评优", observances=["womens_day"]), period=None)
    assert found[0][:2] == ["3月", "按3月8日计、日期为推断"]


def test_over_two_years_the_months_have_their_years() -> None:
    found = cells(Activity(title="慰问", when="2027-01"), period="2026-09/2027-01")
    assert found[0][:2] == ["2027年1月", "2027年1月"]


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (Observance(festival="factory_day", relation="after"), "factory_day后"),
        (Observance(festival="factory_day", year=2026, ordinal=3), "2026年第3个factory_day"),
        (Recurrence(rrule="FREQ=YEARLY;BYDAY=2MO"), "FREQ=YEARLY;BYDAY=2MO"),
        (
            Recurrence(rrule="FREQ=YEARLY;BYDAY=2MO", first=date(2026, 2, 1)),
            "FREQ=YEARLY;BYDAY=2MO，自2026-02-01起",
        ),
    ],
)
def test_a_time_without_words_stands_in_its_notation(when: object, words: str) -> None:
    found = cells(Activity(title="甲", when=when))  # type: ignore[arg-type]
    assert found[0][1] == words


def test_a_status_is_told_in_words_and_by_a_drawing() -> None:
    statuses = ["planned", "in_progress", "done", "postponed", "cancelled"]
    page = Page.of(plan_of(*(Activity(title="甲", status=status) for status in statuses)))
    states = page.all("span[@class='state']")
    assert [said(state) for state in states] == ["计划", "进行中", "已完成", "推迟", "取消"]
    drawings = {tuple(path.attrib["d"] for path in state.iter("path")) for state in states}
    assert len(drawings) == 5
