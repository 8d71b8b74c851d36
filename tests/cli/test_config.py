"""Settings of a check: found near the file, told where they are wrong, and overridden."""

from collections.abc import Callable
from pathlib import Path

import pytest

from unionplan.cli.commands import check as command
from unionplan.rules import default_registry

from .conftest import Outcome

Run = Callable[..., Outcome]
TEXT = "恒砺公司工会2026年计划\n一、指导思想\n服务xx。\n二、重点工作\n开会。\n四、保障\n到位。\n"


RULES = ["WP001", "WP002", "WP003", "WP101", "WP105", "WP106", "WP107", "WP402", "WP601", "WP201"]


@pytest.fixture(autouse=True)
def _few_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only these, so that a rule that comes later changes nothing here."""
    registry = default_registry().select(RULES)
    monkeypatch.setattr(command, "installed_registry", lambda: registry)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository with a plan some folders down."""
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    plans = tmp_path / "repo" / "plans" / "2026"
    plans.mkdir(parents=True)
    (plans / "draft.txt").write_text(TEXT, "utf-8")
    return tmp_path / "repo"


def codes(outcome: Outcome) -> list[str]:
    return [each["code"] for each in outcome.json["files"][0]["plans"][0]["findings"]]


def check(run: Run, folder: Path, *options: str) -> list[str]:
    return codes(run("check", folder / "plans/2026/draft.txt", "--format", "json", *options))


def test_without_settings_all_is_checked(folder: Path, run: Run) -> None:
    assert check(run, folder) == ["WP601", "WP105"]


@pytest.mark.parametrize(
    ("place", "name", "text"),
    [
        ("plans/2026", "unionplan.toml", 'ignore = ["WP6"]'),
        ("plans", "unionplan.toml", 'ignore = ["WP6"]'),
        ("", "pyproject.toml", '[tool.unionplan]\nignore = ["WP6"]'),
        ("", "unionplan.toml", '[per-file."plans/**/draft.*"]\nignore = ["WP6"]'),
        ("", "unionplan.toml", '[severities]\nwording = "off"'),
    ],
)
def test_settings_above_the_file_hold(
    place: str, name: str, text: str, folder: Path, run: Run
) -> None:
    (folder / place / name).write_text(text, "utf-8")
    assert check(run, folder) == ["WP105"]
    assert check(run, folder, "--no-config") == ["WP601", "WP105"]
    assert check(run, folder, "--select", "WP1", "--ignore", "WP105") == []


def test_the_nearest_settings_hold_alone(folder: Path, run: Run) -> None:
    (folder / "unionplan.toml").write_text('ignore = ["WP6"]', "utf-8")
    (folder / "plans" / "pyproject.toml").write_text("[tool.other]\n", "utf-8")
    assert check(run, folder) == ["WP105"]
    (folder / "plans" / "pyproject.toml").write_text('[tool.unionplan]\nselect=["WP2"]\n', "utf-8")
    assert check(run, folder) == []
    (folder / "plans" / "unionplan.toml").write_text("", "utf-8")
    assert check(run, folder) == ["WP601", "WP105"]


def test_settings_above_the_repository_do_not_hold(folder: Path, run: Run) -> None:
    (folder.parent / "unionplan.toml").write_text('ignore = ["WP6"]', "utf-8")
    assert check(run, folder) == ["WP601", "WP105"]


def test_settings_can_be_named(folder: Path, run: Run, tmp_path: Path) -> None:
    named = tmp_path / "strict.toml"
    named.write_text('ignore = ["WP6"]\n[per-file."*.txt"]\nignore = ["WP1"]', "utf-8")
    (folder / "unionplan.toml").write_text('select = ["WP6"]', "utf-8")
    assert check(run, folder, "--config", str(named)) == []
    assert run("check", "--config", tmp_path / "no.toml", "-").code == 2
    outcome = run("check", "--config", named, "--no-config", "-")
    assert (outcome.code, outcome.err) == (
        2,
        "unionplan: error: --config and --no-config: choose one (see 'unionplan check --help')\n",
    )
    project = tmp_path / "pyproject.toml"
    project.write_text("[project]\n", "utf-8")
    outcome = run("check", "--config", project, "-")
    assert outcome.err == f"unionplan: error: {project}: has no table [tool.unionplan]\n"


def test_severities_of_settings_weigh(folder: Path, run: Run) -> None:
    (folder / "unionplan.toml").write_text(
        '[severities]\nWP601 = "advice"\nWP105 = "advice"', "utf-8"
    )
    assert run("check", folder / "plans/2026/draft.txt", "--fail-on", "warning").code == 0


def test_the_language_of_settings_is_that_of_the_output(folder: Path, run: Run) -> None:
    (folder / "unionplan.toml").write_text('language = "en"', "utf-8")
    file = folder / "plans/2026/draft.txt"
    assert "1 plan: " in run("check", file).out
    assert "1篇：" in run("check", file, "--lang", "zh").out


def test_facts_of_settings_are_known_to_rules(folder: Path, run: Run) -> None:
    (folder / "unionplan.toml").write_text('region = "江苏"\n[profile]\nkind = "school"', "utf-8")
    assert run("check", folder / "plans/2026/draft.txt").code == 1


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        (
            "unionplan.toml",
            'select = ["WP1"]\nigmore = []\n',
            ":2:1: /igmore: unknown key (the nearest is 'ignore')",
        ),
        (
            "pyproject.toml",
            '[tool.unionplan]\nselect = ["WP1"]\n[tool.unionplan.profile]\nkind = "scool"\n',
            ":4:1: /profile/kind: expected enterprise or",
        ),
        (
            "unionplan.toml",
            '[per-file."*.txt"]\nselect = ["WP1O"]\n',
            ":2:1: /per-file/*.txt/select/0: no rule has the code, name or family 'WP1O'",
        ),
        ("unionplan.toml", 'ignore = ["WP1", "WQ"]', ":1:1: /ignore/1: no rule has the code"),
        ("unionplan.toml", "[severities]\nWX = 'off'", ":2:1: /severities/WX: no rule has"),
        ("unionplan.toml", "select = [", ":1:11: not TOML: "),
        ("pyproject.toml", "x = ]", ":1:5: not TOML: "),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    name: str, text: str, problem: str, folder: Path, run: Run
) -> None:
    (folder / name).write_text(text, "utf-8")
    outcome = run("check", folder / "plans/2026/draft.txt")
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.startswith(f"unionplan: error: {folder / name}{problem}")


def test_standard_input_goes_by_the_working_directory(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "unionplan.toml").write_text('ignore = ["WP6"]', "utf-8")
    monkeypatch.chdir(folder)
    assert codes(run("check", "-", "--format", "json", stdin=TEXT.encode())) == ["WP105"]


def test_a_file_on_another_drive_has_its_whole_path(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: object, _start: object) -> str:
        raise ValueError

    (folder / "unionplan.toml").write_text('[per-file."*.txt"]\nignore = ["WP6"]', "utf-8")
    monkeypatch.setattr("os.path.relpath", refuse)
    assert check(run, folder) == ["WP601", "WP105"]
    (folder / "unionplan.toml").write_text('[per-file."**/draft.txt"]\nignore = ["WP6"]', "utf-8")
    assert check(run, folder) == ["WP601", "WP105"]
