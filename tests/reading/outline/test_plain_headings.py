"""Headings without numbers, attachments, and numbers on lines of their own."""

import pytest

from unionplan.model import Section
from unionplan.reading import read

_PROSE = "工会把职工的事放在心上，走访困难职工家庭，了解大家的想法，把能办的事一件一件办好，办实。"


def _sections(*lines: str) -> list[Section]:
    (plan,) = read("\n".join(("某厂2026年工会工作计划", *lines))).plans
    return list(plan.all_sections())


def _headings(*lines: str) -> list[tuple[str, str]]:
    return [(section.marker, section.heading) for section in _sections(*lines) if section.heading]


def test_short_lines_above_prose_are_headings() -> None:
    assert _headings("思想引领", _PROSE, "贴心服务", _PROSE) == [("", "思想引领"), ("", "贴心服务")]


def test_short_lines_above_a_first_item_are_headings() -> None:
    found = _headings("思想引领", "1、学习", "2、宣讲", "贴心服务", "1、走访", "2、慰问")
    assert [heading for marker, heading in found if not marker] == ["思想引领", "贴心服务"]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("思想引领", _PROSE), id="one alone"),
        pytest.param(("思想引领", "贴心服务", _PROSE), id="one of two above the other"),
        pytest.param(("各分会：", _PROSE, "请认真落实。", _PROSE), id="with stops"),
        pytest.param(("一、学习", "思想引领", _PROSE, "贴心服务", _PROSE), id="below numbers"),
        pytest.param(("3月：", "歌会", _PROSE, "球赛", _PROSE), id="in a calendar"),
    ],
)
def test_other_short_lines_are_none(lines: tuple[str, ...]) -> None:
    assert not [
        found for found in _headings(*lines) if found[1] in {"思想引领", "贴心服务", "歌会"}
    ]


def test_words_in_brackets_open_sections_below_a_known_heading() -> None:
    found = _sections("工作安排", "【服务】", _PROSE, "【引领】做好学习。")
    (parent,) = (section for section in found if section.heading == "工作安排")
    assert [child.heading for child in parent.sections] == ["服务", "引领"]
    assert parent.sections[1].text == "做好学习。"


def test_a_bullet_above_numbers_opens_a_section() -> None:
    found = _sections("●引领", "1、学习", "●服务", "2、慰问")
    assert [section.heading for section in found if section.sections] == ["引领", "服务"]


def test_a_number_on_its_own_line_belongs_to_the_heading_below() -> None:
    found = _headings("01", "钱从哪里来？", _PROSE, "02", "事怎么办？", _PROSE)
    assert found == [("01", "钱从哪里来"), ("02", "事怎么办")]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("01", "钱从哪里来", _PROSE), id="one alone"),
        pytest.param(("3", "钱从哪里来", _PROSE, "4", "事怎么办", _PROSE), id="not from 1 on"),
        pytest.param(("1", _PROSE, "2", _PROSE), id="above prose"),
    ],
)
def test_other_numbers_on_their_own_lines_are_none(lines: tuple[str, ...]) -> None:
    assert not [marker for marker, _ in _headings(*lines) if marker.isdigit()]


def test_numbers_in_square_brackets_are_markers() -> None:
    assert _headings("【一】学习", "【二】服务") == [("【一】", "学习"), ("【二】", "服务")]


def test_numbers_that_lost_their_point_count_up() -> None:
    found = _headings(
        "一 落实老同志待遇",
        "1 报销做到当月结。",
        "2 走访到户。",
        "二 办好文体活动",
        "1 球赛照常办。",
        "2 歌会。",
    )
    assert [marker for marker, _ in found] == ["一", "1", "2", "二", "1", "2"]


def test_a_number_that_does_not_count_up_is_a_word() -> None:
    assert not _headings("12 名职工参加了活动。", "一家一户走访到位。")


def test_a_list_of_attachments_is_no_outline() -> None:
    found = _headings("一、学习", "附件：", "1.任务分解表", "2.活动安排表")
    assert found == [("一、", "学习")]


