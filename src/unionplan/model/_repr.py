"""One short, honest ``repr`` for every model class."""

from decimal import Decimal

import attrs

_LONGEST = 32


def brief(self: attrs.AttrsInstance) -> str:
    """The class and the fields that differ from their defaults; texts cut, collections counted."""
    parts = [type(self).__name__]
    for field in type(self).__attrs_attrs__:
        value = getattr(self, field.name)
        if value != field.default:
            parts.append(f"{field.name}={_shown(value)}")
    return f"<{' '.join(parts)}>"


def _shown(value: object) -> str:
    if isinstance(value, str) and type(value) is str:
        return repr(value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…")
    if isinstance(value, tuple):
        return f"({len(value)})"  # pyright: ignore[reportUnknownArgumentType]
    if isinstance(value, Decimal):
        return f"{value:f}"
    return str(value)
