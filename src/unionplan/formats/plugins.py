"""Formats that other distributions bring, by entry points of the group ``unionplan.formats``."""

from collections.abc import Iterator
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Final

from unionplan.errors import UnionPlanError
from unionplan.formats.format import Format
from unionplan.formats.registry import FORMATS, Registry

__all__ = ["FormatConflictError", "FormatPluginError", "installed"]

_GROUP: Final = "unionplan.formats"
_OURS: Final = "unionplan"
_LONGEST_REASON: Final = 300


class FormatPluginError(UnionPlanError, ImportError):
    """A format that is installed beside unionplan cannot be used.

    Attributes:
        distribution: The distribution that brings it.
        target: What its entry point names, ``module:attribute``.
        reason: What went wrong.
    """

    distribution: str
    target: str
    reason: str

    def __init__(self, distribution: str, target: str, reason: str) -> None:
        self.distribution = distribution
        self.target = target
        self.reason = reason
        super().__init__(distribution, target, reason)

    def __str__(self) -> str:
        return f"the format of {self.distribution} ({self.target}) cannot be used: {self.reason}"


class FormatConflictError(UnionPlanError, ValueError):
    """Two distributions bring formats with one name or one suffix.

    Attributes:
        shared: The name or the suffix.
        first: The distribution that brings the one.
        second: The distribution that brings the other.
    """

    shared: str
    first: str
    second: str

    def __init__(self, shared: str, first: str, second: str) -> None:
        self.shared = shared
        self.first = first
        self.second = second
        super().__init__(shared, first, second)

    def __str__(self) -> str:
        return (
            f"two formats go by {self.shared!r}, of {self.first} and of {self.second}:"
            " uninstall one of them"
        )


@cache
def installed() -> Registry:
    """The formats that unionplan brings, and those of other packages that are installed.

    Another package names its formats, each a `Format`, as entry points of ``unionplan.formats``.
    What they need is imported when a format is used first. They are looked up once.

    Raises:
        FormatPluginError: One of them cannot be loaded, or is no format; the error names its
            distribution.
        FormatConflictError: Two formats have one name or one suffix; the error names both
            distributions.
    """
    owners = {label: _OURS for entry in FORMATS for label in _labels(entry)}
    found: list[Format] = []
    for entry in sorted(entry_points(group=_GROUP), key=lambda entry: (_owner(entry), entry.name)):
        form = _load(entry)
        for label in _labels(form):
            if label in owners:
                raise FormatConflictError(label, owners[label], _owner(entry))
        owners |= dict.fromkeys(_labels(form), _owner(entry))
        found.append(form)
    return FORMATS.plus(*found)


def _labels(form: Format) -> Iterator[str]:
    yield form.name
    yield from form.suffixes


def _load(entry: EntryPoint) -> Format:
    try:
        loaded: object = entry.load()
    except Exception as error:  # a plug-in may fail in any way
        reason = f"{type(error).__name__}: {error}"[:_LONGEST_REASON]
        raise FormatPluginError(_owner(entry), entry.value, reason) from error
    if not isinstance(loaded, Format):
        reason = f"expected a format, found {type(loaded).__name__}"
        raise FormatPluginError(_owner(entry), entry.value, reason)
    return loaded


def _owner(entry: EntryPoint) -> str:
    return "an unknown distribution" if entry.dist is None else entry.dist.name
