"""Checks that constructors share: only what can never mean anything is refused."""

import re
from datetime import datetime
from typing import Final

from unionplan.errors import ModelError
from unionplan.limits import MAX_NUMBER_DIGITS
from unionplan.model._repr import shown

# The letters and digits of Unicode that XML 1.0 (NCName) allows too, for ids go into StratML and
# HTML: those of Latin-1's symbols (²) and of enclosed numbers (①) are not among them.
_LETTER: Final = r"[^\W\d\u0080-\u00bf\u2190-\u2bff]"
_ID: Final = re.compile(rf"{_LETTER}(?:{_LETTER}|[\d.\-]){{0,199}}")
_LONGEST_ID: Final = 200
_TOO_LARGE: Final = 10**MAX_NUMBER_DIGITS


def check_texts(owner: object, *names: str) -> None:
    """Each named field holds text.

    Raises:
        ModelError: A field holds something else.
    """
    for name in names:
        value = getattr(owner, name)
        if not isinstance(value, str):
            msg = f"{_a(type(owner))}'s {name} must be text, found {shown(value)}"
            raise ModelError(msg)


def check_kind(owner: object, name: str, kind: type, *, needed: bool = False) -> None:
    """A field holds one value of its kind or, where it is not needed, nothing.

    A datetime is no date here, for the two do not compare.

    Raises:
        ModelError: It holds something else.
    """
    value = getattr(owner, name)
    if value is None and not needed:
        return
    if not isinstance(value, kind) or isinstance(value, datetime):
        msg = f"{_a(type(owner))}'s {name} must be {_a(kind)}, found {shown(value)}"
        raise ModelError(msg)


def check_id(owner: object, value: object) -> None:
    """An id is empty (the plan will give one) or a valid XML name.

    Raises:
        ModelError: It is neither.
    """
    if isinstance(value, str) and (
        # most ids are plain, and asking so is three times as fast
        (value.isascii() and value.isidentifier() and len(value) <= _LONGEST_ID)
        or not value
        or _ID.fullmatch(value)
    ):
        return
    msg = (
        f"{_a(type(owner))}'s id must be a letter or '_' followed by letters, digits, '.', '-' or"
        f" '_' (at most {_LONGEST_ID} in all), found {shown(value)}"
    )
    raise ModelError(msg)


def check_count(
    owner: object,
    name: str,
    *,
    least: int = 0,
    most: int = _TOO_LARGE - 1,
    needed: bool = False,
) -> None:
    """A field holds a whole number from *least* to *most* or, where it is not needed, nothing.

    Raises:
        ModelError: It holds something else.
    """
    value = getattr(owner, name)
    if value is None and not needed:
        return
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        end = "on" if most >= _TOO_LARGE - 1 else f"to {most}"
        msg = (
            f"{_a(type(owner))}'s {name} must be a whole number from {least} {end},"
            f" found {shown(value)}"
        )
        raise ModelError(msg)


def _a(kind: type) -> str:
    return f"{'an' if kind.__name__[0] in 'AEIOU' else 'a'} {kind.__name__}"
