from collections.abc import Callable
from datetime import date

import pytest

from unionplan.chinese import display_width
from unionplan.cli.commands import explain as explain_command
from unionplan.cli.commands import rules as rules_command
from unionplan.model import OrganizationKind, Plan
from unionplan.rules import (
    Context,
    Problems,
    Registry,
    Rule,
    Severity,
    SourceLevel,
    Standing,
    default_registry,
    rule,
)

from .conftest import Outcome

Run = Callable[..., Outcome]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [40, 80])
def test_every_rule_is_listed(lang: str, width: int, run: Run) -> None:
    outcome = run("rules", "--lang", lang, "--width", width)
    assert outcome.code == 0
    lines = outcome.out.splitlines()
    assert lines[0].split() == (
        ["编号", "级别", "内容"] if lang == "zh" else ["Code", "Severity", "Message"]
    )
    codes = [line.split()[0] for line in lines if line.startswith("WP")]
    assert codes == [rule.code for rule in default_registry()]
    assert max(map(display_width, lines)) <= width
    assert "{" not in outcome.out


def test_some_rules_are_listed(run: Run) -> None:
    plain = run("rules", "--format", "json", "schedule,WP101", "WP6").json
    assert {each["family"] for each in plain} == {"structure", "schedule", "wording"}
    assert plain[0]["code"] == "WP101"
    assert plain[0]["name"] == "title_missing"
    assert set(plain[0]["message"]) == {"zh", "en"}
    assert plain[0]["summary"]


def test_an_unknown_selector_is_an_error(run: Run) -> None:
    outcome = run("rules", "shedule")
    assert outcome.code == 2
    assert "the nearest is schedule" in outcome.err


@pytest.mark.parametrize("each", default_registry(), ids=lambda each: each.code)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_rule_is_explained(each: Rule, lang: str, run: Run) -> None:
    code, name = each.code, each.name
    outcome = run("explain", code, "--lang", lang)
    assert outcome.code == 0
    assert outcome.out.startswith(f"{code} {name} (")
    assert ("\n为什么\n" if lang == "zh" else "\nWhy\n") in outcome.out
    assert run("explain", name, "--lang", lang) == outcome
    assert run("explain", code.lower(), "--lang", lang) == outcome


def test_a_rule_that_is_not_there(run: Run) -> None:
    outcome = run("explain", "WP10l")
    assert outcome.code == 2
    assert outcome.out == ""
    assert "'WP10l'; the nearest is WP" in outcome.err
    assert outcome.err.endswith(" (see 'unionplan rules')\n")


def test_rules_are_listed_by_what_they_weigh_and_rest_on(run: Run) -> None:
    errors = run("rules", "--format", "json", "--severity", "error").json
    assert {each["severity"] for each in errors} == {"error"}
    practice = run("rules", "--format", "json", "--level", "practice", "schedule").json
    assert {(each["level"], each["family"]) for each in practice} == {("practice", "schedule")}
    assert run("rules", "WP101", "--standing", "text").out == "（无）\n"
    assert run("rules", "WP101", "--standing", "text", "--format", "json").json == []
    assert practice[0]["in_force"] == {"first": None, "last": None}
    assert practice[0]["kinds"] == []
    assert practice[0]["standing"] is None


def test_a_statutory_rule_is_explained_with_its_grounds(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    @rule(
        "XX501",
        Severity.WARNING,
        zh="代表太少。",
        en="too few",
        since="1.0",
        level=SourceLevel.LAW,
        source="某条例（2020），第三条",
        standing=Standing.TEXT,
        kinds=(OrganizationKind.SCHOOL, OrganizationKind.HOSPITAL),
        in_force=(date(2020, 1, 1), date(2030, 12, 31)),
    )
    def bare(_plan: Plan, _context: Context) -> Problems:
        return iter(())

    bare.check.__doc__ = None
    for module in (explain_command, rules_command):
        monkeypatch.setattr(module, "installed_registry", lambda: Registry([bare]))
    zh = run("explain", "XX501").out
    assert zh.startswith("XX501 bare (警告)\n    代表太少。\n\n依据\n")
    assert "法律：某条例（2020），第三条（依据原文已核对）" in zh
    assert "\n只适用于\n    学校、医院\n" in zh
    assert "2020-01-01起 至2030-12-31止" in zh
    en = run("explain", "XX501", "--lang", "en").out
    assert "law: 某条例（2020），第三条 (read in its own words)" in en
    assert "school, hospital" in en
    assert "since 2020-01-01 until 2030-12-31" in en
    (plain,) = run("rules", "--format", "json", "--standing", "text").json
    assert plain["kinds"] == ["school", "hospital"]
    assert plain["in_force"] == {"first": "2020-01-01", "last": "2030-12-31"}
