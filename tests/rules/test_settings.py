"""Settings: what they choose, for which files, and how they are read from plain data."""

import pickle
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.errors import DecodeError
from unionplan.model import OrganizationKind, Plan, Section
from unionplan.rules import (
    FileSettings,
    Profile,
    Settings,
    Severity,
    UnknownRuleError,
    check,
    default_registry,
    read_settings,
)

PLAN = Plan(sections=[Section(marker="一、", text="甲"), Section(marker="三、", text="乙xx公司")])


FEW = default_registry().select(["WP101", "WP105", "WP601", "schedule"])


def codes(settings: Settings, **options: list[str]) -> list[str]:
    report = check(PLAN, settings=settings, registry=FEW, **options)  # type: ignore[arg-type]
    return [each.code for each in report.findings]


def test_settings_choose_rules() -> None:
    assert codes(Settings()) == ["WP101", "WP105", "WP601"]
    assert codes(Settings(select="WP1")) == ["WP101", "WP105"]
    assert codes(Settings(ignore=["structure"])) == ["WP601"]


def test_what_is_given_beside_settings_comes_first() -> None:
    settings = Settings(select=["WP1"], ignore=["WP101"])
    assert codes(settings, select=["WP6"]) == ["WP601"]
    assert codes(settings, ignore=["WP105"]) == []
    told = Settings(profile=Profile(kind="school"))
    assert check(PLAN, settings=told, profile=Profile(kind="hospital")).findings


@pytest.mark.parametrize(
    ("severities", "expected"),
    [
        ({"WP105": Severity.ERROR}, ["advice WP101", "error WP105", "error WP601"]),
        ({"structure": Severity.ERROR}, ["error WP101", "error WP105", "error WP601"]),
        ({"WP1": None, "title_missing": Severity.ERROR}, ["error WP101", "error WP601"]),
        ({"ALL": None}, []),
        ({"ALL": Severity.ADVICE, "WP6": None}, ["advice WP101", "advice WP105"]),
    ],
)
def test_the_narrowest_severity_holds(
    severities: dict[str, Severity | None], expected: list[str]
) -> None:
    report = check(PLAN, settings=Settings(severities=severities), registry=FEW)
    assert [f"{each.severity} {each.code}" for each in report.findings] == expected


def test_a_rule_that_is_off_is_not_run() -> None:
    assert "WP105" not in check(PLAN, settings=Settings(severities={"WP105": None})).checked


def test_a_severity_of_no_rule_is_refused() -> None:
    with pytest.raises(UnknownRuleError, match="the nearest is WP105"):
        check(PLAN, settings=Settings(severities={"WP1O5": None}))


def test_a_selection_is_worked_out_once() -> None:
    registry = default_registry()
    assert registry.choose(("WP1",)) is registry.choose(("WP1",))
    many = [registry.choose((rule.code,)) for rule in registry for _ in range(2)]
    for number in range(100):
        registry.choose(("WP1",) * (number + 1))
    assert registry.choose((many[0].rules[0].code,)) == many[0]


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("drafts/*.txt", "drafts/a.txt", True),
        ("drafts/*.txt", "drafts/b/a.txt", False),
        ("drafts/**", "drafts/b/a.txt", True),
        ("**/a.txt", "a.txt", True),
        ("**/a.txt", "x/y/a.txt", True),
        ("*.txt", "x/y/a.txt", True),
        ("*.txt", "x/y/a.txt.bak", False),
        ("计划?.txt", "2026/计划1.txt", True),
        ("计划?.txt", "计划10.txt", False),
        ("a.txt", "aXtxt", False),
        ("x/**/a", "x/a", True),
        ("../*.txt", "../a.txt", True),
        ("*.txt", "a\n.txt", True),
    ],
)
def test_patterns_are_those_of_paths(pattern: str, path: str, matches: bool) -> None:  # noqa: FBT001
    settings = Settings(per_file=[FileSettings(files=pattern, ignore=["WP1"])])
    assert settings.for_file(path).ignore == (("WP1",) if matches else ())
    assert settings.for_file(path).per_file == ()


def test_a_later_file_setting_comes_before_an_earlier_one() -> None:
    settings = Settings(
        select=["WP1"],
        ignore=["WP101"],
        per_file=[
            FileSettings(files="*.txt", select=["WP2"], ignore="WP201"),
            FileSettings(files="a.*", select="WP6"),
            FileSettings(files="b.*", select="WP3"),
        ],
    )
    assert settings.for_file("a.txt").select == ("WP6",)
    assert settings.for_file("a.txt").ignore == ("WP101", "WP201")
    assert settings.for_file("c.md") == Settings(select=["WP1"], ignore=["WP101"])


