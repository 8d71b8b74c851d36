"""The row of killed writers: what they leave is the old file or the new one, and then no litter."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Final

from tools.robustness import seeds
from tools.robustness.row import Row

import unionplan
from unionplan.formats import FORMATS
from unionplan.model import Plan

_FORMATS: Final = ("json", "xlsx", "docx")
_AT_ONCE: Final = 0.05
"""Seconds within which a writer that is under way is killed; a file is written several times."""


def run(times: int = 200, commands: int = 20) -> Row:
    """Kill writers in each format, and commands as a user runs them."""
    dice = Random(7)
    good = total = 0
    details: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for name in [each for each in _FORMATS if each in seeds.formats()]:
            path = Path(folder) / name / f"plan.{name}"
            path.parent.mkdir()
            kept = _kill_dumps(path, times, dice) + _kill_commands(path, commands, dice)
            details.append(
                f"{name}: {kept} of {times + commands} kills left the old or the new file"
            )
            unionplan.dump(_large(0), path)
            litter = [each.name for each in path.parent.iterdir() if ".unionplan-" in each.name]
            if litter:
                details.append(f"{name}: the next run left {litter[:3]}")
            good, total = good + kept - len(litter), total + times + commands
    return Row(
        "kill",
        f"{good} of {total} kills left the old file or the new",
        "all, no litter after",
        good == total,
        details,
    )


def _large(number: int) -> Plan:
    """A plan that takes a while to be written."""
    plan = seeds.large_plan()
    return plan.put("/title", f"{plan.title}{number}")


def _kill_dumps(path: Path, times: int, dice: Random) -> int:
    plans = [_large(0), _large(1)]
    form = FORMATS.of(path)
    possible = {form.write(plan).data for plan in plans}
    unionplan.dump(plans[0], path)
    return sum(_kill_one(lambda: _dump_on(plans, path), path, possible, dice) for _ in range(times))


def _dump_on(plans: list[Plan], path: Path) -> None:
    while True:
        for plan in plans:
            unionplan.dump(plan, path)


def _kill_one(work: Callable[[], None], path: Path, possible: set[bytes], dice: Random) -> bool:
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(1)
    time.sleep(dice.uniform(0, _AT_ONCE))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return path.read_bytes() in possible


def _kill_commands(path: Path, times: int, dice: Random) -> int:
    """Kill `unionplan convert` anywhere between its start and its end."""
    source = path.parent / "source.json"
    unionplan.dump(_large(2), source)
    argv = [sys.executable, "-m", "unionplan", "convert", "--overwrite", str(source), str(path)]
    begin = time.monotonic()
    subprocess.run(argv, check=True, capture_output=True)
    length = time.monotonic() - begin
    new = path.read_bytes()
    good = 0
    for _ in range(times):
        unionplan.dump(_large(0), path)
        possible = {path.read_bytes(), new}
        with subprocess.Popen(argv, stderr=subprocess.DEVNULL) as process:
            time.sleep(length * dice.uniform(0.5, 1.0))
            process.kill()
        good += path.read_bytes() in possible
    return good
