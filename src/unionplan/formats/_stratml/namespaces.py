"""Which prefixes stand for StratML, as far as a document was read."""

from collections.abc import Iterator, Mapping

from unionplan.formats._stratml.names import is_stratml


class Namespaces:
    """The prefixes that the open elements declare.

    The parser could do this as well, but would put a namespace before every name in it: one of a
    megabyte in a document of many elements would take minutes.
    """

    def __init__(self) -> None:
        self._own = ""
        self._levels: list[dict[str, bool]] = []

    def enter(self, prefix: str, attributes: Mapping[str, str]) -> bool | None:
        """Whether an element belongs to StratML; if so, it is open from now on.

        What the outermost element is in is taken for StratML, whatever it is called.

        Returns:
            None where the prefix stands for nothing.
        """
        if not self._levels:
            self._own = attributes.get(f"xmlns:{prefix}" if prefix else "xmlns", "")
        self._levels.append(dict(self._declared(attributes)))
        default = None if prefix else True
        found = (level[prefix] for level in reversed(self._levels) if prefix in level)
        is_ours = next(found, default)
        if not is_ours:
            self.leave()
        return is_ours

    def leave(self) -> None:
        """Close the element that was entered last."""
        self._levels.pop()

    def _declared(self, attributes: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
        for name, value in attributes.items():
            start, _, prefix = name.partition(":")
            if start == "xmlns":
                yield prefix, value == self._own or is_stratml(value)
