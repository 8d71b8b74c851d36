"""Formats of other distributions: found, refused by name, and used by the command line."""

import copy
import importlib
import os
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import unionplan
from unionplan import formats
from unionplan.formats import FORMATS, FormatConflictError, FormatPluginError, installed
from unionplan.model import Plan, Section
from unionplan.testing import check_format

SOURCES = Path(unionplan.__file__ or "").parent.parent
NOTES = """
from unionplan.formats import Format
NOTES = Format(name="{name}", suffixes=("{suffix}",), module="unionplan.formats.json")
number = 3
"""

Install = Callable[..., None]


def put_info(folder: Path, name: str, entries: str) -> None:
    """Leave behind what an installer leaves of a distribution."""
    info = folder / f"{name.replace('-', '_')}-1.0.dist-info"
    info.mkdir()
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n"
    (info / "METADATA").write_text(metadata, "utf-8")
    (info / "entry_points.txt").write_text(f"[unionplan.formats]\n{entries}\n", "utf-8")


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Put a distribution onto the path."""
    names: list[str] = []

    def put(name: str, target: str = "NOTES", label: str = "notes", suffix: str = ".note") -> None:
        module = name.replace("-", "_")
        names.append(module)
        (tmp_path / f"{module}.py").write_text(NOTES.format(name=label, suffix=suffix), "utf-8")
        put_info(tmp_path, name, f"{label} = {module}:{target}")
        installed.cache_clear()

    monkeypatch.syspath_prepend(str(tmp_path))
    installed.cache_clear()
    yield put
    installed.cache_clear()
    for name in names:
        sys.modules.pop(name, None)


def test_a_format_of_another_distribution_is_found(install: Install, tmp_path: Path) -> None:
    install("union-notes")
    assert installed().names == (*FORMATS.names, "notes")
    path = tmp_path / "plan.note"
    formats.dump(Plan(title="甲"), path, formats=installed())
    assert formats.load(path, formats=installed()) == Plan(title="甲")
    assert "notes" not in FORMATS.names


@pytest.mark.parametrize(
    ("first", "second", "message"),
    [
        (
            ("notes", ".a"),
            ("notes", ".b"),
            "two formats go by 'notes', of union-a and of union-b: ",
        ),
        (("a", ".note"), ("b", ".note"), "two formats go by '.note', of union-a and of union-b: "),
        (("a", ".a"), ("json", ".b"), "two formats go by 'json', of unionplan and of union-b: "),
        (("a", ".a"), ("b", ".ics"), "two formats go by '.ics', of unionplan and of union-b: "),
    ],
)
def test_what_two_go_by_is_refused_naming_both(
    first: tuple[str, str], second: tuple[str, str], message: str, install: Install
) -> None:
    for name, (label, suffix) in (("union-b", second), ("union-a", first)):
        install(name, label=label, suffix=suffix)
    with pytest.raises(FormatConflictError) as caught:
        installed()
    assert str(caught.value) == f"{message}uninstall one of them"
    assert str(copy.copy(caught.value)) == str(caught.value)


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("nothing", "AttributeError: module 'union_odd' has no attribute 'nothing'"),
        ("number", "expected a format, found int"),
    ],
)
def test_a_plug_in_that_fails_is_named(target: str, reason: str, install: Install) -> None:
    install("union-odd", target)
    with pytest.raises(FormatPluginError) as caught:
        installed()
    expected = f"the format of union-odd (union_odd:{target}) cannot be used: {reason}"
    assert str(caught.value) == expected
    assert str(copy.copy(caught.value)) == expected


# --- the example, as a user installs it -----------------------------------------------------------


@pytest.fixture
def exporter(examples: Path, tmp_path: Path) -> Path:
    """Give a folder with the example as an installer leaves it."""
    folder = tmp_path / "site"
    folder.mkdir()
    project = tomllib.loads((examples / "exporter/pyproject.toml").read_text("utf-8"))["project"]
    [(name, target)] = project["entry-points"]["unionplan.formats"].items()
    put_info(folder, project["name"], f"{name} = {target}")
    [module] = (examples / "exporter/src").glob("*.py")
    (folder / module.name).write_bytes(module.read_bytes())
    return folder


def run(folder: Path, *argv: str) -> subprocess.CompletedProcess[str]:
    """Run a program of Python that finds unionplan and what is in a folder."""
    path = [str(folder), str(SOURCES), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, *argv],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def plan_json(tmp_path: Path) -> Path:
    """Give a plan document."""
    path = tmp_path / "plan.json"
    part = Section(marker="一、", heading="工作目标", text="办好实事。")
    formats.dump(Plan(title="计划", kind="mixed", sections=[part]), path)
    return path


def test_the_command_line_writes_the_format_of_the_example(
    exporter: Path, plan_json: Path, tmp_path: Path
) -> None:
    target = tmp_path / "plan.opml"
    done = run(exporter, "-m", "unionplan", "convert", str(plan_json), str(target))
    told = f"{target}: 未写入：/kind：an outline has no place for it\n"
    assert (done.returncode, done.stdout, done.stderr) == (0, "", told)
    assert 'text="一、工作目标" _note="办好实事。"' in target.read_text("utf-8")
    done = run(exporter, "-m", "unionplan", "convert", str(plan_json), "-", "--to", "opml")
    assert done.stdout == target.read_text("utf-8")
    done = run(exporter, "-m", "unionplan", "convert", str(plan_json), "a.opml", "--strict")
    assert done.returncode == 2
    assert "/kind: an outline has no place for it" in done.stderr


def test_the_command_line_names_both_who_bring_one_format(exporter: Path, plan_json: Path) -> None:
    put_info(exporter, "our-outlines", "opml = unionplan_opml:OPML")
    done = run(exporter, "-m", "unionplan", "convert", str(plan_json), "-")
    assert done.returncode == 2
    assert done.stderr == (
        "unionplan: error: two formats go by 'opml', of our-outlines and of unionplan-opml:"
        " uninstall one of them\n"
    )


def test_the_example_keeps_the_promises_of_all_formats(
    exporter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(exporter))
    check_format(importlib.import_module("unionplan_opml").OPML)
    sys.modules.pop("unionplan_opml")


def test_the_tests_of_the_example_pass(exporter: Path, examples: Path) -> None:
    tests = str(examples / "exporter/tests")
    done = run(exporter, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", os.devnull, tests)
    assert done.returncode == 0, done.stdout
    assert "2 passed" in done.stdout


def test_the_page_shows_the_example_as_it_is(examples: Path) -> None:
    page = (examples.parent / "docs/how-to/write-an-exporter.md").read_text("utf-8")
    for name in ("src/unionplan_opml.py", "pyproject.toml", "tests/test_opml.py"):
        assert (examples / "exporter" / name).read_text("utf-8").rstrip() in page
