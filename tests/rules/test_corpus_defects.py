"""Real plans, where they are at hand: every defect that a careful reader found has its finding.

The catalogue is the one of the structure of work plans; its places name a page and a line. Each
row has the page, the plan on it, the rule that must find the defect, words that its finding quotes
and what is wrong. What no rule can find is listed at the end, with the reason.
"""

import json
from pathlib import Path

import pytest

from unionplan.model import Plan
from unionplan.reading import read
from unionplan.rules import Finding, Severity, check, default_registry

_DEFECTS = [
    # numbering
    ("000", 5, "WP105", "5、", "an item is lost"),
    ("000", 2, "WP105", "二、", "the first heading is lost"),
    ("000", 8, "WP105", "二、", "the first heading is lost"),
    ("000", 3, "WP111", "一", "numbers that lost their brackets"),
    ("001", 0, "WP116", "(一)", "only the first item is left"),
    ("000", 4, "WP116", "1、", "only the first item is left"),
    ("000", 6, "WP113", "二是", "a series without its first"),
    ("004", 3, "WP113", "二是", "a series without its first"),
    ("004", 5, "WP113", "二是", "a series without its first"),
    ("001", 3, "WP131", "三个层面", "another count than announced"),
    ("001", 3, "WP114", "另一方面", "the other side alone"),
    ("004", 6, "WP132", "工会自身能力建设", "an announced section is missing"),
    # what stands twice
    ("000", 0, "WP107", "透过职代会", "a sentence"),
    ("004", 4, "WP107", "透过职代会", "a sentence"),
    ("000", 6, "WP117", "培训班", "items of a list"),
    ("004", 3, "WP117", "培训班", "items of a list"),
    ("004", 5, "WP117", "培训班", "items of a list"),
    ("004", 4, "WP609", "竞赛竞赛", "a word"),
    ("000", 6, "WP609", "要要", "a particle"),
    ("004", 3, "WP609", "要要", "a particle"),
    ("004", 5, "WP609", "要要", "a particle"),
    ("001", 3, "WP608", "工会会自身", "a character"),
    ("000", 7, "WP608", "以坚持以", "a particle"),
    ("000", 0, "WP609", "组织的组织的", "words"),
    ("004", 4, "WP609", "组织的组织的", "words"),
    ("001", 1, "WP118", "工作总结范本", "the title"),
    ("001", 2, "WP117", "工会工作总结", "the title of the next text"),
    ("001", 2, "WP117", "知识竞赛", "a paragraph"),
    # machines
    ("000", 0, "WP606", "用心性", "rewritten by a program"),
    ("004", 3, "WP606", "群众合同", "rewritten by a program"),
    ("004", 3, "WP606", "构成主义", "rewritten by a program"),
    ("004", 4, "WP606", "礼貌", "rewritten by a program"),
    ("000", 0, "WP607", "限度地", "a superlative was cut"),
    ("000", 1, "WP607", "最关、", "a superlative was cut"),
    ("004", 5, "WP607", "尽努力", "a superlative was cut"),
    ("004", 5, "WP608", "十文明家庭", "a star was cut"),
    ("004", 5, "WP601", "_", "a word was cut"),
    ("000", 2, "WP601", "_", "a word was cut"),
    ("004", 5, "WP605", "解放思想", "a word was cut"),
    ("000", 6, "WP605", ",年,", "a year was cut"),
    ("000", 6, "WP605", "公司年的", "a year was cut"),
    ("000", 8, "WP605", "社会主义和社会主义", "words were cut"),
    # misspellings
    *(("000", 0, "WP608", word, "misspelled") for word in ("健立", "队形", "新的新会", "创新性")),
    ("000", 1, "WP608", "%上", "misspelled"),
    ("000", 1, "WP608", "覆盖方面", "misspelled"),
    ("000", 2, "WP608", "覆行", "misspelled"),
    *(
        (page, plan, "WP608", word, "misspelled")
        for page, plan in (("000", 6), ("004", 3), ("004", 5))
        for word in ("现任感", "紧追感", "式作", "集合合同", "竭成", "争议调节")
    ),
    ("000", 6, "WP608", "形成主义", "misspelled"),
    ("004", 5, "WP608", "形成主义", "misspelled"),
    *(("004", 4, "WP608", word, "misspelled") for word in ("健立", "队形", "新的新会", "创新性")),
    ("004", 3, "WP608", "攻艰", "misspelled"),
    ("004", 5, "WP608", "攻艰", "misspelled"),
    ("000", 7, "WP608", "责职", "misspelled"),
    ("001", 3, "WP608", "机关内中", "misspelled"),
    ("001", 3, "WP608", "国庆劳动节", "misspelled"),
    ("002", 0, "WP608", "关温暖", "misspelled"),
    ("004", 2, "WP615", "十八精神", "a congress without 大"),
    ("003", 0, "WP615", "17大", "a congress in Arabic digits"),
    # what pages leave
    ("000", 4, "WP118", "《2011年", "a title put in by the page"),
    ("000", 4, "WP118", "2011年", "a title put in by the page"),
    ("000", 1, "WP619", "`", "a backtick"),
    ("003", 1, "WP619", "`", "a backtick"),
    ("000", 0, "WP619", "(4)", "the number of a page"),
    ("000", 9, "WP618", "《《", "brackets twice"),
    ("000", 0, "WP618", "快乐生活“", "a closing mark that opens"),
    ("004", 4, "WP618", "快乐生活“", "a closing mark that opens"),
    ("000", 6, "WP618", "提高水质", "marks that do not nest"),
    ("004", 3, "WP618", "提高水质", "marks that do not nest"),
    ("004", 5, "WP618", "提高水质", "marks that do not nest"),
    # another document
    ("000", 8, "WP123", "教研", "a teaching group's plan"),
    ("000", 9, "WP123", "教研", "a teaching group's plan"),
    ("000", 7, "WP119", "建立了", "a summary inside of a plan"),
    ("000", 6, "WP126", "亚光", "another firm"),
    ("004", 3, "WP603", "亚光", "another firm"),
    ("004", 5, "WP126", "亚光", "another firm"),
    ("001", 3, "WP603", "良渚镇", "a name that is masked elsewhere"),
    ("000", 5, "WP603", "雁洋镇", "a name that is masked elsewhere"),
    *(("004", plan, "WP120", "医院", "a title of another kind of unit") for plan in range(7)),
    # times
    ("003", 0, "WP219", "17大", "a congress long past"),
    ("004", 3, "WP219", "中国工会十四大", "congresses of different times"),
    ("001", 3, "WP221", "明年", "next year in a plan of this year"),
    ("000", 0, "WP803", "今年", "this year and next year"),
    ("000", 3, "WP804", "汶川", "an earthquake before it happened"),
    ("002", 0, "WP802", "", "a year that was inferred"),
    # what is missing
    ("002", 0, "WP101", "", "no title"),
    *(("000", plan, "WP109", "", "no unit in title and sign-off") for plan in range(9)),
    *(("004", plan, "WP109", "", "no unit in title and sign-off") for plan in range(7)),
    *(("003", plan, "WP109", "", "no unit in title and sign-off") for plan in range(2)),
    # figures and citations
    ("001", 3, "WP313", "4291余人", "an exact figure that is hedged"),
    ("001", 3, "WP312", "近500多名", "a figure hedged twice"),
    ("000", 0, "WP622", "", "vague items"),
    ("000", 0, "WP611", "女职工劳动保护规定", "repealed"),
    ("004", 4, "WP611", "女职工劳动保护规定", "repealed"),
    ("000", 0, "WP606", "群众合同→集体合同", "a contract with a mangled name"),
    *(
        (page, plan, "WP612", "社会主义公民道德", "a title that does not exist")
        for page, plan in (("000", 6), ("004", 3), ("004", 5))
    ),
    ("000", 4, "WP612", "全民道德纲要", "a title that does not exist"),
    ("000", 1, "WP616", "[20xx]6号", "a document number"),
    ("000", 6, "WP617", "二00三年", "a year in two scripts"),
]

