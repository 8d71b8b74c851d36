"""Trying one hostile file: through the library, and through the command line."""

import gc
import io
import resource
import signal
import sys
import time
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path
from types import FrameType
from typing import Final, NamedTuple, NoReturn

from tools.robustness.case import Case, Expected
from tools.robustness.watching import watching

import unionplan
from unionplan.cli import main
from unionplan.errors import UnionPlanError
from unionplan.formats import FORMATS

SECONDS: Final = 20.0
"""Processor time that reading and checking one file may take, on a busy machine; the largest have
32 MB."""
MEGABYTES: Final = 300
"""Memory that a process may take, whatever the file."""
PROSE: Final = frozenset({".docx", ".html", ".md", ".txt"})
"""What is read as prose; Markdown can be a plan document as well."""
SMALL: Final = 60
"""Memory of a process that has imported what it needs; the rest is measured."""
_PROC: Final = Path("/proc/self")


class TooSlowError(BaseException):
    """A file took longer than any should."""


class Outcome(NamedTuple):
    """What became of a hostile file.

    Attributes:
        name: Of the case.
        faults: What should not have been; empty where all is well.
        seconds: Processor time.
        megabytes: Memory of the process at its peak.
    """

    name: str
    faults: list[str]
    seconds: float
    megabytes: int


def try_case(case: Case, folder: Path) -> Outcome:
    """Write the file into an empty folder, and have it loaded and checked there."""
    path = folder / f"file{case.suffix}"
    path.write_bytes(case.make())
    gc.collect()
    before = _forget_peak()
    signal.signal(signal.SIGVTALRM, _too_slow)
    begin = time.process_time()
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        with watching([folder]) as seen:
            faults = [*_load(case, path), *_check(path)]
        faults += [f"reached out: {each}" for each in seen]
    except TooSlowError:
        faults = [f"took more than {SECONDS} s"]
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    seconds, most = time.process_time() - begin, peak() - before + SMALL
    if most > MEGABYTES:
        faults.append(f"took {most} MB")
    if [each.name for each in folder.iterdir()] != [path.name]:
        faults.append(f"left {sorted(each.name for each in folder.iterdir())}")
    path.unlink()
    return Outcome(case.name, faults, round(seconds, 2), most)


def _load(case: Case, path: Path) -> list[str]:
    result = "read"
    try:
        if case.suffix not in PROSE and FORMATS.of(path).reads:
            unionplan.load(path)
        else:
            unionplan.read_document(path)
    except UnionPlanError as error:
        result = "refused"
        if not str(error).strip() or len(str(error)) > 2_000_000:
            return ["an error without words, or with too many"]
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        return [f"raised {type(error).__name__}: {str(error)[:200]}"]
    if case.expected is not Expected.EITHER and result != case.expected.value:
        return [f"was {result}"]
    return []


def _check(path: Path) -> list[str]:
    """Run the command line as a user would, in this process."""
    out = io.TextIOWrapper(io.BytesIO(), "utf-8")
    err = io.TextIOWrapper(io.BytesIO(), "utf-8")
    try:
        with redirect_stdout(out), redirect_stderr(err):
            code = main(["check", "--no-config", "--as-of", "2026-03-01", str(path)])
    except Exception as error:  # noqa: BLE001 - as above
        return [f"the command raised {type(error).__name__}: {str(error)[:200]}"]
    lines = _text(err).splitlines()
    wrong = [line for line in lines if not line.startswith(f"unionplan: error: {path}")]
    if code not in {0, 1, 2} or (code == 2) != bool(lines) or wrong:
        return [f"the command ended with {code} and {lines[:3]}"]
    shown = _text(out)
    if any(sign in shown for sign in ("\x1b", "\u202e", "WP001")):
        return ["the command showed controls of the file, or a rule failed"]
    return []


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    return buffer.getvalue().decode() if isinstance(buffer, io.BytesIO) else ""


def _too_slow(_number: int, _frame: FrameType | None) -> NoReturn:
    raise TooSlowError


def _forget_peak() -> int:
    """Have the peak measured anew, where the system can, and give the memory in use."""
    with suppress(OSError):
        (_PROC / "clear_refs").write_text("5")
    return peak()


def peak() -> int:
    """Megabytes of this process at its peak."""
    if (_PROC / "status").exists():
        lines = dict(line.split(":", 1) for line in (_PROC / "status").read_text().splitlines())
        return int(lines["VmHWM"].split()[0]) // 1_024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // (1_024 if sys.platform != "darwin" else 1_024 * 1_024)
