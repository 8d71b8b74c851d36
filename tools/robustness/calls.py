"""The row of failing calls: each call to the system fails once, and everything stays whole."""

import errno
import os
import tempfile
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from tools.robustness import seeds
from tools.robustness.faults import End, command
from tools.robustness.row import Row

import unionplan
from unionplan.errors import UnionPlanError

_CALLS: Final = (
    "open",
    "read",
    "write",
    "close",
    "fsync",
    "stat",
    "lstat",
    "fstat",
    "replace",
    "rename",
    "chmod",
    "chown",
    "unlink",
    "listdir",
    "scandir",
    "access",
)
_NUMBERS: Final = (errno.EIO, errno.ENOSPC, errno.EINTR, errno.EACCES)
_OLD: Final = b"what stood there before"


class _Failing:
    """Counts calls of `os`, and lets one of them fail."""

    def __init__(self, number: int, failing: int | None) -> None:
        self.count = 0
        self._number, self._failing = number, failing

    def wrap(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: object, **options: object) -> object:
            self.count += 1
            if self.count == self._failing:
                raise OSError(self._number, f"{name} failed")
            return real(*arguments, **options)

        return call


@contextmanager
def _failing(number: int, at: int | None) -> Generator[_Failing, None, None]:
    counter = _Failing(number, at)
    real = {name: getattr(os, name) for name in _CALLS}
    for name, call in real.items():
        setattr(os, name, counter.wrap(name, call))
    try:
        yield counter
    finally:
        for name, call in real.items():
            setattr(os, name, call)


def run(step: int = 1) -> Row:
    """Let each call of each piece of work fail, with each of some reasons."""
    total, bad = 0, list[str]()
    for name, work in _WORK.items():
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            _prepare(Path(folder))
            work(Path(folder))  # what is imported on first use is not what fails
            _prepare(Path(folder))
            with _failing(0, None) as counter:
                work(Path(folder))
            for at in range(1, counter.count + 1, step):
                for number in _NUMBERS:
                    total += 1
                    bad += _tried(name, work, Path(folder), number, at)
            os.chdir("/")
    figure = f"{total - len(bad)} of {total} failing calls leave a clean error or none"
    return Row("calls", figure, "all, and whole files", not bad, bad)


def _prepare(folder: Path) -> None:
    for each in folder.iterdir():
        each.unlink()
    unionplan.dump(seeds.plans()[-2], folder / "source.json")
    (folder / "plan.json").write_bytes(_OLD)


def _tried(
    name: str, work: Callable[[Path], None], folder: Path, number: int, at: int
) -> list[str]:
    _prepare(folder)
    possible = {_OLD, (folder / "source.json").read_bytes()}
    try:
        with _failing(number, at):
            work(folder)
    except UnionPlanError:
        pass
    except BaseException as error:  # noqa: BLE001 - that is what is looked for
        return [f"{name}, call {at}, {errno.errorcode[number]}: {error!r}"]
    target = folder / "plan.json"
    if not target.exists() or target.read_bytes() not in possible:
        return [f"{name}, call {at}, {errno.errorcode[number]}: the file is damaged"]
    return []


def _dump(folder: Path) -> None:
    unionplan.dump(seeds.plans()[-2], folder / "plan.json")


def _load(folder: Path) -> None:
    unionplan.load(folder / "source.json")


def _read(folder: Path) -> None:
    unionplan.read_document(folder / "source.json", kind="text")


def _convert(_folder: Path) -> None:
    _verify(command("convert", "--overwrite", "source.json", "plan.json"))


def _check(_folder: Path) -> None:
    _verify(command("check", "source.json"))


def _verify(end: End) -> None:
    if (end.code == 2) != bool(end.err) or "Traceback" in end.err:
        raise AssertionError(end)


_WORK: Final = {"dump": _dump, "load": _load, "read": _read, "convert": _convert, "check": _check}
