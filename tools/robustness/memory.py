"""The row of memory: a small text, and every bomb that there is."""

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from tools.robustness import hostile, seeds
from tools.robustness.case import Case
from tools.robustness.row import Row

_SMALL: Final = 80
_BOMB: Final = 300
_WORDS: Final = (
    "bomb",
    "laughs",
    "quadratic",
    "deep",
    "many",
    "wide",
    "claim",
    "long",
    "rows",
    "cells",
    "merged",
    "runs",
    "blanks",
    "span",
)
_PROGRAM: Final = """
import sys
from unionplan.cli import main
main(["check", "--no-config", "--as-of", "2026-03-01", sys.argv[1]])
from tools.robustness.trying import peak  # getrusage would tell the memory of our parent
print(peak(), file=sys.stderr)
"""


def run(step: int = 1) -> Row:
    """Check each in a process of its own, and ask the system for its peak."""
    bombs = [case for case in hostile.cases() if any(word in case.name for word in _WORDS)][::step]
    with tempfile.TemporaryDirectory() as folder:
        small = _peak(Path(folder) / "small.txt", seeds.texts()[0])
        peaks = {case.name: _of(case, Path(folder)) for case in bombs}
    worst = sorted(peaks, key=lambda name: -peaks[name])[:5]
    details = [f"{name}: {peaks[name]} MB" for name in worst]
    figure = (
        f"{small} MB for a small text, {peaks[worst[0]]} MB for the worst of {len(bombs)} bombs"
    )
    reached = small <= _SMALL and peaks[worst[0]] <= _BOMB
    return Row("memory", figure, f"{_SMALL} MB and {_BOMB} MB", reached, details)


def _of(case: Case, folder: Path) -> int:
    return _peak(folder / f"file{case.suffix}", case.make())


def _peak(path: Path, data: bytes) -> int:
    path.write_bytes(data)
    argv = [sys.executable, "-c", _PROGRAM, str(path)]
    done = subprocess.run(argv, check=False, capture_output=True, text=True)
    return int(done.stderr.split()[-1]) if done.stderr.split()[-1:] else 10**6
