from collections.abc import Callable

import pytest

from unionplan.chinese import display_width
from unionplan.rules import default_registry

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


@pytest.mark.parametrize("rule", default_registry(), ids=lambda rule: rule.code)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_rule_is_explained(rule: object, lang: str, run: Run) -> None:
    code, name = getattr(rule, "code"), getattr(rule, "name")  # noqa: B009
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
