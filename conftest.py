"""Every Python snippet of README and docs runs as a test, in a folder of its own with the examples.

A snippet is a fenced `python` block; what it prints is not compared, what it asserts is. The names
of one file's snippets are one namespace, so that a file is for one process
(`--dist loadfile`). `<!-- skip: next -->` leaves a snippet out, with a reason.
"""

import os
import tempfile
from pathlib import Path
from typing import Any

from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser

ROOT = Path(__file__).parent


def _enter(namespace: dict[str, Any]) -> None:
    namespace["_cwd"] = Path.cwd()
    namespace["_folder"] = folder = tempfile.TemporaryDirectory()
    (Path(folder.name) / "examples").symlink_to(ROOT / "examples")
    os.chdir(folder.name)


def _leave(namespace: dict[str, Any]) -> None:
    os.chdir(namespace["_cwd"])
    namespace["_folder"].cleanup()


pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), SkipParser()],
    patterns=["*.md"],
    excludes=["tutorial.md"],  # a walk through commands and files: tests/docs/test_tutorial.py
    setup=_enter,
    teardown=_leave,
).pytest()
