"""What is written is what is read: our own reader finds the same plan in the Word document."""

from pathlib import Path
from typing import Any

import attrs
import pytest

from unionplan.formats import docx
from unionplan.model import Activity, Frequency, Party, Plan, Section
from unionplan.reading import read, read_document


def shape(sections: tuple[Section, ...]) -> list[Any]:
    """Sections without ids, places and the blanks around paragraphs."""
    return [
        (
            section.role,
            section.marker,
            section.heading,
            [line.strip() for line in section.paragraphs],
            shape(section.sections),
        )
        for section in sections
    ]


def named(plan: Plan) -> list[Any]:
    """Items by what names and dates them; who does them may stand in the next paragraph now."""
    return [
        [(activity.title, activity.when, activity.section) for activity in plan.activities],
        [(metric.name, metric.targets, metric.section) for metric in plan.metrics],
        [goal.statement for goal in plan.goals],
    ]


@pytest.mark.parametrize("layout", ["official", "plain"])
def test_every_example_is_the_same_plan_again(examples: Path, layout: Any) -> None:  # noqa: ANN401
    count = 0
    for file in sorted(examples.glob("*.txt")):
        for plan in read(file.read_text(encoding="utf-8")).plans:
            unsigned = attrs.evolve(plan, organization=None)
            (again,) = read_document(docx.write(unsigned, layout=layout).data).plans
            assert again.title == plan.title
            assert again.period == plan.period
            assert shape(again.sections) == shape(plan.sections)
            assert named(again) == named(plan)
            count += 1
    assert count >= 5


def test_items_that_were_printed_can_be_read() -> None:
    activities = [
        Activity(
            title="召开教职工代表大会",
            when="XXXX-03",
            parties=[Party(name="工会委员会"), Party(name="校长办公室", role="support")],
        ),
        Activity(title="慰问困难职工", when="../XXXX-09"),
        Activity(title="组织教职工体检", when=Frequency(every="year", times=1)),
    ]
    plan = Plan(title="2026年柳河小学工会工作计划", period="2026", activities=activities)
    (again,) = read_document(docx.write(plan).data).plans
    assert [(found.title, found.when, found.parties) for found in again.activities] == [
        (activity.title, activity.when, activity.parties) for activity in activities
    ]
