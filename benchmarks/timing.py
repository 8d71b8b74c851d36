"""How speed is measured here: as ratios of cases that ran side by side in one run.

Times do not carry over from one machine to the next, nor from one minute to the next; ratios do,
when the cases are interleaved. Inside a process, short slices of every case alternate in shuffled
order on process CPU time, and the least time of a case counts: noise only adds. Whole processes are
interleaved too, on the wall clock, and their medians count.
"""

import gc
import random
import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

SLICE_NS = 4_000_000
"""CPU time of one slice: long against the clock's resolution, short against the machine's moods."""


@dataclass(frozen=True)
class Case:
    """Something to measure.

    Attributes:
        name: Key of the result, unique in one measurement.
        run: Does the job once. What it returns is dropped.
    """

    name: str
    run: Callable[[], object]


def measure(cases: Iterable[Case], *, rounds: int = 150, seed: int = 0) -> dict[str, float]:
    """Measure jobs against each other, with the garbage collector on.

    Args:
        cases: The jobs, all ready to run; each is warmed up first.
        rounds: How often every case gets a slice; fewer than 100 are too few to compare.
        seed: Of the order of slices.

    Returns:
        Least CPU seconds of one call, by name and in the order of *cases*.

    Raises:
        ValueError: Two cases have one name.
    """
    cases = tuple(cases)
    if len({case.name for case in cases}) < len(cases):
        msg = f"two cases have one name: {', '.join(case.name for case in cases)}"
        raise ValueError(msg)
    calls = {case.name: _calls_in_a_slice(case) for case in cases}
    best = {case.name: float("inf") for case in cases}
    shuffled = list(cases)
    order = random.Random(seed)
    collecting = gc.isenabled()
    gc.collect()
    gc.enable()
    try:
        for _ in range(rounds):
            order.shuffle(shuffled)
            for case in shuffled:
                count = calls[case.name]
                best[case.name] = min(best[case.name], _cpu_ns(case, count) / count)
    finally:
        if not collecting:
            gc.disable()
    return {name: nanoseconds / 1e9 for name, nanoseconds in best.items()}


def _cpu_ns(case: Case, calls: int) -> int:
    run = case.run
    begin = time.process_time_ns()
    for _ in range(calls):
        run()
    return time.process_time_ns() - begin


def _calls_in_a_slice(case: Case) -> int:
    """Double the calls until they fill a slice; this warms the case up as well."""
    calls = 1
    while (spent := _cpu_ns(case, calls)) < SLICE_NS:
        calls *= 2
    return max(1, calls * SLICE_NS // spent)


def processes(
    commands: Mapping[str, Sequence[str]], *, rounds: int = 25, seed: int = 0
) -> dict[str, float]:
    """Measure whole processes against each other.

    Args:
        commands: Argument vectors by name. Their output is dropped.
        rounds: How often every command runs; one more run comes before, to fill the caches.
        seed: Of the order of runs.

    Returns:
        Median seconds of wall clock, by name and in the order of *commands*.

    Raises:
        subprocess.CalledProcessError: A command failed.
    """
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    order = random.Random(seed)
    shuffled = list(commands)
    for number in range(rounds + 1):
        order.shuffle(shuffled)
        for name in shuffled:
            begin = time.perf_counter()
            subprocess.run(commands[name], check=True, stdout=subprocess.DEVNULL)
            if number > 0:
                seconds[name].append(time.perf_counter() - begin)
    return {name: statistics.median(times) for name, times in seconds.items()}


@dataclass(frozen=True)
class Row:
    """One line of the report: a job of ours against a peer.

    Attributes:
        job: What was done.
        against: What it is compared with.
        ratio: Our time by theirs ("five times faster" is 0.2).
        must: The ratio may not be larger.
        aim: The ratio that we want.
    """

    job: str
    against: str
    ratio: float
    must: float
    aim: float

    @property
    def holds(self) -> bool:
        """Whether the ratio is within what it must be."""
        return self.ratio <= self.must

    @property
    def verdict(self) -> str:
        """Say `aim reached`, `holds` or `TOO SLOW`."""
        if self.ratio <= self.aim:
            return "aim reached"
        return "holds" if self.holds else "TOO SLOW"


def memory(make: Callable[[], object], *, copies: int = 50) -> float:
    """Count the bytes that stay taken by one value, among several.

    Args:
        make: Builds the value anew.
        copies: How many are built, so that what is shared or interned counts once.
    """
    make()  # what is loaded on first use is not the value's
    gc.collect()
    tracemalloc.start()
    try:
        kept = [make() for _ in range(copies)]
        gc.collect()
        taken, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    return taken / len(kept)


def report(rows: Sequence[Row]) -> None:
    """Print rows as a table, and end the process with an error where one is over what it must be.

    Raises:
        SystemExit: A row does not hold.
    """
    print(table(rows))
    late = [row for row in rows if not row.holds]
    if late:
        sys.exit(f"{len(late)} of {len(rows)} rows are over what they must be")


def table(rows: Iterable[Row]) -> str:
    """Lay rows out in columns: job, against, ratio, must, aim, verdict."""
    lines = [("job", "against", "ratio", "must", "aim", "verdict")]
    lines += [
        (row.job, row.against, f"{row.ratio:.3f}", f"{row.must:g}", f"{row.aim:g}", row.verdict)
        for row in rows
    ]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if 2 <= number <= 4 else cell.ljust(width)
            for number, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )
