import json
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from unionplan import Plan, dump
from unionplan.chinese import display_width, printable
from unionplan.testing import plans

from .conftest import Outcome

# A run of the command line costs more than a property mostly does, and shrinking takes hundreds.
FEW = settings(
    max_examples=20,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
COMMANDS = [
    ("check", "--all"),
    ("show",),
    ("show", "--timeline"),
    ("show", "--timeline", "--on", "2026-05-05"),
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@settings(FEW)
@given(plan=plans(), width=st.integers(40, 100), lang=st.sampled_from(["zh", "en"]))
def test_any_plan_can_be_shown_in_any_width(  # noqa: PLR0917 - pytest passes them by name
    command: tuple[str, ...],
    plan: Plan,
    width: int,
    lang: str,
    tmp_path: Path,
    run: Callable[..., Outcome],
) -> None:
    path = tmp_path / "plan.json"
    dump(plan, path)
    outcome = run(*command, path, "--lang", lang, "--width", width)
    assert outcome.code in {0, 1}
    assert outcome.err == ""
    lines = outcome.out.splitlines()
    assert max(map(display_width, lines)) <= width
    assert lines == [printable(line) for line in lines]


@settings(FEW)
@given(plan=plans())
def test_any_plan_is_checked_as_json(
    plan: Plan, tmp_path: Path, run: Callable[..., Outcome]
) -> None:
    path = tmp_path / "plan.json"
    dump(plan, path)
    outcome = run("check", "--format", "json", path)
    assert len(json.loads(outcome.out)["files"]) == 1


@settings(FEW)
@given(plan=plans(), form=st.sampled_from([".json", ".yaml"]))
def test_any_plan_is_reported_to_forges(
    plan: Plan, form: str, tmp_path: Path, run: Callable[..., Outcome]
) -> None:
    pytest.importorskip("ruamel.yaml", reason="one of the documents is YAML")
    path = tmp_path / f"plan{form}"
    dump(plan, path)
    findings = run("check", "--format", "json", path).json["counts"]
    log = json.loads(run("check", "--format", "sarif", path).out)["runs"][0]
    kept = [result for result in log["results"] if "suppressions" not in result]
    assert len(kept) == sum(findings.values())
    annotations = run("check", "--format", "github", path).out.split("\n")[:-1]
    titled = [line for line in annotations if ",title=" in line.partition("::")[2]]
    assert len(titled) == len(kept)
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in annotations)
    ET.fromstring(run("check", "--format", "junit", path).out)  # noqa: S314 - ours


@settings(FEW)
@given(plan=plans(), form=st.sampled_from([".json", ".yaml"]))
def test_any_plan_is_mended_in_its_file(
    plan: Plan, form: str, tmp_path: Path, run: Callable[..., Outcome]
) -> None:
    pytest.importorskip("ruamel.yaml", reason="one of the documents is YAML")
    path = tmp_path / f"plan{form}"
    dump(plan, path)
    options = ("--unsafe-fixes", "--set", "年份=2026", "--format", "json")
    outcome = run("check", "--fix", *options, path)
    assert outcome.code in {0, 1}
    again = path.read_bytes()
    assert run("check", "--fix", *options, path).code == outcome.code
    assert path.read_bytes() == again
