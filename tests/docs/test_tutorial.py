"""The tutorial is walked from its first block to its last, as a reader would do it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

TUTORIAL = Path(__file__).parents[2] / "docs/tutorial.md"
NEEDED = ("docx", "icalendar", "ruamel.yaml")  # the tutorial installs every extra
STEP = re.compile(r"(?:<!-- (.+?) -->\n)?```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def steps() -> list[tuple[str, str, str]]:
    """Give what each block is for, its language and what stands in it."""
    return STEP.findall(TUTORIAL.read_text("utf-8"))


def run(command: str, folder: Path) -> str:
    """Run a command of the tutorial; it may find something, and must not fail."""
    program, *arguments = command.split()
    argv = {"unionplan": [sys.executable, "-m", "unionplan"], "python": [sys.executable]}[program]
    done = subprocess.run(
        [*argv, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONUTF8": "1", "COLUMNS": "80"},
        encoding="utf-8",
        capture_output=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout + done.stderr


def change(path: Path, diff: str) -> None:
    text = path.read_text("utf-8")
    lines = diff.splitlines()
    for old, new in zip(lines[::2], lines[1::2], strict=True):
        assert (old[0], new[0]) == ("-", "+")
        assert text.count(f"\n{old[1:]}\n") == 1, old
        text = text.replace(old[1:], new[1:])
    path.write_text(text, "utf-8")


def assert_shown(shown: str, output: str) -> None:
    """What the tutorial shows is there in this order; there may be more between."""
    rest = iter(output.splitlines())
    for line in filter(str.strip, shown.splitlines()):
        assert line in rest, f"{line!r} is not in, or not in this place of\n{output}"


def test_every_block_says_what_it_is_for() -> None:
    for purpose, language, text in steps():
        verb = purpose.partition(":")[0]
        assert verb in ("not run by the tests", "file", "run", "output", "change"), text
        assert (language == "sh") == (verb in ("not run by the tests", "run"))


def test_the_tutorial_works_word_for_word(tmp_path: Path) -> None:
    for library in NEEDED:
        pytest.importorskip(library, reason="the tutorial installs every extra")
    output = ""
    for purpose, _, text in steps():
        verb, _, name = purpose.partition(": ")
        if verb == "file":
            (tmp_path / name).write_text(text, "utf-8")
        elif verb == "change":
            change(tmp_path / name, text)
        elif verb == "run":
            output = "".join(run(line, tmp_path) for line in text.splitlines())
        elif verb == "output":
            assert_shown(text, output)
    made = {path.name for path in tmp_path.iterdir()}
    assert made >= {"plan.yaml", "plan.ics", "plan.docx"}
