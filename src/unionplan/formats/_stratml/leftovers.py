"""What a StratML document holds and a plan has no field for, under the key ``x-stratml``.

A text element is a text there; any other an object of its elements by name, several of one name an
array, and its attributes with ``@`` before their name. What is empty is left out.
"""

import re
from typing import Final

from unionplan.formats._stratml.element import Element
from unionplan.formats._stratml.identifiers import Identifiers, as_id
from unionplan.formats._stratml.names import TEXTS
from unionplan.formats._stratml.notations import number_text, read_day, read_number
from unionplan.formats._stratml.schema import Schema
from unionplan.formats._stratml.texts import clean
from unionplan.model import Extra, Json

KEY: Final = "x-stratml"
"""The key of the application under which they are kept."""

NOTHING: Final = Extra()
"""What is kept of an element that was understood whole."""

_WORDS: Final = "#text"
_PATH: Final = r"\w.\-~/:@!$&'()*+,;=%"
_ADDRESS: Final = re.compile(
    r"(?:https?|ftp)://[\w.\-]{1,253}(?::[0-9]{1,5})?"
    rf"(?:/[{_PATH}]*)?(?:\?[{_PATH}?]*)?(?:#[{_PATH}?]*)?",
    re.ASCII,
)
_BAD_ESCAPE: Final = re.compile("%(?![0-9A-Fa-f]{2})")


def leftover(element: Element) -> dict[str, object] | str:
    """What is still in an element, as plain data; empty where there is nothing."""
    if element.name in {"Identifier", "ReferentIdentifier"}:
        return as_id(element.text) or element.text
    found: dict[str, object] = {
        f"@{key}": value for key, value in element.attributes.items() if value
    }
    repeated: dict[str, list[object]] = {}
    for child in element.children:
        if value := leftover(child):
            repeated.setdefault(child.name, []).append(value)
    found |= {name: values if len(values) > 1 else values[0] for name, values in repeated.items()}
    if found and element.text:
        found[_WORDS] = element.text
    return found or element.text


def extra_of(element: Element) -> dict[str, object]:
    """The keys of the application for what is still in an element."""
    found = leftover(element)
    if isinstance(found, str):
        return {KEY: {_WORDS: found}} if found else {}
    return {KEY: found}


def kept(extra: Extra) -> Extra:
    """What was kept of an element, by name; empty where nothing was."""
    found = extra.get(KEY)
    return found if isinstance(found, Extra) else NOTHING


def restore(element: Element, found: Extra, schema: Schema, identifiers: Identifiers) -> None:
    """Put back what was kept of an element, where the schema has room for it."""
    for key, value in found.items():
        name = key.removeprefix("@")
        if name != key:
            allowed = schema.attributes.get(element.name, {}).get(name, ())
            if value in allowed:
                element.attributes[name] = str(value)
        elif slot := schema.slots[element.name].get(name):
            values = value if isinstance(value, tuple) else (value,)
            present = [child for child in element.children if child.name == name]
            room = slot.most - len(present)
            for item in values[: max(room, 0)]:
                made = _made(name, item, schema, identifiers)
                if made is not None:
                    element.children.append(made)
            if room < 1 and values:
                _add_to(present[0], values[0], schema, identifiers)


def _add_to(element: Element, value: Json, schema: Schema, identifiers: Identifiers) -> None:
    """Put a value into an element that is there already, as far as it goes there."""
    if isinstance(value, Extra) and element.name not in TEXTS:
        restore(element, value, schema, identifiers)
    elif isinstance(value, str) and element.takes_lines:
        element.text = f"{element.text}\n{value}"


def _made(name: str, value: Json, schema: Schema, identifiers: Identifiers) -> Element | None:
    element = Element(name)
    if name in TEXTS:
        if isinstance(value, str):
            element.text = _checked(name, clean(value), identifiers)
    elif isinstance(value, Extra):
        restore(element, value, schema, identifiers)
    return element if element.text or element.children or element.attributes else None


def _checked(name: str, text: str, identifiers: Identifiers) -> str:
    """The text of an element, if its type has it; else nothing."""
    if name == "Identifier":
        return identifiers.given(text)
    check = _CHECKS.get(name)
    return text if check is None or check(text) else ""


def _is_day(text: str) -> bool:
    try:
        return str(read_day(text)) == text
    except ValueError:
        return False


def _is_number(text: str) -> bool:
    try:
        return number_text(read_number(text)) == text
    except ValueError:
        return False


def _is_role_type(text: str) -> bool:
    return text in {"Performer", "Beneficiary"}


def _is_address(text: str) -> bool:
    return bool(_ADDRESS.fullmatch(text)) and not _BAD_ESCAPE.search(text)


_CHECKS: Final = {
    **dict.fromkeys(("StartDate", "EndDate", "PublicationDate"), _is_day),
    "NumberOfUnits": _is_number,
    "RoleType": _is_role_type,
    "Source": _is_address,
}
