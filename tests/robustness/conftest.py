"""The rows of tools/robustness, a quick part of each."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))  # `tools` is no package that is installed


@pytest.fixture(scope="session")
def python() -> Callable[[str], str]:
    """Run a program in a process of its own, which may close streams and change folders."""
    if not hasattr(os, "fork"):
        pytest.skip("processes are killed and limited as Unix does it")

    def run(program: str) -> str:
        variables = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        argv = [sys.executable, "-c", program]
        done = subprocess.run(
            argv, check=False, capture_output=True, text=True, env=variables, cwd=ROOT
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return run
