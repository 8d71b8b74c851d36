"""Rules of other distributions: found, refused by name, and kept apart from ours."""

import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from unionplan import check
from unionplan.model import Plan
from unionplan.rules import (
    PluginError,
    RuleConflictError,
    default_registry,
    installed_registry,
)

RULES = '''
from unionplan.rules import Problem, Severity, rule

@rule("{code}1", Severity.ADVICE, zh="没有“{word}”。", en="no {word}", since="1.0")
def {name}_one(plan, context):
    """Nothing is said of it."""
    yield Problem("/title")

@rule("{code}2", Severity.ADVICE, zh="没有目标。", en="no goals", since="1.0")
def {name}_two(plan, context):
    """There is no goal."""
    if not plan.goals:
        yield Problem("")

both = ({name}_one, {name}_two)
broken = 3
'''

Install = Callable[..., None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Put a distribution onto the path, as an installer leaves it behind."""
    names: list[str] = []

    def put(name: str, entries: str, code: str = "SC10", source: str | None = None) -> None:
        module = name.replace("-", "_")
        names.append(module)
        text = RULES.format(code=code, name=module, word="校训") if source is None else source
        (tmp_path / f"{module}.py").write_text(text, "utf-8")
        info = tmp_path / f"{module}-1.0.dist-info"
        info.mkdir()
        metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n"
        (info / "METADATA").write_text(metadata, "utf-8")
        text = textwrap.dedent(entries).format(module=module)
        (info / "entry_points.txt").write_text(f"[unionplan.rules]\n{text}\n", "utf-8")

    monkeypatch.syspath_prepend(str(tmp_path))
    yield put
    for name in names:
        sys.modules.pop(name, None)


def test_without_plug_ins_there_are_only_our_rules() -> None:
    assert installed_registry() is default_registry()


def test_two_rules_of_another_distribution_are_found(install: Install) -> None:
    install("union-school-rules", "one = {module}:union_school_rules_one\ntwo = {module}:both")
    with pytest.raises(RuleConflictError):  # one of them twice
        installed_registry()


def test_rules_may_come_one_by_one_or_several_at_once(install: Install) -> None:
    install("union-a", "one = {module}:union_a_one\ntwo = {module}:union_a_two")
    install("union-b", "all = {module}:both", code="SD10")
    registry = installed_registry()
    assert {"SC101", "SC102", "SD101", "SD102"} < {rule.code for rule in registry}
    assert len(registry) == len(default_registry()) + 4
    found = [each.code for each in check(Plan(title="计划"), registry=registry).findings]
    assert found.count("SC102") == 1
    assert "SC101" not in default_registry()


def test_a_code_that_is_ours_is_refused_naming_both(install: Install) -> None:
    install("union-clash", "one = {module}:union_clash_one", code="WP10")
    with pytest.raises(RuleConflictError) as caught:
        installed_registry()
    assert "two rules are called WP101" in str(caught.value)
    assert "union_clash.union_clash_one" in str(caught.value)
    assert "title_missing" in str(caught.value)


@pytest.mark.parametrize(
    ("entries", "source", "reason"),
    [
        ("one = {module}:nothing", None, "AttributeError: "),
        (
            "one = nowhere_at_all:rule",
            None,
            "ModuleNotFoundError: No module named 'nowhere_at_all'",
        ),
        ("one = {module}:both", "raise RuntimeError('断了' * 500)", "RuntimeError: 断了断了"),
        ("one = {module}:broken", None, "expected a rule or several, found int"),
        ("one = {module}:both", "both = [3]", "expected a rule or several, found int"),
    ],
)
def test_a_plug_in_that_fails_is_named(
    entries: str, source: str | None, reason: str, install: Install
) -> None:
    install("union-broken", entries, source=source)
    with pytest.raises(PluginError) as caught:
        installed_registry()
    message = str(caught.value)
    assert message.startswith("the rules of union-broken (")
    assert reason in message
    assert len(message) < 400
    assert "\n" not in message
