"""The rows of time: a start, checks of texts of three sizes, and hostile runs twice as long."""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from tools.robustness import seeds
from tools.robustness.hostile_pages import RUNS
from tools.robustness.row import Row

import unionplan

_START: Final = 0.20
_CHECKS: Final = {6_000: 0.35, 100_000: 0.6, 1_000_000: 3.0}
"""Seconds for a text of so many bytes, the start of the program included."""
_GROWTH: Final = 2.6
_RUN: Final = 8_000


def run() -> Row:
    """Measure processor time, of each the best of some."""
    details: list[str] = []
    missed = 0
    with tempfile.TemporaryDirectory() as folder:
        figures = [("start", _best(["--version"]), _START)]
        for size, goal in _CHECKS.items():
            path = Path(folder) / f"{size}.txt"
            path.write_bytes(_text(size))
            argv = ["check", "--no-config", "--as-of", "2026-03-01", str(path)]
            figures.append((f"check of {size // 1_000} KB", _best(argv), goal))
    for name, seconds, goal in figures:
        details.append(f"{name}: {seconds:.2f} s (goal: {goal} s)")
        missed += seconds > goal
    growth = {name: _growth(piece) for name, piece in RUNS.items()}
    worst = max(growth, key=lambda name: growth[name])
    details.append(f"a run of {worst} twice as long: {growth[worst]:.2f} (goal: {_GROWTH})")
    missed += growth[worst] > _GROWTH
    total = len(figures) + 1
    return Row("timing", f"{total - missed} of {total} times kept", "all", not missed, details)


def _text(size: int) -> bytes:
    """A text of about *size* bytes: examples, as a page that holds many plans."""
    texts = [(seeds.ROOT / "examples" / f"{name}.txt").read_bytes() for name in _NAMES]
    data = b"".join(texts[number % len(texts)] + b"\n\n" for number in range(size // 4_000 + 1))
    return data[:size].decode("utf-8", "ignore").encode()


_NAMES: Final = ("enterprise_annual", "hospital_annual", "township_targets")


def _best(argv: list[str], times: int = 5) -> float:
    return min(_seconds(argv) for _ in range(times))


def _seconds(argv: list[str]) -> float:
    """Processor time, for other programs run on this machine as well."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    full = [sys.executable, "-m", "unionplan", *argv]
    subprocess.run(full, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _growth(piece: str) -> float:
    return _cost(piece * (2 * _RUN // len(piece))) / _cost(piece * (_RUN // len(piece)))


def _cost(run: str) -> float:
    text = f"工会2026年工作计划\n{run}\n一、目标\n建家。\n"
    best = float("inf")
    for _ in range(3):
        begin = time.process_time()
        for plan in unionplan.read(text).plans:
            unionplan.check(plan)
        best = min(best, time.process_time() - begin)
    return best
