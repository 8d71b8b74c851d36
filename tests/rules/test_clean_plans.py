"""Plans as a union's lawyer would pass them: nothing in them is an error or a warning."""

from datetime import date
from pathlib import Path

import pytest

from unionplan.model import OrganizationKind, Plan
from unionplan.reading import read
from unionplan.rules import Profile, Severity, check

FOLDER = Path(__file__).parent / "clean_plans"
TODAY = date(2026, 2, 1)
PROFILES = {
    "school": Profile(
        level="basic",
        region="江苏",
        employees=186,
        members=182,
        women=128,
        women_members=121,
        elected_on=date(2023, 4, 20),
        term_years=5,
    ),
    "enterprise": Profile(
        level="basic",
        region="上海",
        employees=1460,
        members=1452,
        women=318,
        representatives=120,
        ownership="state",
        elected_on=date(2022, 5, 10),
        term_years=5,
        contract_ends_on=date(2026, 6, 30),
    ),
    "hospital": Profile(
        level="basic",
        region="浙江省杭州市",
        employees=920,
        members=915,
        women=690,
        elected_on=date(2022, 9, 1),
        term_years=5,
    ),
    "agency": Profile(
        level="basic",
        region="新疆",
        employees=84,
        members=84,
        women=29,
        elected_on=date(2024, 6, 18),
        term_years=3,
    ),
    "township": Profile(level="township", region="四川", elected_on=date(2023, 1, 5), term_years=5),
    "county": Profile(level="county", region="安徽", elected_on=date(2022, 3, 3), term_years=5),
}
NAMES = sorted(PROFILES)


def load(name: str) -> Plan:
    (plan,) = read((FOLDER / f"{name}.txt").read_text("utf-8")).plans
    return plan


def test_there_is_one_for_each_kind() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.txt")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_it_is_a_whole_plan_of_its_kind(name: str) -> None:
    plan = load(name)
    assert plan.organization is not None
    assert plan.organization.kind is OrganizationKind(name)
    assert str(plan.period) == "2026"
    text = (FOLDER / f"{name}.txt").read_text("utf-8")
    assert sum(not character.isspace() for character in text) >= 1500


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("known", [False, True], ids=["plan-alone", "with-profile"])
def test_it_has_no_error_and_no_warning(name: str, known: bool) -> None:  # noqa: FBT001
    report = check(load(name), profile=PROFILES[name] if known else None, as_of=TODAY)
    heavy = report.filter(least=Severity.WARNING).findings
    assert [str(finding) for finding in heavy] == []


@pytest.mark.parametrize("name", NAMES)
def test_with_its_profile_everything_is_checked(name: str) -> None:
    assert check(load(name), profile=PROFILES[name], as_of=TODAY).not_checked == ()


@pytest.mark.parametrize("name", NAMES)
def test_it_would_be_found_with_another_s_facts(name: str) -> None:
    overdue = Profile(elected_on=date(2020, 3, 1), term_years=3)
    report = check(load(name), profile=overdue, select=["WP505"], as_of=TODAY)
    assert [finding.code for finding in report.findings] == ["WP505"]
