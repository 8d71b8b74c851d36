"""The formats of files, by name, by suffix and by content."""

import os
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Final

from unionplan.errors import UnknownFormatError
from unionplan.files import read_bytes, write_bytes
from unionplan.formats.format import Format
from unionplan.formats.loss import Loss
from unionplan.model import Plan

__all__ = ["FORMATS", "Registry", "dump", "load"]


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

    def by_content(self, data: bytes) -> Format | None:
        """The first format whose sign a document bears; None where it bears none."""
        return next((entry for entry in self if entry.looks_like(data)), None)

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
        Format(
            name="json",
            suffixes=(".json",),
            module="unionplan.formats.json",
            media_type="application/json",
            sign=rb"\A\s{0,1000}\{",
        ),
        Format(
            name="yaml",
            suffixes=(".yaml", ".yml"),
            module="unionplan.formats.yaml",
            media_type="application/yaml",
            sign=rb"(?m:^)[\"']?unionplan[\"']?[ \t]{0,20}:",
        ),
        Format(
            name="toml",
            suffixes=(".toml",),
            module="unionplan.formats.toml",
            media_type="application/toml",
            sign=rb"(?m:^)unionplan[ \t]{0,20}=",
        ),
        Format(
            name="md",
            suffixes=(".md", ".markdown"),
            module="unionplan.formats.md",
            media_type="text/markdown",
            sign=rb"\A(?:\xef\xbb\xbf)?\s{0,100}<!-- unionplan [0-9]{1,9}[ ]",
        ),
        Format(
            name="docx",
            suffixes=(".docx",),
            module="unionplan.formats.docx",
            media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            sign=rb"(?s:\APK\x03\x04.{0,65536}?word/document\.xml)",
            reads=False,
            binary=True,
        ),
        Format(
            name="xlsx",
            suffixes=(".xlsx",),
            module="unionplan.formats.xlsx",
            media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            sign=rb"(?s:\APK\x03\x04.{0,65536}?xl/(?:workbook|worksheets/[^/]{1,80})\.xml)",
            binary=True,
        ),
        Format(
            name="csv",
            suffixes=(".csv",),
            module="unionplan.formats.csv",
            media_type="text/csv",
            sign="\\A(?:\ufeff)?编号,工作领域,工作任务,".encode(),
        ),
        Format(
            name="ics",
            suffixes=(".ics",),
            module="unionplan.formats.ics",
            media_type="text/calendar",
            sign=rb"(?im:^)BEGIN:VCALENDAR",
        ),
        Format(
            name="stratml",
            suffixes=(".xml", ".stratml"),
            module="unionplan.formats.stratml",
            media_type="application/xml",
            sign=(
                rb"\A(?:\xef\xbb\xbf)?\s{0,100}(?:<[?!][^>]{0,1000}>\s{0,100}){0,20}"
                rb"<(?:[\w.-]{1,40}:)?(?:StrategicPlan|StrategicPlanCore|PerformancePlanOrReport)"
                rb"[\s/>]"
            ),
        ),
        Format(  # without a sign, for every web page is read as prose
            name="html",
            suffixes=(".html", ".htm"),
            module="unionplan.formats.html",
            media_type="text/html",
            reads=False,
        ),
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
    return chosen.read(read_bytes(path))


def dump(
    plan: Plan,
    path: str | os.PathLike[str],
    *,
    format: str | None = None,  # noqa: A002
    formats: Registry = FORMATS,
    strict: bool = False,
    **options: object,
) -> tuple[Loss, ...]:
    """Write a plan to a file, whole or not at all; a text in UTF-8.

    Args:
        plan: The plan.
        path: The file; what it held is replaced.
        format: The name of the format; None to go by the suffix.
        formats: The formats that are known.
        strict: Refuse a plan that the document would not hold whole.
        **options: What the format lets its user choose.

    Returns:
        What the document does not hold of the plan; nothing of JSON, YAML and TOML.

    Raises:
        UnknownFormatError: No format has this name or suffix.
        LossError: *strict*, and something would be lost; the file is as it was.
        EncodeError: The format cannot hold the plan; the file is as it was.
        OutputError: The file cannot be written; what it held is whole.
        MissingExtraError: The format needs a library that is not installed.
    """
    chosen = formats.of(path) if format is None else formats.named(format)
    written = chosen.write(plan, strict=strict, **options)
    write_bytes(path, written.data)
    return written.losses
