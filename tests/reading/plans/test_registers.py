"""Goals, masks and sections of a plan as a whole."""

from unionplan.model import SectionRole
from unionplan.reading import read


def test_items_of_a_section_of_goals_are_goals() -> None:
    (plan,) = read(
        "工会工作计划\n一、工作目标\n1、入会率达到95%。\n（1）覆盖全部班组；\n2、\n二、措施\n1、走访。"
    ).plans
    assert [(goal.statement, goal.section) for goal in plan.goals] == [("入会率达到95%", "s2")]


def test_a_month_holds_for_what_stands_below_it() -> None:
    (plan,) = read("工会工作计划\n三月份\n1、走访\n（1）看望会员\n四月份\n1、培训").plans
    assert [(str(a.when), a.title) for a in plan.activities] == [
        ("XXXX-03", "走访"),
        ("XXXX-03", "看望会员"),
        ("XXXX-04", "培训"),
    ]


def test_a_signoff_commits_to_nothing() -> None:
    (plan,) = read("工会工作计划\n一、走访。\n某厂工会\n2026年1月9日").plans
    assert plan.activities == ()


def test_masks_know_their_sections() -> None:
    (plan,) = read("20xx年工会工作计划\n为xx公司作贡献。\n一、走访某县。").plans
    assert [(mask.text, mask.section) for mask in plan.placeholders] == [
        ("20xx年", None),
        ("xx公司", "s1"),
        ("某县", "s2"),
    ]


def test_a_tree_keeps_the_author_s_order() -> None:
    (plan,) = read(
        "工会工作计划\n前情。\n一、甲\n正文一。\n正文二。\n1、乙\n二、丙\n某厂工会"
    ).plans
    assert [section.id for section in plan.all_sections()] == ["s1", "s2", "s3", "s4", "s5"]
    assert [section.role for section in plan.sections] == [
        SectionRole.PREAMBLE,
        SectionRole.OTHER,
        SectionRole.OTHER,
        SectionRole.SIGNOFF,
    ]
    assert plan.sections[1].paragraphs == ("正文一。", "正文二。")
