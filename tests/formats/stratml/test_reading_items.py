"""What an element says is a goal, an activity, a metric, a section or the organization."""

from datetime import date

import pytest

from unionplan.formats.stratml import write
from unionplan.model import (
    Activity,
    Deadline,
    Goal,
    Metric,
    Party,
    Plan,
    Record,
    When,
    Window,
)

from .conftest import core, goal, indicator, kept


@pytest.mark.parametrize(
    ("identifier", "found"),
    [
        ("g7", "g7"),
        (" g7 ", "g7"),
        ("6e21b622-a951-11e6-89f9-cb959c46ff43", "_6e21b622-a951-11e6-89f9-cb959c46ff43"),
        ("a b", "g1"),
        ("", "g1"),
    ],
)
def test_identifiers_become_ids(identifier: str, found: str) -> None:
    assert goal(f"<Name>甲</Name><Identifier>{identifier}</Identifier>").id == found


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (
            "<Stakeholder><Name>职工</Name></Stakeholder>",
            Goal(statement="未命名目标", id="g1", extra=kept({"Stakeholder": {"Name": "职工"}})),
        ),
        (
            "<OtherInformation>领域：女职工工作</OtherInformation>",
            Goal(statement="未命名目标", id="g1", area="women"),
        ),
    ],
    ids=["stakeholder", "line"],
)
def test_a_goal_without_words_that_says_something_is_one(content: str, found: Goal) -> None:
    assert goal(content) == found


def test_an_identifier_that_stands_twice_is_taken_once() -> None:
    plan = core(
        "<Goal><Name>甲</Name><Identifier>g2</Identifier></Goal>" * 2
        + "<Goal><Name>乙</Name></Goal>"
    )
    assert [goal.id for goal in plan.goals] == ["g2", "g1", "g3"]
    assert plan.goals[1].extra == Goal(statement="甲", extra=kept({"Identifier": "g2"})).extra


@pytest.mark.parametrize(
    ("content", "statement", "rest"),
    [
        ("<Name>甲</Name>", "甲", {}),
        ("<Description>乙</Description>", "乙", {}),
        ("<Name>甲</Name><Description>乙</Description>", "乙", kept({"Name": "甲"})),
        ("<OtherInformation>丙</OtherInformation>", "丙", {}),
        (
            """<Name>甲</Name><SequenceIndicator>1.1</SequenceIndicator>
            <Stakeholder StakeholderTypeType="Person"><Name>丁</Name><Role><RoleType>Performer
            </RoleType></Role></Stakeholder><Own>戊</Own><Own>己</Own>""",
            "甲",
            kept(
                {
                    "SequenceIndicator": "1.1",
                    "Stakeholder": {
                        "@StakeholderTypeType": "Person",
                        "Name": "丁",
                        "Role": {"RoleType": "Performer"},
                    },
                    "Own": ["戊", "己"],
                }
            ),
        ),
        ("<Name>甲</Name><Own a='b'>丙</Own>", "甲", kept({"Own": {"A": "b"}})),
        (
            "<Name>甲</Name><Own Type='b'>丙</Own>",
            "甲",
            kept({"Own": {"@Type": "b", "#text": "丙"}}),
        ),
    ],
    ids=["name", "description", "both", "other", "rest", "attribute", "type"],
)
def test_a_goal_is_what_its_description_says(
    content: str, statement: str, rest: dict[str, object]
) -> None:
    assert goal(content) == Goal(id="g1", statement=statement, extra=rest)


@pytest.mark.parametrize(
    ("content", "when"),
    [
        ("<EndDate>2026-03-31</EndDate><StartDate>2026-03-01</StartDate>", Window.parse("2026-03")),
        ("<StartDate>2026-03-05</StartDate>", Window.parse("2026-03-05")),
        ("<EndDate>2026-03-31</EndDate>", Deadline.parse("../2026-03-31")),
        (
            "<EndDate>2026-03-31</EndDate><StartDate>2026-04-01</StartDate>",
            Deadline.parse("../2026-03-31"),
        ),
        ("<EndDate>2026-02-31</EndDate>", None),
        ("", None),
    ],
)
def test_an_activity_without_a_line_for_its_time_has_that_of_its_days(
    content: str, when: When | None
) -> None:
    plan = core(
        "<Goal><Name>甲</Name><Objective><Name>乙</Name><SequenceIndicator>活动1</SequenceIndicator>"
        "<PerformanceIndicator><MeasurementDimension>开展情况</MeasurementDimension>"
        f"<MeasurementInstance><TargetResult>{content}</TargetResult></MeasurementInstance>"
        "</PerformanceIndicator><PerformanceIndicator><UnitOfMeasurement>场</UnitOfMeasurement>"
        "</PerformanceIndicator></Objective></Goal>"
    )
    assert plan.activities == (Activity(title="乙", id="a1", when=when, goals=["g1"]),)
    assert plan.metrics == (Metric(name="甲", id="m1", unit="场", goal="g1"),)


