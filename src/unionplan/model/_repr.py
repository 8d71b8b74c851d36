"""One short, honest ``repr`` for every model class, and for what an error shows."""

from collections.abc import Sized
from decimal import Decimal
from typing import Final

import attrs

_LONGEST_VALUE: Final = 48
_LONGEST_WHOLE: Final = 240


def brief(self: attrs.AttrsInstance) -> str:
    """The class and the fields that differ from their defaults; texts cut, collections counted."""
    parts = [type(self).__name__]
    fields: tuple[attrs.Attribute[object], ...] = attrs.fields(type(self))
    for field in fields:
        value: object = getattr(self, field.name)
        if value != field.default:
            parts.append(f"{field.name}={_in_brief(value)}")
    return f"<{_cut(' '.join(parts), _LONGEST_WHOLE)}>"


def shown(value: object) -> str:
    """Any value as an error shows it: its ``repr``, cut, and never an error of its own."""
    try:
        text = repr(value[:_LONGEST_VALUE] if isinstance(value, str) else value)
    except (ValueError, RecursionError):  # an int of more than 4,300 digits; lists within lists
        text = f"<{type(value).__name__} too large to show>"
    return _cut(text, _LONGEST_VALUE)


def _in_brief(value: object) -> str:
    if type(value) is str:
        return shown(value)
    if isinstance(value, Sized) and not isinstance(value, str):
        return f"({len(value)})"
    return _cut(f"{value:f}" if isinstance(value, Decimal) else str(value), _LONGEST_VALUE)


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
