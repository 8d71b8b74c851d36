"""What is done, where details, dates of festivals, days of the moon and labels stand beside it."""

import pytest

from unionplan.model import Activity, Frequency, Unscheduled
from unionplan.reading import read


def _activities(words: str) -> tuple[Activity, ...]:
    (plan,) = read(f"某厂工会2026年工作要点\n一、工作任务\n{words}").plans
    return plan.activities


def _said(words: str) -> list[tuple[str, str]]:
    return [(str(activity.when), activity.title) for activity in _activities(words)]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "1.举办技能比武，设焊工、钳工2个工种，8月20日前完成。",
            [("../XXXX-08-20", "举办技能比武，设焊工、钳工2个工种，8月20日前完成")],
        ),
        ("1.设4个项目，6月完成。", [("XXXX-06", "设4个项目，6月完成")]),
        ("1.加强管理，修订制度，6月完成。", [("XXXX-06", "修订制度，6月完成")]),
        ("1、5.12护士节期间，举办护理比赛。", [("XXXX-05-12", "护士节期间，举办护理比赛")]),
    ],
)
def test_one_thing_to_be_done_is_said_once_and_whole(
    words: str, said: list[tuple[str, str]]
) -> None:
    assert _said(words) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("1.办好春节返乡座谈会（正月初八）。", [("正月初八", "办好春节返乡座谈会")]),
        ("1.农历腊月十八前走访困难职工。", [("农历腊月十八前", "走访困难职工")]),
        ("1.返乡座谈会定在正月初八。", [("正月初八", "返乡座谈会")]),
        ("1.正月初八。", []),
        ("1.春节前慰问，正月初八开工。", [("before spring_festival", "春节前慰问")]),
        ("1.正月十五猜灯谜。", []),
        ("1.3月底前，正月初八后，走访职工。", [("../XXXX-03", "正月初八后，走访职工")]),
    ],
)
def test_a_day_of_the_moon_keeps_its_words(words: str, said: list[tuple[str, str]]) -> None:
    assert _said(words) == said


def test_an_item_may_have_its_parties_and_an_open_time_in_brackets() -> None:
    (activity,) = _activities("1.组织职工政治学习。〔责任部门：宣教部；完成时间：全年〕")
    assert activity.title == "组织职工政治学习"
    assert activity.when == Unscheduled(words="全年")
    assert [(str(party.role), party.name) for party in activity.parties] == [
        ("responsible", "宣教部")
    ]


@pytest.mark.parametrize(
    ("words", "whens"),
    [
        ("1.组织政治学习。〔责任部门：宣教部；完成时间：6月〕", ["XXXX-06"]),
        ("1.每月组织一次学习。〔责任部门：宣教部；完成时间：全年〕", ["1/month"]),
        ("1.组织政治学习。〔完成时间：全年〕", []),
        ("1.组织政治学习。〔责任部门：宣教部〕", []),
    ],
)
def test_other_labels_are_read_as_they_were(words: str, whens: list[str]) -> None:
    assert [str(activity.when) for activity in _activities(words)] == whens


def test_parties_in_brackets_behind_a_heading_are_those_of_all_below() -> None:
    found = _activities(
        "（一）文体活动（牵头：工会办公室；配合：团委）\n1.5月举办歌咏比赛。\n"
        "2.9月举办运动会，责任部门：体育部。\n（二）帮扶\n1.7月送清凉。"
    )
    assert [[party.name for party in activity.parties] for activity in found] == [
        ["工会办公室", "团委"],
        ["体育部"],
        [],
    ]


@pytest.mark.parametrize(
    ("words", "duties"),
    [
        ("1.加班每月不超过36小时。", 0),
        ("1.每月支出控制在5000元。", 0),
        ("1.每月召开例会不超过2次。", 1),
        ("1.每月召开例会1次。", 1),
    ],
)
def test_a_limit_is_no_duty(words: str, duties: int) -> None:
    found = [a for a in _activities(words) if isinstance(a.when, Frequency)]
    assert len(found) == duties