def test_activities_keep_what_they_cannot_say() -> None:
    plan = core(
        "<Goal><Name>甲</Name><Objective><SequenceIndicator>活动</SequenceIndicator>"
        "<Description>丙</Description><OtherInformation>状态：已完成\n状态：计划\n经费（元）：-1\n其他：甲\n说明</OtherInformation>"
        "<Stakeholder><Description>无名</Description></Stakeholder>"
        "<Stakeholder><Name>丁</Name><Role><Name>主席</Name><RoleType>Beneficiary</RoleType></Role></Stakeholder>"
        "<Stakeholder><Name>戊</Name><Role><Name>配合</Name></Role></Stakeholder>"
        "<Stakeholder><Name>己</Name><Role><Name>某某</Name></Role></Stakeholder>"
        "<Stakeholder><Name>庚</Name><Description>责任</Description></Stakeholder>"
        "<Stakeholder><Name>辛</Name></Stakeholder>"
        "</Objective></Goal>"
    )
    (activity,) = plan.activities
    assert activity == Activity(
        title="未命名活动",
        id="a1",
        goals=["g1"],
        status="done",
        parties=[
            Party(
                name="丁",
                role="audience",
                extra=kept({"Role": {"Name": "主席", "RoleType": "Beneficiary"}}),
            ),
            Party(name="戊", role="support"),
            Party(name="己", extra=kept({"Role": {"Name": "某某"}})),
            Party(name="庚", role="responsible"),
            Party(name="辛"),
        ],
        extra=kept(
            {
                "Description": "丙",
                "OtherInformation": "状态：计划\n经费（元）：-1\n其他：甲\n说明",
                "Stakeholder": {"Description": "无名"},
            }
        ),
    )
    assert write(plan).losses == ()


@pytest.mark.parametrize(
    ("content", "record"),
    [
        ("", Record()),
        ("<NumberOfUnits>12</NumberOfUnits>", Record(participants=12)),
        ("<NumberOfUnits>1.5</NumberOfUnits>", Record(extra=kept({"NumberOfUnits": "1.5"}))),
        ("<NumberOfUnits>-1</NumberOfUnits>", Record(extra=kept({"NumberOfUnits": "-1"}))),
        ("<StartDate>2026-03-05</StartDate>", Record(on=date(2026, 3, 5))),
        (
            "<Descriptor><DescriptorName>佐证</DescriptorName><DescriptorValue>照片</DescriptorValue></Descriptor>",
            Record(evidence="照片"),
        ),
        (
            "<Descriptor><DescriptorName>等级</DescriptorName></Descriptor>",
            Record(extra=kept({"Descriptor": {"DescriptorName": "等级"}})),
        ),
    ],
    ids=["empty", "count", "fraction", "negative", "day", "evidence", "descriptor"],
)
def test_results_of_an_activity_are_its_records(content: str, record: Record) -> None:
    plan = core(
        "<Goal><Objective><Name>乙</Name><SequenceIndicator>活动1</SequenceIndicator>"
        "<PerformanceIndicator><MeasurementDimension>开展情况</MeasurementDimension>"
        f"<MeasurementInstance><ActualResult>{content}</ActualResult></MeasurementInstance>"
        "</PerformanceIndicator></Objective></Goal>"
    )
    assert plan.activities[0].records == (record,)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("<UnitOfMeasurement>场</UnitOfMeasurement>", "甲"),
        ("<MeasurementDimension>人数</MeasurementDimension>", "人数"),
    ],
)
def test_a_metric_without_a_name_has_that_of_its_goal(content: str, name: str) -> None:
    assert indicator(content).name == name


def test_a_metric_in_nothing_has_the_name_of_its_unit() -> None:
    def metrics(content: str) -> list[str]:
        inner = f"<PerformanceIndicator>{content}</PerformanceIndicator>"
        return [
            metric.name for metric in core(f"<Goal><Objective>{inner}</Objective></Goal>").metrics
        ]

    assert metrics("<UnitOfMeasurement>场</UnitOfMeasurement>") == ["场"]
    assert metrics("words") == ["未命名指标"]
    assert metrics("<OtherInformation>说明</OtherInformation>") == ["未命名指标"]
    assert metrics("<SequenceIndicator>活动3</SequenceIndicator>") == []


def test_the_facts_of_an_organization_are_read_from_its_description() -> None:
    plan = core(
        "<Organization><Name>工会</Name><Acronym>GH</Acronym><Description>性质：学校\n职工：10\n分工会：五\n"
        "女职工：20\n届次：0\n说明</Description><Identifier>u1</Identifier></Organization>"
        "<Organization><Name>另一个</Name></Organization>"
    )
    assert plan.organization is not None
    assert plan.organization.kind == "school"
    assert plan.organization.membership is None  # there cannot be more women than people
    assert plan.organization.term is None
    assert (
        plan.organization.extra
        == Plan(
            extra=kept(
                {
                    "Acronym": "GH",
                    "Identifier": "u1",
                    "Description": "职工：10\n分工会：五\n女职工：20\n届次：0\n说明",
                }
            )
        ).extra
    )
    assert (
        plan.extra
        == Plan(extra=kept({"StrategicPlanCore": {"Organization": {"Name": "另一个"}}})).extra
    )
    assert write(plan).losses == ()


def section(number: int, name: str, rest: str = "") -> str:
    return (
        f"<Goal><SequenceIndicator>章节{number}</SequenceIndicator><Identifier>{name}</Identifier>"
        f"<Name>{name}</Name><OtherInformation>{rest}</OtherInformation></Goal>"
    )


def test_sections_stand_where_they_say_if_that_was_before() -> None:
    plan = core(
        section(2, "b", "上级章节：a")
        + section(1, "a")
        + section(3, "c", "上级章节：d")
        + section(4, "d")
    )
    assert [(found.id, [below.id for below in found.sections]) for found in plan.sections] == [
        ("a", ["b"]),
        ("c", []),
        ("d", []),
    ]


def test_sections_nest_no_deeper_than_the_model_takes() -> None:
    plan = core(
        section(1, "s1") + "".join(section(n, f"s{n}", f"上级章节：s{n - 1}") for n in range(2, 61))
    )
    assert [found.id for found in plan.sections] == ["s1", "s50"]
    assert len(list(plan.all_sections())) == 60
