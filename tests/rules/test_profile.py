"""Facts about a union: who says them, and what happens where nobody does."""

import copy
import json
import pickle
from datetime import date
from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.errors import ModelError
from unionplan.model import (
    Membership,
    Organization,
    OrganizationKind,
    Period,
    Plan,
    TermOfOffice,
    UnionLevel,
)
from unionplan.rules import (
    Context,
    FactMissingError,
    NotChecked,
    Problem,
    Problems,
    Profile,
    Registry,
    Report,
    Rule,
    Severity,
    SourceLevel,
    Standing,
    check,
    rule,
)
from unionplan.rules.profile import LABELS

SCHOOL = Plan(
    organization=Organization(
        kind="school",
        level="basic",
        region="江苏",
        membership=Membership(employees=190, members=182, women=120, women_members=111),
        term=TermOfOffice(elected_on=date(2023, 3, 1), years=5),
    )
)
counts = st.none() | st.integers(0, 999)
profiles = st.builds(
    Profile,
    kind=st.none() | st.sampled_from(OrganizationKind),
    region=st.sampled_from(["", "上海", "江苏"]),
    employees=counts,
    members=counts,
    full_time_chair=st.none() | st.booleans(),
    values=st.dictionaries(st.sampled_from(["a", "b"]), st.integers(0, 9)),
)


def make(code: str = "WP599", **options: object) -> Rule:
    """A rule that always finds something."""

    @rule(code, Severity.ADVICE, zh="有问题。", en="a problem", since="0.1.0", **options)  # type: ignore[arg-type]
    def finds(_plan: Plan, _context: Context) -> Problems:
        yield Problem("")

    return finds


@rule("WP598", Severity.WARNING, zh="{count}人。", en="{count}", since="0.1.0")
def asks(_plan: Plan, context: Context) -> Problems:
    """A rule that finds something, and then needs a fact."""
    yield Problem("", count=1)
    yield Problem("", count=context.need("employees"))


def run(tried: Rule, plan: Plan, profile: Profile | None = None, **options: object) -> Report:
    return check(plan, profile=profile, registry=Registry([tried]), **options)  # type: ignore[arg-type]


def test_a_plan_says_what_it_knows_of_its_union() -> None:
    profile = Profile.of(SCHOOL)
    assert profile == Profile(
        kind=OrganizationKind.SCHOOL,
        level=UnionLevel.BASIC,
        region="江苏",
        employees=190,
        members=182,
        women=120,
        women_members=111,
        elected_on=date(2023, 3, 1),
        term_years=5,
    )
    assert Profile.of(Plan()) == Profile()


@given(profiles)
def test_the_caller_knows_better_and_does_not_unsay(given: Profile) -> None:
    merged, said = Profile.of(SCHOOL, given), Profile.of(SCHOOL)
    for name in LABELS:
        known = getattr(given, name)
        assert getattr(merged, name) == (getattr(said, name) if known in {None, ""} else known)
    assert merged.values == given.values
    assert Profile.of(Plan(), given) == given


@given(profiles)
def test_a_profile_is_a_value(profile: Profile) -> None:
    assert pickle.loads(pickle.dumps(profile)) == profile  # noqa: S301 - our own bytes
    assert hash(copy.deepcopy(profile)) == hash(profile)
    with pytest.raises(TypeError):
        profile.values["a"] = Decimal(1)  # type: ignore[index]


def test_every_fact_has_a_name_in_both_languages() -> None:
    fields = {field.name.strip("_") for field in attrs.fields(Profile)}
    assert fields == {*LABELS, "values"}


@pytest.mark.parametrize("name", sorted(LABELS))
def test_a_fact_that_nobody_said_is_missing(name: str) -> None:
    with pytest.raises(FactMissingError, match=name) as caught:
        Profile().need(name)
    assert caught.value.fact == name
    assert pickle.loads(pickle.dumps(caught.value)).fact == name  # noqa: S301 - our own bytes


@pytest.mark.parametrize("name", ["employees", "women", "term_years"])
def test_a_count_is_never_negative(name: str) -> None:
    with pytest.raises(ModelError, match=f"{name} cannot be negative"):
        Profile(**{name: -1})  # type: ignore[arg-type]


def test_no_and_nobody_are_answers() -> None:
    assert Profile(full_time_chair=False, women=0).need("full_time_chair") is False
    assert Profile(full_time_chair=False, women=0).need("women") == 0


