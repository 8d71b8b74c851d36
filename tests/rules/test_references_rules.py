"""References: ids that lead nowhere, twice somewhere, or in a circle."""

import pytest

from unionplan.model import Activity, Goal, Metric, Placeholder, Plan, Section
from unionplan.rules import check


def places(plan: Plan, code: str) -> list[str]:
    return [finding.where for finding in check(plan, select=[code]).findings]


def test_every_reference_is_followed() -> None:
    plan = Plan(
        sections=[Section(id="s", heading="职代会")],
        goals=[
            Goal(statement="制度化", parent="zz", section="zz"),
            Goal(statement="规范化", parent="g1", section="s"),
        ],
        activities=[
            Activity(
                title="座谈", goals=["g1", "zz"], section="zz", parent="zz", after=["a1", "zz"]
            )
        ],
        metrics=[
            Metric(name="人数", goal="zz", section="zz"),
            Metric(name="家数", goal="g1", section="s"),
        ],
        placeholders=[Placeholder(text="xx", section="zz"), Placeholder(text="xx", section="s")],
    )
    assert places(plan, "WP401") == [
        "/goals/0/parent",
        "/goals/0/section",
        "/activities/0/goals/1",
        "/activities/0/section",
        "/activities/0/parent",
        "/activities/0/after/1",
        "/metrics/0/goal",
        "/metrics/0/section",
        "/placeholders/0/section",
    ]


def test_references_that_lead_somewhere_are_accepted() -> None:
    plan = Plan(
        sections=[Section(id="s", sections=[Section(id="deep")])],
        goals=[Goal(statement="制度化", section="deep"), Goal(statement="规范化", parent="g1")],
        activities=[
            Activity(title="座谈", goals=["g1"], section="s"),
            Activity(title="总结", parent="a1", after=["a1"]),
        ],
        metrics=[Metric(name="人数", goal="g2", section="deep")],
        placeholders=[Placeholder(text="xx", section="s")],
    )
    assert places(plan, "WP401") == []


def test_the_kind_of_what_is_missing_is_named_in_each_language() -> None:
    plan = Plan(activities=[Activity(title="座谈", section="s9")])
    (finding,) = check(plan, select=["WP401"]).findings
    assert "章节“s9”" in finding.message("zh")
    assert "the section s9" in finding.message("en")
    assert finding.to_plain()["parameters"] == {"what": "section", "id": "s9"}


def test_an_id_is_unique_in_the_whole_plan() -> None:
    plan = Plan(
        sections=[Section(id="a", sections=[Section(id="b")]), Section(id="b")],
        goals=[Goal(id="a", statement="制度化")],
        activities=[Activity(id="c", title="座谈"), Activity(id="c", title="总结")],
        metrics=[Metric(id="c", name="人数"), Metric(id="d", name="家数")],
    )
    findings = check(plan, select=["WP402"]).findings
    assert [(finding.where, finding.related[0]) for finding in findings] == [
        ("/sections/1/id", "/sections/0/sections/0/id"),
        ("/goals/0/id", "/sections/0/id"),
        ("/activities/1/id", "/activities/0/id"),
        ("/metrics/0/id", "/activities/0/id"),
    ]


def chain(*after: list[str]) -> Plan:
    return Plan(activities=[Activity(title="座谈", after=ids) for ids in after])


@pytest.mark.parametrize(
    ("plan", "circles"),
    [
        pytest.param(chain(["a1"]), ["a1 → a1"], id="itself"),
        pytest.param(chain(["a3"], ["a1"], ["a2"]), ["a1 → a3 → a2 → a1"], id="three"),
        pytest.param(chain([], ["a1"], ["a1", "a2"]), [], id="diamond"),
        pytest.param(chain(["zz"]), [], id="dangling"),
        pytest.param(
            chain(["a2"], ["a1"], ["a4"], ["a3"]), ["a1 → a2 → a1", "a3 → a4 → a3"], id="two"
        ),
        pytest.param(chain(["a2"], ["a3"], ["a2"]), ["a2 → a3 → a2"], id="led-into"),
        pytest.param(
            Plan(goals=[Goal(statement="好", parent="g2"), Goal(statement="美", parent="g1")]),
            ["g1 → g2 → g1"],
            id="goals",
        ),
        pytest.param(
            Plan(activities=[Activity(title="座谈", parent="a1")]), ["a1 → a1"], id="own-parent"
        ),
        pytest.param(
            chain(*([f"a{number}"] for number in (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1))),
            ["a1 → a2 → a3 → a4 → a5 → a6 → a7 → a8 → … → a1"],
            id="long",
        ),
    ],
)
def test_circles_are_found_once(plan: Plan, circles: list[str]) -> None:
    findings = check(plan, select=["WP403"]).findings
    assert [finding.parameters["circle"] for finding in findings] == circles


def test_a_hundred_circles_are_enough() -> None:
    plan = chain(*([f"a{number}"] for number in range(1, 501)))
    assert len(places(plan, "WP403")) == 100


def test_a_long_chain_is_no_trouble() -> None:
    plan = chain(*([f"a{number}"] for number in range(2, 5001)), ["a1"])
    assert places(plan, "WP403") == ["/activities/0/after"]


@pytest.mark.parametrize(
    ("activities", "metrics", "expected"),
    [
        ([Activity(title="座谈", goals=["g1"])], [], ["/goals/1"]),
        ([], [Metric(name="人数", goal="g2")], ["/goals/0"]),
        ([Activity(title="座谈", goals=["g1"])], [Metric(name="人数", goal="g2")], []),
        ([Activity(title="座谈")], [Metric(name="人数")], []),
        ([Activity(title="座谈", goals=["zz"])], [], []),
    ],
)
def test_a_goal_needs_means_where_others_have_them(
    activities: list[Activity], metrics: list[Metric], expected: list[str]
) -> None:
    goals = [Goal(statement="制度化"), Goal(statement="规范化")]
    plan = Plan(goals=goals, activities=activities, metrics=metrics)
    assert places(plan, "WP404") == expected


def test_a_goal_of_goals_needs_no_means_of_its_own() -> None:
    goals = [Goal(statement="制度化"), Goal(statement="规范化", parent="g1")]
    plan = Plan(goals=goals, activities=[Activity(title="座谈", goals=["g2"])])
    assert places(plan, "WP404") == []
