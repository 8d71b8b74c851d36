"""Rules that other distributions bring, by entry points of the group ``unionplan.rules``."""

from collections.abc import Iterable, Iterator
from importlib.metadata import EntryPoint, entry_points
from typing import Final, cast

from unionplan.rules.errors import PluginError
from unionplan.rules.registry import Registry
from unionplan.rules.rule import Rule
from unionplan.rules.table import default_registry

GROUP: Final = "unionplan.rules"
"""The group of entry points; each leads to a rule or to several."""

_LONGEST_REASON: Final = 300


def installed_registry() -> Registry:
    """The registry of this library's own rules and of all that are installed beside it.

    Installed distributions are looked up anew each time. Their code is run: what is installed is
    trusted.

    Raises:
        PluginError: A plug-in cannot be loaded, or is no rule; the error names its distribution.
        RuleConflictError: Two rules have the same code or name; the error names both.
    """
    found = sorted(entry_points(group=GROUP), key=lambda entry: (_owner(entry), entry.name))
    rules = [rule for entry in found for rule in _load(entry)]
    return default_registry().with_rules(*rules) if rules else default_registry()


def _load(entry: EntryPoint) -> Iterator[Rule]:
    try:
        loaded: object = entry.load()
    except Exception as error:  # a plug-in may fail in any way
        reason = f"{type(error).__name__}: {error}"[:_LONGEST_REASON]
        raise PluginError(_owner(entry), entry.value, reason) from error
    several = isinstance(loaded, tuple | list | Registry)
    for rule in cast("Iterable[object]", loaded) if several else (loaded,):
        if not isinstance(rule, Rule):
            reason = f"expected a rule or several, found {type(rule).__name__}"
            raise PluginError(_owner(entry), entry.value, reason)
        yield rule


def _owner(entry: EntryPoint) -> str:
    return "an unknown distribution" if entry.dist is None else entry.dist.name
