"""Writing a file whole or not at all.

The new content goes to a temporary file beside the old one, which then takes its name. Whatever
happens in between, a reader finds the old file or the new one. What a killed process leaves behind
is removed by the next one that writes the same file.
"""

import contextlib
import os
import re
import stat
from pathlib import Path
from typing import Final

from unionplan.errors import OutputError
from unionplan.files._refusal import refusal_of_error, refusal_of_kind

__all__ = ["write_bytes"]

_FLAGS: Final = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_DIRECTORY_FLAGS: Final = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0)
# Of a long name only the start is kept: file systems allow 255 bytes, and a character can take 4.
_KEPT_OF_NAME: Final = 40
_ON_WINDOWS: Final = os.name == "nt"
# Temporary files that this process is writing now, against those of a dead one that had its id:
# in a container the id is often the same each time.
_in_progress: set[Path] = set()


def write_bytes(path: str | os.PathLike[str], data: bytes) -> None:
    """Make *data* the content of a file, or leave the file as it was.

    An existing file keeps its mode and, where the system lets us, its owner; a symbolic link stays
    one and the file that it leads to is written. The data has reached the disk on return.

    Args:
        path: The file; its directory must exist.
        data: All that the file will hold.

    Raises:
        OutputError: The file cannot be written. What it held before is whole, and nothing is left
            beside it.
    """
    name = os.fspath(path)
    try:
        _replace(name, data)
    except (OSError, ValueError) as error:
        problem = refusal_of_error(error, missing="its directory does not exist")
        raise OutputError(name, problem) from error


def _replace(name: str, data: bytes) -> None:
    # Not Path.resolve, which raises RuntimeError where links lead in a circle.
    target = Path(os.path.realpath(name))
    old = _stat_old(target)
    problem = _find_problem(name, target, old)
    if problem is not None:
        raise OutputError(name, problem)

    prefix = f".{target.name[:_KEPT_OF_NAME]}.unionplan-"
    _remove_leftovers(target.parent, prefix)
    temporary = target.parent / f"{prefix}{os.getpid()}-{os.urandom(8).hex()}.tmp"
    _in_progress.add(temporary)
    try:
        _write_new(temporary, data, old)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    finally:
        _in_progress.discard(temporary)
    _sync_directory(target.parent)


def _stat_old(target: Path) -> os.stat_result | None:
    try:
        return target.stat()
    except FileNotFoundError:
        return None


def _find_problem(name: str, target: Path, old: os.stat_result | None) -> str | None:
    """Say why a file must not take this name, before anything is written."""
    if not name or name.endswith(("/", os.sep)):
        return "names no file"
    if old is None:
        return None
    # Replacing asks only for leave to write the directory; a protected file means more than that.
    allowed = os.access(target, os.W_OK)
    return refusal_of_kind(old.st_mode) or (None if allowed else "permission denied")


def _write_new(temporary: Path, data: bytes, old: os.stat_result | None) -> None:
    """Write a file that did not exist, with the owner and mode of *old*, down to the disk."""
    # Nobody may read what replaces a private file, not even before its mode is set.
    descriptor = os.open(temporary, _FLAGS, 0o666 if old is None else 0o600)
    try:
        if old is not None:
            _keep_owner_and_mode(descriptor, temporary, old)
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _keep_owner_and_mode(descriptor: int, temporary: Path, old: os.stat_result) -> None:
    new = os.fstat(descriptor)
    if (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid):
        # Only root may give files away; for others the file becomes theirs, as with every editor.
        with contextlib.suppress(OSError):
            os.chown(temporary, old.st_uid, old.st_gid)
    # Not without need: file systems that know no modes refuse to set one.
    if new.st_mode != old.st_mode:
        temporary.chmod(stat.S_IMODE(old.st_mode))


def _sync_directory(directory: Path) -> None:
    """Bring the new name to the disk, where the system can: the file is whole in any case."""
    with contextlib.suppress(OSError):
        descriptor = os.open(directory, _DIRECTORY_FLAGS)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _remove_leftovers(directory: Path, prefix: str) -> None:
    """Remove the temporary files for this target that belong to no living process."""
    leftover = re.compile(re.escape(prefix) + r"([1-9][0-9]{0,9})-[0-9a-f]{16}\.tmp")
    with contextlib.suppress(OSError):
        for temporary in directory.iterdir():
            match = leftover.fullmatch(temporary.name)
            if match and temporary not in _in_progress and not _is_other_process(int(match[1])):
                with contextlib.suppress(OSError):
                    temporary.unlink()


def _is_other_process(process: int) -> bool:
    """Whether another process with this id lives, or might: Windows has no harmless way to ask."""
    if process == os.getpid():
        return False
    if _ON_WINDOWS:
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
