"""Plans that make sense, and such with one thing wrong."""

# ruff: noqa: D417 - `draw` is Hypothesis's to give

from collections.abc import Callable
from typing import Final

import attrs
from hypothesis import strategies as st

from unionplan.model import (
    Activity,
    Frequency,
    Goal,
    Membership,
    Metric,
    Observance,
    Organization,
    OrganizationKind,
    Party,
    Period,
    Placeholder,
    Plan,
    Section,
    Target,
    TermOfOffice,
    Unscheduled,
    When,
    WorkArea,
)
from unionplan.testing._named import named

_NUMERALS: Final = "一二三四五六七八九"
_NAMES: Final = ("柳河小学工会", "东山机械厂工会", "北湖医院工会", "青石镇总工会")
_PARTS: Final = (
    ("指导思想", "guidance", "服务全体职工，建设温暖家园。"),
    ("工作目标", "goals", "办好群众关心的实事。"),
    ("重点工作", "tasks", "召开职工代表大会，征集并办理提案。"),
    ("女职工工作", "tasks", "做好女职工劳动保护，关心孕期和哺乳期女职工。"),
    ("经费管理", "budget", "按规定收好、管好、用好工会经费，接受经费审查。"),
    ("保障措施", "measures", "加强学习，提高工会干部的业务水平。"),
)
_DUTIES: Final = (
    "召开职工代表大会",
    "慰问困难职工",
    "组织职工体检",
    "开展技能竞赛",
    "举办趣味运动会",
    "组织劳动保护检查",
    "签订集体合同",
    "开展读书活动",
    "审查工会经费收支",
    "召开工会委员会会议",
)
_RATES: Final = ("入会率", "提案办结率", "体检参检率", "安全培训覆盖率")
_LEADS: Final = ("工会委员会", "女职工委员会", "经费审查委员会", "劳动保护监督检查委员会")


@named
@st.composite
def near_valid_plans(draw: st.DrawFn, *, year: int = 2026, max_faults: int = 1) -> Plan:
    """Plans as offices write them, in which at most so many things are wrong.

    Without a fault every reference leads somewhere, every time lies in the period and every
    section has its number and its words, so that no rule of unionplan finds an error. Faults are
    such as offices make: last year's date, a number that was skipped, an item that stands twice,
    a reference that leads nowhere, a gap that was left open, a share above the whole.

    They shrink to a plan without faults, with one section and nothing to do.

    Args:
        year: The year of the plans.
        max_faults: How many things are wrong at most.
    """
    plan = draw(_sound_plans(year))
    for _ in range(max_faults):
        plan = draw(st.sampled_from(_FAULTS))(plan)
    return plan


@named
@st.composite
def _sound_plans(draw: st.DrawFn, year: int) -> Plan:
    name = draw(st.sampled_from(_NAMES))
    parts = draw(st.lists(st.sampled_from(_PARTS), min_size=1, max_size=4, unique=True))
    sections = [
        Section(id=f"s{n}", marker=f"{_NUMERALS[n]}、", heading=heading, role=role, text=text)
        for n, (heading, role, text) in enumerate(parts)
    ]
    ids = st.sampled_from([section.id for section in sections])
    goals = draw(
        st.lists(st.builds(Goal, statement=st.sampled_from(_DUTIES), section=ids), max_size=2)
    )
    return Plan(
        title=f"{name}{year}年工作计划",
        organization=draw(st.none() | _organizations(name)),
        period=Period.year(year),
        sections=sections,
        goals=goals,
        activities=draw(_activities(year, ids, goals=[f"g{n + 1}" for n in range(len(goals))])),
        metrics=draw(_metrics(ids)),
    )


def _organizations(name: str) -> st.SearchStrategy[Organization]:
    counts = st.integers(30, 2000).map(
        lambda count: Membership(
            employees=count, members=count - 3, women=count // 2, women_members=count // 3
        )
    )
    return st.builds(
        Organization,
        name=st.just(name),
        kind=st.none() | st.sampled_from(OrganizationKind),
        membership=st.none() | counts,
        term=st.none() | st.builds(TermOfOffice, years=st.sampled_from((None, 5))),
    )


