"""JSON Pointers (RFC 6901): how a place in a plan is written."""

import re

from unionplan.errors import PointerError

_INDEX = re.compile(r"0|[1-9][0-9]{0,8}")
_BAD_ESCAPE = re.compile(r"~(?![01])")


def split_pointer(pointer: str) -> tuple[str, ...]:
    """The reference tokens of a pointer, unescaped; none for the whole plan.

    Raises:
        PointerError: *pointer* is not empty and does not start with ``/``, or has a bad ``~``.
    """
    if not pointer:
        return ()
    if not pointer.startswith("/"):
        raise PointerError(pointer, "a JSON Pointer is empty or starts with '/'")
    if "~" not in pointer:
        return tuple(pointer[1:].split("/"))
    if _BAD_ESCAPE.search(pointer):
        raise PointerError(pointer, "'~' must be followed by 0 or 1")
    return tuple(token.replace("~1", "/").replace("~0", "~") for token in pointer[1:].split("/"))


def join_pointer(*tokens: str | int) -> str:
    """The pointer with these reference tokens."""
    return "".join(f"/{str(token).replace('~', '~0').replace('/', '~1')}" for token in tokens)


def index_token(token: str) -> int | None:
    """The index that a token names, or None where it names none (``01``, ``-``, ``x``)."""
    return int(token) if _INDEX.fullmatch(token) else None
