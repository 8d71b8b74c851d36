"""The row of fuzzing: the three fuzzers one after the other, until they made so many executions."""

import re
import subprocess
import sys
from typing import Final

from tools.robustness.row import Row

GOAL: Final = 2_000_000
_TARGETS: Final = ("documents", "files", "text")
_END: Final = re.compile(r": ([0-9,]+) executions, ([0-9]+) faults")


def run(seconds: float = 3_600, engine: str = "dice") -> Row:
    """Run each of them for so many seconds, or for its third of the goal."""
    executions = faults = 0
    details: list[str] = []
    for name in _TARGETS:
        options = ["--seconds", str(seconds), "--runs", str(GOAL // 3 + 1), "--engine", engine]
        argv = [sys.executable, "-m", f"tools.fuzz_{name}", *options]
        done = subprocess.run(argv, check=False, capture_output=True, text=True)
        details.append(done.stdout.splitlines()[-1] if done.stdout else f"{name}: died")
        if end := _END.search(details[-1]):
            executions += int(end[1].replace(",", ""))
            faults += int(end[2])
        faults += end is None
    figure = f"{executions:,} executions, {faults} faults"
    return Row("fuzz", figure, f"{GOAL:,}, 0", executions >= GOAL and not faults, details)
