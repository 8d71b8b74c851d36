"""A plan in which every field of every class has a value."""

from datetime import date
from typing import Final

from unionplan.model import (
    Activity,
    Extra,
    Frequency,
    Goal,
    Measurement,
    Membership,
    Metric,
    Observance,
    Organization,
    Party,
    Period,
    Placeholder,
    Plan,
    Record,
    Recurrence,
    Section,
    Source,
    Target,
    TermOfOffice,
    TermWeek,
    Unscheduled,
    Waiver,
    When,
)

__all__ = ["full_plan"]

_TITLE: Final = "柳河小学工会2026年工作计划"
_LAST_FRIDAY: Final = "FREQ=MONTHLY;BYDAY=-1FR"
_OWN: Final = Extra({"x-time": "辰"})


def full_plan(*, sources: bool = False) -> Plan:
    """A plan in which everything has a value that is not its default, as an office could write it.

    What a format loses of it, it has no place for.

    Args:
        sources: Whether its parts say from where in a text they were read.
    """
    source = (
        Source(start=0, end=4, confidence="0.9", reason="stated", extra={"x-source": "巳"})
        if sources
        else None
    )
    return Plan(
        title=_TITLE,
        kind="mixed",
        organization=_organization(),
        period="2026",
        sections=_sections(source),
        goals=[
            Goal(statement="建设温暖校园", id="warm", area="welfare", section="aims"),
            Goal(
                statement="人人有体检",
                id="health",
                area="rights_protection",
                parent="warm",
                section="aims",
                source=source,
                extra={"x-goal": "甲"},
            ),
        ],
        activities=_activities(source),
        metrics=[_metric(source)],
        placeholders=[
            Placeholder(text="××", section="details", source=source, extra={"x-gap": "乙"})
        ],
        waivers=[
            Waiver(
                rule="WP201",
                reason="去年的事",
                at="/activities/0",
                until=date(2026, 12, 31),
                extra={"x-waiver": "丙"},
            )
        ],
        extra={"x-plan": "丁"},
    )


def _organization() -> Organization:
    return Organization(
        name="柳河小学工会",
        kind="school",
        level="basic",
        region="柳河县",
        superior="柳河县教育工会",
        membership=Membership(
            employees=190,
            members=182,
            women=120,
            women_members=118,
            branches=3,
            groups=12,
            extra={"x-membership": "戊"},
        ),
        term=TermOfOffice(elected_on=date(2024, 5, 6), years=5, number=3, extra={"x-term": "己"}),
        extra={"x-organization": "庚"},
    )


def _sections(source: Source | None) -> list[Section]:
    details = Section(
        id="details",
        role="tasks",
        marker="（一）",
        heading="民主管理",
        text="办好第××次教代会。",
        source=source,
        extra={"x-section": "辛"},
    )
    return [
        Section(id="aims", role="goals", marker="一、", heading="工作目标", text="服务教职工。"),
        Section(id="duties", role="tasks", marker="二、", heading="重点工作", sections=[details]),
    ]


def _activities(source: Source | None) -> list[Activity]:
    times: list[tuple[str, When | str]] = [
        ("召开教职工代表大会", "2026-03-16"),
        ("教职工体检", "../2026-09"),
        (
            "庆祝教师节",
            Observance(
                festival="teachers_day", relation="before", year=2026, ordinal=42, extra=_OWN
            ),
        ),
        ("工会委员会会议", Frequency(every="month", times=1, at_least=True, extra=_OWN)),
        (
            "安全检查",
            Recurrence(rrule="FREQ=MONTHLY;BYDAY=-1FR", first=date(2026, 1, 30), extra=_OWN),
        ),
        ("开学慰问", TermWeek(term_week=1, until=2, extra=_OWN)),
        ("困难职工走访", Unscheduled(words="适时", extra=_OWN)),
    ]
    plain = [Activity(title=title, id=f"t{n}", when=when) for n, (title, when) in enumerate(times)]
    last = Activity(
        title="职工趣味运动会",
        id="games",
        when="2026-10-17/2026-10-18",
        observances=["national_day"],
        area="culture_sports",
        parties=[
            Party(name="工会委员会", role="responsible", extra={"x-party": "壬"}),
            Party(name="体育组", role="support"),
        ],
        goals=["health"],
        section="details",
        parent="t0",
        after=["t1"],
        budget="3000",
        status="in_progress",
        records=[
            Record(
                on=date(2026, 10, 17),
                note="首日开赛",
                participants=86,
                evidence="签到表",
                extra={"x-record": "癸"},
            )
        ],
        source=source,
        extra={"x-activity": "子"},
    )
    return [*plain, last]


def _metric(source: Source | None) -> Metric:
    return Metric(
        name="提案办结率",
        id="motions",
        indicator="proposal_close_rate",
        unit="%",
        scope="教代会提案",
        direction="up",
        aggregation="latest",
        baseline=Measurement(value="91.5", over=Period.year(2025), evidence="去年总结"),
        targets=[
            Target(
                at_least=95, at_most=100, strength="firm", by="2026-12", extra={"x-target": "卯"}
            )
        ],
        measurements=[
            Measurement(
                value="96",
                on=date(2026, 6, 30),
                numerator=48,
                denominator=50,
                evidence="台账",
                extra={"x-measurement": "丑"},
            )
        ],
        goal="health",
        section="aims",
        source=source,
        extra={"x-metric": "寅"},
    )
