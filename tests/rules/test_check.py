"""Running rules: failures, waivers, selection, places, and the report."""

import pickle
from datetime import date

import pytest

from unionplan.calendar import PlanCalendar
from unionplan.errors import UnionPlanError
from unionplan.model import Activity, Extra, Measurement, Metric, Plan, Section, Source, Waiver
from unionplan.rules import (
    Context,
    Operation,
    PlanRejectedError,
    Problem,
    Problems,
    Registry,
    Report,
    Rule,
    Severity,
    check,
    default_registry,
    fix,
    rule,
)

UNTITLED = Plan(sections=[Section(heading="职代会", text="召开职代会。召开职工代表大会。")])


def make(code: str, where: str = "/title") -> Rule:
    """A rule that finds one thing."""

    @rule(code, Severity.WARNING, zh="有问题。", en="a problem", since="0.1.0")
    def finds(_plan: Plan, _context: Context) -> Problems:
        yield Problem(where)

    finds.check.__name__ = f"finds_{code.lower()}"
    return finds


@rule("WP299", Severity.WARNING, zh="第{number}处。", en="place {number}", since="0.1.0")
def breaks(_plan: Plan, _context: Context) -> Problems:
    """A rule that fails half-way."""
    yield Problem("/title", number=1)
    msg = "算不出来"
    raise ZeroDivisionError(msg)


@rule("WP298", Severity.WARNING, zh="第{number}处。", en="place {number}", since="0.1.0")
def forgets(_plan: Plan, _context: Context) -> Problems:
    """A rule that forgets a parameter of its messages."""
    yield Problem("/title")


def codes(report: Report) -> list[str]:
    return [finding.code for finding in report.findings]


def test_a_rule_that_fails_is_a_finding_beside_what_it_found() -> None:
    report = check(UNTITLED, registry=default_registry().with_rules(breaks))
    assert codes(report) == ["WP001", "WP101", "WP299"]
    failure = report.findings[0]
    assert failure.where == ""
    assert dict(failure.parameters) == {"rule": "WP299", "reason": "ZeroDivisionError: 算不出来"}
    assert failure.severity is Severity.ERROR
    assert "WP299" in failure.message("zh")
    assert "算不出来" in failure.message("en")
    assert str(failure).startswith("WP001 规则WP299")


def test_a_failure_is_reported_although_its_code_is_not_selected() -> None:
    registry = default_registry().with_rules(breaks)
    assert codes(check(UNTITLED, registry=registry, select=["WP299"])) == ["WP001", "WP299"]


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        pytest.param(forgets, "LookupError: its messages need number", id="parameter-missing"),
        pytest.param(make("WP297", "/nowhere"), "PointerError: /nowhere", id="place-missing"),
        pytest.param(make("WP297", "/title/x"), "PointerError: /title/x", id="below-a-text"),
        pytest.param(make("WP297", "/extra"), "PointerError: /extra", id="no-key-of-documents"),
        pytest.param(make("WP297", "title"), "PointerError: title", id="no-pointer"),
    ],
)
def test_a_rule_that_yields_nonsense_has_failed(broken: Rule, reason: str) -> None:
    (failure,) = check(UNTITLED, registry=Registry([broken])).findings
    assert failure.code == "WP001"
    assert str(failure.parameters["reason"]).startswith(reason)


def test_the_reason_of_a_failure_is_kept_short() -> None:
    @rule("WP296", Severity.ADVICE, zh="一。", en="one", since="0.1.0")
    def shouts(_plan: Plan, _context: Context) -> Problems:
        raise ValueError("长" * 10_000)

    (failure,) = check(UNTITLED, registry=Registry([shouts])).findings
    assert len(str(failure.parameters["reason"])) == 300


def test_a_waived_finding_is_put_aside_with_its_waiver() -> None:
    waiver = Waiver(rule="WP101", reason="标题待审定")
    report = check(Plan(waivers=[waiver]))
    assert report.findings == ()
    (waived,) = report.waived
    assert waived.finding.code == "WP101"
    assert waived.waiver is waiver
    assert report.to_plain()["waived"][0]["reason"] == "标题待审定"  # type: ignore[index]


@pytest.mark.parametrize(
    ("at", "covers"),
    [
        (None, True),
        ("", True),
        ("/activities", True),
        ("/activities/0", True),
        ("/activities/0/goals/0", True),
        ("/activities/1", False),
        ("/activities/0/goals/0/x", False),
        ("/act", False),
    ],
)
def test_a_waiver_covers_its_place_and_what_is_below(at: str | None, covers: bool) -> None:  # noqa: FBT001
    waiver = Waiver(rule="WP401", reason="待建", at=at)
    plan = Plan(title="计划", activities=[Activity(title="座谈", goals=["g9"])], waivers=[waiver])
    assert codes(check(plan)) == ([] if covers else ["WP401", "WP003"])


