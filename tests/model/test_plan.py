"""Plans as values, and the laws of `at`, `put`, `drop` and `walk`."""

import copy
import pickle
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unionplan.errors import ModelError, PointerError
from unionplan.model import (
    Activity,
    CalendarUnit,
    Extra,
    Goal,
    Measurement,
    Membership,
    Metric,
    Organization,
    Party,
    Period,
    Placeholder,
    Plan,
    Record,
    Recurrence,
    Section,
    Source,
    Status,
    Target,
    TermOfOffice,
    Waiver,
    Window,
    walk,
)
from unionplan.testing import activities, goals, metrics, plans, sections, texts

# NameStartChar and NameChar of XML 1.0 without the colon (https://www.w3.org/TR/xml/#NT-Name)
NAME_START = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
XML_NAME = re.compile(rf"[{NAME_START}][{NAME_START}\-.0-9\u00b7\u0300-\u036f\u203f-\u2040]*")

small_plans = plans(max_items=1)
words = texts(min_size=1)


def full() -> Plan:
    """A plan in which every kind of part stands once."""
    return Plan(
        title="2026年工会工作计划",
        organization=Organization(
            name="实验小学工会", membership=Membership(employees=190), term=TermOfOffice(years=5)
        ),
        period="2026",
        sections=[
            Section(
                heading="一", sections=[Section(text="甲\n\n乙", source=Source(start=0, end=3))]
            )
        ],
        goals=[Goal(statement="民主")],
        activities=[
            Activity(
                title="教代会",
                when="2026-06",
                parties=[Party(name="工会")],
                records=[Record(on=date(2026, 6, 1))],
                extra={"x-oa": {"form": [1, {"a/b": None}]}},
            )
        ],
        metrics=[
            Metric(
                name="入会率", targets=[Target.exactly(100)], measurements=[Measurement(value=96)]
            )
        ],
        placeholders=[Placeholder(text="20xx年")],
        waivers=[Waiver(rule="WP201", reason="跨年")],
        extra={"x-tags": ["a", "b"]},
    )


def test_a_plan_takes_fewer_than_ten_lines() -> None:
    plan = Plan(
        title="2026年实验小学工会工作计划",
        period="2026",
        sections=(Section(role="guidance", heading="指导思想"),),
        activities=[Activity(title="教职工代表大会", when="2026-06", area="democratic_management")],
    )
    assert plan.activity("a1").when == Window(CalendarUnit(2026, month=6))
    assert plan.period == Period.year(2026)


def test_a_checker_refuses_what_the_constructor_refuses() -> None:
    with pytest.raises(ModelError):
        Plan(activities=[1])  # type: ignore[list-item]
    with pytest.raises(ModelError):
        Plan(sections="一")  # type: ignore[arg-type]
    with pytest.raises(ModelError):
        Section(role=5)  # type: ignore[arg-type]


class TestValue:
    @given(small_plans)
    @example(attrs.evolve(full(), title="\ud800"))
    def test_copies_and_pickles_are_equal_and_hash_alike(self, plan: Plan) -> None:
        pickled: Plan = pickle.loads(pickle.dumps(plan))  # noqa: S301 - our own bytes
        for twin in (copy.copy(plan), copy.deepcopy(plan), pickled, attrs.evolve(plan)):
            assert twin == plan
            assert hash(twin) == hash(plan)

    @given(small_plans)
    @example(full())
    @example(
        attrs.evolve(full(), title="\U000e0001" * 100, extra={f"x-{n}": n for n in range(999)})
    )
    def test_no_part_can_be_changed_and_each_has_a_short_repr_on_one_line(self, plan: Plan) -> None:
        for _, node in plan.walk():
            if not attrs.has(type(node)):
                hash(node)
                continue
            with pytest.raises(attrs.exceptions.FrozenInstanceError):
                setattr(node, "title", None)  # noqa: B010 - not every part has one
            assert not hasattr(node, "__dict__")
            assert len(repr(node)) < 300
            assert repr(node).startswith(f"<{type(node).__name__}")
            assert "\n" not in repr(node)

    def test_repr_counts_what_is_in_it(self) -> None:
        plan = Plan(title="计划", kind="report", period="2026-H1", goals=[Goal(statement="民主")])
        assert repr(plan) == "<Plan title='计划' kind=report period=2026-H1 goals=(1)>"
        assert repr(Target(at_least=Decimal("1E+2"), by="2026")) == "<Target at_least=100 by=2026>"
        assert repr(Party(name="工" * 99)) == f"<Party name='{'工' * 46}…>"
        assert repr(Party(name="工会", extra={"x-a": 1})) == "<Party name='工会' extra=(1)>"
        assert len(repr(Recurrence(rrule="FREQ=DAILY;BYMONTHDAY=" + ",".join("1" * 60)))) < 100


