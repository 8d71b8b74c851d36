"""How many people a plan says that its union speaks for, and since when its committee sits."""

from datetime import date

import pytest

from unionplan.model import Organization
from unionplan.reading import read


def _organization(words: str) -> Organization:
    (plan,) = read(f"某厂工会2026年工作计划\n{words}\n一、3月召开职代会。").plans
    assert plan.organization is not None
    return plan.organization


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("现有职工1460人，工会会员1452人，女职工512名。", (1460, 1452, 512)),
        ("我校在职教职工163人，会员158人。", (163, 158, None)),
        ("目前有会员184人。", (None, 184, None)),
    ],
)
def test_a_sentence_says_how_many_there_are(
    words: str, counts: tuple[int | None, int | None, int | None]
) -> None:
    membership = _organization(words).membership
    assert membership is not None
    assert (membership.employees, membership.members, membership.women) == counts


@pytest.mark.parametrize(
    "words",
    [
        "全年发展会员60名。",
        "培训职工300人。",
        pytest.param("现有职工10人，女职工12名。", id="more women than people"),
    ],
)
def test_what_is_to_come_or_contradicts_itself_is_none(words: str) -> None:
    assert _organization(words).membership is None


def test_the_places_of_the_counts_are_evidence() -> None:
    reading = read("某厂工会2026年工作计划\n现有职工60人，会员58人。\n一、3月召开职代会。")
    (evidence,) = reading.evidence
    assert reading.quote(evidence["/organization/membership/members"]) == "会员58人"


@pytest.mark.parametrize(
    ("words", "years"), [("2023年4月选举产生，任期五年。", 5), ("于2023年4月换届。", None)]
)
def test_the_term_of_the_committee_is_no_work_of_the_plan(words: str, years: int | None) -> None:
    reading = read(f"某厂工会2026年工作计划\n第七届委员会{words}\n一、3月召开职代会。")
    (plan,) = reading.plans
    assert plan.organization is not None
    term = plan.organization.term
    assert term is not None
    assert (term.elected_on, term.years, term.number) == (date(2023, 4, 1), years, 7)
    assert reading.evidence[0]["/organization/term"].reason == "stated"
    if years:
        assert [activity.title for activity in plan.activities] == ["召开职代会"]
