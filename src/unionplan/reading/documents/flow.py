"""A place that lines go to: the page, a cell, or what is left out."""

import re

import attrs

__all__ = ["Flow"]


@attrs.define(eq=False)
class Flow:
    """A place that lines go to while it is being written.

    Attributes:
        lines: The lines that are whole.
        line: The parts of the line that is being written.
        marker: The number that the next line with words begins with.
        unless: What a line begins with that has its number already; None for nothing.
        after: Lines that come behind the line that is being written.
        holds_table: Whether a table of several columns stands in it.
    """

    lines: list[str] = attrs.field(factory=list[str])
    line: list[str] = attrs.field(factory=list[str])
    marker: str = ""
    unless: re.Pattern[str] | None = None
    after: list[str] = attrs.field(factory=list[str])
    holds_table: bool = False

    def end_line(self, *, keep: bool) -> None:
        """End the line that is being written.

        Args:
            keep: Whether one without words is a line too; it has its number, but no bullet.
        """
        line = "".join(self.line)
        if line.strip() or keep:
            self.lines.append(self._marked(line))
            self.marker = ""
        self.line.clear()
        self.lines += self.after
        self.after.clear()

    def _marked(self, line: str) -> str:
        if not line.strip():
            return self.marker.strip() + line if any(map(str.isalnum, self.marker)) else line
        is_marked = self.unless is not None and self.unless.match(line)
        return line if is_marked else self.marker + line
