"""Fields that StratML has no element for, as lines of a text: ``时间：2026-03``.

They stand in ``OtherInformation``, which the standard has for what it does not address, or in a
``Description``. A reader of the document sees what they mean, and ours takes them back.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

import attrs

from unionplan.formats._stratml.element import Element
from unionplan.formats._stratml.notations import NOTATIONS
from unionplan.formats._stratml.texts import clean
from unionplan.formats._stratml.words import words

_COLON: Final = "："
_MOST_LINES: Final = 60  # ours stand first, and are fewer


def write_lines(
    kind: str, record: attrs.AttrsInstance, told: Mapping[str, object] | None = None
) -> list[str]:
    """The fields of a record that have a label, each as a line; what cannot be one is left out.

    Args:
        kind: What it is, as the table of labels has it.
        record: A goal, an activity and so on.
        told: Fields whose values the document tells otherwise, or would be taken to tell.
    """
    told = told or {}
    defaults = {field.name: field.default for field in attrs.fields(type(record))}
    lines: list[str] = []
    for name, label in words()["labels"][kind].items():
        value: object = getattr(record, name)
        if value == told.get(name, defaults[name]):
            continue
        text = clean(NOTATIONS[name].write(value))
        found = _read(name, text)
        # of a time the line may tell less than all, but never another kind
        if "\n" not in text and (found == value or (name == "when" and type(found) is type(value))):
            lines.append(f"{label}{_COLON}{text}")
    return lines


def read_lines(kind: str, text: str) -> tuple[dict[str, Any], str]:
    """The fields that the first lines of a text tell, and the rest of the text."""
    names = {label: name for name, label in words()["labels"][kind].items()}
    fields: dict[str, Any] = {}
    rest: list[str] = []
    for line in text.split("\n", _MOST_LINES):
        label, colon, value = line.partition(_COLON)
        name = names.get(label, "") if colon else ""
        found = _read(name, value) if name and name not in fields else None
        if found is None:
            rest.append(line)
        else:
            fields[name] = found
    return fields, "\n".join(rest)


def take_lines(element: Element, kind: str, name: str = "OtherInformation") -> dict[str, Any]:
    """The fields that a text in an element tells; what is left of the text stays there."""
    text = element.find(name)
    if text is None:
        return {}
    fields, text.text = read_lines(kind, text.text)
    return fields


def joined(lines: Iterable[str]) -> str:
    """Lines as one text."""
    return "\n".join(lines)


def _read(name: str, text: str) -> object:
    """The value, or None where the text is none."""
    try:
        value: object = NOTATIONS[name].read(text)
    except (ValueError, KeyError):
        return None
    return value
