"""What is written is valid by the schemas of the standard, and our table of them is right."""

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from unionplan.formats import Written
from unionplan.formats._stratml.schema import PART_1, PART_2, Schema
from unionplan.formats.stratml import Part, read, write
from unionplan.model import Activity, Goal, Measurement, Metric, Plan, Target
from unionplan.testing import plans

FILES: dict[int, str] = {
    1: "StrategicPlanISOVersion20140401.xsd",
    2: "PerformancePlanOrReport20160216.xsd",
}
XSD = "{http://www.w3.org/2001/XMLSchema}"
PLACE = Path(os.environ.get("UNIONPLAN_STRATML_SCHEMAS", ""))
SAMPLES = sorted(PLACE.glob("sample_*.xml")) if str(PLACE) != "." else []
# what a document could keep of another one, and what nobody could write
NAMES = st.sampled_from(
    [
        *sorted({*PART_2.slots, *(name for slots in PART_2.slots.values() for name in slots)}),
        *("@Type", "@StakeholderTypeType", "#text", "Unknown"),
    ]
)
VALUES = st.recursive(
    st.text(max_size=3) | st.sampled_from(["2026-01-01", "g1", "1", "http://a.cn/b?c#d", "Person"]),
    lambda inner: st.dictionaries(NAMES, inner, max_size=4) | st.lists(inner, max_size=3),
    max_leaves=12,
)
OBJECTS = st.dictionaries(NAMES, VALUES, max_size=4)


@pytest.fixture(scope="session")
def validators(schema_folder: Path) -> dict[int, Any]:
    etree = pytest.importorskip("lxml.etree")
    return {
        part: etree.XMLSchema(etree.parse(str(schema_folder / name)))
        for part, name in FILES.items()
    }


def check(validators: dict[int, Any], data: bytes, part: Part) -> None:
    etree: Any = pytest.importorskip("lxml.etree")
    validator = validators[part]
    assert validator.validate(etree.fromstring(data)), validator.error_log


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(plan=plans(), part=st.sampled_from((1, 2)))
@example(plan=Plan(), part=1)
@example(plan=Plan(goals=[Goal(statement="\x00", id="a"), Goal(statement="b", id="a")]), part=2)
@example(plan=Plan(activities=[Activity(title="a", id="㐀")]), part=2)
@example(
    plan=Plan(
        metrics=[
            Metric(
                name="m",
                targets=[Target.exactly("-1E30"), Target.exactly("1E-30")],
                measurements=[Measurement(value="9" * 40)],
            )
        ]
    ),
    part=2,
)
def test_every_plan_is_valid(validators: dict[int, Any], plan: Plan, part: Part) -> None:
    check(validators, write(plan, part=part).data, part)


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(whole=OBJECTS, item=OBJECTS, part=st.sampled_from((1, 2)))
@example(whole={"Submitter": {"GivenName": "甲"}}, item={}, part=1)
@example(whole={"AdministrativeInformation": {"StartDate": "2026-02-30"}}, item={}, part=1)
@example(whole={"@Type": "Strategic_Plan"}, item={"Stakeholder": {"Role": {}}}, part=2)
@example(whole={}, item={"Identifier": "g1", "Name": [], "Objective": [{}, "a"]}, part=2)
def test_whatever_an_application_keeps_the_document_is_valid(
    validators: dict[int, Any], whole: dict[str, object], item: dict[str, object], part: Part
) -> None:
    extra = {"x-stratml": item}
    plan = Plan(
        period="2026",
        goals=[Goal(statement="g", extra=extra)],
        activities=[Activity(title="a", extra=extra)],
        metrics=[
            Metric(name="m", extra=extra, targets=[Target(at_least=1, at_most=2, extra=extra)])
        ],
        extra={"x-stratml": whole},
    )
    written = write(plan, part=part)
    check(validators, written.data, part)
    assert write(read(written.data), part=part).losses == ()


@pytest.mark.parametrize("part", [1, 2])
def test_a_rich_plan_is_valid(validators: dict[int, Any], rich: Plan, part: Part) -> None:
    check(validators, write(rich, part=part).data, part)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_samples_are_read_whole_and_written_valid(validators: dict[int, Any], path: Path) -> None:
    plan = read(path.read_bytes())
    assert plan.title
    assert plan.organization is not None
    assert len(plan.goals) > 5
    for part in (1, 2):
        written = write(plan, part=part)
        check(validators, written.data, part)
        again = read(written.data)
        assert write(again, part=part) == Written(written.data)
    # what is not kept stood twice under one identifier
    losses = write(plan).losses
    assert {loss.where.rpartition("/")[2] for loss in losses} <= {"Identifier"}
    assert losses or read(write(plan).data) == plan


@pytest.mark.parametrize("schema", [PART_1, PART_2], ids=["Part 1", "Part 2"])
def test_our_table_says_what_the_schema_says(schema_folder: Path, schema: Schema) -> None:
    etree = pytest.importorskip("lxml.etree")
    root = etree.parse(str(schema_folder / FILES[schema.part])).getroot()
    assert root.get("targetNamespace") == schema.namespace
    types = {node.get("name"): node for node in root.iter(f"{XSD}complexType") if node.get("name")}
    found: dict[str, list[tuple[str, int, int]]] = {}
    for element in root.findall(f"{XSD}element"):
        node = types.get(element.get("type", "").removeprefix("stratml:"), element)
        extension = element.find(f".//{XSD}extension")
        nodes = [node]
        if extension is not None:
            nodes.insert(0, types[extension.get("base").removeprefix("stratml:")])
        content = [
            (
                child.get("ref").removeprefix("stratml:"),
                int(child.get("minOccurs", "1")),
                int(child.get("maxOccurs", "1").replace("unbounded", str(10**9))),
            )
            for each in nodes
            for child in each.iter(f"{XSD}element")
            if child.get("ref")
        ]
        if content:
            found[element.get("name")] = content
    assert found == {
        name: [(slot.name, slot.least, min(slot.most, 10**9)) for slot in slots.values()]
        for name, slots in schema.slots.items()
    }