def test_a_waiver_holds_on_its_last_day_and_is_a_finding_after_it() -> None:
    plan = Plan(waivers=[Waiver(rule="WP101", reason="待审定", until=date(2026, 3, 1))])
    assert codes(check(plan)) == []
    assert codes(check(plan, as_of=date(2026, 3, 1))) == []
    report = check(plan, as_of=date(2026, 3, 2))
    assert codes(report) == ["WP101", "WP002"]
    assert report.waived == ()


def test_a_waiver_of_one_rule_leaves_the_others() -> None:
    assert codes(check(Plan(waivers=[Waiver(rule="WP102", reason="短")]))) == ["WP101", "WP003"]


def test_the_first_of_two_equal_waivers_counts() -> None:
    first, second = (Waiver(rule="WP101", reason=reason) for reason in ("一", "二"))
    assert check(Plan(waivers=[first, second])).waived[0].waiver is first


def test_select_and_ignore_take_one_selector_or_several() -> None:
    assert codes(check(UNTITLED, select="WP1")) == ["WP101"]
    assert codes(check(UNTITLED, select=["schedule", "metrics"])) == []
    assert codes(check(UNTITLED, ignore="title_missing")) == []


def test_a_report_names_the_rules_that_ran() -> None:
    report = check(UNTITLED, select=["WP101", "WP201"])
    assert report.checked == ("WP101", "WP201")
    report = check(UNTITLED)
    stopped = [each.code for each in report.not_checked]
    assert sorted([*report.checked, *stopped]) == [rule.code for rule in default_registry()]


def test_findings_of_one_place_are_ordered_by_code_and_then_as_yielded() -> None:
    @rule("WP295", Severity.ADVICE, zh="{word}。", en="{word}", since="0.1.0")
    def talks(_plan: Plan, _context: Context) -> Problems:
        yield Problem("/title", word="二")
        yield Problem("/title", word="一")

    registry = Registry([make("WP297"), talks])
    messages = [finding.message("en") for finding in check(UNTITLED, registry=registry).findings]
    assert messages == ["二", "一", "a problem"]


def test_a_parent_comes_before_its_parts_and_item_10_after_item_9() -> None:
    plan = Plan(
        activities=[Activity(title="座谈", extra={"x-b": 1, "x-a": {"k": [1, 2]}})] * 1
        + [Activity(id=f"n{number}", title="座谈") for number in range(11)],
        extra=Extra({"x-oa": {"form": 17}}),
    )
    places = [
        "",
        "/title",
        "/activities",
        "/activities/0",
        "/activities/0/title",
        "/activities/0/x-b",
        "/activities/0/x-a",
        "/activities/0/x-a/k",
        "/activities/0/x-a/k/1",
        "/activities/9",
        "/activities/10",
        "/x-oa",
        "/x-oa/form",
    ]
    rules = [make(f"WP3{number:02}", where) for number, where in enumerate(reversed(places))]
    report = check(plan, registry=Registry(rules))
    assert [finding.where for finding in report.findings] == places


def test_a_finding_has_the_id_and_the_text_of_what_is_around_it() -> None:
    source = Source(start=10, end=20)
    section = Section(
        id="s7", source=source, sections=[Section(id="s8", heading="职代会", marker="一、")]
    )
    plan = Plan(title="计划", sections=[section], extra={"x-oa": 1})
    inside, outside, top = (
        check(plan, registry=Registry([make("WP297", where)])).findings[0]
        for where in ("/sections/0/sections/0/heading", "/sections/0/source", "/title")
    )
    assert (inside.id, inside.span) == ("s8", source)
    assert (outside.id, outside.span) == ("s7", source)
    assert (top.id, top.span) == (None, None)
    assert inside.to_plain()["id"] == "s8"
    assert inside.to_plain()["span"] == {"start": 10, "end": 20}
    assert "id" not in top.to_plain()


def test_a_rule_can_point_elsewhere_and_bring_a_fix() -> None:
    fix = (
        Operation("replace", "/title", "计划"),
        Operation("add", "/x-oa", Extra({"forms": [1, None, {"k": True}]})),
        Operation("remove", "/goals/0"),
    )

    @rule("WP294", Severity.ADVICE, zh="改。", en="mend", since="0.1.0")
    def mends(_plan: Plan, _context: Context) -> Problems:
        yield Problem("/title", related=["/sections", "/goals"], fix=fix)

    (finding,) = check(UNTITLED, registry=Registry([mends])).findings
    assert finding.fix == fix
    plain = finding.to_plain()
    assert plain["related"] == ["/sections", "/goals"]
    assert plain["fix"] == [
        {"op": "replace", "path": "/title", "value": "计划"},
        {"op": "add", "path": "/x-oa", "value": {"forms": [1, None, {"k": True}]}},
        {"op": "remove", "path": "/goals/0"},
    ]


