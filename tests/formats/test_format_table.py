"""The table of docs/reference/formats.md is about every format, and claims nothing untried."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from unionplan.formats import FORMATS

ROOT = Path(__file__).parent.parent.parent
NAMES = FORMATS.names


@pytest.fixture(scope="module")
def rows() -> dict[str, Any]:
    from importlib.resources import files

    text = files("unionplan.formats").joinpath("data/formats.json").read_text("utf-8")
    rows: dict[str, Any] = json.loads(text)["formats"]
    return rows


@pytest.mark.parametrize("name", NAMES)
def test_every_format_has_a_row_whose_proofs_are_there(name: str, rows: dict[str, Any]) -> None:
    row = rows[name]
    assert row["title"]
    assert row["made_for"]
    assert row["proved_by"]
    for what, where in row["proved_by"]:
        assert what
        assert (ROOT / where).exists(), where
    if row["page"]:
        assert (ROOT / "docs/how-to" / row["page"]).is_file(), row["page"]


CORE = """
import sys
from importlib.abc import MetaPathFinder

class CoreOnly(MetaPathFinder):
    core = {"unionplan", "attr", "attrs", "cattrs", "cattr", "dateutil", "six", "typing_extensions"}

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] not in {*self.core, *sys.stdlib_module_names}:
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, CoreOnly())
from unionplan import Plan
from unionplan.errors import DecodeError, MissingExtraError
from unionplan.formats import FORMATS

for form in FORMATS:
    needed = set()
    for can, use, what in (form.writes, form.write, Plan()), (form.reads, form.read, b""):
        try:
            if can:
                use(what)
        except DecodeError:
            pass
        except MissingExtraError as error:
            needed.add(error.extra)
    print(form.name, *needed)
"""


def test_a_format_needs_the_extra_that_its_row_names(rows: dict[str, Any]) -> None:
    argv = [sys.executable, "-c", CORE]
    done = subprocess.run(argv, capture_output=True, text=True, check=True)
    needed = [line.split() for line in done.stdout.splitlines()]
    assert needed == [[name, *filter(None, [rows[name]["extra"]])] for name in NAMES]


def test_the_page_is_up_to_date() -> None:
    if not (ROOT / "src").is_dir():
        pytest.skip("needs the sources")
    script = ROOT / "tools/generate_format_page.py"
    argv = [sys.executable, script, "--check"]
    outcome = subprocess.run(argv, capture_output=True, text=True, check=False)
    if "needs an extra library" in outcome.stderr:
        pytest.skip(outcome.stderr.strip())
    assert outcome.returncode == 0, outcome.stderr
