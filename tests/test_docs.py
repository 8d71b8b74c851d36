"""Files beside the code that are made from it, or that name parts of it."""

import subprocess
import sys
from pathlib import Path

import pytest

from unionplan.cli.arguments import load_command, parse
from unionplan.formats import FORMATS
from unionplan.rules import check

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(
    "script", ["generate_rule_pages.py", "generate_reference_pages.py", "generate_cli_page.py"]
)
def test_generated_pages_are_up_to_date(script: str) -> None:
    argv = [sys.executable, ROOT / "tools" / script, "--check"]
    outcome = subprocess.run(argv, capture_output=True, check=False)
    assert outcome.returncode == 0, outcome.stderr.decode()


@pytest.mark.parametrize("name", ["rules.md", "rules.zh.md"])
def test_the_pages_name_every_rule(name: str) -> None:
    from unionplan.rules import default_registry

    text = (ROOT / "docs/reference" / name).read_text("utf-8")
    for rule in default_registry():
        assert f"\n### {rule.code} {rule.name}\n" in text


def test_the_document_on_the_page_of_the_format_is_one() -> None:
    pytest.importorskip("ruamel.yaml")
    text = (ROOT / "docs/reference/document-format.md").read_text("utf-8")
    document = text.partition("```yaml\n")[2].partition("```")[0]
    plan = FORMATS.named("yaml").loads(document)
    assert len(plan.activities) == 3
    assert not list(check(plan, select=["WP4"]).findings)


def test_the_hooks_before_a_commit_are_commands_that_are_there() -> None:
    yaml = pytest.importorskip("ruamel.yaml")
    text = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    hooks = yaml.YAML(typ="safe", pure=True).load(text)
    for hook in hooks:
        program, command, *options = hook["entry"].split()
        assert program == "unionplan"
        arguments = parse(command, load_command(command), [*options, "plans/a.txt"])
        assert arguments.files == ["plans/a.txt"]
        assert hook["language"] == "python"
        pattern = hook["files"]
        whole = [FORMATS.named(name) for name in ("json", "yaml", "toml")]
        for suffix in [suffix for form in whole for suffix in form.suffixes]:
            assert suffix.removeprefix(".").replace("yml", "ya?ml").replace("yaml", "ya?ml") in (
                pattern
            )
