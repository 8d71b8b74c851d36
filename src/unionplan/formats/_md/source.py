"""Where something was read from, in few characters: ``[98,128,0.94,"number"]``."""

from typing import Final

from unionplan.formats._md.note import Facts
from unionplan.formats._problem import is_array, is_object

__all__ = ["pack_source", "unpack_source"]

_KEYS: Final = ("start", "end", "confidence", "reason")
_USUAL: Final = {"confidence": 1, "reason": ""}


def pack_source(facts: Facts) -> None:
    """Make the source of an item a list, if it has only the usual fields."""
    source = facts.get("source")
    if is_object(source) and set(source) <= set(_KEYS):
        values = [source.get(key, _USUAL.get(key)) for key in _KEYS]
        while (
            len(values) > len(_KEYS) - len(_USUAL) and values[-1] == _USUAL[_KEYS[len(values) - 1]]
        ):
            values.pop()
        facts["source"] = values


def unpack_source(facts: Facts) -> None:
    """Make the source of an item an object again."""
    source = facts.get("source")
    if is_array(source):
        facts["source"] = dict(zip(_KEYS, source, strict=False))
