"""What holds for every plan, whatever the rules say of it."""

import copy
import json
import pickle
from datetime import date
from decimal import Decimal

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import unionplan.testing
from unionplan.errors import PointerError
from unionplan.formats import yaml
from unionplan.model import (
    Activity,
    Aggregation,
    CalendarUnit,
    Deadline,
    Direction,
    Frequency,
    Goal,
    Measurement,
    Membership,
    Metric,
    Observance,
    Organization,
    Period,
    Placeholder,
    Plan,
    PlanKind,
    Recurrence,
    Section,
    SectionRole,
    Source,
    Strength,
    Target,
    Unscheduled,
    Waiver,
    Window,
    walk,
)
from unionplan.rules import Registry, Rule, Severity, check, default_registry
from unionplan.rules.place import find_place
from unionplan.rules.table import RULES

# Few of each, so that ids collide, references dangle or go in circles, and words repeat.
ids = st.sampled_from(["", "a1", "b", "c", "s1"])
optional_ids = st.none() | st.sampled_from(["a1", "b", "c", "s1", "zz"])
headings = st.sampled_from(["", "指导思想", "八月份", "七、八月份", "加强民主管理，办好实事"])
words = st.sampled_from(
    [
        "召开职代会。",
        "会前由工会征集提案。",
        "xx公司20__年第×届",
        "小编整理www.example.com",
        "以改革为指导",
        "\n",
        "。",
    ]
)
texts = st.lists(words, max_size=5).map("".join) | st.text(max_size=30)
names = st.text(min_size=1, max_size=10) | st.sampled_from(["职工入会率", "提案办结率", "比例"])
markers = st.sampled_from(
    ["", "一、", "二、", "（二）", "3.", "⒋", "五是", "①", "第六", "+", "百、"]
)
years = st.none() | st.integers(1, 9999) | st.sampled_from([2025, 2026, 2027])
numbers = st.decimals(-200, 2000, places=1) | st.sampled_from(
    [Decimal("1e30"), Decimal("-1e-30"), Decimal("9" * 40), Decimal("0E+5"), Decimal("1E-30")]
)
sources = st.none() | st.integers(0, 1000).map(lambda start: Source(start=start, end=start + 5))


@st.composite
def units(draw: st.DrawFn, *, with_year: bool | None = None) -> CalendarUnit:
    year = draw(years)
    if with_year is not None:
        year = draw(st.integers(1, 9999)) if with_year else None
    part = draw(st.sampled_from(["month", "day", "quarter", "half", "year"]))
    match part:
        case "month":
            return CalendarUnit(year, month=draw(st.integers(1, 12)))
        case "day":
            leap_day = draw(st.booleans()) and year in (None, 2024, 2000)
            month = 2 if leap_day else draw(st.integers(1, 12))
            return CalendarUnit(year, month=month, day=29 if leap_day else draw(st.integers(1, 28)))
        case "quarter":
            return CalendarUnit(year, quarter=draw(st.integers(1, 4)))
        case "half":
            return CalendarUnit(year, half=draw(st.integers(1, 2)))
        case _:
            return CalendarUnit(year)


@st.composite
def windows(draw: st.DrawFn) -> Window:
    start = draw(units())
    if draw(st.booleans()):
        return Window(start)
    end = draw(units(with_year=start.year is not None))
    if start.year is not None and end.last < start.first:
        start, end = end, start
    return Window(start, end)