def _activities(
    year: int, sections: st.SearchStrategy[str], goals: list[str]
) -> st.SearchStrategy[list[Activity]]:
    return st.lists(
        st.builds(
            Activity,
            title=st.sampled_from(_DUTIES),
            when=st.none() | _times(year),
            area=st.none() | st.sampled_from(WorkArea),
            parties=st.lists(st.builds(Party, name=st.sampled_from(_LEADS)), max_size=1),
            goals=st.lists(st.sampled_from(goals), max_size=1) if goals else st.just(()),
            section=sections,
            budget=st.none() | st.integers(1, 50).map(lambda hundreds: hundreds * 100),
        ),
        max_size=4,
        unique_by=lambda activity: activity.title,
    )


def _times(year: int) -> st.SearchStrategy[When | str]:
    months = st.integers(1, 12)
    festivals = st.sampled_from(("womens_day", "labour_day", "national_day"))
    times: tuple[st.SearchStrategy[When | str], ...] = (
        months.map(f"{year}-{{:02}}".format),
        months.map("XXXX-{:02}".format),
        months.map(f"../{year}-{{:02}}".format),
        st.builds("{}-{:02}-{:02}".format, st.just(year), months, st.integers(1, 28)),
        st.builds(Observance, festival=festivals),
        st.builds(Frequency, every=st.sampled_from(("month", "quarter")), times=st.integers(1, 3)),
        st.just(Unscheduled(words="适时")),
    )
    return st.one_of(*times)


def _metrics(sections: st.SearchStrategy[str]) -> st.SearchStrategy[list[Metric]]:
    targets = st.builds(Target, at_least=st.integers(60, 100))
    return st.lists(
        st.builds(
            Metric,
            name=st.sampled_from(_RATES),
            unit=st.just("%"),
            targets=st.lists(targets, min_size=1, max_size=1),
            section=sections,
        ),
        max_size=2,
        unique_by=lambda metric: metric.name,
    )


def _of_last_year(plan: Plan) -> Plan:
    last = 2000 if plan.period is None else plan.period.first.year - 1
    old = Activity(title="春节慰问", when=f"{last}-02", id="old")
    return plan.put("/activities/-", old)


def _of_the_other_title(plan: Plan) -> Plan:
    return attrs.evolve(plan, period=Period.year(2001))


def _number_skipped(plan: Plan) -> Plan:
    more = Section(id="more", marker="九、", heading="其他", text="做好其他工作。")
    return plan.put("/sections/-", more)


def _twice(plan: Plan) -> Plan:
    return attrs.evolve(plan, activities=[*plan.activities, *plan.activities[:1]])


def _nowhere(plan: Plan) -> Plan:
    lost = Activity(title="家访", id="lost", section="nowhere", after=["nobody"])
    return plan.put("/activities/-", lost)


def _round_in_circles(plan: Plan) -> Plan:
    one, other = Goal(statement="甲", id="one", parent="other"), Goal(statement="乙", id="other")
    return attrs.evolve(plan, goals=[*plan.goals, one, attrs.evolve(other, parent="one")])


def _gap(plan: Plan) -> Plan:
    gap = Section(id="gap", marker="", heading="附", text="完成xx项任务。")
    return attrs.evolve(
        plan,
        sections=[*plan.sections, gap],
        placeholders=[*plan.placeholders, Placeholder(text="xx", section="gap")],
    )


def _above_the_whole(plan: Plan) -> Plan:
    rate = Metric(name="满意率", id="rate", unit="%", targets=[Target(at_least=120)])
    return plan.put("/metrics/-", rate)


_FAULTS: Final[tuple[Callable[[Plan], Plan], ...]] = (
    lambda plan: plan,
    lambda plan: attrs.evolve(plan, title=""),
    lambda plan: attrs.evolve(plan, period=None),
    _of_last_year,
    _of_the_other_title,
    _number_skipped,
    _twice,
    _nowhere,
    _round_in_circles,
    _gap,
    _above_the_whole,
)
"""What can go wrong, nothing first."""
