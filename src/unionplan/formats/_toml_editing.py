"""Changing single values of a TOML text, while all else in it stays as it is written."""

# ruff: noqa: ANN401 - the nodes of tomlkit have no common type

from collections.abc import Sequence
from typing import Any

import tomlkit

from unionplan.formats._toml_writing import item_of


def set_toml(text: str, path: Sequence[str], value: object) -> str:
    """Replace the value at *path*, or give a table a key that it has not.

    Raises:
        LookupError: *path* leads nowhere.
    """
    document = tomlkit.parse(text)
    node, token = _find(document, path)
    node[token] = item_of(value)
    return tomlkit.dumps(document)


def drop_toml(text: str, path: Sequence[str]) -> str:
    """Take the item or key at *path* out.

    Raises:
        LookupError: *path* leads nowhere.
    """
    document = tomlkit.parse(text)
    node, token = _find(document, path)
    del node[token]
    return tomlkit.dumps(document)


def _find(document: Any, path: Sequence[str]) -> tuple[Any, str | int]:
    """What the last token of *path* is a part of, and the token as its key."""
    node = document
    for token in path[:-1]:
        node = node[_key(node, token)]
    return node, _key(node, path[-1])


def _key(node: Any, token: str) -> str | int:
    return int(token) if isinstance(node, list) else token