def test_a_rule_without_its_fact_is_not_checked_and_keeps_what_it_found() -> None:
    report = run(asks, Plan())
    assert [finding.message() for finding in report.findings] == ["1人。"]
    assert report.checked == ()
    assert report.not_checked == (NotChecked(code="WP598", name="asks", needs=("employees",)),)
    told = run(asks, Plan(), Profile(employees=7))
    assert [finding.message() for finding in told.findings] == ["1人。", "7人。"]
    assert told.checked == ("WP598",)
    assert told.not_checked == ()


def test_what_was_not_checked_says_what_it_needs() -> None:
    (missing,) = run(asks, Plan()).not_checked
    assert missing.message() == "未检查WP598：需要职工人数（employees）。"
    assert missing.message("en") == "WP598 not checked: it needs employees (employees)"
    region = NotChecked(code="WP701", name="x", needs=("region", "values.birthday_ceiling"))
    assert region.message() == "未检查WP701：需要所在地区（region）、values.birthday_ceiling。"


def test_a_report_sums_up_the_facts_that_were_missing() -> None:
    women = NotChecked(code="WP501", name="a", needs=("women",))
    both = NotChecked(code="WP502", name="b", needs=("region", "women"))
    report = Report(not_checked=(women, both))
    assert report.needs == ("women", "region")
    zh = "有2条规则因缺少以下信息未检查：女职工人数（women）、所在地区（region）。"
    assert report.describe_needs() == zh
    assert report.describe_needs("en").endswith("2; tell women employees (women), region (region)")
    assert Report().describe_needs() == ""
    assert report.filter(codes="WP502").not_checked == (both,)
    assert report.filter(least=Severity.ERROR).not_checked == report.not_checked
    plain = report.to_plain()["not_checked"]
    assert json.loads(json.dumps(plain)) == plain
    assert plain[1]["needs"] == ["region", "women"]  # type: ignore[index]


def test_a_rule_for_some_kinds_passes_the_others_over() -> None:
    for_schools = make(kinds=(OrganizationKind.SCHOOL,))
    assert len(run(for_schools, SCHOOL).findings) == 1
    other = run(for_schools, SCHOOL, Profile(kind=OrganizationKind.AGENCY))
    assert (other.findings, other.checked, other.not_checked) == ((), (), ())


def test_what_may_be_wrong_for_an_unknown_kind_is_not_checked() -> None:
    report = run(make(kinds=(OrganizationKind.SCHOOL,)), Plan())
    assert report.findings == ()
    assert report.not_checked[0].needs == ("kind",)


def test_what_is_right_for_every_kind_is_checked() -> None:
    @rule(
        "WP597", Severity.ADVICE, zh="一。", en="one", since="0.1.0", kinds=tuple(OrganizationKind)
    )
    def silent(_plan: Plan, _context: Context) -> Problems:
        return iter(())

    assert run(silent, Plan()).checked == ("WP597",)


@pytest.mark.parametrize(
    ("in_force", "year", "as_of", "flagged"),
    [
        pytest.param((date(2024, 7, 1), None), 2024, None, False, id="begins-within-the-year"),
        pytest.param((date(2024, 7, 1), None), 2025, None, True, id="in-force"),
        pytest.param((None, date(2024, 7, 1)), 2024, None, True, id="ends-within-the-year"),
        pytest.param((None, date(2024, 7, 1)), 2025, None, False, id="over"),
        pytest.param((date(2024, 7, 1), None), None, None, True, id="no-day-known"),
        pytest.param((None, date(2024, 7, 1)), None, None, False, id="no-day-known-and-over"),
        pytest.param((date(2024, 7, 1), None), None, date(2020, 1, 1), False, id="day-of-check"),
        pytest.param((date(2024, 7, 1), None), 2025, date(2020, 1, 1), True, id="period-first"),
    ],
)
def test_a_plan_is_held_to_what_is_in_force_on_its_first_day(
    in_force: tuple[date | None, date | None],
    year: int | None,
    as_of: date | None,
    flagged: bool,  # noqa: FBT001
) -> None:
    plan = Plan(period=None if year is None else Period.year(year))
    assert bool(run(make(in_force=in_force), plan, as_of=as_of).findings) is flagged


def test_a_source_without_days_is_always_in_force() -> None:
    assert Context(Plan()).is_in_force(None, None)


def test_an_unconfirmed_rule_advises_and_says_so() -> None:
    tried = make(level=SourceLevel.LAW, source="Law, art. 1", standing=Standing.UNCONFIRMED)
    (finding,) = run(tried, Plan()).findings
    assert finding.message() == "有问题（依据待核实）。"
    assert finding.message("en") == "a problem (source not confirmed)"
    with pytest.raises(ValueError, match="can only advise"):
        rule(
            "WP596",
            Severity.ERROR,
            zh="一。",
            en="one",
            since="0.1.0",
            standing=Standing.UNCONFIRMED,
        )(tried.check)
