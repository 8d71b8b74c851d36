"""From plain data to a TOML text, with a table for each thing that a plan lists."""

# ruff: noqa: ANN401 - plain data

from decimal import Decimal
from json.encoder import encode_basestring
from typing import Any, Final

import tomlkit
from tomlkit.items import (
    AbstractTable,
    Float,
    InlineTable,
    Integer,
    Item,
    KeyType,
    SingleKey,
    String,
    StringType,
    Trivia,
)

from unionplan.formats._problem import is_array, is_object
from unionplan.formats._values import write_decimal

_TABLES: Final = frozenset(
    {"organization", "sections", "goals", "activities", "metrics", "placeholders", "waivers"}
)
"""Keys of a plan whose values get headers of their own; all else stands within its table."""

_SECTIONS: Final = frozenset({"sections"})
"""The same for sections, within which only sections do; elsewhere nothing does."""


def write_toml(data: dict[str, Any]) -> str:
    """Write plain data without null as a TOML document."""
    document = tomlkit.document()
    _fill(document, data, _TABLES)
    return tomlkit.dumps(document)


def _fill(table: Any, data: dict[str, Any], with_headers: frozenset[str]) -> None:
    """Add everything to a table; what has a header comes last, or it would take in the rest."""
    last = {key: value for key, value in data.items() if key in with_headers and value}
    for key, value in data.items():
        if key not in last:
            table.append(_key(key), item_of(value))
    for key, value in last.items():
        below = _SECTIONS if key == "sections" else frozenset[str]()
        if is_array(value):
            items: Any = tomlkit.aot()
            for item in value:
                items.append(_table(item, below))
            table.append(_key(key), items)
        else:
            table.append(_key(key), _table(value, below))


def _table(data: dict[str, Any], with_headers: frozenset[str]) -> AbstractTable:
    table = tomlkit.table()
    _fill(table, data, with_headers)
    return table


def item_of(value: Any, *, inline: bool = False) -> Item:
    """One value as TOML writes it; *inline* for what stands within an array or a table."""
    match value:
        case bool():
            return tomlkit.item(value)
        case str():
            return _string(value, is_long="\n" in value and not inline)
        case int():
            return Integer(value, Trivia(), str(value))
        case Decimal():
            return _number(value)
        case _ if is_array(value):
            return _array(value, inline=inline)
        case _:
            table = InlineTable(tomlkit.inline_table().value, Trivia())
            for key, item in value.items():
                table.append(_key(key), item_of(item, inline=True))
            return table


def _array(items: list[Any], *, inline: bool) -> Item:
    array: Any = tomlkit.array()
    array.extend([item_of(item, inline=True) for item in items])
    result: Item = array.multiline(len(items) > 1 and is_object(items[0]) and not inline)
    return result


def _number(value: Decimal) -> Item:
    text = write_decimal(value)
    if text.lstrip("-").isdecimal():
        return Integer(int(text), Trivia(), text)
    return Float(float(text), Trivia(), text)


def _key(key: str) -> SingleKey:
    if key.isascii() and key.replace("-", "a").replace("_", "a").isalnum():
        return SingleKey(key, KeyType.Bare)
    return SingleKey(key, KeyType.Basic, original=f'"{_escaped(key)}"')


def _string(text: str, *, is_long: bool) -> String:
    if not is_long:
        return String(StringType.SLB, text, _escaped(text), Trivia())
    # the parser drops the line break behind the opening quotes
    lines = "\n".join(["", *map(_escaped, text.split("\n"))])
    return String(StringType.MLB, text, lines, Trivia())


def _escaped(text: str) -> str:
    return encode_basestring(text)[1:-1].replace("\x7f", "\\u007f")