festivals = st.sampled_from(["teachers_day", "spring_festival", "womens_day", "no_such_day"])
whens = st.one_of(
    st.none(),
    windows(),
    units().map(Deadline),
    st.builds(Observance, festival=festivals, year=years, ordinal=st.none() | st.integers(1, 99)),
    st.sampled_from(
        [
            Frequency(every="month", times=1),
            Recurrence(rrule="FREQ=MONTHLY;BYDAY=-1FR"),
            Recurrence(rrule="FREQ=YEARLY;BYMONTH=13"),
            Recurrence(rrule="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
            Unscheduled(words="适时"),
        ]
    ),
)
periods = st.one_of(
    st.none(),
    st.integers(1, 9999).map(Period.year),
    st.sampled_from([Period.year(2026), Period.semester(2025, 2), Period.school_year(2025)]),
    st.tuples(st.dates(), st.dates()).map(lambda days: Period(min(days), max(days))),
)
leaves = st.builds(
    Section,
    id=ids,
    role=st.sampled_from(SectionRole),
    marker=markers,
    heading=headings,
    text=texts,
    source=sources,
)
sections = st.recursive(
    leaves,
    lambda below: st.builds(
        Section,
        id=ids,
        marker=markers,
        heading=headings,
        text=texts,
        sections=st.lists(below, max_size=4),
    ),
    max_leaves=8,
)
measurements = st.builds(
    Measurement,
    value=numbers,
    numerator=st.none() | numbers,
    denominator=st.none() | numbers.filter(bool),
)
bounds = st.tuples(st.none() | numbers, st.none() | numbers).filter(
    lambda pair: pair != (None, None)
)


@st.composite
def targets(draw: st.DrawFn) -> Target:
    low, high = draw(bounds)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
    by = draw(st.none() | units())
    strength = draw(st.none() | st.sampled_from(Strength))
    return Target(at_least=low, at_most=high, by=by, strength=strength)


crowded_plans = st.builds(
    Plan,
    title=texts,
    kind=st.sampled_from(PlanKind),
    organization=st.none()
    | st.builds(
        Organization,
        membership=st.none()
        | st.builds(
            Membership,
            employees=st.none() | st.integers(0, 9),
            members=st.none() | st.integers(0, 9),
            women_members=st.none() | st.integers(0, 0),
        ),
    ),
    period=periods,
    sections=st.lists(sections, max_size=4),
    goals=st.lists(
        st.builds(Goal, statement=names, id=ids, parent=optional_ids, section=optional_ids),
        max_size=3,
    ),
    activities=st.lists(
        st.builds(
            Activity,
            title=names,
            id=ids,
            when=whens,
            observances=st.lists(festivals, max_size=2),
            goals=st.lists(ids, max_size=2),
            section=optional_ids,
            parent=optional_ids,
            after=st.lists(ids, max_size=2),
            source=sources,
        ),
        max_size=4,
    ),
    metrics=st.lists(
        st.builds(
            Metric,
            name=names,
            id=ids,
            unit=st.sampled_from(["%", "‰", "家", ""]),
            direction=st.none() | st.sampled_from(Direction),
            aggregation=st.none() | st.sampled_from(Aggregation),
            baseline=st.none() | measurements,
            targets=st.lists(targets(), max_size=3),
            measurements=st.lists(measurements, max_size=2),
            goal=optional_ids,
            section=optional_ids,
        ),
        max_size=3,
    ),
    placeholders=st.lists(
        st.builds(Placeholder, text=names, section=optional_ids, source=sources), max_size=2
    ),
    waivers=st.lists(
        st.builds(
            Waiver,
            rule=st.sampled_from(["WP101", "WP402", "WP601", "WP002"]),
            reason=names,
            at=st.none() | st.sampled_from(["/activities", "/title", "/nowhere"]),
            until=st.none() | st.dates(),
        ),
        max_size=2,
    ),
)
plans = crowded_plans | unionplan.testing.plans()
days = st.none() | st.dates()


@given(plans, days)
def test_no_rule_ever_fails(plan: Plan, as_of: date | None) -> None:
    report = check(plan, as_of=as_of)
    assert [str(finding) for finding in report.findings if finding.code == "WP001"] == []


@given(plans, days)
def test_findings_stand_in_the_order_of_the_document(plan: Plan, as_of: date | None) -> None:
    order = {where: number for number, (where, _) in enumerate(walk(plan))}
    places = [
        (order[finding.where], finding.code)
        for finding in check(plan, as_of=as_of).findings
        if finding.where in order  # a field at its default, such as an empty title, is not walked
    ]
    assert places == sorted(places)


@given(plans)
def test_places_are_ranked_as_they_are_walked(plan: Plan) -> None:
    ranks = [find_place(plan, where).rank for where, _ in walk(plan)]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) == len(ranks)


tokens = st.sampled_from(
    ["title", "activities", "0", "1", "01", "-", "-1", "１", "when", "start", "extra", "x-a", "id"]
)
pointers = st.lists(tokens, max_size=4).map(lambda names: "".join(f"/{name}" for name in names))


@given(plans, pointers | st.text(max_size=6))
@example(Plan(activities=[Activity(title="座谈", when="2026")]), "/activities/0/when/start")
@example(Plan(extra={"x-a": {"b": 1}}), "/x-a/b/c")
@example(Plan(extra={"x-a": {"b": 1}}), "/x-a/c")
@example(Plan(title="计划"), "/title/0")
@example(Plan(), "/extra")
def test_a_place_is_found_where_the_plan_finds_something(plan: Plan, pointer: str) -> None:
    try:
        plan.at(pointer)
    except PointerError:
        with pytest.raises(PointerError):
            find_place(plan, pointer)
    else:
        find_place(plan, pointer)


