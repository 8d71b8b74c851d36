"""Places in a ledger, and what is said of them."""

import attrs

__all__ = ["Place", "Remark"]


@attrs.frozen
class Place:
    """A row of a ledger, or a cell of it.

    Attributes:
        sheet: The name of the sheet; empty for a file that has none.
        row: The number of the row, from 1; of a text file, that of the record; 0 for no row.
        heading: The heading of the column; empty for the row as a whole.
    """

    sheet: str
    row: int
    heading: str = ""

    def __str__(self) -> str:
        row = f"row {self.row}" if self.row else ""
        words = (self.sheet, row, self.heading)
        return ", ".join(word for word in words if word)


@attrs.frozen
class Remark:
    """Something in a ledger that could not be read as it stands.

    Attributes:
        place: Where.
        problem: What was found and what became of it, as one sentence without a full stop.
    """

    place: Place
    problem: str

    def __str__(self) -> str:
        return f"{self.place}: {self.problem}"
