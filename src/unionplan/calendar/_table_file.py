"""Tables of the user's own: a JSON or TOML file, read without trust and checked whole."""

import json
import os
import stat
from collections.abc import Iterable
from itertools import pairwise
from typing import Any, Final, NoReturn, TypeVar, cast

import attrs

from unionplan.errors import DecodeError, Fault, InputError, ModelError
from unionplan.model import join_pointer

__all__ = ["MAX_TABLE_BYTES", "build_rows", "read_table"]

MAX_TABLE_BYTES: Final = 256_000
"""Bytes of a file with a table; the built-in ones have 30,000."""

_LONGEST_LINE: Final = 2_000  # a dotted key of TOML takes time that is quadratic in its length
_FLAGS: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)

T = TypeVar("T")


def read_table(path: str | os.PathLike[str], *, key: str) -> list[object]:
    """Read the rows of a table: an array under *key*, beside which only ``source`` may stand.

    Args:
        path: The file, in UTF-8; TOML where its name ends so, else JSON.
        key: The key of the array.

    Raises:
        InputError: The file cannot be read, is no regular file, or is larger than 256 kB.
        DecodeError: It is neither JSON nor TOML, or holds something else.
    """
    name = os.fspath(path)
    try:
        text = _read(name).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DecodeError([Fault("", f"not UTF-8: byte at offset {error.start}")]) from error
    data = _parse_toml(text) if name.lower().endswith(".toml") else _parse_json(text)
    if not isinstance(data, dict):
        raise DecodeError([Fault("", f"expected an object with the key {key!r}")])
    table = cast("dict[str, object]", data)
    faults = [
        Fault(join_pointer(other), f"unknown key {other!r}; known are {key!r} and 'source'")
        for other in table
        if other not in (key, "source")
    ]
    rows = table.get(key)
    if not isinstance(rows, list):
        faults.append(Fault(f"/{key}", "expected an array of tables"))
    if faults:
        raise DecodeError(faults)
    return cast("list[object]", rows)


def build_rows(
    rows: Iterable[object], kind: type[T], where: str, faults: list[Fault]
) -> tuple[T, ...]:
    """Make a value of an attrs class of each row; what is wrong is added to *faults*."""
    built: list[T] = []
    for index, row in enumerate(rows):
        value = _build(row, kind, f"{where}/{index}", faults)
        if value is not None:
            built.append(value)
    return tuple(built)


def _build(row: object, kind: type[T], where: str, faults: list[Fault]) -> T | None:
    if not isinstance(row, dict):
        faults.append(Fault(where, "expected an object"))
        return None
    values = cast("dict[str, Any]", row)
    fields = attrs.fields_dict(cast("type[attrs.AttrsInstance]", kind))
    problems = [
        Fault(where + join_pointer(key), f"unknown key {key!r}; known are {', '.join(fields)}")
        for key in values
        if key not in fields
    ]
    problems += [
        Fault(where, f"the key {name!r} is missing")
        for name, field in fields.items()
        if field.default is attrs.NOTHING and name not in values
    ]
    if not problems:
        try:
            return kind(**values)
        except ModelError as error:
            problems.append(Fault(where, str(error)))
    faults += problems
    return None


def _read(name: str) -> bytes:
    """Read a regular file whole, without waiting for what is none."""
    try:
        descriptor = os.open(name, _FLAGS)
        with os.fdopen(descriptor, "rb") as file:
            regular = stat.S_ISREG(os.fstat(descriptor).st_mode)
            data = file.read(MAX_TABLE_BYTES + 1) if regular else b""
    except (OSError, ValueError) as error:
        raise InputError(name, "no such file, or it cannot be read") from error
    if not regular:
        raise InputError(name, "is not a regular file")
    if len(data) > MAX_TABLE_BYTES:
        raise InputError(name, f"larger than {MAX_TABLE_BYTES:,} bytes")
    return data


def _parse_json(text: str) -> object:
    try:
        return json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise DecodeError(
            [Fault("", f"not JSON: {error.msg}", error.lineno, error.colno)]
        ) from error
    except (ValueError, RecursionError) as error:
        raise DecodeError([Fault("", f"not a table in JSON: {error}")]) from error


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    items = dict(pairs)
    if len(items) < len(pairs):
        keys = sorted(key for key, _ in pairs)
        key = next(key for key, following in pairwise(keys) if key == following)
        msg = f"the key {key!r} stands twice"
        raise ValueError(msg)
    return items


def _refuse_constant(name: str) -> NoReturn:
    msg = f"{name} is no number of JSON"
    raise ValueError(msg)


def _parse_toml(text: str) -> object:
    import tomllib  # noqa: PLC0415 - only users with a table in TOML pay for it

    if any(len(line) > _LONGEST_LINE for line in text.splitlines()):
        raise DecodeError([Fault("", f"a line is longer than {_LONGEST_LINE:,} characters")])
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise DecodeError([Fault("", f"not a table in TOML: {error}")]) from error
