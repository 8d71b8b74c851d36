"""The row of faults: full disk, read-only and missing folder, odd destinations, SIGTERM, rivals.

Each is one run of `unionplan convert` or `check --fix`; it must end with status 2 (or that of a
signal) and one line, and leave what was there whole and alone.
"""

import errno
import io
import os
import resource
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from pathlib import Path
from typing import Any, Final, NamedTuple

from tools.robustness import seeds
from tools.robustness.child import in_child
from tools.robustness.row import Row

import unionplan
from unionplan.cli import main
from unionplan.files import write_bytes

_OLD: Final = b"what stood there before"
_NOBODY: Final = 65_534
_ODD_NAMES: Final = (
    "-o.json",
    "--help.json",
    "a\nb.json",
    "\u202ea.json",
    "\udcff.json",
    " .json",
    "a\x1b[2J.json",
    "工会.json",
    "$(id).json",
    "%s.json",
)


class End(NamedTuple):
    """How a command ended."""

    code: int
    err: str


def run() -> Row:
    """Try every fault with every format."""
    bad: list[str] = []
    total = 0
    warm_up()
    for name, trial in _trials():
        with tempfile.TemporaryDirectory() as folder:
            problem = in_child(partial(_tried, trial, Path(folder)), 60)
            total += 1
            if problem != "":
                bad.append(f"{name}: {problem if problem is not None else 'died'}")
    figure = f"{total - len(bad)} of {total} faults end in one clean line and whole files"
    return Row("faults", figure, "all", not bad, bad)


