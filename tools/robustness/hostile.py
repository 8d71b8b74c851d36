"""The row of hostile and broken files."""

import gc
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from tools.robustness import damage, hostile_documents, hostile_packages, hostile_pages, seeds
from tools.robustness.case import Case
from tools.robustness.child import in_child
from tools.robustness.row import Row
from tools.robustness.trying import Outcome, try_case

SILENCE: Final = 300.0
"""Seconds after which a file is taken to hang, where even a timer does not end it."""


def cases() -> list[Case]:
    """All hostile files, those of one format beside each other."""
    tables = (damage, hostile_documents, hostile_packages, hostile_pages)
    found = (case for table in tables for case in table.cases())
    readable = {".html", ".md", ".txt", *(f".{name}" for name in seeds.formats())}
    return [case for case in found if case.suffix in readable]


def run(step: int = 1) -> Row:
    """Try every file, or every *step*-th, in processes whose memory is bounded."""
    workers = min(2, os.cpu_count() or 1)
    with ThreadPoolExecutor(workers) as pool:
        parts = pool.map(
            lambda number: list(_worker(number * step, workers * step)), range(workers)
        )
        outcomes = [outcome for part in parts for outcome in part]
    expected = len(outcomes)
    bad = [outcome for outcome in outcomes if outcome.faults]
    slow = max(outcomes, key=lambda each: each.seconds)
    large = max(outcomes, key=lambda each: each.megabytes)
    details = [
        f"slowest: {slow.name}, {slow.seconds} s; largest: {large.name}, {large.megabytes} MB"
    ]
    good = len(outcomes) - len(bad)
    figure = f"{good} of {expected} files as they should be"
    return Row("hostile", figure, "all of them", good == expected, details)


def _worker(first: int, step: int) -> Iterator[Outcome]:
    argv = [sys.executable, "-m", "tools.robustness.hostile", str(first), str(step)]
    with subprocess.Popen(argv, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout or ():
            yield Outcome(*json.loads(line))
    if process.returncode:
        yield Outcome("the other files", ["their process died"], 0, 0)


def _main() -> None:
    first, step = map(int, sys.argv[1:])
    chosen = cases()[first::step]
    with tempfile.TemporaryDirectory() as folder:
        for case in damage.good_cases():  # what loads on first use is loaded once
            try_case(case, Path(folder))
    gc.freeze()
    for case in chosen:
        with tempfile.TemporaryDirectory() as folder:
            outcome = in_child(lambda: try_case(case, Path(folder)), SILENCE)  # noqa: B023
        outcome = outcome or Outcome(case.name, ["the process hung or died"], SILENCE, 0)
        if outcome.faults:  # at once, for somebody who waits
            print(f"{outcome.name}: {'; '.join(outcome.faults)}", file=sys.stderr, flush=True)
        print(json.dumps(outcome), flush=True)


if __name__ == "__main__":
    _main()