class TestIds:
    @given(st.characters(), st.text(st.characters(), max_size=3))
    @example("一", "·")
    @example("²", "")
    @example("①", "")
    @example("a", "º")
    @example("𠮷", "")
    def test_what_may_be_an_id_is_a_valid_xml_name(self, first: str, rest: str) -> None:
        try:
            goal = Goal(statement="民主", id=first + rest)
        except ModelError:
            return
        assert XML_NAME.fullmatch(goal.id)

    @pytest.mark.parametrize("id", ["a", "_", "congress", "g-1.2_x", "一", "é9", "𠮷", "x" * 200])
    def test_names_are_kept(self, id: str) -> None:  # noqa: A002 - the field is called id
        assert Plan(goals=[Goal(statement="民主", id=id)]).goal(id).id == id

    @given(
        st.lists(sections(), max_size=3),
        st.lists(goals(), max_size=3),
        st.lists(activities(), max_size=3),
        st.lists(metrics(), max_size=3),
    )
    def test_given_ones_are_new_xml_names_in_the_order_of_the_document(
        self,
        sections: list[Section],
        goals: list[Goal],
        activities: list[Activity],
        metrics: list[Metric],
    ) -> None:
        plan = Plan(sections=sections, goals=goals, activities=activities, metrics=metrics)
        before = [
            ("s", [section.id for section in depth_first(sections)]),
            ("g", [goal.id for goal in goals]),
            ("a", [activity.id for activity in activities]),
            ("m", [metric.id for metric in metrics]),
        ]
        after = [
            [section.id for section in plan.all_sections()],
            [goal.id for goal in plan.goals],
            [activity.id for activity in plan.activities],
            [metric.id for metric in plan.metrics],
        ]
        used = {id for _, old in before for id in old}  # noqa: A001 - the field is called id
        for (prefix, old), new in zip(before, after, strict=True):
            free = (name for n in range(1, 99) if (name := f"{prefix}{n}") not in used)
            assert all(map(XML_NAME.fullmatch, new))
            assert new == [id or next(free) for id in old]  # noqa: A001

    def test_nothing_in_the_plan_has_a_given_one_already(self) -> None:
        plan = Plan(goals=[Goal(statement="民主", id="a1")], activities=[Activity(title="教代会")])
        assert plan.activities[0].id == "a2"

    @given(small_plans)
    def test_ids_once_given_stay(self, plan: Plan) -> None:
        assert attrs.evolve(plan) == plan
        bigger = plan.put("/activities/-", Activity(title="教代会"))
        assert bigger.activities[:-1] == plan.activities
        assert bigger.activities[-1].id not in {activity.id for activity in plan.activities}

    @pytest.mark.parametrize("kind", ["section", "goal", "activity", "metric"])
    def test_each_kind_is_found_by_its_id(self, kind: str) -> None:
        look_up = getattr(full(), kind)
        assert look_up(f"{kind[0]}1").id == f"{kind[0]}1"
        with pytest.raises(
            PointerError, match=f"no {kind} has this id; the nearest is '{kind[0]}1'"
        ):
            look_up(f"{kind[0]}10")
        with pytest.raises(PointerError, match=f"no {kind} has this id; there are .*'{kind[0]}1'"):
            look_up("zz")
        with pytest.raises(PointerError, match=f"no {kind} has this id; there is none at all"):
            getattr(Plan(), kind)("x")


