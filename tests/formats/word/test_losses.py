"""What a Word document does not hold is said, field by field."""

import pytest

from unionplan.formats import FORMATS, Loss, LossError, docx
from unionplan.model import (
    Activity,
    Goal,
    Measurement,
    Metric,
    Observance,
    Organization,
    Party,
    Placeholder,
    Plan,
    Record,
    Recurrence,
    Section,
    Source,
    Target,
    Waiver,
)

HERE = Source(start=0, end=4)


def lost(plan: Plan, *, tables: bool = False) -> list[str]:
    """The pointers of what is lost."""
    return [loss.where for loss in docx.write(plan, tables=tables).losses]


def test_what_is_printed_is_no_loss() -> None:
    plan = Plan(
        title="计划",
        organization=Organization(name="工会"),
        sections=[Section(marker="一、", heading="工作", text="略。"), Section(role="signoff")],
        goals=[Goal(statement="建家")],
        activities=[
            Activity(title="春游", when="2026-03", parties=[Party(name="工会")], section="s1")
        ],
        metrics=[Metric(name="入会率", unit="%", scope="全校", targets=[Target(at_least=9)])],
    )
    assert docx.write(plan).losses == ()


def test_every_field_without_a_place_is_lost_in_the_order_of_the_plan() -> None:
    plan = Plan(
        kind="report",
        period="2026",
        organization=Organization(name="工会", region="江苏", extra={"x-no": 5}),
        sections=[Section(id="own", role="tasks", heading="工作", source=HERE)],
        goals=[Goal(statement="甲", area="women"), Goal(statement="乙", parent="g1")],
        activities=[
            Activity(
                title="丙",
                when=Observance(festival="mid_autumn", extra={"x-b": 1}),
                observances=["mid_autumn"],
                goals=["g1"],
                section="nowhere",
                parent="a9",
                after=["a8"],
                parties=[Party(name="工会", extra={"x-c": 2})],
                records=[Record(note="已办")],
            )
        ],
        metrics=[
            Metric(
                name="丁",
                indicator="membership_rate",
                direction="up",
                aggregation="ratio",
                baseline=Measurement(value=1, numerator=1, denominator=2, evidence="表"),
                goal="g1",
            )
        ],
        placeholders=[Placeholder(text="20xx年")],
        waivers=[Waiver(rule="WP201", reason="已批准")],
        extra={"x-a/b": {"deep": True}},
    )
    assert lost(plan) == [
        "/kind",
        "/organization/region",
        "/organization/x-no",
        "/period",
        "/sections/0/id",
        "/sections/0/role",
        "/sections/0/source",
        "/goals/0/area",
        "/goals/1/parent",
        "/activities/0/when/x-b",
        "/activities/0/observances",
        "/activities/0/parties/0/x-c",
        "/activities/0/goals",
        "/activities/0/section",
        "/activities/0/parent",
        "/activities/0/after",
        "/activities/0/records",
        "/metrics/0/indicator",
        "/metrics/0/direction",
        "/metrics/0/aggregation",
        "/metrics/0/baseline/numerator",
        "/metrics/0/baseline/denominator",
        "/metrics/0/baseline/evidence",
        "/metrics/0/goal",
        "/placeholders/0/text",
        "/waivers",
        "/x-a~1b",
    ]


def test_what_stands_in_prose_keeps_what_can_be_read_there() -> None:
    plan = Plan(
        sections=[Section(text="三月开展“春游”；20xx年，入会率达到95%。建成职工之家。")],
        goals=[Goal(statement="建成职工之家", area="welfare", source=HERE)],
        activities=[
            Activity(title="开展春游", when="XXXX-03", area="culture_sports", section="s1",
                     source=HERE, status="done", records=[Record(note="已办")])
        ],
        metrics=[Metric(name="入会率", indicator="membership_rate", unit="%", source=HERE)],
        placeholders=[Placeholder(text="20xx年", section="s1", source=HERE)],
    )  # fmt: skip
    assert lost(plan) == [
        "/goals/0/source",
        "/activities/0/records",
        "/activities/0/source",
        "/metrics/0/source",
        "/placeholders/0/source",
    ]


def test_an_item_that_the_prose_no_longer_says_is_lost_unless_a_table_says_it() -> None:
    plan = Plan(
        sections=[Section(text="三月开展春游。")],
        activities=[Activity(title="开展秋游", source=HERE)],
    )
    assert lost(plan) == ["/activities/0/title", "/activities/0/source"]
    assert lost(plan, tables=True) == ["/activities/0/source"]
    assert lost(Plan(activities=plan.activities)) == ["/activities/0/source"]  # printed


def test_tables_hold_the_period_and_not_the_section() -> None:
    plan = Plan(
        period="2026",
        sections=[Section(heading="工作")],
        activities=[Activity(title="春游", section="s1")],
        metrics=[Metric(name="提案", section="s1")],
    )
    assert lost(plan) == ["/period"]
    assert lost(plan, tables=True) == ["/activities/0/section", "/metrics/0/section"]


def test_a_time_without_words_is_lost() -> None:
    odd = Recurrence(rrule="FREQ=MONTHLY;BYSETPOS=2;BYDAY=MO")
    plan = Plan(activities=[Activity(title="例会", when=odd)])
    assert docx.write(plan).losses == (
        Loss("/activities/0/when", "has no everyday words, so that no time is printed"),
    )


def test_ids_that_counting_gives_are_no_loss() -> None:
    plan = Plan(sections=[Section(), Section(id="own", sections=[Section()])], goals=[
        Goal(statement="甲", id="g2"), Goal(statement="乙")])  # fmt: skip
    assert lost(plan) == ["/sections/1/id", "/goals/0/id"]


def test_headings_deeper_than_an_outline_goes_are_lost_as_such() -> None:
    section = Section(heading="底")
    for _ in range(9):
        section = Section(heading="层", sections=[section])
    assert lost(Plan(sections=[section])) == ["/sections/0" + 9 * "/sections/0"]


@pytest.mark.parametrize("odd", ["\0", "\x1b", "\ud83d", "\uffff"])
def test_characters_that_xml_cannot_hold_are_left_out_and_said(odd: str) -> None:
    plan = Plan(
        title=f"计{odd}划",
        organization=Organization(name=f"工{odd}会"),
        sections=[Section(heading=f"总{odd}则")],
    )
    written = docx.write(plan)
    assert [loss.where for loss in written.losses] == [
        "/title",
        "/organization/name",
        "/sections/0/heading",
    ]
    assert {loss.reason for loss in written.losses} == {
        "holds characters that XML cannot hold; they are left out"
    }


def test_a_name_longer_than_properties_hold_is_cut_there() -> None:
    plan = Plan(organization=Organization(name="工" * 256))
    assert lost(plan) == ["/organization/name"]


def test_a_strict_writer_refuses() -> None:
    with pytest.raises(LossError, match="/period: period is not printed"):
        FORMATS.named("docx").write(Plan(period="2026"), strict=True)