@given(plans, days, st.permutations(RULES))
def test_the_order_of_rules_does_not_matter(
    plan: Plan, as_of: date | None, rules: list[object]
) -> None:
    shuffled = Registry(rules)  # type: ignore[arg-type]
    assert check(plan, registry=shuffled, as_of=as_of) == check(plan, as_of=as_of)


# Sentences that touch many statutory rules, and words that turn their meaning.
duties = st.sampled_from(
    [
        "召开会员代表大会和职代会",
        "续签五年期集体合同",
        "严禁发放购物卡",
        "为全体会员发放过节费",
        "产假90天",
        "加班每月不超过99小时",
        "工会委员会每届任期四年",
        "按工资总额的1%拨缴工会经费",
        "但",
        "，",
        "。",
    ]
)
duty_plans = st.builds(
    Plan,
    organization=st.none() | unionplan.testing.organizations(),
    period=periods,
    sections=st.lists(
        st.builds(Section, text=st.lists(duties, max_size=6).map("".join)), max_size=3
    ),
)


# The same rules, asked of every plan whatever they are about.
ASKED_ALWAYS = Registry(
    rule if rule.about == ("waivers",) else attrs.evolve(rule, about=()) for rule in RULES
)


@given(duty_plans | plans, days)
def test_a_rule_that_is_passed_over_would_have_found_nothing(
    plan: Plan, as_of: date | None
) -> None:
    assert check(plan, as_of=as_of) == check(plan, registry=ASKED_ALWAYS, as_of=as_of)


@st.composite
def faulty_plans(draw: st.DrawFn) -> Plan:
    """What the pages of some rules show as faults, put into one plan, and torn."""
    shown = draw(st.lists(st.sampled_from(RULES), min_size=1, max_size=4))
    several = [yaml.loads(f"unionplan: 1\n{rule.page.example}\n") for rule in shown]
    parts = [section for plan in several for section in plan.sections]
    keep = draw(st.integers(0, 60))
    torn = [attrs.evolve(part, text=part.text[:keep] or part.text) for part in parts]
    return attrs.evolve(several[0], sections=torn if draw(st.booleans()) else parts)


@given(faulty_plans(), days)
def test_no_fault_of_a_page_is_passed_over(plan: Plan, as_of: date | None) -> None:
    assert check(plan, as_of=as_of) == check(plan, registry=ASKED_ALWAYS, as_of=as_of)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_page_says_the_same_whether_others_are_passed_over(rule: Rule) -> None:
    for shown in (rule.page.example, rule.page.fix):
        plan = yaml.loads(f"unionplan: 1\n{shown}\n")
        assert check(plan) == check(plan, registry=ASKED_ALWAYS)


@given(duty_plans, days)
def test_no_statutory_rule_ever_fails(plan: Plan, as_of: date | None) -> None:
    report = check(plan, as_of=as_of)
    assert [str(finding) for finding in report.findings if finding.code == "WP001"] == []


@given(plans, days)
def test_rules_do_not_depend_on_each_other(plan: Plan, as_of: date | None) -> None:
    # whether a waiver is of use depends on the rule that it waives
    together = check(plan, ignore=["WP003"], as_of=as_of)
    alone = [check(plan, select=[rule.code], as_of=as_of) for rule in RULES if rule.code != "WP003"]
    assert sorted(map(str, together.findings)) == sorted(
        str(finding) for report in alone for finding in report.findings
    )
    assert sum(len(report.waived) for report in alone) == len(together.waived)


@given(plans, days)
def test_a_report_survives_pickling_and_copying(plan: Plan, as_of: date | None) -> None:
    report = check(plan, as_of=as_of)
    assert pickle.loads(pickle.dumps(report)) == report  # noqa: S301 - our own bytes
    assert copy.deepcopy(report) == report
    assert hash(copy.deepcopy(report)) == hash(report)


@given(plans, days)
def test_a_report_is_json_and_says_itself_in_both_languages(plan: Plan, as_of: date | None) -> None:
    report = check(plan, as_of=as_of)
    assert json.loads(json.dumps(report.to_plain())) == report.to_plain()
    for finding in report.findings:
        assert finding.message("zh").endswith("。")
        assert finding.message("en")
        plan.at(finding.where)
        for where in finding.related:
            plan.at(where)


@given(plans)
def test_a_filtered_report_keeps_what_weighs_enough(plan: Plan) -> None:
    report = check(plan)
    assert report.filter(least=Severity.ADVICE) == report
    errors = report.filter(least=Severity.ERROR)
    assert len(errors.findings) == report.counts[Severity.ERROR]
    assert set(errors.findings) <= set(report.findings)
    assert report.filter(codes=[rule.code for rule in default_registry()]) == report