def depth_first(sections: list[Section]) -> list[Section]:
    return [
        found for section in sections for found in (section, *depth_first(list(section.sections)))
    ]


class TestSections:
    def test_as_deep_as_a_document_can_write_is_held_and_copied(self) -> None:
        plan = Plan(sections=[nested(49)])
        assert [section.id for section in plan.all_sections()] == [f"s{n}" for n in range(1, 50)]
        assert copy.deepcopy(plan) == pickle.loads(pickle.dumps(plan)) == plan  # noqa: S301
        assert hash(plan) == hash(Plan(sections=[nested(49)]))
        deepest = "/sections/0" * 49
        assert plan.put(f"{deepest}/text", "甲").at(f"{deepest}/text") == "甲"

    @pytest.mark.parametrize("levels", [50, 10_000])
    def test_deeper_is_refused(self, levels: int) -> None:
        with pytest.raises(ModelError, match="sections nest at most 49 levels deep"):
            Plan(sections=[nested(levels)])

    def test_a_section_alone_can_be_walked_however_deep(self) -> None:
        assert sum(isinstance(node, Section) for _, node in walk(nested(10_000))) == 10_000

    def test_paragraphs_are_its_lines_without_the_empty_ones(self) -> None:
        assert Section(text="甲\n\n　\n乙").paragraphs == ("甲", "乙")
        assert Section().paragraphs == ()


def nested(levels: int) -> Section:
    section = Section()
    for _ in range(levels - 1):
        section = Section(sections=(section,))
    return section


class TestWalk:
    @given(small_plans)
    @example(full())
    def test_it_meets_every_part_behind_its_parent_and_at_finds_it(self, plan: Plan) -> None:
        met: dict[str, object] = {}
        for pointer, node in plan.walk():
            assert pointer not in met
            assert not met or pointer.rpartition("/")[0] in met
            assert plan.at(pointer) is node
            met[pointer] = node
        assert met[""] is plan
        sections = [node for node in met.values() if isinstance(node, Section)]
        assert sections == list(plan.all_sections()) == depth_first(list(plan.sections))
        for kind, register in (
            (Goal, plan.goals),
            (Activity, plan.activities),
            (Metric, plan.metrics),
            (Placeholder, plan.placeholders),
            (Waiver, plan.waivers),
        ):
            assert tuple(node for node in met.values() if isinstance(node, kind)) == register

    def test_what_is_at_its_default_or_the_applications_is_passed_over(self) -> None:
        plan = Plan(activities=[Activity(title="教代会", extra={"x-oa": 1})], extra={"x-a": 1})
        assert list(plan.walk()) == [
            ("", plan),
            ("/activities", plan.activities),
            ("/activities/0", plan.activities[0]),
            ("/activities/0/title", "教代会"),
            ("/activities/0/id", "a1"),
        ]

    def test_times_and_periods_are_leaves(self) -> None:
        plan = Plan(period="2026", activities=[Activity(title="教代会", when="2026-03")])
        pointers = {pointer for pointer, _ in plan.walk()}
        assert {"/period", "/activities/0/when"} <= pointers
        assert not any(
            pointer.startswith(("/period/", "/activities/0/when/")) for pointer in pointers
        )

    def test_a_part_is_walked_from_where_it_stands(self) -> None:
        plan = full()
        part = list(walk(plan.goals[0], "/goals/0"))
        assert part == [pair for pair in plan.walk() if pair[0].startswith("/goals/0")]


def is_at_or_above(pointer: str, other: str) -> bool:
    return f"{other}/".startswith(f"{pointer}/")


