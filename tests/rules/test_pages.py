"""Every rule shows on its own page what it means: it flags the example and accepts the fix."""

import importlib
import re
from datetime import date
from pathlib import Path

import pytest

import unionplan.rules
from unionplan.model import Plan
from unionplan.rules import Family, Page, Profile, Rule, SourceLevel, check, default_registry
from unionplan.rules.table import RULES
from unionplan.testing import check_rule

TODAY = date(2026, 6, 1)
NOBODY = Profile()
OF_THE_CHECK = {"WP003"}  # what it finds depends on what others found
FAILED = "WP001"  # only a rule that raises can show it: test_check.py
SHOWN = [pytest.param(rule, id=rule.code) for rule in RULES if rule.code != FAILED]
ALL = [pytest.param(rule, id=rule.code) for rule in RULES]


def load(text: str) -> Plan:
    pytest.importorskip("ruamel.yaml", reason="the pages are written in YAML")
    yaml = pytest.importorskip("unionplan.formats.yaml", reason="YAML is not read yet")
    plan: Plan = yaml.loads(f"unionplan: 1\n{text}\n")
    return plan


PROFILES = {  # what a plan cannot say of its union; the pages name it in a comment
    "WP522": Profile(ownership="state"),
    "WP553": Profile(managed_as_enterprise=False),
    "WP715": Profile(values={"womens_day_ceiling": 100}),
}


def codes(text: str, code: str) -> set[str]:
    report = check(load(text), profile=PROFILES.get(code), as_of=TODAY)
    return {finding.code for finding in report.findings}


@pytest.mark.parametrize("rule", SHOWN)
def test_a_rule_keeps_the_promises_of_all(rule: Rule) -> None:
    pytest.importorskip("ruamel.yaml", reason="the pages are written in YAML")
    if rule.code not in OF_THE_CHECK:
        check_rule(rule, profile=PROFILES.get(rule.code, NOBODY), as_of=TODAY, max_examples=1)
    else:
        assert rule.code in codes(rule.page.example, rule.code)
        assert rule.code not in codes(rule.page.fix, rule.code)


@pytest.mark.parametrize("rule", SHOWN)
def test_an_example_has_only_the_fault_that_it_shows(rule: Rule) -> None:
    advice = {"WP101", "WP206"}  # examples are short: they go without title and period
    assert codes(rule.page.example, rule.code) <= advice | {rule.code}
    assert codes(rule.page.fix, rule.code) <= advice


@pytest.mark.parametrize("rule", ALL)
def test_a_page_ends_as_a_sentence_does(rule: Rule) -> None:
    assert rule.page.why.endswith(".")


@pytest.mark.parametrize("rule", ALL)
def test_a_page_is_in_both_languages(rule: Rule) -> None:
    page = rule.page
    assert page.summary_zh.endswith("。")
    assert page.why_zh.endswith("。")
    assert not any(
        " " in part for part in re.findall("[\u4e00-\u9fff].[\u4e00-\u9fff]", page.why_zh)
    )


@pytest.mark.parametrize("rule", ALL)
def test_a_rule_speaks_both_languages(rule: Rule) -> None:
    assert rule.messages.zh.endswith("。")
    assert not rule.messages.en.endswith(".")
    assert rule.messages.en.isascii()
    assert not rule.messages.zh.isascii()
    assert rule.since == "0.1.0"


@pytest.mark.parametrize("rule", ALL)
def test_a_rule_says_what_it_rests_on(rule: Rule) -> None:
    rests_on_words = rule.level in {SourceLevel.LAW, SourceLevel.UNION_RULE}
    assert (rule.standing is not None) == rests_on_words
    if rests_on_words:
        assert re.search(r"(art\.|arts\.|ch\.) [0-9]+|20[0-9]{2}", rule.source), "article and year"


@pytest.mark.parametrize("rule", ALL)
def test_a_rule_lives_in_the_file_of_its_name(rule: Rule) -> None:
    module = importlib.import_module(f"unionplan.rules.{rule.family}.{rule.name}")
    assert getattr(module, rule.name) is rule
    assert module.__doc__ == f"{rule.code}."
    assert rule.origin == f"{module.__name__}.{rule.name}"


def test_the_table_names_every_file_of_the_folders() -> None:
    root = Path(unionplan.rules.__path__[0])
    files = {
        (path.parent.name, path.stem)
        for path in root.glob("*/*.py")
        if not path.stem.startswith("_")
    }
    assert files == {(rule.family.value, rule.name) for rule in RULES}


def test_the_table_is_in_the_order_of_codes() -> None:
    assert default_registry().rules == RULES
    assert {rule.family for rule in RULES} >= {Family.STRUCTURE, Family.WORDING}


def test_what_a_docstring_lacks_is_empty() -> None:
    assert Page.parse(None) == Page(summary="", why="", example="", fix="")
    page = Page.parse(
        "One.\n    Two.\n\n    Fix:\n        a: 1\n\n        b: 2\n    Else:\n        c\n"
    )
    assert page == Page(summary="One. Two.", why="", example="", fix="a: 1\n\nb: 2")