def test_settings_are_values() -> None:
    settings = Settings(severities={"WP1": None}, fill={"年份": "2026"})
    assert pickle.loads(pickle.dumps(settings)) == settings  # noqa: S301 - our own bytes
    assert hash(settings) == hash(Settings(severities={"WP1": None}, fill={"年份": "2026"}))
    assert settings.severities["WP1"] is None
    assert settings.fill["年份"] == "2026"


WHOLE = """
select = ["WP1", "schedule"]
ignore = ["WP101"]
region = "江苏"
language = "en"

[severities]
WP105 = "error"
wording = "off"

[per-file."drafts/**"]
ignore = ["WP6"]

[profile]
kind = "school"
level = "basic"
ownership = "state"
employees = 190
elected_on = 2023-04-01
full_time_chair = false

[values]
congress_from_employees = 120
kept_share_of_contributions = 0.5

[fill]
"年份" = "2026"
"""


def test_all_of_it_is_read() -> None:
    assert read_settings(tomllib.loads(WHOLE)) == Settings(
        select=["WP1", "schedule"],
        ignore=["WP101"],
        severities={"WP105": Severity.ERROR, "wording": None},
        per_file=(FileSettings(files="drafts/**", ignore=["WP6"]),),
        profile=Profile(
            kind=OrganizationKind.SCHOOL,
            level="basic",
            ownership="state",
            region="江苏",
            employees=190,
            elected_on=date(2023, 4, 1),
            full_time_chair=False,
            values={"congress_from_employees": 120, "kept_share_of_contributions": Decimal("0.5")},
        ),
        fill={"年份": "2026"},
        language="en",
    )
    assert read_settings({}) == Settings()


@pytest.mark.parametrize(
    ("text", "where", "problem"),
    [
        ("selct = []", "/selct", "the nearest is 'select'"),
        ("zzzz = []", "/zzzz", "known are select, ignore"),
        ('select = "WP1"', "/select", "expected a list of texts, found 'WP1'"),
        ("select = [1]", "/select/0", "expected a text, found 1"),
        ('language = "fr"', "/language", "expected zh or en, found 'fr'"),
        ("[severities]\nWP1 = 3", "/severities/WP1", "expected error or warning or advice or off"),
        ("severities = 3", "/severities", "expected a table, found 3"),
        ('[per-file."a/b"]\nselekt = []', "/per-file/a~1b/selekt", "the nearest is 'select'"),
        ('[profile]\nkind = "scool"', "/profile/kind", "or school or"),
        ("[profile]\nemploees = 1", "/profile/emploees", "the nearest is 'employees'"),
        ("[profile]\nemployees = -1", "/profile/employees", "from 0 on, found -1"),
        ("[profile]\nemployees = true", "/profile/employees", "from 0 on, found True"),
        ("[profile]\nfull_time_chair = 1", "/profile/full_time_chair", "true or false, found 1"),
        ('[profile]\nelected_on = "x"', "/profile/elected_on", "a day such as 2026-03-08"),
        (
            "[values]\ncongress_from_employees = nan",
            "/values/congress_from_employees",
            "expected a number, found nan",
        ),
        (
            '[values]\ncongress_from_employees = "x"',
            "/values/congress_from_employees",
            "expected a number, found 'x'",
        ),
        ("[values]\nzzz = true", "/values/zzz", "unknown key"),
        (
            "[values]\ncongress_from_employee = 3",
            "/values/congress_from_employee",
            "the nearest is 'congress_from_employees'",
        ),
        ("region = 1", "/region", "expected a text, found 1"),
        (f'region = ["{"长" * 60}"]', "/region", "…"),
    ],
)
def test_what_is_wrong_is_refused_with_its_place(text: str, where: str, problem: str) -> None:
    with pytest.raises(DecodeError) as caught:
        read_settings(tomllib.loads(text))
    (fault,) = caught.value.faults
    assert fault.where == where
    assert problem in fault.problem


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(DecodeError) as caught:
        read_settings({"a": 1, "select": [1, 2], "profile": {"b": 1}})
    assert [each.where for each in caught.value.faults] == [
        "/a",
        "/select/0",
        "/select/1",
        "/profile/b",
    ]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)
keys = st.sampled_from(["select", "severities", "per-file", "profile", "values", "fill", "region"])


@given(json_values | st.dictionaries(keys, json_values))
def test_any_plain_data_is_read_or_refused(data: object) -> None:
    with suppress(DecodeError):
        assert isinstance(read_settings(data), Settings)


def test_every_fact_of_a_profile_can_be_told() -> None:
    def values() -> Iterator[tuple[str, object]]:
        for field in attrs.fields(Profile):
            yield field.name, {"region": "江苏", "_values": {}}.get(field.name)

    for name, value in values():
        if value is None:
            with pytest.raises(DecodeError, match=name):
                read_settings({"profile": {name: []}})