def test_below_the_label_of_an_attachment_stands_its_title() -> None:
    found = _headings("一、学习", "附件1", "任务分解表", "附件2", "请各分会于月底前把情况报上来。")
    assert found == [("一、", "学习"), ("", "任务分解表")]


def test_the_plan_s_own_title_below_a_notice_is_no_attachment_s() -> None:
    title = "某厂工会2026年工作计划"
    plans = read(f"各分会：\n现把计划发给你们。\n附件\n{title}\n一、学习").plans
    assert title not in {each.heading for plan in plans for each in plan.all_sections()}


def test_a_number_of_the_page_before_the_author_s_is_passed_over() -> None:
    assert _headings("1. 一、学习", "2. 二、服务") == [("一、", "学习"), ("二、", "服务")]


def test_headings_that_ran_together_are_parted() -> None:
    found = _headings("一、2025年工作总结一抓好学习宣传教育工作1、开展读书活动。")
    assert found == [
        ("一、", "2025年工作总结"),
        ("一", "抓好学习宣传教育工作"),
        ("1、", "开展读书活动"),
    ]


def test_two_headings_may_have_run_together_without_a_third() -> None:
    found = _headings("一、2025年工作总结一抓好学习宣传教育工作。")
    assert [marker for marker, _ in found] == ["一、", "一"]


def test_a_heading_that_ran_into_its_text_ends_before_its_year() -> None:
    found = _sections("2026年工会工作思路2026年，我厂工会要围绕生产经营做好各项工作。")
    assert [section.heading for section in found] == ["2026年工会工作思路"]


def test_months_in_a_line_without_breaks_open_blocks() -> None:
    months = "".join(f"{month}月:1.走访。2.慰问。" for month in "一二三四五六")
    (plan,) = read(
        f"某厂2026年工会工作计划\n五、活动安排{months}六、保障措施{_PROSE}{_PROSE}"
    ).plans
    assert [str(activity.when) for activity in plan.activities][::2] == [
        f"XXXX-{month:02}" for month in range(1, 7)
    ]


def test_ordinals_open_items_only_where_a_page_lost_all_its_breaks() -> None:
    listed = "第一,抓生产。" + _PROSE + "第二,抓生活。" + _PROSE + "第三,抓安全。" + _PROSE
    (whole,) = read(f"某厂工会工作计划{listed}").plans
    (broken,) = read(f"某厂工会工作计划\n{listed}\n{_PROSE}").plans
    assert "第二," in [section.marker for section in whole.all_sections()]
    assert "第二," not in [section.marker for section in broken.all_sections()]


def test_a_figure_with_a_comma_for_its_point_opens_no_item() -> None:
    found = _headings(
        "一、竞赛：1、参赛职工2、3万人，收到建议400条。" + _PROSE + _PROSE + "2、办好展览。"
    )
    assert [marker for marker, _ in found] == ["一、", "1、", "2、"]


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("一、工会组织建设我们把建会放在第一位，走遍了每一家企业，摸清了底数。", "工会组织建设"),
        (
            "一、夯实基础，落实普遍建会坚持党建带工建，把应建未建的企业一家家跑到位。",
            "夯实基础，落实普遍建会",
        ),
        (
            "一、共建和谐，维护职工权益维护职工权益是工会的天职，也是稳定的基础，不能放松。",
            "共建和谐，维护职工权益",
        ),
        (
            "一、围绕中心，推进创先争优2026年是关键的一年，各级组织要拿出办法来，干出样子来。",
            "围绕中心，推进创先争优",
        ),
        (
            "一、充分发扬民主，增强职工的参与积极性。组织职工参与管理，每季度公开一次账目。",
            "充分发扬民主，增强职工的参与积极性",
        ),
        ("一、我们的打算", "我们的打算"),
    ],
)
def test_a_heading_may_have_run_into_its_text(line: str, heading: str) -> None:
    assert _headings(line) == [("一、", heading)]
