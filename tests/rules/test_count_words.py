"""Announced numbers of things against the lists behind them."""

import pytest

from unionplan.model import Plan, Section
from unionplan.rules import check


def quotes(code: str, *sections: Section) -> list[object]:
    found = check(Plan(sections=sections), select=[code]).findings
    return [finding.parameters["quote"] for finding in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("增强三个意识：大局意识、服务意识。", ["三个意识"]),
        ("增强三个意识：大局意识、服务意识和责任意识。", []),
        ("增强两个意识——大局意识，服务意识；实施三个工程——维权工程，健康工程。", ["三个工程"]),
        ("加强“五力”教育，即引导力、感召力、渗透力、执行力、创新力。", []),
        ("加强“五力”教育，即引导力、感召力、渗透力、执行力。", []),  # the list is not close behind
        ("坚持“五必访”：住院必访、产妇必访、困难必访。", ["五必访"]),
        ("坚持“五必访”。", []),
        ("以“三个代表”重要思想为指导：一是学习；二是宣传。", []),
        ("发挥一法三卡作用，包括甲作用。", []),
        ("开展“五个一工程”：送温暖工程、献爱心工程。", []),
        ("从三个方面抓起：一是学习；二是宣传；三是检查；四是总结。", ["三个方面"]),
        ("从三个方面抓起。一是学习；二是宣传；三是检查。", []),
        ("从三个方面抓起。会议很多，一是学习；二是宣传。", []),
        ("突出“稳岗、提质、暖心”三个重点：一是学习；二是宣传。", []),
        ("从三个方面抓起：一是学习。", []),
        ("从两个方面抓起：一是学习；三是检查；二是宣传。", []),
        ("从两个方面抓起：一是学习；二是宣传。从三个方面改进：一是人；二是物；三是钱。", []),
        ("从三个方面抓起：一是学习；二是宣传；\n三是检查。", ["三个方面"]),
        ("分两步走，即自查步骤。", []),
        ("实施三个工程：维权工程、健康工程等。", []),
        ("实施三个工程：维权工程建设、健康工程。", []),
        ("增强第三个意识：大局意识、服务意识。", []),
        ("增强一个意识：大局意识、服务意识。", []),
        ("实施三个工程：维权、健康、素质工程。", []),
        ("从三个方面抓起：二是宣传；三是检查。", []),
        ("突出“发展、服务、和谐”三大主题。", []),
        ("突出“发展、服务、和谐”四大主题。", ["四大主题"]),
        ("突出“发展、服务和民生”三大主题。", []),
        ("突出“团结奋进”三大主题。", []),
    ],
)
def test_what_is_counted_is_listed(text: str, expected: list[str]) -> None:
    assert quotes("WP131", Section(heading="工作", text=text)) == expected


def items(*markers: str) -> list[Section]:
    return [Section(marker=marker, text="做好这项工作。") for marker in markers]


@pytest.mark.parametrize(
    ("heading", "text", "below", "expected"),
    [
        ("从三个层面开展竞赛", "", ["1、", "2、", "3、", "4、"], ["三个层面"]),
        ("从三个层面开展竞赛", "", ["1、", "2、", "3、"], []),
        ("从三个层面开展竞赛", "见下。", ["1、", "2、"], []),
        ("竞赛", "要讲方法。从三个层面开展竞赛。", ["1、", "2、"], ["三个层面"]),
        ("从三个层面开展竞赛：一是学习；二是宣传；三是检查。", "", ["1、", "2、"], []),
        ("从三个层面开展竞赛", "", ["1、"], []),
        ("从三个层面开展竞赛", "", ["1、", "3、"], []),  # one is lost: another rule says so
        ("从三个层面开展竞赛", "", ["1、", ""], []),
        ("办好三项活动", "", ["1、", "2、"], []),
        ("", "", ["1、", "2、"], []),
    ],
)
def test_a_heading_counts_the_items_below(
    heading: str, text: str, below: list[str], expected: list[str]
) -> None:
    section = Section(heading=heading, text=text, sections=items(*below))
    assert quotes("WP131", section) == expected


ANNOUNCED = "强化三个建设：就是强化民主管理机制建设、职工素质工程建设、工会自身能力建设。"


@pytest.mark.parametrize(
    ("text", "headings", "expected"),
    [
        (ANNOUNCED, ["推进民主管理机制建设", "推进职工素质工程建设"], ["工会自身能力建设"]),
        (ANNOUNCED, ["民主管理机制建设", "职工素质工程建设", "工会自身能力建设"], []),
        (ANNOUNCED, ["推进民主管理机制建设"], []),  # taken up in other words
        (ANNOUNCED, [], []),
        ("抓两个建设：民主管理机制建设、职工素质工程建设。", ["民主管理机制建设"], []),
        ("抓三个建设：思想建设、组织建设、作风建设。", ["思想建设", "组织建设"], []),
        ("抓三个建设：民主管理机制建设、职工素质工程建设。", ["民主管理机制建设"], []),
    ],
)
def test_what_is_announced_is_taken_up(text: str, headings: list[str], expected: list[str]) -> None:
    sections = [
        Section(heading="措施", text=text),
        *(Section(heading=heading, text="做好这项工作。") for heading in headings),
    ]
    found = check(Plan(sections=sections), select=["WP132"]).findings
    assert [finding.parameters["item"] for finding in found] == expected
