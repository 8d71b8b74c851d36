"""Fields: what the program computes, of which the page shows the result."""

__all__ = ["Fields"]


class Fields:
    """Which of the runs of a part are results of fields, and which are code."""

    def __init__(self) -> None:
        self._in_code: list[bool] = []  # for each field that is open, the outermost first
        self._codes = 0

    @property
    def in_code(self) -> bool:
        """Whether what comes next is no result, of one of the fields that are open."""
        return self._codes > 0

    def turn(self, kind: str) -> None:
        """Take the mark of a field.

        Args:
            kind: ``begin`` before its code, ``separate`` before its result, or ``end``.
        """
        if kind == "begin":
            self._in_code.append(True)
            self._codes += 1
        elif self._in_code:
            self._codes -= self._in_code[-1]
            self._in_code[-1] = False
            if kind == "end":
                self._in_code.pop()