_NOT_FOUND = {
    "000:115, 117 1. with a blank and 2. without": "a reader drops blanks behind a number",
    "001:5-9, 77-81 titles up to three times": "a reader takes the repetitions for the page's",
    "001:9 a firm masked with two stars and three": "the line with two is taken for the title",
    "000:1-7, 181, 431-453, 001:3, 002:1-6, 003, 004:1-4": "the page's words are no part of a plan",
    "000:301, 307 two plenums of a masked congress": "a plan may cite both",
    "000:275 a section with several kinds of work": "its heading does not exclude them",
    "003@785 a heading over other work": "it runs into its text, so that no heading is read",
    "003@110 a township under a hospital's title": "the title is the page's, not the plan's",
    "000:285 forestry in a plan of water works": "no word says what a firm cannot do",
    "001:363, 301 80多篇, 500多名": "figures that are hedged once are in order",
    "004:43-61 a calendar that stops in August": "the school year begins in September",
    "000:259 collective contracts below democratic management": "the catalogue accepts it",
}
"""Defects of the catalogue, by their places there, that no rule reports, and why."""

_PAGES = sorted({row[0] for row in _DEFECTS})


@pytest.fixture(scope="module")
def plans(corpus: Path) -> dict[str, tuple[Plan, ...]]:
    """The plans of each page of the catalogue."""
    return {
        page: read(next(corpus.glob(f"{page}_*.txt")).read_text(encoding="utf-8")).plans
        for page in _PAGES
    }


@pytest.mark.parametrize(
    ("page", "plan", "code", "words"),
    [
        pytest.param(*row[:4], id=f"{row[0]}-{row[1]}-{row[2]}-{n}-{row[4]}")
        for n, row in enumerate(_DEFECTS)
    ],
)
def test_a_defect_of_the_catalogue_is_found(
    plans: dict[str, tuple[Plan, ...]], page: str, plan: int, code: str, words: str
) -> None:
    if code not in default_registry():
        pytest.skip(f"{code} is not there yet")
    found = check(plans[page][plan], select=[code]).findings
    assert [each for each in found if words in _said(each)], [str(each) for each in found]


def _said(finding: Finding) -> str:
    return json.dumps(finding.to_plain(), ensure_ascii=False)


_CLEAN = ("x02", "x05", "x09", "x12", "x18", "x19", "x21", "x26")


@pytest.mark.parametrize("name", _CLEAN)
def test_a_clean_plan_is_only_advised(corpus: Path, name: str) -> None:
    for plan in read((corpus / f"{name}.txt").read_text(encoding="utf-8")).plans:
        found = check(plan, select=["WP1", "WP6", "WP8"]).filter(least=Severity.WARNING).findings
        assert [str(each) for each in found] == []
