"""The reader takes every version of StratML, and keeps what a plan has no field for."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.errors import DecodeError
from unionplan.formats import FORMATS
from unionplan.formats._stratml.element import Element
from unionplan.formats._stratml.names import ATTRIBUTES, TEXTS
from unionplan.formats._stratml.schema import PART_1, PART_2
from unionplan.formats._stratml.serialization import serialize
from unionplan.formats._stratml.words import words
from unionplan.formats.stratml import Part, read, write
from unionplan.model import (
    Activity,
    Deadline,
    Goal,
    Measurement,
    Metric,
    Party,
    Period,
    Plan,
    Record,
    Section,
    Target,
    When,
    Window,
)


def document(content: str, *, name: str = "StrategicPlan", attributes: str = "") -> bytes:
    return f"<{name} {attributes}>{content}</{name}>".encode()


def core(content: str) -> Plan:
    return read(document(f"<StrategicPlanCore>{content}</StrategicPlanCore>"))


def goal(content: str) -> Goal:
    (found,) = core(f"<Goal>{content}</Goal>").goals
    return found


def indicator(content: str) -> Metric:
    objective = f"<Objective><PerformanceIndicator>{content}</PerformanceIndicator></Objective>"
    (found,) = core(f"<Goal><Name>甲</Name>{objective}</Goal>").metrics
    return found


def results(content: str) -> Metric:
    return indicator(
        "<MeasurementDimension>m</MeasurementDimension>"
        f"<MeasurementInstance>{content}</MeasurementInstance>"
    )


def kept(content: object) -> dict[str, object]:
    return {"x-stratml": content}


@pytest.mark.parametrize(
    ("name", "attributes"),
    [
        ("StrategicPlan", ""),
        ("StrategicPlan", 'xmlns="http://www.stratml.net"'),
        ("StrategicPlan", 'xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core"'),
        ("PerformancePlanOrReport", 'xmlns="http://www.stratml.net/PerformancePlanOrReport"'),
        ("PerformancePlanOrReport", f'xmlns="{PART_2.namespace}" Type="Performance_Plan"'),
        ("PerformancePlanOrReport", 'xmlns="urn:some-other"'),
        ("strategicPlan", ""),
    ],
)
def test_every_version_and_namespace_is_read(name: str, attributes: str) -> None:
    data = document("<Name>甲</Name>", name=name, attributes=attributes)
    assert read(data) == Plan(title="甲")


def test_parts_and_namespaces_may_be_mixed() -> None:
    data = (
        '<p1:StrategicPlan xmlns:p1="urn:ISO:std:iso:17469:tech:xsd:stratml_core"'
        f' xmlns:p2="{PART_2.namespace}"><StrategicPlanCore><p2:Goal><p1:Name>甲</p1:Name>'
        "<Objective><p2:PerformanceIndicator><MeasurementDimension>人</MeasurementDimension>"
        "</p2:PerformanceIndicator></Objective></p2:Goal></StrategicPlanCore></p1:StrategicPlan>"
    )
    plan = read(data.encode())
    assert plan.goals == (Goal(statement="甲", id="g1"),)
    assert plan.metrics == (Metric(name="人", id="m1", goal="g1"),)


def test_elements_of_other_namespaces_are_passed_over() -> None:
    data = document(
        '<x:Name xmlns:x="urn:other">乙<x:b><Name>丙</Name></x:b></x:Name><Name>甲</Name>'
        '<Source xmlns="urn:other"/>',
        attributes='xml:lang="zh" xmlns:xsi="urn:xsi" xsi:schemaLocation="a b"',
    )
    assert read(data) == Plan(title="甲")


def test_drafts_are_read() -> None:
    data = (
        '<StrategicPlanCore StartDate="2008-01-01" EndDate="2008-12-31" Date="2007-12-01">'
        '<Submitter Name="甲" PhoneNumber=""/><Organization><Name>工会</Name></Organization>'
        "<Vision>模范之家</Vision><Mission>服务职工</Mission>"
        "<goal><name>权益</name><objective><name>合同</name><description/></objective></goal>"
        "</StrategicPlanCore>"
    )
    plan = read(data.encode())
    assert plan.period == Period.year(2008)
    assert plan.organization is not None
    assert plan.organization.name == "工会"
    assert [(section.role, section.text) for section in plan.sections] == [
        ("guidance", "服务职工"),
        ("goals", "模范之家"),
    ]
    assert [(goal.statement, goal.parent) for goal in plan.goals] == [
        ("权益", None),
        ("合同", "g1"),
    ]
    assert (
        plan.extra
        == Plan(extra=kept({"PublicationDate": "2007-12-01", "Submitter": {"Name": "甲"}})).extra
    )


@pytest.mark.parametrize(
    "content",
    [
        "<Goal><Name/><Description/><Stakeholder><Name> </Name></Stakeholder></Goal>",
        "<Goal><Objective><Name/><PerformanceIndicator/></Objective></Goal>",
        "<Vision><Description/><Identifier/></Vision>",
        "",
    ],
    ids=["goal", "objective", "vision", "nothing"],
)
def test_what_forms_leave_empty_is_nothing(content: str) -> None:
    assert core(content) == Plan()


def test_elements_may_stand_in_any_order() -> None:
    plan = read(
        document(
            "<AdministrativeInformation><EndDate>2026-12-31</EndDate>"
            "<StartDate>2026-01-01</StartDate></AdministrativeInformation>"
            "<StrategicPlanCore><Goal><Objective><Name>乙</Name></Objective>"
            "<Identifier>x</Identifier><Name>甲</Name></Goal></StrategicPlanCore><Name>题</Name>"
        )
    )
    assert (plan.title, plan.period) == ("题", Period.year(2026))
    assert plan.goals == (
        Goal(statement="甲", id="x"),
        Goal(statement="乙", id="g1", parent="x"),
    )


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


def test_text_that_a_tool_indented_is_taken_back() -> None:
    assert goal("<Name>\n   甲 乙\n\t丙 \n  </Name>").statement == "甲 乙\n丙"
    assert goal("<Name>\n   甲</Name>").statement == "\n   甲"
    long = "甲\n " * 40_000
    assert goal(f"<Name>\n {long}\n</Name>").statement == long.strip()


def test_marks_in_a_text_are_passed_over_but_their_words_are_not() -> None:
    assert (
        goal("<Name>甲<b>乙<i>丙</i></b><x:y xmlns:x='z'>丁</x:y></Name>").statement == "甲乙丙丁"
    )
    assert goal("<Name><![CDATA[a < b]]> &amp; c</Name>").statement == "a < b & c"


@pytest.mark.parametrize(
    ("said", "used", "title"),
    [
        ("GB2312", "gbk", "甲"),
        ("GB2312", "utf-8", "甲"),
        ("utf-8", "gbk", "甲乙丙"),
        ("UTF-16", "utf-8", "甲"),
        ("UTF-16", "utf-16", "甲"),
        ("UTF-8", "utf-8-sig", "甲"),
        ("ISO-8859-1", "latin-1", "é"),
    ],
)
def test_encodings_are_what_they_are_and_not_what_they_say(
    said: str, used: str, title: str
) -> None:
    text = f'<?xml version="1.0" encoding="{said}"?>' + document(f"<Name>{title}</Name>").decode()
    assert read(text.encode(used)).title == title


def test_the_registry_reads_text_as_well() -> None:
    text = '<?xml version="1.0" encoding="GB2312"?><StrategicPlan><Name>甲</Name></StrategicPlan>'
    stratml = FORMATS.named("stratml")
    assert stratml.loads(text).title == "甲"
    assert FORMATS.by_content(text.encode()) is stratml
    assert FORMATS.by_content(text.encode("utf-8-sig")) is stratml
    assert FORMATS.by_content(b"<html><StrategicPlan/></html>") is None
    prolog = (
        '<?xml version="1.0"?>\n<!-- a -->\n<?xml-stylesheet a?>\n<s:PerformancePlanOrReport x="y">'
    )
    assert FORMATS.by_content(prolog.encode()) is stratml
    assert FORMATS.of("plan.XML") is stratml


@pytest.mark.parametrize(
    ("content", "kind"),
    [("Performance_Report", "report"), ("Performance_Plan", "plan"), ("Strategic_Plan", "plan")],
)
def test_the_type_says_what_kind_of_plan_it_is(content: str, kind: str) -> None:
    data = document("", name="PerformancePlanOrReport", attributes=f'Type="{content}"')
    plan = read(data)
    assert plan.kind == kind
    assert f'Type="{content}"' in write(plan).text


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


def number(value: object) -> str:
    return f"<NumberOfUnits>{value}</NumberOfUnits>"


def bound(value: object, words: str) -> str:
    descriptor = f"<Descriptor><DescriptorValue>{words}</DescriptorValue></Descriptor>"
    return f"<TargetResult>{number(value)}{descriptor}</TargetResult>"


@pytest.mark.parametrize(
    ("content", "targets"),
    [
        (f"<TargetResult>{number(90)}</TargetResult>", [Target.exactly(90)]),
        (bound(90, "确保不低于"), [Target(at_least=90, strength="firm")]),
        (bound(90, " &gt;= "), [Target(at_least=90)]),
        (bound(90, "No more than"), [Target(at_most=90)]),
        (bound(90, "约"), [Target.exactly(90)]),
        (bound(90, "≥") + bound(95, "≤"), [Target(at_least=90, at_most=95)]),
        (bound(95, "≥") + bound(90, "≤"), [Target(at_least=95), Target(at_most=90)]),
        (bound(90, "≥") * 2, [Target(at_least=90)] * 2),
        (bound(90, "≤") + bound(80, "≥"), [Target(at_most=90), Target(at_least=80)]),
        (
            bound(90, "≥") + bound(95, "力争≤"),
            [Target(at_least=90), Target(at_most=95, strength="strive")],
        ),
        (
            f"<TargetResult>{number(90)}<EndDate>2026-06-30T00:00:00</EndDate></TargetResult>",
            [Target(at_least=90, at_most=90, by="2026-06-30")],
        ),
        (
            f"<TargetResult>{number(90)}<Description>期限：2026-Q2</Description></TargetResult>",
            [Target(at_least=90, at_most=90, by="2026-Q2")],
        ),
    ],
)
def test_targets_are_read_by_the_words_to_their_numbers(
    content: str, targets: list[Target]
) -> None:
    found = results(content).targets
    assert [(each.at_least, each.at_most, each.strength, each.by) for each in found] == [
        (each.at_least, each.at_most, each.strength, each.by) for each in targets
    ]


def test_words_that_mean_nothing_to_us_stay() -> None:
    (target,) = results(bound(90, "约")).targets
    assert (
        target.extra
        == Target(at_least=1, extra=kept({"Descriptor": {"DescriptorValue": "约"}})).extra
    )
    metric = results("<TargetResult><Description>发布</Description></TargetResult>")
    assert metric == Metric(
        name="m",
        id="m1",
        goal="g1",
        extra=kept({"MeasurementInstance": {"TargetResult": {"Description": "发布"}}}),
    )


@pytest.mark.parametrize(
    ("content", "fields"),
    [
        ("<EndDate>2026-03-31</EndDate>", {"on": date(2026, 3, 31)}),
        ("<StartDate>2026-03-31</StartDate>", {"on": date(2026, 3, 31)}),
        ("<StartDate>2026-01-01</StartDate><EndDate>2026-03-31</EndDate>", {"over": "2026-Q1"}),
        (
            "<StartDate>2026-01-01Z</StartDate><EndDate>2026-01-01+08:00</EndDate>",
            {"over": "2026-01-01"},
        ),
        (
            "<StartDate>2026-04-01</StartDate><EndDate>2026-03-31</EndDate>",
            {"on": date(2026, 3, 31), "extra": kept({"StartDate": "2026-04-01"})},
        ),
        ("<EndDate>明年</EndDate>", {"extra": kept({"EndDate": "明年"})}),
        ("<Description>分子：19\n分母：20</Description>", {"numerator": 19, "denominator": 20}),
        (
            "<Description>分母：0\n说明</Description>",
            {"extra": kept({"Description": "分母：0\n说明"})},
        ),
    ],
)
def test_measurements_have_a_day_or_a_period(content: str, fields: dict[str, Any]) -> None:
    metric = results(f"<ActualResult>{content}{number('90.50')}</ActualResult>")
    assert metric.measurements == (Measurement(value="90.5", **fields),)


def test_of_two_baselines_the_first_is_one() -> None:
    result = (
        "<ActualResult>{}<Descriptor><DescriptorName>基期</DescriptorName>"
        "</Descriptor></ActualResult>"
    )
    metric = results(result.format(number(1)) + result.format(number(2)))
    assert metric.baseline == Measurement(value=1)
    assert metric.measurements == (Measurement(value=2),)


@pytest.mark.parametrize(
    "text", ["", "五", "1e3", "NaN", "1_000", "--1", "9" * 41, f"0.{'1' * 41}", "9" * 401]
)
def test_what_is_no_number_stays(text: str) -> None:
    metric = results(f"<ActualResult>{number(text)}<Description>说明</Description></ActualResult>")
    assert metric.measurements == ()
    rest = {"NumberOfUnits": text, "Description": "说明"} if text else {"Description": "说明"}
    assert (
        metric.extra
        == Metric(name="m", extra=kept({"MeasurementInstance": {"ActualResult": rest}})).extra
    )


def test_numbers_with_many_zeros_are_held() -> None:
    (found,) = results(f"<ActualResult>{number('12' + '0' * 50)}</ActualResult>").measurements
    assert found.value == Decimal("12e50")


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


def test_words_about_the_plan_are_sections() -> None:
    plan = read(
        document("<Description>前言</Description><OtherInformation>说明</OtherInformation>")
    )
    assert plan.sections == (
        Section(id="s1", role="preamble", text="前言"),
        Section(id="s2", role="other", text="说明"),
    )


def test_the_submitter_is_kept_wherever_the_part_has_it() -> None:
    submitter = "<Submitter><FirstName>甲</FirstName><LastName>乙</LastName></Submitter>"
    one = read(document(f"<AdministrativeInformation>{submitter}</AdministrativeInformation>"))
    two = read(document(submitter, name="PerformancePlanOrReport"))
    assert one == two == Plan(extra=kept({"Submitter": {"GivenName": "甲", "Surname": "乙"}}))
    assert write(one, part=1).losses == write(two, part=2).losses == ()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "1:1: not XML: no element found"),
        (b"<StrategicPlan>\n<Name>", "2:7: not XML: no element found"),
        (b"<StrategicPlan>\n&e;</StrategicPlan>", "2:1: not XML: undefined entity"),
        (
            b"<html/>",
            "1:1: no StratML: expected StrategicPlan or PerformancePlanOrReport, found 'html'",
        ),
        (b"<a:StrategicPlan/>", "1:1: the prefix 'a' stands for no namespace"),
        (
            b"<StrategicPlan><a:Name/></StrategicPlan>",
            "1:16: the prefix 'a' stands for no namespace",
        ),
        (
            b'<?xml version="1.0"?>\n<w:wordDocument xmlns:w="a"/>',
            "no StratML but a Word document: open it in Word or WPS and save it as .docx",
        ),
        (
            b"PK\x03\x04",
            "not a text file but a ZIP archive, as .docx and .xlsx are: give it its own suffix",
        ),
        (
            b'<?xml version="1.0" encoding="idna"?><StrategicPlan>\xe9</StrategicPlan>',
            "unknown encoding 'idna'",
        ),
    ],
    ids=["empty", "cut", "entity", "html", "root prefix", "prefix", "word", "zip", "encoding"],
)
def test_what_is_no_stratml_is_one_clear_error(data: bytes, message: str) -> None:
    with pytest.raises(DecodeError) as caught:
        read(data)
    (fault,) = caught.value.faults
    assert str(fault).startswith(message)


LABELS = st.sampled_from(
    [*{label for each in words()["labels"].values() for label in each.values()}]
)
LINES = st.builds(
    "{}：{}".format, LABELS, st.text("0工-.、/年", max_size=4) | st.sampled_from(["a", ""])
)
WORDS = st.one_of(
    st.text("<&a 工\n", max_size=5),
    st.lists(LINES, max_size=4).map("\n".join),
    st.builds("{}{}".format, st.sampled_from([*words()["sequence"].values()]), st.integers(0, 9)),
    st.sampled_from(["2026-01-05", "2026-02-30", "1", "-1", "0.5", "g1", "g2", "开展情况", "基期"]),
    st.sampled_from(
        ["确保不低于", "不高于", "等于", "Performer", "Quantitative", "Performance_Report"]
    ),
)
TREES = st.recursive(
    st.builds(Element, name=st.sampled_from(sorted(TEXTS)), text=WORDS),
    lambda inner: st.builds(
        Element,
        name=st.sampled_from(sorted(PART_2.slots)),
        children=st.lists(inner, max_size=6),
        attributes=st.dictionaries(st.sampled_from(sorted(ATTRIBUTES)), st.just("Quantitative")),
    ),
    max_leaves=30,
)


@given(st.lists(TREES, max_size=5), st.sampled_from((1, 2)))
def test_any_heap_of_elements_is_a_plan(elements: list[Element], part: Part) -> None:
    core = Element("StrategicPlanCore", children=elements)
    data = serialize(Element("StrategicPlan", children=[core, *elements]), PART_1).encode()
    plan = read(data)
    again = read(write(plan, part=part).data)
    assert write(again, part=part).losses == ()