class TestPut:
    @given(small_plans, st.data())
    def test_putting_back_what_is_there_changes_nothing(
        self, plan: Plan, data: st.DataObject
    ) -> None:
        pointer, node = data.draw(st.sampled_from(list(plan.walk())))
        assert plan.put(pointer, node) == plan

    @given(small_plans, st.data(), words)
    @example(full(), None, "新")
    def test_at_gives_what_was_put_and_the_rest_is_untouched(
        self, plan: Plan, data: st.DataObject | None, text: str
    ) -> None:
        spots = [
            pointer
            for pointer, node in plan.walk()
            if type(node) is str
            and pointer.rpartition("/")[2] in {"title", "text", "name", "heading"}
        ]
        chosen = [data.draw(st.sampled_from(["/title", *spots]))] if data else spots
        for pointer in chosen:
            changed = plan.put(pointer, text)
            assert changed.at(pointer) == text
            for other, node in plan.walk():
                if not is_at_or_above(other, pointer):
                    assert changed.at(other) is node

    @given(small_plans, st.sampled_from(["x-new", "x-oa", "x-a/b~c"]))
    def test_a_key_of_the_application_can_be_added_anywhere(self, plan: Plan, key: str) -> None:
        token = key.replace("~", "~0").replace("/", "~1")
        for pointer, node in plan.walk():
            if attrs.has(type(node)) and hasattr(node, "extra"):
                changed = plan.put(f"{pointer}/{token}", [1, {"a": True}])
                assert changed.at(f"{pointer}/{token}") == (1, Extra({"a": True}))
                assert changed.at(f"{pointer}/{token}/1/a") is True

    def test_notations_are_taken_as_by_the_constructor(self) -> None:
        plan = full().put("/activities/0/when", "2026-Q3").put("/activities/0/status", "done")
        assert plan.at("/activities/0/when") == Window.parse("2026-Q3")
        assert plan.activities[0].status is Status.DONE

    def test_values_of_the_application_can_be_changed_deep_down(self) -> None:
        plan = full()
        form = "/activities/0/x-oa/form"
        assert plan.put(f"{form}/0", None).at(form) == (None, Extra({"a/b": None}))
        assert plan.put(f"{form}/-", 7).at(f"{form}/2") == 7
        assert plan.put(f"{form}/1/a~1b", 7).at(f"{form}/1") == Extra({"a/b": 7})
        assert plan.put(f"{form}/1/new", 7).at(f"{form}/1") == Extra({"a/b": None, "new": 7})

    def test_a_whole_plan_can_be_put(self) -> None:
        assert full().put("", Plan()) == Plan()

    @pytest.mark.parametrize(
        ("pointer", "value", "problem"),
        [
            ("", Section(), "expected a Plan, found <Section>"),
            ("/activities/0", 5, "expected items of class Activity, found 5"),
            ("/activities/-", 5, "expected items of class Activity, found 5"),
            ("/activities/0/title", "", "cannot be empty"),
            ("/activities/0/when", "soon", "found 'soon'"),
            ("/activities/0/x-oa", 0.5, "a float is not exact"),
            ("/x-tags/0", b"", "expected a JSON value"),
            ("/sections/0/sections/0/id", "1", "must be a letter"),
            ("/period", 2026, "must be a Period"),
        ],
    )
    def test_what_can_never_stand_there_is_refused(
        self, pointer: str, value: object, problem: str
    ) -> None:
        with pytest.raises(ModelError, match=problem):
            full().put(pointer, value)


