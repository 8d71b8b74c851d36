"""A loss says where and why."""

from datetime import date

import pytest

from unionplan.formats import LossError
from unionplan.formats.registry import FORMATS
from unionplan.formats.stratml import write
from unionplan.model import (
    Activity,
    Goal,
    Party,
    Placeholder,
    Plan,
    PlanKind,
    Recurrence,
    Section,
    SectionRole,
    Source,
    Waiver,
)


def source() -> Source:
    return Source(start=1, end=2)


@pytest.mark.parametrize(
    ("plan", "losses"),
    [
        (Plan(kind="mixed"), {"/kind": "StratML has no such kind of document"}),
        (
            Plan(goals=[Goal(statement="甲", source=source())]),
            {"/goals/0/source": "StratML has no place for where something was read from"},
        ),
        (
            Plan(placeholders=[Placeholder(text="20xx年")]),
            {"/placeholders": "StratML has no place for what a template left open"},
        ),
        (
            Plan(waivers=[Waiver(rule="WP101", reason="甲")]),
            {"/waivers": "StratML has no place for rules that were set aside"},
        ),
        (
            Plan(extra={"x-oa": 1}, goals=[Goal(statement="甲", extra={"x-b~/": 2})]),
            {
                "/goals/0/x-b~0~1": "StratML has no room for keys of an application",
                "/x-oa": "StratML has no room for keys of an application",
            },
        ),
        (
            Plan(title="甲\0乙"),
            {"/title": "XML has no control characters: they are left out"},
        ),
        (
            Plan(sections=[Section(role="guidance", marker="一、", heading="指导", text="甲")]),
            {
                "/sections/0/marker": "StratML has no place for the marker of this section",
                "/sections/0/heading": "StratML has no place for the heading of this section",
            },
        ),
        (
            Plan(sections=[Section(id=name, role="guidance", text="甲") for name in "ab"]),
            {"/sections/1": "StratML has no sections: of this one only the words are kept"},
        ),
        (
            Plan(
                sections=[Section(id="a", role="tasks", heading="甲")],
                activities=[Activity(title="乙", id="a", section="a")],
            ),
            {
                "/sections/0/id": "StratML takes an id once, and only if it is a name of XML 1.0",
                "/activities/0/section": "StratML does not hold this name as it is",
            },
        ),
        (
            Plan(sections=[Section(role="closing", text="甲")]),
            {"/sections/0/role": "StratML has no place for the role of this section"},
        ),
        (
            Plan(sections=[Section(role="closing", heading="甲", text="乙")]),
            {"/sections/0": "StratML has no sections: of this one only the words are kept"},
        ),
        (
            Plan(
                sections=[
                    Section(role="tasks", heading="甲", text="甲"),
                    Section(role="guidance", text="乙"),
                ]
            ),
            {"/sections": "StratML has an order of its own for what sections say"},
        ),
        (
            Plan(goals=[Goal(statement="甲", id="a"), Goal(statement="乙", id="a")]),
            {"/goals/1/id": "StratML takes an id once, and only if it is a name of XML 1.0"},
        ),
        (
            Plan(
                activities=[
                    Activity(title="a", when=Recurrence(rrule="FREQ=DAILY", first=date(2026, 1, 1)))
                ]
            ),
            {"/activities/0/when/first": "StratML has no place for this part of a time"},
        ),
        (
            Plan(activities=[Activity(title="a", goals=["a、b"], observances=[])]),
            {"/activities/0/goals": "StratML does not hold this name as it is"},
        ),
        (
            Plan(activities=[Activity(title="a", parties=[Party(name="\n \n")])]),
            {"/activities/0/parties/0/name": "StratML has no room for this"},
        ),
    ],
    ids=lambda value: "" if isinstance(value, Plan) else "-".join(value),
)
def test_a_loss_says_where_and_why(plan: Plan, losses: dict[str, str]) -> None:
    assert {loss.where: loss.reason for loss in write(plan).losses} == losses


def test_a_section_that_leaves_its_parent_is_told() -> None:
    child = Section(id="c", role="tasks", heading="乙", text="丙")
    parent = Section(id="a", role="tasks", sections=[child])
    twin = Section(id="a", role="tasks", heading="丁", text="戊")
    written = write(Plan(sections=[twin, parent]))
    assert [(loss.where, loss.reason) for loss in written.losses] == [
        ("/sections/1", "StratML has no sections: of this one only the words are kept"),
        (
            "/sections/1/sections/0",
            "StratML has no sections: this one is kept, but not where it stands",
        ),
    ]


def test_strict_writing_refuses_what_would_be_lost() -> None:
    stratml = FORMATS.named("stratml")
    assert stratml.write(Plan(title="甲"), strict=True).losses == ()
    with pytest.raises(LossError, match="/kind"):
        stratml.write(Plan(kind=PlanKind.MIXED), strict=True, part=1)


def test_roles_of_sections_that_are_no_tasks_stay_when_something_is_in_them() -> None:
    plan = Plan(
        sections=[Section(id="b", role=SectionRole.BUDGET, heading="经费")],
        activities=[Activity(title="a", section="b")],
    )
    assert write(plan).losses == ()
