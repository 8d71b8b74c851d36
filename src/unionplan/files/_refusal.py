"""Why a file cannot be read or written, in words for someone who has never met an errno."""

import errno
import stat
from typing import Final

_BY_NUMBER: Final = {
    errno.EACCES: "permission denied",
    errno.EPERM: "permission denied",
    errno.EISDIR: "is a directory",
    errno.ENOTDIR: "a part of its path is not a directory",
    errno.ELOOP: "its symbolic links lead in a circle",
    errno.ENAMETOOLONG: "its name is too long",
    errno.ENOSPC: "no space left on the disk",
    errno.EDQUOT: "no space left in the disk quota",
    errno.EFBIG: "larger than the system allows",
    errno.EROFS: "its disk is read-only",
    errno.EIO: "the disk reports an input/output error",
    errno.EMFILE: "too many files are open",
    errno.ENFILE: "too many files are open",
    errno.EBUSY: "in use by something else",
}

_KINDS: Final = (
    (stat.S_ISDIR, "is a directory"),
    (stat.S_ISFIFO, "is a pipe, not a regular file"),
    (stat.S_ISSOCK, "is a socket, not a regular file"),
    (stat.S_ISCHR, "is a device, not a regular file"),
    (stat.S_ISBLK, "is a device, not a regular file"),
)


def refusal_of_error(error: OSError | ValueError, *, missing: str) -> str:
    """Say what the system refused.

    Args:
        error: What a call to the system raised; a ValueError is about a name that no file can have.
        missing: The words for a file or directory that does not exist.
    """
    if isinstance(error, ValueError):
        return "no file can have this name"
    if error.errno == errno.ENOENT:
        return missing
    reason = error.strerror or type(error).__name__
    return _BY_NUMBER.get(error.errno or 0, reason[:1].lower() + reason[1:])


def refusal_of_kind(mode: int) -> str | None:
    """Say why what has this mode (``st_mode``) is no regular file; None where it is one."""
    if stat.S_ISREG(mode):
        return None
    return next((words for test, words in _KINDS if test(mode)), "is not a regular file")
