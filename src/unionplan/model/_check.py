"""Checks that constructors share: only what can never mean anything is refused."""

import re

from unionplan.errors import ModelError

# An XML NCName without the rarely used letters beyond the basic plane: what StratML and HTML take.
_ID = re.compile(r"[^\W\d][\w.\-]{0,199}", re.UNICODE)


def check_texts(owner: object, *names: str) -> None:
    """Each named field holds text.

    Raises:
        ModelError: A field holds something else.
    """
    for name in names:
        value = getattr(owner, name)
        if not isinstance(value, str):
            msg = f"{_article(owner)}'s {name} must be text, found {value!r}"
            raise ModelError(msg)


def check_kind(owner: object, name: str, kind: type) -> None:
    """A field holds one value of exactly its kind, or nothing.

    Exactly, because a datetime is a date to isinstance but does not compare with one.

    Raises:
        ModelError: It holds something else.
    """
    value = getattr(owner, name)
    if value is not None and type(value) is not kind:
        msg = f"{_article(owner)}'s {name} must be a {kind.__name__}, found {value!r}"
        raise ModelError(msg)


def check_id(owner: object, value: object) -> None:
    """An id is empty (the plan will give one) or a valid XML name.

    Raises:
        ModelError: It is neither.
    """
    if not isinstance(value, str) or (value and not _ID.fullmatch(value)):
        msg = (
            f"{_article(owner)}'s id must be a letter followed by letters, digits, '.', '-' or '_'"
            f" (at most 200), found {value!r}"
        )
        raise ModelError(msg)


def check_count(owner: object, name: str, *, least: int = 0) -> None:
    """A field holds a whole number that is not below *least*, or nothing.

    Raises:
        ModelError: It holds something else.
    """
    value = getattr(owner, name)
    if value is None:
        return
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        msg = f"{_article(owner)}'s {name} must be a whole number from {least} on, found {value!r}"
        raise ModelError(msg)


def _article(owner: object) -> str:
    name = type(owner).__name__
    return f"{'an' if name[0] in 'AEIOU' else 'a'} {name}"
