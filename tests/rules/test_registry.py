"""The registry: a plain value, and how rules are selected from it."""

import pickle

import pytest

from unionplan.model import Plan
from unionplan.rules import (
    Context,
    Family,
    Messages,
    Problems,
    Registry,
    Rule,
    RuleConflictError,
    Severity,
    SourceLevel,
    UnknownRuleError,
    default_registry,
    rule,
)
from unionplan.rules.structure.title_missing import title_missing


def make(code: str, name: str = "fault") -> Rule:
    def finds(_plan: Plan, _context: Context) -> Problems:
        return iter(())

    finds.__name__ = name
    return rule(code, Severity.ADVICE, zh="一。", en="one", since="0.1.0")(finds)


def selected(select: list[str], ignore: list[str] | None = None) -> set[str]:
    return {rule.code for rule in default_registry().select(select, ignore or [])}


def test_rules_are_kept_by_code() -> None:
    registry = Registry([make("WP402", "b"), make("WP401", "a")])
    assert [rule.code for rule in registry] == ["WP401", "WP402"]
    assert len(registry) == 2
    assert repr(registry) == "<Registry WP401 WP402>"
    assert len(Registry()) == 0


def test_a_rule_is_found_by_code_and_by_name() -> None:
    registry = default_registry()
    assert registry["WP101"] is registry["title_missing"] is title_missing
    assert "WP101" in registry
    assert "title_missing" in registry
    assert "WP10" not in registry
    with pytest.raises(UnknownRuleError, match="nearest is title_missing"):
        registry["titel_missing"]


def test_two_rules_with_one_code_are_refused_naming_both() -> None:
    with pytest.raises(RuleConflictError) as caught:
        Registry([title_missing, make("WP101")])
    message = str(caught.value)
    assert "two rules are called WP101" in message
    assert "unionplan.rules.structure.title_missing.title_missing" in message
    assert "make.<locals>.finds" in message
    assert pickle.loads(pickle.dumps(caught.value)).shared == "WP101"  # noqa: S301


def test_two_rules_with_one_name_are_refused() -> None:
    with pytest.raises(RuleConflictError, match="called title_missing"):
        default_registry().with_rules(make("WP199", "title_missing"))


def test_two_registries_do_not_know_each_other() -> None:
    more = default_registry().with_rules(make("WP199"))
    assert len(more) == len(default_registry()) + 1
    assert "WP199" not in default_registry()


@pytest.mark.parametrize(
    ("select", "ignore", "inside", "outside"),
    [
        pytest.param([], [], {"WP101", "WP201", "WP601"}, set[str](), id="everything"),
        pytest.param(["WP2"], [], {"WP201"}, {"WP101"}, id="prefix"),
        pytest.param(["schedule"], [], {"WP201"}, {"WP101"}, id="family"),
        pytest.param(["title_missing"], [], {"WP101"}, {"WP102"}, id="name"),
        pytest.param([], ["WP1"], {"WP201"}, {"WP101"}, id="ignore"),
        pytest.param(["WP101"], ["WP1"], {"WP101"}, {"WP102"}, id="narrower-select"),
        pytest.param(["WP1"], ["WP101"], {"WP102"}, {"WP101"}, id="narrower-ignore"),
        pytest.param(["WP1"], ["structure"], set[str](), {"WP101"}, id="equal"),
        pytest.param(["WP10"], ["structure"], {"WP101"}, set[str](), id="prefix-and-family"),
        pytest.param(["schedule"], ["ALL"], {"WP201"}, {"WP101"}, id="all-but"),
    ],
)
def test_the_narrower_selector_holds(
    select: list[str], ignore: list[str], inside: set[str], outside: set[str]
) -> None:
    codes = selected(select, ignore)
    assert inside <= codes
    assert not outside & codes


@pytest.mark.parametrize(
    ("selector", "near"),
    [
        ("WP999", ""),
        ("WP1011", ""),
        ("wp101", "WP101"),
        ("W101", "WP101"),
        ("WP1O5", "WP105"),
        ("wording_rules", "wording"),
        ("no_such_rule", ""),
        ("schedul", "schedule"),
        ("activity_outside_perod", "activity_outside_period"),
        ("", ""),
        ("工会", ""),
    ],
)
def test_an_unknown_selector_is_refused_with_the_nearest(selector: str, near: str) -> None:
    for select, ignore in (([selector], []), ([], [selector])):
        with pytest.raises(UnknownRuleError) as caught:
            selected(select, ignore)
        assert repr(selector) in str(caught.value)
        assert all(each.startswith(near) for each in caught.value.near)
        assert bool(caught.value.near) == bool(near)
    assert pickle.loads(pickle.dumps(caught.value)).near == caught.value.near  # noqa: S301


def test_a_registry_can_be_sent_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(default_registry())) == default_registry()  # noqa: S301
    assert pickle.loads(pickle.dumps(title_missing)) is title_missing  # noqa: S301


@pytest.mark.parametrize("code", ["WP1", "wp101", "WP1011", "101", "WP901", "W101"])
def test_a_code_is_letters_and_three_digits(code: str) -> None:
    with pytest.raises(ValueError, match="found '"):
        make(code)


def test_a_legal_rule_names_its_source() -> None:
    with pytest.raises(ValueError, match="WP501 rests on a law"):
        rule("WP501", Severity.ERROR, zh="一。", en="one", since="0.1.0", level=SourceLevel.LAW)(
            title_missing.check
        )
    legal = rule(
        "WP501",
        Severity.ERROR,
        zh="一。",
        en="one",
        since="0.1.0",
        level=SourceLevel.LAW,
        source="工会法（2021），第十一条",
    )(title_missing.check)
    assert legal.family is Family.STATUTE
    assert legal.source == "工会法（2021），第十一条"


def test_messages_have_the_same_parameters_in_each_language() -> None:
    with pytest.raises(ValueError, match="same parameters"):
        Messages(zh="{when}。", en="then")
    for template in ("{0}", "{}", "{when!r}", "{when:>5}", "{when.year}"):
        with pytest.raises(ValueError, match="names its parameters"):
            Messages(zh=template, en=template)
    assert Messages(zh="{when}{{}}。", en="{when}").names == {"when"}


def test_a_rule_is_called_like_its_function() -> None:
    plan = Plan()
    assert [problem.where for problem in title_missing(plan, Context(plan))] == ["/title"]