def warm_up() -> None:
    """Import all that is loaded on first use, so that children start at once."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "source.json"
        unionplan.dump(seeds.plans()[-2], source)
        for suffix in [f".{name}" for name in seeds.formats()]:
            command("convert", str(source), f"{folder}/plan{suffix}")
        command("check", str(source))
        command("check", f"{folder}/nothing.json")


def _tried(trial: Callable[[Path], str], folder: Path) -> str:
    os.chdir(folder)
    unionplan.dump(seeds.plans()[-2], folder / "source.json")
    return trial(folder)


def _trials() -> Iterator[tuple[str, Callable[[Path], str]]]:
    for suffix in [f".{name}" for name in seeds.formats()]:
        yield f"full disk {suffix}", partial(_full, suffix)
        yield f"read-only folder {suffix}", partial(_read_only, suffix)
        for name, make in _PLACES.items():
            yield f"{name} {suffix}", partial(_odd_place, suffix, make)
    for name in _ODD_NAMES:
        yield f"name {name!r}", partial(_odd_name, name)
        yield f"missing {name!r}", partial(_missing, name)
    yield "source is destination", _same
    yield "source is destination by a link", _same_by_link
    yield "SIGTERM", _terminated
    yield "two writers", _rivals
    yield "output to /dev/full", _device_full
    yield "output is closed", _closed
    yield "folder is deleted", _deleted
    yield "file vanishes", _vanishes


def command(*argv: str) -> End:
    """Run the command line in this process."""
    out = io.TextIOWrapper(io.BytesIO(), "utf-8", errors="surrogateescape")
    err = io.TextIOWrapper(io.BytesIO(), "utf-8", errors="surrogateescape")
    with redirect_stdout(out), redirect_stderr(err):
        code = main(argv)
    err.flush()
    return End(code, err.buffer.getvalue().decode())  # type: ignore[attr-defined]


def _refused(end: End, *files: tuple[Path, bytes]) -> str:
    """What is wrong with how a command refused, or nothing."""
    lines = end.err.splitlines()
    if end.code != 2 or len(lines) != 1 or not lines[0].startswith("unionplan: error: "):
        return f"ended with {end.code} and {lines[:3]}"
    changed = [path.name for path, data in files if path.read_bytes() != data]
    litter = [each.name for each in Path.cwd().iterdir() if ".unionplan-" in each.name]
    return f"changed {changed}, left {litter}" if changed or litter else ""


def _full(suffix: str, folder: Path) -> str:
    """No file may grow beyond some bytes, which is what a full disk does to us."""
    target = folder / f"plan{suffix}"
    target.write_bytes(_OLD)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
    return _refused(command("convert", "--overwrite", "source.json", target.name), (target, _OLD))


def _read_only(suffix: str, folder: Path) -> str:
    target = folder / f"plan{suffix}"
    target.write_bytes(_OLD)
    target.chmod(0o666)
    folder.chmod(0o555)
    if os.geteuid() == 0:
        os.seteuid(_NOBODY)
    return _refused(command("convert", "--overwrite", "source.json", target.name), (target, _OLD))


def _odd_place(suffix: str, make: Callable[[Path], None], folder: Path) -> str:
    target = folder / f"plan{suffix}"
    make(target)
    before = os.lstat(target) if os.path.lexists(target) else None
    problem = _refused(command("convert", "--overwrite", "source.json", str(target)))
    after = os.lstat(target) if os.path.lexists(target) else None
    same = (before and before.st_ino) == (after and after.st_ino)
    return problem or ("" if same else "what stood there was replaced")


def _socket(path: Path) -> None:
    os.chdir(path.parent)
    socket.socket(socket.AF_UNIX).bind(path.name)


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


def _into_nowhere(path: Path) -> None:
    path.symlink_to("nowhere/plan")


_PLACES: Final[dict[str, Callable[[Path], None]]] = {
    "directory": Path.mkdir,
    "pipe": os.mkfifo,
    "socket": _socket,
    "link in a circle": _loop,
    "link into a missing folder": _into_nowhere,
}


def _odd_name(name: str, folder: Path) -> str:
    end = command("convert", "source.json", f"./{name}")
    data = (folder / name).read_bytes()
    unionplan.load(folder / name)
    return "" if end == (0, "") and data else f"ended with {end}"


def _missing(name: str, folder: Path) -> str:
    problem = _refused(command("check", f"./no {name}"))
    return problem or _refused(command("convert", f"./no {name}", str(folder / "a.json")))


def _same(folder: Path) -> str:
    path = folder / "source.json"
    return _refused(
        command("convert", "--overwrite", "source.json", "source.json"), (path, path.read_bytes())
    )


def _same_by_link(folder: Path) -> str:
    path = folder / "source.json"
    (folder / "b.json").symlink_to(path)
    return _refused(
        command("convert", "--overwrite", "source.json", "b.json"), (path, path.read_bytes())
    )


def _terminated(folder: Path) -> str:
    """A signal comes while the file is written: at the first call that brings data to the disk."""
    target = folder / "plan.json"
    target.write_bytes(_OLD)
    real = os.fsync

    def fsync(descriptor: int) -> None:
        os.kill(os.getpid(), signal.SIGTERM)
        real(descriptor)

    os.fsync = fsync
    end = command("convert", "--overwrite", "source.json", "plan.json")
    litter = [each.name for each in folder.iterdir() if ".unionplan-" in each.name]
    whole = target.read_bytes() == _OLD
    return "" if end.code == 143 and whole and not litter else f"ended with {end}, left {litter}"


def _rivals(folder: Path) -> str:
    target = folder / "plan.json"
    contents = [bytes([number]) * 300_000 for number in range(2)]
    threads = [
        threading.Thread(target=lambda data=data: [write_bytes(target, data) for _ in range(20)])
        for data in contents
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    names = sorted(each.name for each in folder.iterdir())
    whole = target.read_bytes() in contents and names == ["plan.json", "source.json"]
    return "" if whole else f"left {names}"


def _process(*argv: str, **options: Any) -> End:  # noqa: ANN401 - those of subprocess.run
    full = [sys.executable, "-m", "unionplan", *argv]
    done = subprocess.run(
        full, check=False, stderr=subprocess.PIPE, text=True, timeout=50, **options
    )
    return End(done.returncode, done.stderr)


def _device_full(_folder: Path) -> str:
    if not Path("/dev/full").exists():
        return ""
    with Path("/dev/full").open("wb") as full:
        return _refused(_process("convert", "source.json", "-", stdout=full))


def _closed(_folder: Path) -> str:
    return _refused(
        _process("convert", "source.json", "-", stdout=None, preexec_fn=lambda: os.close(1))
    )


def _deleted(folder: Path) -> str:
    inner = folder / "inner"
    inner.mkdir()
    os.chdir(inner)
    inner.rmdir()
    end = command("convert", str(folder / "source.json"), "plan.json")
    os.chdir(folder)
    return _refused(end)


def _vanishes(_folder: Path) -> str:
    """The file goes between the question whether it is there and its opening."""
    real = os.open

    def gone(*arguments: object, **options: object) -> int:
        if str(arguments[0]).endswith("source.json"):
            raise FileNotFoundError(errno.ENOENT, "gone")
        return real(*arguments, **options)  # type: ignore[arg-type]

    os.open = gone  # type: ignore[assignment]
    return _refused(command("check", "source.json"))
