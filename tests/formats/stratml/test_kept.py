"""What a plan keeps of a document goes back to where it was, if that is allowed there."""

import pytest

from unionplan.formats.stratml import Part, read, write
from unionplan.model import Goal, Measurement, Metric, Organization, Plan, Target


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
                    "Source": "https://a.cn:8080/b?c=%20&d=1#page=5",
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
