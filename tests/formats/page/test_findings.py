"""Findings on request, with links to what they speak of."""

import attrs

import unionplan
from unionplan.model import Activity, Goal, Plan, Section

from .conftest import Page, rows

PLAN = Plan(
    period="2026",
    sections=[Section(heading="重点工作", sections=[Section(text="没有标题的一段。")])],
    activities=[Activity(title="春节慰问", when="2025-02")],
    goals=[Goal(statement="件件有答复")],
)


@attrs.frozen
class Said:
    where: str
    severity: str = "error"
    code: str = "AB1"

    def message(self, lang: str = "zh") -> str:
        return f"{lang}！"


def test_nobody_is_told_what_nobody_asked_for() -> None:
    assert not Page.of(PLAN).all("section[@id='findings']")


def test_a_clean_plan_is_said_to_be_clean() -> None:
    page = Page.of(PLAN, findings=[])
    assert page.texts("section[@id='findings']/p") == ["没有发现问题。"]


def test_what_the_rules_found_can_be_shown() -> None:
    report = unionplan.check(PLAN)
    found = rows(Page.of(PLAN, findings=report.findings), "findings")
    assert [row[1] for row in found] == [each.code for each in report.findings]
    assert [row[3] for row in found] == [each.message() for each in report.findings]
    page = Page.of(PLAN, findings=iter(report.findings), lang="en")
    assert [row[3] for row in rows(page, "findings")] == [
        each.message("en") for each in report.findings
    ]


def test_each_finding_leads_to_its_place() -> None:
    places = {
        "": ("整份计划", None),
        "/period": ("/period", None),
        "/activities/0/when": ("春节慰问", "#activity-1"),
        "/goals/0": ("件件有答复", "#goal-1"),
        "/sections/0/heading": ("重点工作", "#section-1"),
        "/sections/0/sections/0/text": ("/sections/0/sections/0/text", "#section-1-1"),
        "/activities/7": ("/activities/7", None),
    }
    page = Page.of(PLAN, findings=[Said(where) for where in places])
    found = page.all("table[@class='findings']/tbody/tr")
    for row, (words, target) in zip(found, places.values(), strict=True):
        link = row.find("td/a")
        assert "".join(row[2].itertext()) == words
        assert (None if link is None else link.attrib["href"]) == target


def test_a_severity_is_told_in_words_and_by_a_mark() -> None:
    page = Page.of(PLAN, findings=[Said("", each) for each in ("error", "advice", "strange")])
    assert [row[0] for row in rows(page, "findings")] == ["✕ 错误", "○ 建议", "strange"]
    classes = [row.attrib.get("class") for row in page.all("table[@class='findings']/tbody/tr")]
    assert classes == ["error", "advice", None]
