"""Identifiers: unique in a document, and names that every validator of XML takes."""

import re
from collections.abc import Iterator
from itertools import count
from typing import Final

from unionplan.formats._stratml.element import Element
from unionplan.formats._values import is_id

# The names of XML 1.0 before its fifth edition, by which the schemas' validators go: of the
# letters that ids may have, those of Latin-1 and the common Chinese ones.
_LETTER: Final = r"A-Za-z_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u4e00-\u9fa5"
_NAME: Final = re.compile(rf"[{_LETTER}][{_LETTER}0-9.\-]{{0,199}}")


class Identifiers:
    """The identifiers of a document that is written; each is given once."""

    def __init__(self) -> None:
        self._used: set[str] = set()
        self._numbers: dict[str, Iterator[int]] = {}

    def given(self, text: str) -> str:
        """The text, if it can be an identifier and is none yet; else nothing."""
        if text in self._used or not _NAME.fullmatch(text):
            return ""
        self._used.add(text)
        return text

    def new(self, prefix: str) -> str:
        """An identifier that is none yet."""
        numbers = self._numbers.setdefault(prefix, count(1))
        return next(name for number in numbers if (name := self.given(f"{prefix}{number}")))


class FoundIdentifiers:
    """The identifiers of a document that is read, made into ids of a plan, each of them once."""

    def __init__(self, root: Element) -> None:
        # what any element is called is free for no other
        self._named = {
            as_id(element.text) for element in root.everything() if element.name == "Identifier"
        }
        self._used: set[str] = set()
        self._numbers: dict[str, int] = {}

    def taken(self, element: Element) -> str:
        """The id of an element; empty where it has none, or one that another has already."""
        id = as_id(element.text_of("Identifier"))  # noqa: A001
        if not id or id in self._used:
            return ""
        element.take("Identifier")
        self._used.add(id)
        return id

    def needed(self, element: Element, prefix: str) -> str:
        """The id of an element that others refer to, a new one where it has none."""
        return self.taken(element) or self._new(prefix)

    def _new(self, prefix: str) -> str:
        number = self._numbers.get(prefix, 0) + 1
        while f"{prefix}{number}" in self._named:
            number += 1
        self._numbers[prefix] = number
        return f"{prefix}{number}"


def as_id(identifier: str) -> str:
    """An identifier as an id; bare UUIDs get an underscore before them; empty where it is none."""
    text = identifier.strip()
    return next((id for id in (text, f"_{text}") if text and is_id(id)), "")  # noqa: A001
