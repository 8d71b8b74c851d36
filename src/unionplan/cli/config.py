"""The settings of a check: from the file that belongs to what is checked."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple, cast

from unionplan.cli.documents import STDIN
from unionplan.cli.faults import CommandError, about
from unionplan.errors import DecodeError, Fault
from unionplan.files import decode, read_bytes
from unionplan.formats.toml import locate, parse
from unionplan.model import join_pointer
from unionplan.rules import Registry, Settings, UnknownRuleError, read_settings

__all__ = ["Config", "Configs"]

_OWN: Final = "unionplan.toml"
_SHARED: Final = "pyproject.toml"
_TABLE: Final = ("tool", "unionplan")
_REPOSITORIES: Final = (".git", ".hg", ".svn")


class Config(NamedTuple):
    """Settings, and where they come from.

    Attributes:
        settings: The settings, for whatever file.
        file: The file that holds them; None where there is none.
    """

    settings: Settings
    file: Path | None = None


_NO_CONFIG: Final = Config(Settings())


class Configs:
    """Finds the settings of files: the nearest ``unionplan.toml`` or ``[tool.unionplan]`` above.

    Args:
        registry: The rules that settings can speak of.
        asked: The file that the user named; None to look for one.
        off: Whether no file is to be read at all.
    """

    def __init__(self, registry: Registry, asked: str | None = None, *, off: bool = False) -> None:
        self._registry = registry
        self._fixed = _NO_CONFIG if off else None
        self._found: dict[Path, Config] = {}
        if asked is not None:
            path = Path(asked)
            self._fixed = self._read(path, needed=True)

    def of(self, file: str) -> Settings:
        """The settings for one file; ``-`` goes by the working directory.

        Raises:
            CommandError: The settings cannot be read, or something in them is wrong.
        """
        path = Path(os.path.abspath("stdin" if file == STDIN else file))  # noqa: PTH100 - links stay
        config = self._fixed or self._look(path.parent)
        if config.file is None:
            return config.settings
        folder = os.path.abspath(config.file.parent)  # noqa: PTH100
        try:
            name = os.path.relpath(path, folder)
        except ValueError:  # on another drive
            name = str(path)
        return config.settings.for_file(name.replace(os.sep, "/"))

    def _look(self, folder: Path) -> Config:
        if folder not in self._found:
            config = None
            for name in (_OWN, _SHARED):
                path = folder / name
                if config is None and path.is_file():
                    config = self._read(path, needed=False)
            if config is None:
                is_top = any((folder / name).exists() for name in _REPOSITORIES)
                last = is_top or folder.parent == folder
                config = _NO_CONFIG if last else self._look(folder.parent)
            self._found[folder] = config
        return self._found[folder]

    def _read(self, path: Path, *, needed: bool) -> Config | None:
        with about(str(path)):
            text = decode(read_bytes(path)).text
            data, _ = parse(text)
            prefix = _TABLE if path.name == _SHARED else ()
            table = _below(data, prefix)
            if table is None:
                if not needed:
                    return None
                msg = f"{path}: has no table [{'.'.join(prefix)}]"
                raise CommandError(msg)
            try:
                return Config(self._settings(table), path)
            except DecodeError as error:
                pointers = [join_pointer(*prefix) + fault.where for fault in error.faults]
                raise DecodeError(
                    fault._replace(line=line, column=column)
                    for fault, (line, column) in zip(
                        error.faults, locate(text, pointers), strict=True
                    )
                ) from None

    def _settings(self, table: object) -> Settings:
        settings = read_settings(table)
        if faults := list(_unknown(settings, self._registry)):
            raise DecodeError(faults)
        return settings


def _below(data: object, keys: Iterable[str]) -> object:
    for key in keys:
        data = cast("dict[str, object]", data).get(key) if isinstance(data, dict) else None
    return data


def _unknown(settings: Settings, registry: Registry) -> Iterator[Fault]:
    """The selectors that speak of no rule."""
    lists: list[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]]
    lists = [((), settings.select, settings.ignore)]
    lists += [(("per-file", each.files), each.select, each.ignore) for each in settings.per_file]
    selectors: list[tuple[tuple[str | int, ...], str]] = []
    for path, select, ignore in lists:
        selectors += [((*path, "select", index), each) for index, each in enumerate(select)]
        selectors += [((*path, "ignore", index), each) for index, each in enumerate(ignore)]
    selectors += [(("severities", each), each) for each in settings.severities]
    for where, selector in selectors:
        try:
            registry.verify([selector])
        except UnknownRuleError as error:
            yield Fault(join_pointer(*where), str(error))
