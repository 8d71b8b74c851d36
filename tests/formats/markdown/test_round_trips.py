"""Every plan survives Markdown, and its document is always the same."""

import pytest
from hypothesis import HealthCheck, example, given, settings

from unionplan.errors import EncodeError
from unionplan.formats import md
from unionplan.model import (
    Activity,
    Every,
    Frequency,
    Goal,
    Membership,
    Observance,
    Organization,
    Plan,
    Recurrence,
    Section,
    Source,
    TermWeek,
    TimeUnit,
    Unscheduled,
    When,
)
from unionplan.testing import plans

slow = settings(suppress_health_check=[HealthCheck.too_slow])


@slow
@given(plan=plans())
@example(plan=Plan(title="# 1. [a](b) <b>&amp;</b> | \\ `x` *y* _z_ ~q~ #"))
@example(plan=Plan(sections=[Section(text="\n\n甲\n\n乙\n")]))
@example(plan=Plan(sections=[Section(text="\n\n")]))
@example(plan=Plan(sections=[Section(marker="1.", text="甲\n2.乙\n- 丙\n# 丁\n> 戊\n1. 己")]))
@example(plan=Plan(activities=[Activity(title="a|b\\|c\\"), Activity(title="--> <!-- @x -->")]))
@example(plan=Plan(extra={"x-a": "--> -- --->|`\u202e"}))
@example(plan=Plan(organization=Organization(membership=Membership())))
@example(plan=Plan(organization=Organization(membership=Membership(members=3, extra={"x-a": 1}))))
@example(plan=Plan(goals=[Goal(statement="g", source=Source(start=1, end=2, extra={"x-a": 1}))]))
def test_a_plan_is_read_back_as_it_was_written(plan: Plan) -> None:
    text = md.dumps(plan)
    again = md.loads(text)
    assert again == plan
    assert hash(again) == hash(plan)
    assert md.dumps(again) == text


def test_sections_as_deep_as_the_model_takes_survive() -> None:
    section = Section(marker="（1）", heading="“底”层", text="甲")
    for _ in range(48):
        section = Section(heading="上层", sections=[section])
    plan = Plan(sections=[section])
    assert md.loads(md.dumps(plan)) == plan


@pytest.mark.parametrize(
    "markers",
    [
        *(
            "一、",
            "（一）",
            "1.",
            "⒈",
            "（1）",
            "①",
            "第一章",
            "第2部分：",
            "1",
            "甲",
            "*",
            "-",
            "#",
        ),
        *(" 一、", "一、 ", "1．", "(三)"),
    ],
)
@pytest.mark.parametrize("heading", ["总则", " 总则", "一、总则", "", "1.5万元"])
@pytest.mark.parametrize("text", ["", "围绕中心。\n一、服务大局。"])
def test_the_numbering_of_the_author_survives(markers: str, heading: str, text: str) -> None:
    section = Section(marker=markers, heading=heading, text=text)
    nested = Section(marker=markers, heading="上", sections=[section, section])
    plan = Plan(sections=[section, Section(heading="x", sections=[nested])])
    assert md.loads(md.dumps(plan)) == plan


TIMES = [
    *("2026-03", "XXXX-03", "XXXX-02-29", "2026-03/2027-02", "XXXX-09/XXXX-11", "2025", "XXXX"),
    *("../XXXX-12", "../2026", "../2026-09-25", "2026-Q3", "XXXX-H1", "0005-03", "2026-03-08"),
    Frequency(every=Every(TimeUnit.MONTH, 2), times=2, at_least=True),
    Recurrence(rrule="FREQ=MONTHLY;BYDAY=-1FR"),
    Recurrence(rrule="FREQ=DAILY;INTERVAL=17;BYDAY=1MO"),
    Observance(festival="x1"),
    Observance(festival="mid_autumn", relation="before", year=2026),
    TermWeek(term_week=3, until=5),
    *(Unscheduled(words=words) for words in ("适时", "3月", '{"every":"month"}', "{", " ", "a\nb")),
]


@pytest.mark.parametrize("other", ["2026-04", "XXXX-04"])
@pytest.mark.parametrize("when", TIMES, ids=str)
def test_a_time_survives_whatever_the_words(when: When | str, other: str) -> None:
    times = [Activity(title="甲", when=when), *[Activity(title="乙", when=other)] * 3]
    plan = Plan(period="2026", activities=times)
    assert md.loads(md.dumps(plan)) == plan


def test_ids_that_come_twice_survive() -> None:
    twins = [Section(id="x", heading="甲"), Section(id="x", heading="乙")]
    plan = Plan(
        sections=twins,
        activities=[Activity(id="x", title="甲"), Activity(id="x", title="乙")],
    )
    assert md.loads(md.dumps(plan)) == plan


def test_a_plan_with_little_in_it_is_a_short_document() -> None:
    plan = Plan(title="青溪小学工会2026年工作计划", period="2026")
    assert md.dumps(plan) == (
        "<!-- unionplan 1 -->\n\n# 青溪小学工会2026年工作计划\n\n- **时间**：2026年\n"
    )
    assert md.dumps(Plan()) == "<!-- unionplan 1 -->\n"


def test_what_no_document_holds_is_not_written() -> None:
    with pytest.raises(EncodeError, match=r"/title: .*surrogate"):
        md.dumps(Plan(title="\ud800"))
