"""A plan with all that StratML holds, documents, and the official schemas if they are at hand."""

import os
from datetime import date
from pathlib import Path

import pytest

from unionplan.formats.stratml import read
from unionplan.model import (
    Activity,
    Goal,
    Measurement,
    Membership,
    Metric,
    Organization,
    Party,
    Plan,
    Record,
    Section,
    Target,
    TermOfOffice,
)


@pytest.fixture(scope="session")
def schema_folder() -> Path:
    """Give the folder of the schemas and samples of StratML, or skip.

    Their publisher grants no licence to copy them: https://stratml.us/references/ has them.
    """
    place = os.environ.get("UNIONPLAN_STRATML_SCHEMAS")
    if not place:
        pytest.skip("UNIONPLAN_STRATML_SCHEMAS does not name the folder of StratML's schemas")
    return Path(place)


@pytest.fixture(scope="session")
def rich() -> Plan:
    """Give a plan of which Part 2 holds every word."""
    return Plan(
        title="2026年柳河小学工会工作计划",
        organization=Organization(
            name="柳河小学工会",
            kind="school",
            level="basic",
            region="江苏",
            superior="柳河区教育工会",
            membership=Membership(employees=190, members=182, women=120, groups=6),
            term=TermOfOffice(elected_on=date(2023, 5, 10), years=3, number=9),
        ),
        period="2026",
        sections=_sections(),
        goals=[
            Goal(statement="教代会制度化、规范化", id="g1", area="democratic_management"),
            Goal(statement="提案件件有答复", id="g2", parent="g1", section="t1"),
            Goal(statement="答复让代表满意", id="g3", parent="g2"),
            Goal(statement="教工身心健康", id="g4"),
        ],
        activities=_activities(),
        metrics=_metrics(),
    )


def _sections() -> list[Section]:
    return [
        Section(id="s1", role="preamble", text="根据上级要求，制定本计划。"),
        Section(id="s2", role="guidance", text="以服务教工为宗旨。\n团结奋进。"),
        Section(id="s3", role="goals", text="建成模范教工之家。"),
        Section(
            id="t",
            role="tasks",
            marker="三、",
            heading="重点工作",
            sections=[
                Section(
                    id="t1", role="tasks", marker="1.", heading="民主管理", text="开好教代会。"
                ),
                Section(
                    id="t2",
                    role="measures",
                    heading="文体活动",
                    sections=[Section(id="t3", role="other", heading="球类", text="甲\n\n乙 ")],
                ),
            ],
        ),
    ]


def _activities() -> list[Activity]:
    whens = {
        "a1": "2026-06",
        "a2": "../2026-09-30",
        "a3": "XXXX-12/XXXX-02",
    }
    return [
        Activity(
            title="举行教代会",
            id="a1",
            when=whens["a1"],
            area="democratic_management",
            goals=["g1"],
            section="t1",
            budget="3000.50",
            status="done",
            parties=[
                Party(name="工会委员会", role="lead"),
                Party(name="校长办公室", role="support"),
                Party(name="工会主席", role="responsible"),
                Party(name="全体教工", role="audience"),
            ],
            records=[
                Record(on=date(2026, 6, 5)),
                Record(note="到会\n170人", participants=170, evidence="签到表"),
            ],
        ),
        Activity(
            title="征集提案", id="a2", when=whens["a2"], goals=["g2", "g4"], after=["a1", "a3"]
        ),
        Activity(title="冬季长跑", id="a3", when=whens["a3"], section="t2", parent="a2"),
        Activity(
            title="慰问", id="a4", observances=["spring_festival", "mid_autumn"], status="cancelled"
        ),
        Activity(title="球赛", id="a5", section="t3"),
    ]


def _metrics() -> list[Metric]:
    return [
        Metric(
            name="提案办结率",
            id="m1",
            indicator="proposal_completion_rate",
            unit="%",
            scope="教工代表",
            direction="up",
            aggregation="ratio",
            goal="g2",
            section="t1",
            baseline=Measurement(value="80", over="2025", evidence="总结"),
            targets=[
                Target(at_least=90, strength="firm", by="2026-12-31"),
                Target(at_least=95, at_most=98, strength="strive", by="2026-Q3"),
                Target(at_most=100, by="XXXX-06"),
                Target.exactly(97),
            ],
            measurements=[
                Measurement(value="90.5", numerator=19, denominator=21, evidence="台账"),
                Measurement(value="91", over="2026-H1"),
            ],
        ),
        Metric(name="活动场次", id="m2", unit="场", section="t3", goal=None),
        Metric(name="会员数", id="m3", unit="人", goal="g1", baseline=Measurement(value=182)),
        Metric(name="经费", id="m4", unit="元"),
    ]


def document(content: str, *, name: str = "StrategicPlan", attributes: str = "") -> bytes:
    """Put elements into a document."""
    return f"<{name} {attributes}>{content}</{name}>".encode()


def core(content: str) -> Plan:
    """Read a document with these elements in its core."""
    return read(document(f"<StrategicPlanCore>{content}</StrategicPlanCore>"))


def goal(content: str) -> Goal:
    """Read a document with one goal."""
    (found,) = core(f"<Goal>{content}</Goal>").goals
    return found


def indicator(content: str) -> Metric:
    """Read a document with one indicator."""
    objective = f"<Objective><PerformanceIndicator>{content}</PerformanceIndicator></Objective>"
    (found,) = core(f"<Goal><Name>甲</Name>{objective}</Goal>").metrics
    return found


def results(content: str) -> Metric:
    """Read a document with one indicator that has results."""
    return indicator(
        "<MeasurementDimension>m</MeasurementDimension>"
        f"<MeasurementInstance>{content}</MeasurementInstance>"
    )


def kept(content: object) -> dict[str, object]:
    """Give what is kept under the key of StratML."""
    return {"x-stratml": content}