def test_parameters_are_written_as_exact_text() -> None:
    source = Measurement(value="99.7", numerator=17915, denominator=18299)
    plan = Plan(
        title="计划",
        waivers=[Waiver(rule="WP999", reason="待定", until=date(2026, 3, 1))],
        metrics=[Metric(name="入会率", unit="%", baseline=source)],
    )
    metric, waiver = check(plan, as_of=date(2026, 4, 1)).findings
    assert metric.to_plain()["parameters"] == {
        "metric": "入会率",
        "unit": "%",
        "value": "99.7",
        "numerator": "17915",
        "denominator": "18299",
        "ratio": "97.90",
    }
    assert waiver.to_plain() == {
        "code": "WP002",
        "name": "waiver_expired",
        "severity": "warning",
        "level": "practice",
        "where": "/waivers/0/until",
        "message": {
            "zh": "对规则WP999的豁免已于2026年3月1日到期（理由：“待定”），请删除或重新确认。",
            "en": "the waiver of rule WP999 (reason: 待定) expired on 2026-03-01; drop or renew it",
        },
        "parameters": {"rule": "WP999", "until": "2026-03-01", "reason": "待定"},
    }
    with pytest.raises(TypeError):
        metric.parameters["value"] = 1  # type: ignore[index]


def test_a_report_counts_and_names_the_worst() -> None:
    assert check(Plan(title="计划")).worst is None
    report = check(Plan(activities=[Activity(title="座谈", goals=["g1"])]))
    assert report.worst is Severity.ERROR
    assert dict(report.counts) == {Severity.ERROR: 1, Severity.WARNING: 0, Severity.ADVICE: 1}
    assert list(report.counts) == list(Severity)
    assert codes(report.filter(least=Severity.WARNING)) == ["WP401"]
    assert codes(report.filter(codes="WP1")) == ["WP101"]
    assert codes(report.filter(codes=["WP1", "WP4"])) == ["WP101", "WP401"]


def test_raise_for_refuses_only_what_is_heavy_enough() -> None:
    report = check(UNTITLED)
    report.raise_for()
    report.raise_for(Severity.WARNING)
    with pytest.raises(PlanRejectedError) as caught:
        report.raise_for(Severity.ADVICE)
    error = caught.value
    assert isinstance(error, UnionPlanError)
    assert error.findings == report.findings
    assert str(error) == str(report.findings[0])
    copied = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert copied.findings == error.findings
    assert copied.args == error.args == (report.findings,)


def test_the_calendar_of_the_caller_is_used() -> None:
    assert codes(check(UNTITLED, calendar=PlanCalendar())) == ["WP101"]


def test_severities_are_ordered() -> None:
    assert sorted(Severity, key=lambda severity: -severity.rank) == list(Severity)
    assert Severity.ERROR.reaches(Severity.ADVICE)
    assert Severity.ADVICE.reaches(Severity.ADVICE)
    assert not Severity.ADVICE.reaches(Severity.WARNING)


def test_a_waiver_that_covers_nothing_is_told_and_can_be_dropped() -> None:
    plan = Plan(title="计划", waivers=[Waiver(rule="WP101", reason="待审定")])
    (finding,) = check(plan).findings
    assert (finding.code, finding.where) == ("WP003", "/waivers/0")
    assert finding.severity is Severity.ADVICE
    assert fix(plan).plan == Plan(title="计划")


@pytest.mark.parametrize(
    ("rule_code", "options"),
    [
        pytest.param("WP105", {"select": ["WP101", "WP003"]}, id="its-rule-did-not-run"),
        pytest.param("WP501", {"ignore": ["WP501"]}, id="its-rule-was-left-out"),
        pytest.param("SC101", {}, id="of-a-plug-in-that-is-not-here"),
        pytest.param("WP101", {"ignore": ["WP003"]}, id="not-asked-for"),
        pytest.param("WP101", {"as_of": date(2027, 1, 1)}, id="expired"),
    ],
)
def test_a_waiver_that_may_be_of_use_is_left_alone(
    rule_code: str, options: dict[str, object]
) -> None:
    registry = default_registry()
    if rule_code == "WP501":
        registry = Registry([*registry, *([] if "WP501" in registry else [make("WP501")])])
    waiver = Waiver(rule=rule_code, reason="待定", until=date(2026, 12, 31))
    report = check(Plan(title="计划", waivers=[waiver]), registry=registry, **options)  # type: ignore[arg-type]
    assert "WP003" not in codes(report)


def test_a_waiver_of_a_misspelt_rule_is_told_but_not_dropped() -> None:
    plan = Plan(title="计划", waivers=[Waiver(rule="WP1O1", reason="待审定")])
    (finding,) = check(plan).findings
    assert finding.code == "WP003"
    assert finding.fix == ()


def test_a_rule_that_failed_was_not_checked() -> None:
    report = check(UNTITLED, registry=Registry([breaks]))
    assert report.checked == ()
    waived = Plan(waivers=[Waiver(rule="WP299", reason="待定")])
    registry = default_registry().with_rules(make("WP298"), breaks)
    assert "WP003" not in codes(check(waived, registry=registry))
