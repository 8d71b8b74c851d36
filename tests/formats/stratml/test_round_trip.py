"""What a StratML document holds comes back equal, and everything else is called a loss."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from unionplan.errors import EncodeError
from unionplan.formats import LossError, to_plain
from unionplan.formats.registry import FORMATS
from unionplan.formats.stratml import Part, read, write
from unionplan.model import (
    Activity,
    Frequency,
    Goal,
    Measurement,
    Metric,
    Observance,
    Organization,
    Party,
    Placeholder,
    Plan,
    PlanKind,
    Record,
    Recurrence,
    Section,
    SectionRole,
    Source,
    Target,
    TermWeek,
    Unscheduled,
    Waiver,
    join_pointer,
)
from unionplan.testing import activities, goals, metrics, plans, sections, texts, whens

PARTS: tuple[Part, ...] = (1, 2)
both_parts = pytest.mark.parametrize("part", PARTS)
slow = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
POOL = st.sampled_from(["", "a", "b", "c", "工"])


@st.composite
def linked_plans(draw: st.DrawFn) -> Plan:
    """Plans whose items refer to each other, by few ids, so that some are there twice."""
    link = st.none() | POOL
    links = st.lists(POOL, max_size=2)

    def tied(items: Any, **fields: Any) -> list[Any]:  # noqa: ANN401 - of any class
        found = draw(st.lists(items, max_size=4))
        ties = {name: draw(st.lists(some, min_size=4, max_size=4)) for name, some in fields.items()}
        return [
            attrs.evolve(item, **{name: values[index] for name, values in ties.items()})
            for index, item in enumerate(found)
        ]

    return Plan(
        title=draw(texts()),
        sections=tied(sections(), id=POOL),
        goals=tied(goals(), id=POOL, parent=link, section=link),
        activities=tied(activities(), id=POOL, goals=links, section=link, parent=link, after=links),
        metrics=tied(metrics(), id=POOL, goal=link, section=link),
    )


def leaves(plain: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str, object]]:
    """Every value in a document by its pointer; an array also has a length."""
    if isinstance(plain, dict):
        yield join_pointer(*path), "an object"
        for key, value in plain.items():
            yield from leaves(value, (*path, key))
    elif isinstance(plain, list):
        yield join_pointer(*path), f"{len(plain)} items"
        for index, value in enumerate(plain):
            yield from leaves(value, (*path, index))
    else:
        yield join_pointer(*path), (type(plain), plain)


def is_below(pointer: str, where: str) -> bool:
    return f"{pointer}/".startswith(f"{where}/")


@slow
@given(plan=plans() | linked_plans(), part=st.sampled_from(PARTS))
@example(plan=Plan(extra={"x-": None}), part=1)
@example(plan=Plan(organization=Organization(region="江苏\n浙江")), part=2)
@example(plan=Plan(sections=[Section(role="guidance", text=" ")]), part=1)
def test_every_difference_is_a_loss_and_every_loss_a_difference(plan: Plan, part: Part) -> None:
    written = write(plan, part=part)
    again = read(written.data)
    own, theirs = dict(leaves(to_plain(plan))), dict(leaves(to_plain(again)))
    differing = {where for where in {*own, *theirs} if own.get(where) != theirs.get(where)}
    places = [loss.where for loss in written.losses]
    for where in differing:
        if not where.startswith("/sections"):
            assert any(is_below(where, place) or is_below(place, where) for place in places), where
    for place in places:
        if not place.startswith("/sections"):
            assert any(is_below(where, place) for where in differing), place
    if not any(place.startswith("/sections") for place in places):
        assert again.sections == plan.sections
    if not places:
        assert again == plan


@slow
@given(plan=plans() | linked_plans(), part=st.sampled_from(PARTS))
def test_what_was_read_is_written_without_loss(plan: Plan, part: Part) -> None:
    again = read(write(plan, part=part).data)
    written = write(again, part=part)
    assert written.losses == ()
    assert read(written.data) == again
    assert write(again, part=part).data == written.data


def test_part_2_holds_every_word(rich: Plan) -> None:
    written = write(rich)
    assert [str(loss) for loss in written.losses] == []
    assert read(written.data) == rich


def test_part_1_lacks_results_and_records(rich: Plan) -> None:
    written = write(rich, part=1)
    assert [loss.where for loss in written.losses] == [
        "/activities/0/records",
        "/metrics/0/baseline",
        "/metrics/0/targets",
        "/metrics/0/measurements",
        "/metrics/2/baseline",
    ]
    assert {loss.reason for loss in written.losses} == {"StratML has results in Part 2 only"}
    bare = attrs.evolve(
        rich,
        activities=[attrs.evolve(rich.activities[0], records=()), *rich.activities[1:]],
        metrics=[
            attrs.evolve(metric, baseline=None, targets=(), measurements=())
            for metric in rich.metrics
        ],
    )
    assert read(written.data) == bare


@slow
@given(when=whens(), part=st.sampled_from(PARTS))
@example(when=TermWeek(term_week=3, until=5), part=1)
@example(when=Unscheduled(words="week 3"), part=1)
@example(when=Unscheduled(words="适时（2026-06）"), part=1)
@example(when=Unscheduled(words="适时（择机）"), part=1)
@example(when=Observance(festival="mid_autumn", relation="before"), part=2)
@example(when=Frequency(every="2 years", times=3, at_least=True), part=2)
def test_times_are_held_but_for_what_their_words_do_not_say(when: Any, part: Part) -> None:  # noqa: ANN401 - of any class
    plan = Plan(activities=[Activity(title="a", when=when)])
    written = write(plan, part=part)
    again = read(written.data).activities[0].when
    for loss in written.losses:
        assert loss.where.startswith("/activities/0/when")
    if not written.losses:
        assert again == when


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
            {"/activities/0/goals": "StratML has no room for this"},
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
    parent = Section(id="a", role="tasks", heading="甲", sections=[child])
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


@both_parts
def test_an_empty_plan_is_a_document(part: Part) -> None:
    written = write(Plan(), part=part)
    assert written.losses == ()
    assert read(written.data) == Plan()


def test_equal_plans_give_equal_bytes_in_every_process(rich: Plan) -> None:
    program = (
        "import sys; from unionplan.formats import json, stratml\n"
        "sys.stdout.buffer.write(stratml.write(json.loads(sys.stdin.read())).data)"
    )
    from unionplan.formats import json

    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            input=json.dumps(rich).encode(),
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert outputs == {write(rich).data}


def test_an_unknown_part_is_an_error() -> None:
    part: Any = 3
    with pytest.raises(ValueError, match="the parts 1 and 2, found 3"):
        write(Plan(), part=part)


HALF = "half a \ud800 pair"


@pytest.mark.parametrize(
    ("plan", "where"),
    [
        (Plan(title=HALF), "/title"),
        (
            Plan(activities=[Activity(title="a", records=[Record(note=HALF)])]),
            "/activities/0/records/0/note",
        ),
    ],
    ids=["title", "note"],
)
def test_half_a_surrogate_pair_is_not_written(plan: Plan, where: str) -> None:
    with pytest.raises(EncodeError, match="surrogate") as caught:
        write(plan)
    assert [fault.where for fault in caught.value.faults] == [where]


def test_half_a_surrogate_pair_that_is_lost_anyway_is_just_a_loss() -> None:
    plan = Plan(extra={f"x-{HALF}": 1})
    (loss,) = write(plan).losses
    assert loss.where == "/x-half a ? pair"


def test_a_plan_beyond_all_measure_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("unionplan.formats._stratml.markup.MAX_STRATML_ELEMENTS", 9)
    with pytest.raises(EncodeError, match=r"^too large for StratML: more than 9 elements"):
        write(Plan(goals=[Goal(statement="甲"), Goal(statement="乙")]))


def test_numbers_have_no_exponent_and_keep_their_value() -> None:
    numbers = ["1E+30", "-0.000001", "123456789012345678901234567890E30", "7E-30"]
    metric = Metric(
        name="m",
        targets=[Target.exactly(number) for number in numbers],
        measurements=[Measurement(value=number) for number in numbers],
    )
    written = write(Plan(metrics=[metric]))
    assert written.losses == ()
    assert "E" not in written.text.split("<NumberOfUnits>")[1].split("<")[0]


def test_roles_of_sections_that_are_no_tasks_stay_when_something_is_in_them() -> None:
    plan = Plan(
        sections=[Section(id="b", role=SectionRole.BUDGET, heading="经费")],
        activities=[Activity(title="a", section="b")],
    )
    assert write(plan).losses == ()
