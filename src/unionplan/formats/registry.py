"""The formats of files, by name and by suffix."""

import os
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import PurePath
from typing import Final, Protocol, cast

import attrs

from unionplan.errors import UnknownFormatError
from unionplan.files import decode, read_bytes, write_bytes
from unionplan.model import Plan

__all__ = ["FORMATS", "Format", "Registry", "dump", "load"]


class Codec(Protocol):
    """What the module of a format offers."""

    def dumps(self, plan: Plan) -> str:
        """Write a plan as text."""
        ...

    def loads(self, text: str) -> Plan:
        """Read a plan out of a text."""
        ...


@attrs.frozen(kw_only=True)
class Format:
    """A way in which plans are kept in files.

    Attributes:
        name: Its name, such as ``yaml``.
        suffixes: The file suffixes that it goes by, in lower case, with the dot; the first is the
            usual one.
        module: The module with its ``dumps`` and ``loads``, imported when it is used first.
    """

    name: str
    suffixes: tuple[str, ...]
    module: str

    def dumps(self, plan: Plan) -> str:
        """Write a plan as text.

        Raises:
            EncodeError: The format cannot hold the plan.
            MissingExtraError: It needs a library that is not installed.
        """
        return self._codec().dumps(plan)

    def loads(self, text: str) -> Plan:
        """Read a plan out of a text.

        Raises:
            DecodeError: *text* is not in this format, or not a plan.
            MissingExtraError: The format needs a library that is not installed.
        """
        return self._codec().loads(text)

    def _codec(self) -> Codec:
        return cast("Codec", import_module(self.module))


class Registry:
    """Formats, found by name or by the suffix of a file; a value that does not change.

    Args:
        formats: The formats, in the order in which they are listed to people.

    Raises:
        ValueError: Two of them have one name or one suffix.
    """

    __slots__ = ("_by_name", "_by_suffix")

    def __init__(self, formats: Iterable[Format]) -> None:
        self._by_name: dict[str, Format] = {}
        self._by_suffix: dict[str, Format] = {}
        for entry in formats:
            self._enter(self._by_name, entry.name, entry)
            for suffix in entry.suffixes:
                self._enter(self._by_suffix, suffix, entry)

    def __iter__(self) -> Iterator[Format]:
        return iter(self._by_name.values())

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the formats."""
        return tuple(self._by_name)

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The suffixes of all formats."""
        return tuple(self._by_suffix)

    def named(self, name: str) -> Format:
        """The format with this name.

        Raises:
            UnknownFormatError: There is none; the error lists the names.
        """
        if name not in self._by_name:
            raise UnknownFormatError(name, self.names)
        return self._by_name[name]

    def of(self, path: str | os.PathLike[str]) -> Format:
        """The format of a file by its suffix, in whatever case.

        Raises:
            UnknownFormatError: The suffix is none of ours; the error lists them.
        """
        suffix = PurePath(os.fspath(path)).suffix.lower()
        if suffix not in self._by_suffix:
            raise UnknownFormatError(suffix, self.suffixes)
        return self._by_suffix[suffix]

    def plus(self, *formats: Format) -> "Registry":
        """A new registry with these formats as well.

        Raises:
            ValueError: Two formats have one name or one suffix.
        """
        return Registry((*self, *formats))

    @staticmethod
    def _enter(table: dict[str, Format], key: str, entry: Format) -> None:
        other = table.setdefault(key, entry)
        if other is not entry:
            msg = f"two formats go by {key!r}: {other.module} and {entry.module}"
            raise ValueError(msg)


FORMATS: Final = Registry(
    (
        Format(name="json", suffixes=(".json",), module="unionplan.formats.json"),
        Format(name="yaml", suffixes=(".yaml", ".yml"), module="unionplan.formats.yaml"),
        Format(name="toml", suffixes=(".toml",), module="unionplan.formats.toml"),
    )
)
"""The formats that unionplan brings."""


def load(
    path: str | os.PathLike[str],
    *,
    format: str | None = None,  # noqa: A002 - nothing else would be understood
    formats: Registry = FORMATS,
) -> Plan:
    """Read a plan from a file, in UTF-8 or any other encoding that `unionplan.files` decodes.

    Args:
        path: The file.
        format: The name of its format; None to go by its suffix.
        formats: The formats that are known.

    Raises:
        UnknownFormatError: No format has this name or suffix.
        InputError: The file cannot be read.
        DecodeError: It holds no plan in its format; all faults, with lines and columns.
        MissingExtraError: The format needs a library that is not installed.
    """
    chosen = formats.of(path) if format is None else formats.named(format)
    return chosen.loads(decode(read_bytes(path)).text)


def dump(
    plan: Plan,
    path: str | os.PathLike[str],
    *,
    format: str | None = None,  # noqa: A002
    formats: Registry = FORMATS,
) -> None:
    """Write a plan to a file, whole or not at all, in UTF-8.

    Args:
        plan: The plan.
        path: The file; what it held is replaced.
        format: The name of the format; None to go by the suffix.
        formats: The formats that are known.

    Raises:
        UnknownFormatError: No format has this name or suffix.
        EncodeError: The format cannot hold the plan; the file is as it was.
        OutputError: The file cannot be written; what it held is whole.
        MissingExtraError: The format needs a library that is not installed.
    """
    chosen = formats.of(path) if format is None else formats.named(format)
    write_bytes(path, chosen.dumps(plan).encode("utf-8"))
