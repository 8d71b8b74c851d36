"""Running a target on inputs without end: with atheris, which follows branches, or without.

What a target raises is written down with its input, once for each place that raises, and the run
goes on. The last line says how many inputs were tried and how many places raised.
"""

import argparse
import hashlib
import importlib
import os
import pkgutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from types import FrameType, TracebackType
from typing import Any, Final, NoReturn

Try = Callable[[bytes], None]
Mutate = Callable[[bytes, Random, Sequence[bytes]], bytes]

SLOW: Final = 5.0
"""Seconds of processor time that one input of some kilobytes may take."""


class TooSlowError(BaseException):
    """An input took longer than any should."""


class Fuzzer:
    """One target with its seeds.

    Args:
        name: What the last line calls it.
        try_one: Takes an input; what it raises is a fault.
        mutate: Makes an input of another one.
        seeds: What to start from.
    """

    def __init__(self, name: str, try_one: Try, mutate: Mutate, seeds: Sequence[bytes]) -> None:
        self.name, self._try, self._mutate, self._seeds = name, try_one, mutate, seeds
        self.executions = 0
        self.faults: dict[str, bytes] = {}
        self._folder = Path()
        self._most, self._end = 0, 0.0

    def main(self) -> None:
        """Run as the command line asks; the exit status is 1 where there were faults."""
        options = _options(self.name)
        self._folder, self._most = options.faults, options.runs
        self._end = time.monotonic() + options.seconds
        signal.signal(signal.SIGVTALRM, _too_slow)
        for seed in self._seeds:
            self._run(seed)
        if options.engine == "atheris":
            self._with_atheris(options.seed)
        dice = Random(options.seed)
        while True:
            data = dice.choice(self._seeds)
            for _ in range(dice.choice((1, 1, 1, 2, 4))):
                data = self._mutate(data, dice, self._seeds)
            self._run(data)

    def _with_atheris(self, seed: int) -> None:
        atheris: Any = importlib.import_module("atheris")  # is not everywhere

        def change(data: bytes, size: int, number: int) -> bytes:
            dice = Random(number)
            if dice.random() < 0.2:
                return bytes(atheris.Mutate(data, size))
            return self._mutate(data, dice, self._seeds)[:size]

        with tempfile.TemporaryDirectory() as folder:
            for number, data in enumerate(self._seeds):
                (Path(folder) / str(number)).write_bytes(data)
            flags = ("-max_len=60000", "-rss_limit_mb=4000", "-verbosity=0", f"-seed={seed}")
            arguments = [self.name, *flags, folder]
            atheris.Setup(arguments, self._run, custom_mutator=change)
            atheris.Fuzz()

    def _run(self, data: bytes) -> None:
        self.executions += 1
        signal.setitimer(signal.ITIMER_VIRTUAL, SLOW)
        try:
            self._try(data)
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            self._note(data, error)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        if self.executions >= self._most or time.monotonic() > self._end:
            self._finish()

    def _note(self, data: bytes, error: BaseException) -> None:
        place = f"{type(error).__name__} at {_place(error.__traceback__)}"
        if place in self.faults and len(self.faults[place]) <= len(data):
            return
        if place not in self.faults:
            print(f"--- {place}: {str(error)[:300]}", flush=True)
            traceback.print_exception(error, limit=-6, file=sys.stdout)
        self.faults[place] = data
        self._folder.mkdir(parents=True, exist_ok=True)
        name = hashlib.sha256(place.encode()).hexdigest()[:8]
        (self._folder / f"{self.name}-{name}").write_bytes(data)

    def _finish(self) -> NoReturn:
        faults = len(self.faults)
        print(f"{self.name}: {self.executions:,} executions, {faults} faults (goal: 0)", flush=True)
        os._exit(1 if faults else 0)  # an exception would be one more finding of the engine


@contextmanager
def instrumented() -> Generator[None, None, None]:
    """Where atheris was asked for, the library tells it which branches were taken."""
    if "atheris" not in sys.argv:
        yield
        return
    atheris: Any = importlib.import_module("atheris")  # is not everywhere

    import unionplan  # noqa: PLC0415 - only the name of its folder

    with atheris.instrument_imports(include=["unionplan"]):
        yield
        for module in pkgutil.walk_packages(unionplan.__path__, "unionplan."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)  # what loads on first use, too


def as_text(data: bytes) -> str:
    """A text that may hold what no text should: halves of surrogate pairs."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace")


def _place(trace: TracebackType | None) -> str:
    """The innermost line of ours that an error went through."""
    frames = [frame for frame in traceback.extract_tb(trace) if "unionplan" in frame.filename]
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "nowhere"


def _too_slow(_number: int, _frame: FrameType | None) -> NoReturn:
    raise TooSlowError


def _options(name: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser(name)
    parser.add_argument("--runs", type=int, default=sys.maxsize, help="inputs to try")
    parser.add_argument("--seconds", type=float, default=300, help="(default: 300)")
    parser.add_argument("--seed", type=int, default=0, help="of the dice (default: 0)")
    parser.add_argument("--faults", type=Path, default=Path("fuzz-faults"), help="folder for them")
    parser.add_argument(
        "--engine", choices=("atheris", "dice"), default="dice", help="(default: dice)"
    )
    return parser.parse_args()