class TestDrop:
    @given(small_plans)
    def test_dropping_what_was_added_gives_the_old_plan(self, plan: Plan) -> None:
        new: dict[str, object] = {
            "activities": Activity(title="教代会"),
            "goals": Goal(statement="民主"),
            "metrics": Metric(name="入会率"),
            "sections": Section(),
            "waivers": Waiver(rule="WP201", reason="跨年"),
        }
        for register, item in new.items():
            count = len(getattr(plan, register))
            bigger = plan.put(f"/{register}/-", item)
            assert len(getattr(bigger, register)) == count + 1
            assert bigger.drop(f"/{register}/{count}") == plan
        assert plan.put("/x-new", 1).drop("/x-new") == plan

    @given(small_plans)
    def test_what_was_dropped_is_gone(self, plan: Plan) -> None:
        for pointer, _ in list(plan.walk())[1:]:
            last = pointer.rpartition("/")[2]
            try:
                smaller = plan.drop(pointer)
            except ModelError:
                continue
            before = {found for found, _ in plan.walk()}
            after = {found for found, _ in smaller.walk()}
            if last.isdigit():
                assert len(after) < len(before)
            elif last != "id":  # which the plan gives again
                assert not any(is_at_or_above(pointer, found) for found in after)

    def test_a_field_has_its_default_again(self) -> None:
        plan = full()
        assert plan.drop("/period").period is None
        assert plan.drop("/activities").activities == ()
        assert plan.drop("/activities/0/x-oa").activities[0].extra == Extra()
        assert plan.drop("/kind") == plan

    def test_values_of_the_application_can_be_dropped_deep_down(self) -> None:
        plan = full()
        form = "/activities/0/x-oa/form"
        assert plan.drop(f"{form}/0").at(form) == (Extra({"a/b": None}),)
        assert plan.drop(f"{form}/1/a~1b").at(form) == (1, Extra())
        assert plan.drop(form).at("/activities/0/x-oa") == Extra()

    @pytest.mark.parametrize(
        ("pointer", "problem"),
        [
            ("/activities/0/title", "Activity's title cannot be left out"),
            ("/metrics/0/measurements/0/value", "Measurement's value cannot be left out"),
            ("/sections/0/sections/0/source/end", "Source's end cannot be left out"),
        ],
    )
    def test_what_cannot_be_left_out_stays(self, pointer: str, problem: str) -> None:
        with pytest.raises(ModelError, match=problem):
            full().drop(pointer)

    def test_a_target_keeps_one_bound(self) -> None:
        plan = full().drop("/metrics/0/targets/0/at_most")
        with pytest.raises(ModelError, match="at_least, at_most or both"):
            plan.drop("/metrics/0/targets/0/at_least")

    def test_the_whole_plan_cannot_be_dropped(self) -> None:
        with pytest.raises(PointerError, match="the whole plan cannot be dropped"):
            full().drop("")


NOWHERE = [
    ("activities", "a JSON Pointer is empty or starts with '/'"),
    ("/activities/0/~x", "'~' must be followed by 0 or 1"),
    ("/acts", "Plan has no 'acts'"),
    ("/extra", "Plan has no 'extra'"),
    ("/activities/1", "expected an item from 0 to 0, found '1'"),
    ("/activities/00", "expected an item from 0 to 0, found '00'"),
    ("/activities/0/goals/0", "expected no item, for there is none, found '0'"),
    ("/activities/-/title", "expected an item from 0 to 0, found '-'"),
    ("/activities/0/title/0", "str has no '0'"),
    ("/activities/0/when/start", "Window has no 'start'"),
    ("/activities/0/when/x-a", "Window has no 'x-a'"),
    ("/activities/0/x-oa/form/2", "expected an item from 0 to 1, found '2'"),
    ("/activities/0/x-oa/none/0", "Extra has no 'none'"),
    ("/x-none/0", "Extra has no 'x-none'"),
    (f"/{'x' * 10_000}", "Plan has no 'xxx"),
]


@pytest.mark.parametrize(
    "action",
    [Plan.at, Plan.drop, lambda plan, pointer: plan.put(pointer, None)],
    ids=["at", "drop", "put"],
)
@pytest.mark.parametrize(
    ("pointer", "problem"), NOWHERE, ids=[pointer[:30] for pointer, _ in NOWHERE]
)
def test_where_nothing_stands_the_error_says_how_far_the_way_led(
    action: Callable[[Plan, str], object], pointer: str, problem: str
) -> None:
    with pytest.raises(PointerError) as caught:
        action(full(), pointer)
    assert caught.value.pointer == pointer
    assert caught.value.problem.startswith(problem)
    assert len(caught.value.problem) < 200


@pytest.mark.parametrize("pointer", ["/activities/-", "/x-none", "/activities/0/x-oa/none"])
def test_what_is_not_there_yet_is_neither_found_nor_dropped(pointer: str) -> None:
    with pytest.raises(PointerError):
        full().at(pointer)
    with pytest.raises(PointerError):
        full().drop(pointer)
