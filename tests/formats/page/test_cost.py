"""What large and hostile plans cost: seconds, and pages of some megabytes at most."""

import sys
import time
from collections.abc import Callable

import pytest

from unionplan.errors import EncodeError
from unionplan.formats import html
from unionplan.model import (
    Activity,
    Frequency,
    Goal,
    Measurement,
    Metric,
    Party,
    Plan,
    Recurrence,
    Section,
    Target,
)

WHENS = ("2026-03-08", "../2026-06", "2026-03/2026-06", Frequency(every="month", times=1))
SLOWER = 4 if "coverage" in sys.modules else 1  # counting lines takes time
LONG = "庆祝教师节" * 20_000


def busy(count: int) -> Plan:
    """A plan with so many activities, of all kinds, and a tenth as many metrics."""
    activities = [
        Activity(
            title=f"第{number}项：组织全体教职工开展文体活动",
            when=WHENS[number % len(WHENS)],
            status=("planned", "done")[number % 2],
            parties=[Party(name="校工会"), Party(name="总务处", role="support")],
        )
        for number in range(count)
    ]
    metrics = [
        Metric(
            name=f"指标{number}", targets=[Target(at_least=5)], measurements=[Measurement(value=3)]
        )
        for number in range(count // 10)
    ]
    return Plan(title="工会工作计划", period="2026", activities=activities, metrics=metrics)


def seconds(job: Callable[[], object]) -> float:
    begin = time.process_time()
    job()
    return time.process_time() - begin


def test_a_thousand_activities_take_two_seconds_at_most() -> None:
    plan = busy(1000)
    assert seconds(lambda: html.write(plan)) < 2 * SLOWER


@pytest.mark.parametrize(
    "plan",
    [
        Plan(
            goals=[Goal(id="g", statement=LONG)],
            activities=[Activity(title=LONG, goals=["g"] * 9_000, after=["a1"] * 9_000)],
        ),
        Plan(
            period="2000/2026",
            activities=[Activity(title="甲", when=Recurrence(rrule="FREQ=DAILY;INTERVAL=3"))] * 200,
        ),
        Plan(sections=[Section(text="甲\n" * 50_000)]),
        Plan(title="\0" * 300_000, sections=[Section(heading="<" * 300_000)]),
    ],
    ids=["references", "days", "paragraphs", "characters"],
)
def test_no_plan_takes_longer_than_five_seconds_or_becomes_huge(plan: Plan) -> None:
    pages: list[bytes] = []
    assert seconds(lambda: pages.append(html.write(plan).data)) < 5 * SLOWER
    assert len(pages[0]) < 20_000_000


def test_a_unit_that_stands_behind_every_number_counts_as_often() -> None:
    metric = Metric(name="甲", unit="人" * 100_000, measurements=[Measurement(value=1)] * 100)
    with pytest.raises(EncodeError, match="at most 4000000 characters"):
        html.write(Plan(metrics=[metric]))
