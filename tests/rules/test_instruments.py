"""Laws and rules that plans cite: the registry, and what is said of wrong or old titles."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.model import Period, Plan, Section
from unionplan.rules import Severity, apply, check
from unionplan.rules.instruments import find_citations, instruments
from unionplan.rules.standing import Standing

TITLES = sorted(each.title for each in instruments().values())


def plan(words: str, period: str | None = None) -> Plan:
    return Plan(period=period, sections=[Section(text=words)])


def said(words: str, code: str, period: str | None = "2026") -> list[object]:
    findings = check(plan(words, period), select=[code]).findings
    return [
        finding.parameters.get("title", finding.parameters.get("newer")) for finding in findings
    ]


def test_the_registry_is_consistent() -> None:
    known = instruments()
    titles = [title for each in known.values() for title in (each.title, *each.aliases)]
    wrong = [title for each in known.values() for title in each.misnomers]
    assert len(set(titles)) == len(titles)
    assert set(titles).isdisjoint(wrong)
    for each in known.values():
        assert each.replaced_by is None or each.replaced_by in known
        assert (each.repealed_on is None) == (each.replaced_by is None)
        if each.repealed_on is not None and each.in_force_from is not None:
            assert each.in_force_from < each.repealed_on
        if each.number:
            assert each.standing is not Standing.UNCONFIRMED or "令" in each.number


@given(st.sampled_from(TITLES))
def test_a_title_of_the_registry_means_itself(title: str) -> None:
    for written in (title, f"中华人民共和国{title}", f"{title}(修订)", f" {title}（试行）"):
        (citation,) = find_citations(f"学习《{written}》。")
        assert citation.instrument is not None
        assert citation.instrument.title == title
        assert citation.exact


@given(st.text("《》法工会劳动合同 ", max_size=20))
def test_citations_stand_where_they_are_said_to(words: str) -> None:
    for citation in find_citations(words):
        assert words[citation.start :].startswith(f"{citation.title}》")


@pytest.mark.parametrize(
    ("cited", "title"),
    [
        ("劳动动合同法", "劳动合同法"),
        ("劳动合法", "劳动合同法"),
        ("劳动和同法", "劳动合同法"),
        ("中华人民共和国妇女权益保护法", "妇女权益保障法"),
        ("劳动争议仲裁调解法", "劳动争议调解仲裁法"),
        ("女职工特殊劳动保护规定", "女职工劳动保护特别规定"),
    ],
)
def test_a_misspelled_title_is_put_right(cited: str, title: str) -> None:
    before = plan(f"学习《{cited}》和《教师法》。")
    (finding,) = check(before, select=["WP610"]).findings
    assert finding.parameters == {"cited": cited, "title": title}
    assert apply(before, finding.fix).sections[0].text == f"学习《{title}》和《教师法》。"
    assert finding.safe == (cited in ("劳动争议仲裁调解法", "女职工特殊劳动保护规定"))


@pytest.mark.parametrize(
    "cited",
    [
        "工会法",
        "劳动法",
        "江苏省工会条例",
        "公司职工代表大会工作规范",
        "劳动合同",
        "教育法",
        "教师发",
        "劳动合同法实施条例",
        "安全生产月",
        "工",
    ],
)
def test_titles_of_others_are_passed_over(cited: str) -> None:
    for code in ("WP610", "WP611", "WP612", "WP613"):
        assert said(f"学习《{cited}》。", code) == []


@pytest.mark.parametrize(
    ("period", "flagged"),
    [("2026", True), ("2013", True), ("2012", False), ("2010", False), (None, True)],
)
def test_a_repealed_regulation_binds_in_its_time(period: str | None, flagged: bool) -> None:  # noqa: FBT001
    words = "落实《女职工劳动保护规定》。"
    assert said(words, "WP611", period) == (["女职工劳动保护特别规定"] if flagged else [])


def test_without_a_period_the_day_of_the_check_decides() -> None:
    before = plan("落实《女职工劳动保护规定》。")
    assert not check(before, select=["WP611"], as_of=date(2010, 1, 1)).findings
    (finding,) = check(before, select=["WP611"], as_of=date(2020, 1, 1)).findings
    assert "2012年4月28日废止" in finding.message("zh")


@pytest.mark.parametrize(
    ("cited", "period", "title"),
    [
        ("社会主义公民道德建设实施纲要", "2010", "公民道德建设实施纲要"),
        ("社会主义公民道德建设实施纲要", "2026", "新时代公民道德建设实施纲要"),
        ("公民道德建设实施纲要", "2026", "新时代公民道德建设实施纲要"),
        ("中小学教师职业道德", "2012", "中小学教师职业道德规范"),
        ("企业工会工作条列", "2026", None),
        ("企业公会工作条例", "2026", "企业工会工作条例"),
        ("公民道德建设实施纲要", "2010", None),
        ("企业工会主席产生办法", "2010", None),
        ("工会法", "2010", None),
    ],
)
def test_what_nobody_confirmed_is_advice(cited: str, period: str, title: str | None) -> None:
    assert said(f"贯彻《{cited}》。", "WP612", period) == ([title] if title else [])
    for finding in check(plan(f"贯彻《{cited}》。", period), select=["WP612"]).findings:
        assert finding.severity is Severity.ADVICE
        assert "依据待核实" in finding.message("zh")
        assert not finding.safe


@pytest.mark.parametrize(
    ("period", "flagged"), [("2004", True), ("2006", True), ("2007", False), ("2026", False)]
)
def test_a_law_is_studied_a_year_ahead_and_no_earlier(period: str, flagged: bool) -> None:  # noqa: FBT001
    found = check(
        plan("学习《劳动争议调解仲裁法》、《教师法》。", period), select=["WP613"]
    ).findings
    assert bool(found) == flagged
    assert not check(plan("学习《劳动争议调解仲裁法》。"), select=["WP613"]).findings


def test_a_period_may_be_given_as_a_period() -> None:
    before = Plan(period=Period.year(2004), title="学习《社会保险法》")
    (finding,) = check(before, select=["WP613"]).findings
    assert finding.where == "/title"
