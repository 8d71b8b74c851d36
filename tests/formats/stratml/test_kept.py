"""What a plan keeps of a document goes back to where it was, if that is allowed there."""

from typing import Any

import pytest

from unionplan.formats.stratml import Part, read, write
from unionplan.model import Activity, Goal, Measurement, Metric, Organization, Plan, Target


def whole(kept: object) -> Plan:
    return Plan(period="2026", organization=Organization(name="甲"), extra={"x-stratml": kept})


def goal(kept: object) -> Plan:
    return Plan(goals=[Goal(statement="甲", area="welfare", extra={"x-stratml": kept})])


def metric(kept: object) -> Plan:
    target = Target.exactly(1)
    return Plan(
        metrics=[
            Metric(
                name="甲",
                unit="人",
                targets=[Target(at_least=1, at_most=2), target],
                measurements=[Measurement(value=1, extra={"x-stratml": kept})],
            )
        ]
    )


@pytest.mark.parametrize(
    "plan",
    [
        whole({"@Type": "Strategic_Plan"}),
        whole(
            {
                "AdministrativeInformation": {
                    "PublicationDate": "2026-01-05",
                    "Source": "https://a.cn/b?c=%20#d",
                }
            }
        ),
        whole(
            {"StrategicPlanCore": {"Value": [{"Name": "甲"}, {"Name": "乙", "Description": "丙"}]}}
        ),
        whole(
            {"StrategicPlanCore": {"Organization": {"Name": "乙", "Stakeholder": {"Name": "丙"}}}}
        ),
        whole({"Submitter": {"GivenName": "甲", "EmailAddress": "a@b.cn"}}),
        goal({"Name": "题", "SequenceIndicator": "1.1", "OtherInformation": "说明\n甲"}),
        goal({"Stakeholder": [{"@StakeholderTypeType": "Person", "Name": "甲"}, {"Name": "乙"}]}),
        metric({"Description": "说明"}),
        metric({"Descriptor": {"DescriptorName": "等级"}}),
    ],
    ids=lambda plan: str(plan.extra or plan.goals or plan.metrics)[:60],
)
def test_what_is_kept_comes_back(plan: Plan) -> None:
    written = write(plan)
    assert [str(loss) for loss in written.losses] == []
    assert read(written.data) == plan


@pytest.mark.parametrize(
    ("plan", "lost"),
    [
        (whole("甲"), "/x-stratml"),
        (whole({"#text": "甲"}), "/x-stratml/#text"),
        (whole({"Unknown": "甲"}), "/x-stratml/Unknown"),
        (whole({"@Type": "Other"}), "/x-stratml/@Type"),
        (whole({"Name": "甲"}), "/x-stratml/Name"),
        (whole({"Description": {"Name": "甲"}}), "/x-stratml/Description"),
        (whole({"StrategicPlanCore": "甲"}), "/x-stratml/StrategicPlanCore"),
        (whole({"StrategicPlanCore": []}), "/x-stratml/StrategicPlanCore"),
        (whole({"StrategicPlanCore": {"Vision": "甲"}}), "/x-stratml/StrategicPlanCore"),
        (
            whole({"StrategicPlanCore": {"Value": {"Name": "甲"}, "Unknown": "乙"}}),
            "/x-stratml/StrategicPlanCore/Unknown",
        ),
        (
            whole({"AdministrativeInformation": {"PublicationDate": "2026-02-30"}}),
            "/x-stratml/AdministrativeInformation",
        ),
        (
            whole({"AdministrativeInformation": {"Source": "javascript:alert(1)"}}),
            "/x-stratml/AdministrativeInformation",
        ),
        (
            whole({"AdministrativeInformation": {"Source": "http://a.cn/%"}}),
            "/x-stratml/AdministrativeInformation",
        ),
        (goal({"Identifier": "g7"}), "/goals/0/x-stratml/Identifier"),
        (goal({"Stakeholder": {"Role": {"RoleType": "Chair"}}}), "/goals/0/x-stratml/Stakeholder"),
        (
            metric({"NumberOfUnits": "2"}),
            "/metrics/0/measurements/0/x-stratml/NumberOfUnits",
        ),
    ],
)
def test_what_is_not_allowed_is_lost(plan: Plan, lost: str) -> None:
    (loss,) = write(plan).losses
    assert f"{lost}/".startswith(f"{loss.where}/")


@pytest.mark.parametrize(
    ("result", "kept"),
    [
        ("<NumberOfUnits>1e3</NumberOfUnits>", False),
        ("<Descriptor><DescriptorName>甲</DescriptorName></Descriptor>", True),
    ],
)
def test_results_without_a_number_are_kept_as_they_are(result: str, *, kept: bool) -> None:
    data = (
        "<StrategicPlan><StrategicPlanCore><Goal><Name>甲</Name><Objective><PerformanceIndicator>"
        f"<MeasurementInstance><ActualResult>{result}</ActualResult></MeasurementInstance>"
        "</PerformanceIndicator></Objective></Goal></StrategicPlanCore></StrategicPlan>"
    )
    plan = read(data.encode())
    assert (write(plan).losses == ()) is kept


@pytest.mark.parametrize("part", [1, 2])
def test_a_title_of_a_goal_stays_its_name(part: Part) -> None:
    plan = goal({"Name": "题"})
    text = write(plan, part=part).text
    assert "<Name>题</Name>" in text
    assert "<Description>甲</Description>" in text


def test_a_name_that_is_blank_is_none() -> None:
    text = write(goal({"Name": "\x00"})).text
    assert "<Name>甲</Name>" in text
    assert "<Description/>" in text


@pytest.mark.parametrize(
    ("target", "period", "day"),
    [
        ({"by": "XXXX-06"}, "2026", "2026-06-30"),
        ({"by": "XXXX-06"}, "2026/2027", None),
        ({"by": "XXXX-06"}, None, None),
        ({"by": "XXXX-02-29"}, "2026", None),
        ({"by": "XXXX-02-29"}, "2028", "2028-02-29"),
        ({"by": "2026-Q1"}, None, "2026-03-31"),
        ({}, "2026", None),
    ],
)
def test_a_target_has_the_last_day_of_its_time(
    target: dict[str, Any], period: str | None, day: str | None
) -> None:
    plan = Plan(period=period, metrics=[Metric(name="m", targets=[Target(at_least=1, **target)])])
    written = write(plan)
    result = written.text.partition("<TargetResult>")[2].partition("</TargetResult>")[0]
    assert result.count("EndDate") == (0 if day is None else 2)
    assert day is None or f"<EndDate>{day}</EndDate>" in result
    assert written.losses == ()


@pytest.mark.parametrize(
    ("when", "days"),
    [
        ("2026-03", "<StartDate>2026-03-01</StartDate><EndDate>2026-03-31</EndDate>"),
        ("../2026-09-30", "<EndDate>2026-09-30</EndDate>"),
        ("XXXX-03", "<StartDate>2026-03-01</StartDate><EndDate>2026-03-31</EndDate>"),
    ],
)
def test_an_activity_has_its_days(when: str, days: str) -> None:
    plan = Plan(period="2026", activities=[Activity(title="a", when=when)])
    text = "".join(line.strip() for line in write(plan).text.splitlines())
    assert f"<TargetResult>{days}</TargetResult>" in text


def test_part_1_says_targets_in_words() -> None:
    targets = [Target(at_least=90, at_most="97.5", strength="firm"), Target.exactly(3)]
    plan = Plan(metrics=[Metric(name="m", unit="%", targets=targets)])
    assert "<Description>确保90%至97.5%；3%</Description>" in write(plan, part=1).text
