"""A plan of a school, and its document."""

import pytest

from unionplan.formats import md
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
    Source,
    Target,
    Waiver,
)


@pytest.fixture
def plan() -> Plan:
    """A plan with something in every part of a document."""
    return Plan(
        title="青溪小学工会2026年工作计划",
        organization=Organization(
            name="青溪小学工会",
            kind="school",
            membership=Membership(employees=86, members=84, women=61),
        ),
        period="2026",
        sections=[
            Section(role="preamble", text="根据上级部署，制定本计划。"),
            Section(
                marker="一、",
                heading="指导思想",
                role="guidance",
                text="以“服务教职工”为宗旨。\n办好“教工之家”。",
                source=Source(start=20, end=50, confidence="0.94", reason="number"),
            ),
            Section(
                marker="二、",
                heading="主要工作",
                role="tasks",
                sections=[
                    Section(
                        marker="（一）",
                        heading="民主管理",
                        sections=[
                            Section(marker="1.", heading="召开教职工代表大会"),
                            Section(marker="2.", heading="公开校务"),
                        ],
                    ),
                    Section(marker="（二）", heading="“送温暖”", text="慰问困难教职工。"),
                ],
            ),
            Section(role="signoff", text="青溪小学工会\n2026年1月5日"),
        ],
        goals=[Goal(statement="教代会制度规范", area="democratic_management")],
        activities=[
            Activity(
                title="召开教职工代表大会",
                when="2026-06",
                goals=["g1"],
                area="democratic_management",
                parties=[
                    Party(name="工会委员会"),
                    Party(name="校长办公室", role="support"),
                ],
            ),
            Activity(
                title="庆祝“三八”妇女节",
                when="2026-03-08",
                observances=["womens_day"],
                budget=3000,
                status="done",
                records=[Record(note="座谈会", participants=58)],
            ),
            Activity(title="体检", when="../2026-09-25"),
        ],
        metrics=[
            Metric(
                name="提案办结率",
                unit="%",
                goal="g1",
                targets=[Target(at_least=95, strength="strive", by="2026-12", extra={"x-a": 1})],
                measurements=[Measurement(value="97.9", on=None, numerator=47, denominator=48)],
            )
        ],
        waivers=[Waiver(rule="WP516", reason="另有专项计划")],
        extra={"x-oa": {"form": 17}},
    )


@pytest.fixture
def document(plan: Plan) -> str:
    """The plan as Markdown."""
    return md.dumps(plan)
