"""Attachments, closing words and sign-offs, which are no part of the last item."""

import pytest

from unionplan.model import SectionRole
from unionplan.reading import read

_PLAN = "某厂工会2026年工作计划\n一、文体活动\n5月举办歌咏比赛。\n二、自身建设\n6月培训干部。"


def _last(*lines: str) -> list[tuple[SectionRole, str]]:
    """The role and text of the last section with content, and of those behind it."""
    (plan,) = read("\n".join([_PLAN, *lines])).plans
    assert plan.sections[1].text.startswith("6月培训干部。")
    return [(section.role, section.text) for section in plan.sections[2:]]


@pytest.mark.parametrize(
    "line",
    [
        "以上计划，请全体会员监督。",
        "上述安排如有变动，另行通知。",
        "本计划自印发之日起执行。",
        "特此计划。",
        "抄送：市总工会",
        "联系人：小周，电话：略",
        "附件：职工活动安排表",
        "附表：干部培训名单",
    ],
)
def test_words_behind_the_last_part_close_the_plan(line: str) -> None:
    assert _last(line) == [(SectionRole.CLOSING, line)]


def test_attachments_in_a_list_close_the_plan() -> None:
    assert _last("附件：", "1.任务分解表", "2.活动安排表") == [
        (SectionRole.CLOSING, "附件：\n1.任务分解表\n2.活动安排表")
    ]


def test_the_table_of_an_attachment_is_still_read() -> None:
    (plan,) = read(f"{_PLAN}\n附件：安排表\n时间 | 内容 | 责任人\n9月 | 秋季运动会 | 王某").plans
    assert plan.sections[-1].role is SectionRole.CLOSING
    assert [activity.title for activity in plan.activities][-1] == "秋季运动会"


def test_attachments_before_other_items_are_text() -> None:
    (plan,) = read(
        "某厂工会2026年工作计划\n一、学习\n附件：学习安排表\n二、比赛\n5月举办比赛。"
    ).plans
    assert [section.role for section in plan.sections] == [SectionRole.OTHER] * 2
    assert plan.sections[0].text == "附件：学习安排表"


@pytest.mark.parametrize(
    "line",
    [
        "某厂工会委员会",
        "2026.1.8",
        "2026-01-08",
        "某厂工会委员会  主席：周某某  电话：略",
    ],
)
def test_names_and_days_sign_the_plan(line: str) -> None:
    assert _last(line) == [(SectionRole.SIGNOFF, line)]


def test_a_plan_is_closed_and_then_signed() -> None:
    assert _last("以上安排，请遵照执行。", "某厂工会", "2026年1月8日", "抄报：集团工会") == [
        (SectionRole.CLOSING, "以上安排，请遵照执行。"),
        (SectionRole.SIGNOFF, "某厂工会\n2026年1月8日"),
        (SectionRole.CLOSING, "抄报：集团工会"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "以上同志由工会表彰。",
        "请各分会认真落实。",
        "2026.13.8",
        "以上计划" + "，各分会要结合实际认真抓好落实" * 4 + "。",
    ],
)
def test_other_last_lines_belong_to_the_last_part(line: str) -> None:
    assert _last(line) == []


def test_contacts_below_their_own_heading_stay_there() -> None:
    (plan,) = read(f"{_PLAN}\n三、联系方式\n联系人：小周").plans
    assert (plan.sections[-1].heading, plan.sections[-1].text) == ("联系方式", "联系人：小周")
