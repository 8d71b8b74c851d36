"""What a process opens and reaches out to, as Python's audit events tell it."""

import os
import site
import sys
import sysconfig
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import unionplan

_FORBIDDEN: Final = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.spawn",
    "os.posix_spawn",
    "os.fork",
    "os.putenv",
    "os.startfile",
    "urllib.",
    "http.",
    "ftplib.",
    "smtplib.",
    "webbrowser.",
    "ctypes.dlopen",
    "pty.",
    "shutil.",
    "tempfile.",
    "marshal.loads.",
    "pickle.",
)
_OPENING: Final = ("open", "os.listdir", "os.scandir", "os.mkdir", "os.remove", "os.rename")
_QUIET: Final = (os.devnull,)

_watched: list[str] | None = None
_allowed: tuple[str, ...] = ()


def _own_folders() -> tuple[str, ...]:
    """Where Python, the installed packages, ours and the data of time zones are."""
    import zoneinfo  # noqa: PLC0415 - only here

    paths = sysconfig.get_paths()
    folders = [
        paths["stdlib"],
        paths["platstdlib"],
        paths["purelib"],
        paths["platlib"],
        sys.prefix,
        *site.getsitepackages(),
        *zoneinfo.TZPATH,
        Path(unionplan.__file__).parent,
        *(each for each in sys.path if each.endswith(".zip")),
    ]
    return tuple(os.path.realpath(folder) for folder in folders)


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _watched is None:
        return
    if event.startswith(_FORBIDDEN):
        _watched.append(f"{event} {str(arguments)[:200]}")
    elif event in _OPENING and isinstance(arguments[0], str | bytes | os.PathLike):
        path = os.path.realpath(os.fsdecode(arguments[0]))
        is_search = event == "os.listdir" and path in map(os.path.realpath, sys.path)
        if path not in _QUIET and not is_search and not path.startswith(_allowed):
            _watched.append(f"{event} {path}")


@contextmanager
def watching(allowed: Iterable[str | os.PathLike[str]]) -> Generator[list[str], None, None]:
    """Note all that is opened outside of *allowed*, Python and packages, and all reaching out.

    A hook cannot be taken away again, so there is one, and it is told when to look.
    """
    global _watched, _allowed  # noqa: PLW0603 - a hook has no other place
    if not _installed:
        sys.addaudithook(_hook)
        _installed.append(True)
    found: list[str] = []
    _allowed = (*_own_folders(), *(os.path.realpath(each) for each in allowed))
    _watched = found
    try:
        yield found
    finally:
        _watched = None


_installed: list[bool] = []
