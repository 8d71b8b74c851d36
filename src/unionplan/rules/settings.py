"""How plans are to be checked: which rules, how heavy, with which facts."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TypeAlias

import attrs

from unionplan.rules.phrase import Language
from unionplan.rules.profile import Profile
from unionplan.rules.severity import Severity

Weight: TypeAlias = Severity | None
"""How much the findings of a rule weigh; None: the rule is off."""


def _as_texts(items: Iterable[str]) -> tuple[str, ...]:
    return (items,) if isinstance(items, str) else tuple(items)


def _as_weights(
    weights: Mapping[str, Weight] | Iterable[tuple[str, Weight]],
) -> tuple[tuple[str, Weight], ...]:
    return tuple(dict(weights).items())


def _as_fill(fill: Mapping[str, str] | Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(dict(fill).items())


@attrs.frozen(kw_only=True)
class FileSettings:
    """What holds for some files only.

    Attributes:
        files: A pattern of their paths, see `Settings.for_file`.
        select: Selectors of rules, instead of those for every file; none at all: no change.
        ignore: Selectors of rules to leave out as well.
    """

    files: str
    select: tuple[str, ...] = attrs.field(default=(), converter=_as_texts)
    ignore: tuple[str, ...] = attrs.field(default=(), converter=_as_texts)


def _as_files(files: Iterable[FileSettings]) -> tuple[FileSettings, ...]:
    return tuple(files)


@attrs.frozen(kw_only=True)
class Settings:
    """How plans are to be checked, as a value; nothing of it is kept anywhere else.

    Attributes:
        select: Selectors of the rules to run, see `Registry`; none at all: all of them.
        ignore: Selectors of the rules not to run.
        severities: What findings weigh, by selectors of their rules; the narrowest holds. None
            is off.
        per_file: What holds for some files only; a later one comes before an earlier one.
        profile: Facts about the union; None: what the plan says.
        fill: What belongs into the gaps of a template, by mask (``20xx年``), by the noun behind
            it (``公司``) or by name (``年份``).
        language: The language of what people read.
    """

    select: tuple[str, ...] = attrs.field(default=(), converter=_as_texts)
    ignore: tuple[str, ...] = attrs.field(default=(), converter=_as_texts)
    _severities: tuple[tuple[str, Weight], ...] = attrs.field(
        default=(), converter=_as_weights, alias="severities"
    )
    per_file: tuple[FileSettings, ...] = attrs.field(default=(), converter=_as_files)
    profile: Profile | None = None
    _fill: tuple[tuple[str, str], ...] = attrs.field(default=(), converter=_as_fill, alias="fill")
    language: Language = "zh"

    @property
    def severities(self) -> Mapping[str, Weight]:
        """See above; it cannot be changed."""
        return MappingProxyType(dict(self._severities))

    @property
    def fill(self) -> Mapping[str, str]:
        """See above; it cannot be changed."""
        return MappingProxyType(dict(self._fill))

    def for_file(self, path: str) -> "Settings":
        """The settings for one file, without any that hold for other files only.

        Args:
            path: Its path with ``/``, as seen from the folder of the settings. In a pattern ``*``
                and ``?`` stand for characters of a name, ``**`` for any folders; a pattern
                without ``/`` is that of a name in whatever folder.
        """
        select, ignore = self.select, self.ignore
        for each in self.per_file:
            if _pattern(each.files).fullmatch(path):
                select = each.select or select
                ignore += each.ignore
        return attrs.evolve(self, select=select, ignore=ignore, per_file=())


@lru_cache(maxsize=256)
def _pattern(glob: str) -> re.Pattern[str]:
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", glob if "/" in glob else f"**/{glob}")
    words = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(words.get(part) or re.escape(part) for part in parts), re.DOTALL)
