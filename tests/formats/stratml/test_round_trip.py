"""What a StratML document holds comes back equal, and everything else is called a loss."""

from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from unionplan.formats import to_plain
from unionplan.formats.stratml import Part, read, write
from unionplan.model import (
    Activity,
    Frequency,
    Goal,
    Metric,
    Observance,
    Organization,
    Plan,
    Section,
    TermWeek,
    Unscheduled,
    join_pointer,
)
from unionplan.testing import activities, goals, metrics, plans, sections, texts, whens

PARTS: tuple[Part, ...] = (1, 2)


both_parts = pytest.mark.parametrize("part", PARTS)


slow = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])


POOL = st.sampled_from(["", "a", "b", "c", "工"])

# a metric has the id of the inner section, so that one of them becomes another
ONE_ID = Plan(
    sections=[Section(id="s", role="preamble", sections=[Section(id="a", role="preamble")])],
    activities=[Activity(title="甲", id="b", section="a")],
    metrics=[Metric(name="乙", id="a", section="a")],
)


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
@example(plan=ONE_ID, part=1)
@example(plan=ONE_ID, part=2)
def test_what_was_read_is_written_without_loss(plan: Plan, part: Part) -> None:
    again = read(write(plan, part=part).data)
    written = write(again, part=part)
    assert written.losses == ()
    assert read(written.data) == again
    assert write(again, part=part).data == written.data


@pytest.mark.parametrize("part", PARTS)
def test_references_follow_an_id_that_becomes_another(part: Part) -> None:
    plan = Plan(
        sections=[Section(id="㐀", role="tasks", sections=[Section(id="g", role="tasks")])],
        goals=[
            Goal(statement="甲", id="g", section="g"),
            Goal(statement="乙", id="㐁", parent="g"),
            Goal(statement="丙", id="h", parent="㐁"),
        ],
        activities=[
            Activity(title="丁", id="h", goals=["g", "㐁"], section="㐀", parent="x"),
            Activity(title="戊", id="i", after=["h"], parent="h", section="g"),
        ],
        metrics=[Metric(name="己", id="i", goal="㐁", section="g")],
    )
    again = read(write(plan, part=part).data)
    outer, inner = again.all_sections()
    top, middle, low = again.goals
    first, second = again.activities
    (metric,) = again.metrics
    assert len({top.id, middle.id, low.id, first.id, second.id, metric.id, outer.id, inner.id}) == 8
    assert (top.section, middle.parent, low.parent) == (inner.id, top.id, middle.id)
    assert (first.goals, first.section, first.parent) == ((top.id, middle.id), outer.id, "x")
    assert (second.after, second.parent, second.section) == ((first.id,), first.id, inner.id)
    assert (metric.goal, metric.section) == (middle.id, inner.id)


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


@both_parts
def test_an_empty_plan_is_a_document(part: Part) -> None:
    written = write(Plan(), part=part)
    assert written.losses == ()
    assert read(written.data) == Plan()
