"""The reader takes every version of StratML, and keeps what a plan has no field for."""

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
    Goal,
    Metric,
    Period,
    Plan,
    Section,
)

from .conftest import core, document, goal, kept


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
        "<Goal><Name/><Identifier>a</Identifier></Goal>",
        "<Vision><Description/><Identifier/></Vision>",
        "",
    ],
    ids=["goal", "objective", "identifier", "vision", "nothing"],
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
