"""Every Python snippet of README and docs runs as a test, in the folder of the repository.

A snippet is a fenced `python` block; what it prints is not compared, what it asserts is. The names
of one file's snippets are one namespace. `<!-- skip: next -->` leaves a snippet out, with a reason.
"""

import os
from pathlib import Path
from typing import Any

from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser

ROOT = Path(__file__).parent


def _enter_root(namespace: dict[str, Any]) -> None:
    namespace["_cwd"] = Path.cwd()
    os.chdir(ROOT)


def _leave_root(namespace: dict[str, Any]) -> None:
    os.chdir(namespace["_cwd"])


pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), SkipParser()],
    patterns=["*.md"],
    setup=_enter_root,
    teardown=_leave_root,
).pytest()
