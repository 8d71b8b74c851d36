"""An element of XML while it is written, or while a reader takes out of it what it understands."""

from collections.abc import Iterator

import attrs


@attrs.define(eq=False)
class Element:
    """An element with its parts, by local names; namespaces are settled elsewhere.

    Attributes:
        name: Its name without prefix.
        text: Its own words; those of a structural element are no part of StratML.
        children: The elements in it, in order.
        attributes: What is no element in the schema either, such as ``Type``.
        takes_lines: Whether the writer may add lines to its text.
    """

    name: str
    text: str = ""
    children: list["Element"] = attrs.field(factory=list["Element"])
    attributes: dict[str, str] = attrs.field(factory=dict[str, str])
    takes_lines: bool = False

    def add(self, name: str, text: str = "", *, takes_lines: bool = False) -> "Element":
        """Put a new element behind the others, and return it."""
        child = Element(name, text, takes_lines=takes_lines)
        self.children.append(child)
        return child

    def add_text(self, name: str, text: str, *, takes_lines: bool = False) -> None:
        """Put a new element behind the others, if there is a text for it."""
        if text:
            self.add(name, text, takes_lines=takes_lines)

    def find(self, name: str) -> "Element | None":
        """The first child of this name."""
        return next((child for child in self.children if child.name == name), None)

    def text_of(self, name: str) -> str:
        """The text of the first child of this name that has one, or none."""
        return next((child.text for child in self._named(name) if child.text), "")

    def take(self, name: str) -> "Element | None":
        """The first child of this name, which is no child any more."""
        child = self.find(name)
        if child is not None:
            self.children.remove(child)
        return child

    def take_all(self, name: str) -> list["Element"]:
        """All children of this name, which are no children any more."""
        taken = list(self._named(name))
        if taken:
            self.children = [child for child in self.children if child.name != name]
        return taken

    def take_text(self, name: str) -> str:
        """The text of the first child of this name, which is no child any more."""
        child = self.take(name)
        return "" if child is None else child.text

    def everything(self) -> Iterator["Element"]:
        """The element and all elements in it, a parent before its children."""
        pending: list[Element] = [self]
        while pending:
            element = pending.pop()
            yield element
            pending.extend(reversed(element.children))

    def _named(self, name: str) -> Iterator["Element"]:
        return (child for child in self.children if child.name == name)
