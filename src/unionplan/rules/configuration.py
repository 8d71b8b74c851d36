"""Settings out of plain data, as TOML files and other programs hold them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from difflib import get_close_matches
from enum import Enum
from functools import cache
from types import NoneType
from typing import (
    Any,
    Final,
    Literal,
    TypeAlias,
    TypeVar,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

import attrs

from unionplan.errors import DecodeError, Fault
from unionplan.model import join_pointer
from unionplan.rules.phrase import Language
from unionplan.rules.profile import Profile
from unionplan.rules.regional_values import value_names
from unionplan.rules.settings import FileSettings, Settings, Weight
from unionplan.rules.severity import Severity

T = TypeVar("T")
_Path: TypeAlias = tuple[str | int, ...]
_OFF: Final = "off"
_SHOWN: Final = 40
_ALIKE: Final = 0.7  # of two words, from 0 to 1


def read_settings(data: object) -> Settings:
    """Make settings of plain data.

    Args:
        data: A mapping with any of the keys ``select``, ``ignore``, ``severities``, ``per-file``,
            ``profile``, ``region``, ``values``, ``fill`` and ``language``.

    Raises:
        DecodeError: A key is unknown (the nearest is named), or a value is no such value; all
            faults, with JSON Pointers into *data*.
    """
    reader = _Reader()
    found = reader.table(data, (), _KEYS)
    facts = dict(found.pop("profile", {}))
    if "region" in found:
        facts["region"] = found.pop("region")
    if "values" in found:
        facts["values"] = found.pop("values")
    if reader.faults:
        raise DecodeError(reader.faults)
    if facts:
        found["profile"] = Profile(**facts)
    return Settings(**{name.replace("-", "_"): value for name, value in found.items()})


class _Reader:
    """Reads values and gathers what is wrong with them."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def refuse(self, path: _Path, problem: str) -> None:
        self.faults.append(Fault(join_pointer(*path), problem))

    def table(self, data: object, path: _Path, keys: "Mapping[str, _Read]") -> dict[str, Any]:
        """The values of a table with fixed keys; what is wrong is left out."""
        found: dict[str, Any] = {}
        for key, value in self.pairs(data, path):
            if key in keys:
                read = keys[key](self, value, (*path, key))
                if read is not None:
                    found[key] = read
            else:
                self.refuse((*path, key), f"unknown key {_near(key, keys)}")
        return found

    def pairs(self, data: object, path: _Path) -> Iterator[tuple[str, object]]:
        if isinstance(data, Mapping):
            for key, value in cast("Mapping[object, object]", data).items():
                yield str(key), value
        else:
            self.refuse(path, f"expected a table, found {_shown(data)}")


_Read = Callable[[_Reader, object, _Path], Any]


def _text(reader: _Reader, value: object, path: _Path) -> str | None:
    if isinstance(value, str):
        return value
    reader.refuse(path, f"expected a text, found {_shown(value)}")
    return None


def _texts(reader: _Reader, value: object, path: _Path) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        reader.refuse(path, f"expected a list of texts, found {_shown(value)}")
        return ()
    items = enumerate(cast("Iterable[object]", value))
    texts = [_text(reader, item, (*path, index)) for index, item in items]
    return tuple(text for text in texts if text is not None)


def _one_of(words: Iterable[str]) -> _Read:
    known = tuple(words)

    def read(reader: _Reader, value: object, path: _Path) -> str | None:
        if isinstance(value, str) and value in known:
            return value
        reader.refuse(path, f"expected {' or '.join(known)}, found {_shown(value)}")
        return None

    return read


def _number(reader: _Reader, value: object, path: _Path) -> Decimal | None:
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        number = Decimal(str(value))
        if number.is_finite():
            return number
    reader.refuse(path, f"expected a number, found {_shown(value)}")
    return None


def _count(reader: _Reader, value: object, path: _Path) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    reader.refuse(path, f"expected a whole number from 0 on, found {_shown(value)}")
    return None


def _flag(reader: _Reader, value: object, path: _Path) -> bool | None:
    if isinstance(value, bool):
        return value
    reader.refuse(path, f"expected true or false, found {_shown(value)}")
    return None


def _day(reader: _Reader, value: object, path: _Path) -> date | None:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        reader.refuse(path, f"expected a day such as 2026-03-08, found {_shown(value)}")
    return None


def _mapping(read: _Read) -> _Read:
    def read_all(reader: _Reader, value: object, path: _Path) -> dict[str, Any]:
        found = {key: read(reader, item, (*path, key)) for key, item in reader.pairs(value, path)}
        return {key: item for key, item in found.items() if item is not None}

    return read_all


def _limits(reader: _Reader, value: object, path: _Path) -> dict[str, Any]:
    return reader.table(value, path, dict.fromkeys(sorted(value_names()), _number))


def _weights(reader: _Reader, value: object, path: _Path) -> dict[str, Weight]:
    words = _mapping(_one_of([*map(str, Severity), _OFF]))(reader, value, path)
    return {key: None if word == _OFF else Severity(word) for key, word in words.items()}


def _per_file(reader: _Reader, value: object, path: _Path) -> tuple[FileSettings, ...]:
    keys: dict[str, _Read] = {"select": _texts, "ignore": _texts}
    return tuple(
        FileSettings(files=files, **reader.table(table, (*path, files), keys))
        for files, table in reader.pairs(value, path)
    )


def _profile(reader: _Reader, value: object, path: _Path) -> dict[str, Any]:
    return reader.table(value, path, _facts())


@cache
def _facts() -> dict[str, _Read]:
    """How each fact of a profile is read, by its type."""
    hints = get_type_hints(Profile)
    return {
        field.alias: _limits if field.alias == "values" else _fact(hints[field.name])
        for field in attrs.fields(Profile)
        if field.alias is not None
    }


def _fact(hint: Any) -> _Read:  # noqa: ANN401 - a type as an annotation has it
    kinds = [kind for kind in get_args(hint) or (hint,) if kind is not NoneType]
    if get_origin(hint) is Literal or get_origin(kinds[0]) is Literal:
        return _one_of(get_args(kinds[0]) or kinds)
    if issubclass(kinds[0], Enum):
        return _one_of([str(member.value) for member in kinds[0]])
    return {bool: _flag, int: _count, date: _day}.get(kinds[0], _text)


def _near(word: str, known: Iterable[str]) -> str:
    names = list(known)
    near = get_close_matches(word[:_SHOWN], names, n=1, cutoff=_ALIKE)
    return f"(the nearest is {near[0]!r})" if near else f"(known are {', '.join(names)})"


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


_KEYS: Final[dict[str, _Read]] = {
    "select": _texts,
    "ignore": _texts,
    "severities": _weights,
    "per-file": _per_file,
    "profile": _profile,
    "region": _text,
    "values": _limits,
    "fill": _mapping(_text),
    "language": _one_of(get_args(Language)),
}
