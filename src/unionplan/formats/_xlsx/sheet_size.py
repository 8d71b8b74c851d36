"""How much a part of a workbook claims to hold, told by its XML before room is made for it."""

import re
from typing import Any, Final
from xml.parsers import expat

from unionplan.errors import DecodeError, Fault
from unionplan.limits import current

__all__ = ["check_part"]

_REFERENCE: Final = re.compile(r"([A-Za-z]{1,3})([1-9][0-9]{0,6})")
_MOST_ROWS: Final = 1_048_576
_MOST_COLUMNS: Final = 16_384
_ELEMENTS_A_CELL: Final = 3
_LONGEST_NUMBER: Final = 8
_ALPHABET: Final = 26
_SHEETS: Final = "xl/worksheets/"
_CLAIM: Final = "uniqueCount"


class _Reach:
    """The last row and column in which a cell holds something.

    Attributes:
        rows: Rows from the first to the last one with a value.
        columns: Columns likewise.
    """

    def __init__(self, name: str) -> None:
        self.rows = self.columns = 0
        self._name = name
        self._row = self._column = 0
        self._cells = current().sheet_cells
        self._room = _ELEMENTS_A_CELL * self._cells

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take note of an element that starts."""
        name = tag.rpartition(":")[2]
        self._room -= 1
        if self._room < 0:
            problem = f"{self._name}: has more than {_ELEMENTS_A_CELL * self._cells:,} XML elements"
            raise DecodeError([Fault("", problem)])
        if name == "c":
            self._enter(attributes.get("r"))
        elif name in {"v", "is", "f", "t"}:
            self._fill()
        elif name == "row":
            number = attributes.get("r", "")
            self._row = (
                int(number)
                if number.isdecimal() and len(number) <= _LONGEST_NUMBER
                else self._row + 1
            )
            self._column = 0

    def _enter(self, reference: str | None) -> None:
        if reference is None:
            self._column += 1
        elif match := _REFERENCE.fullmatch(reference):
            self._row = int(match[2])
            self._column = 0
            for letter in match[1].upper():
                self._column = self._column * _ALPHABET + ord(letter) - ord("A") + 1
        else:
            problem = f"{self._name}: {reference[:40]!r} is no cell"
            raise DecodeError([Fault("", problem)])

    def _fill(self) -> None:
        self.rows, self.columns = max(self.rows, self._row), max(self.columns, self._column)
        if self.rows > _MOST_ROWS or self.columns > _MOST_COLUMNS:
            problem = f"{self._name}: a cell lies outside of any sheet"
            raise DecodeError([Fault("", problem)])
        if self.rows * self.columns > self._cells:
            problem = (
                f"{self._name}: cells reach over {self.rows:,} rows and {self.columns:,} columns;"
                f" a ledger has at most {self._cells:,} cells"
            )
            raise DecodeError([Fault("", problem)])


def check_part(part: bytes, name: str) -> None:
    """See that a part is XML without a document type that claims no more than a workbook holds.

    Of a sheet that is where its last cell lies, of shared texts how many there are said to be.

    Raises:
        DecodeError: It is not.
    """
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_doctype
    is_sheet = name.lower().startswith(_SHEETS)
    parser.StartElementHandler = _Reach(name).start if is_sheet else _check_claim
    try:
        parser.Parse(part, True)  # noqa: FBT003 - expat takes no keyword
    except expat.ExpatError as error:
        problem = f"{name}: not well-formed XML ({error})"
        raise DecodeError([Fault("", problem)]) from None


def _check_claim(_tag: str, attributes: dict[str, str]) -> None:
    """The library makes room for all texts that are claimed, and dies where there is none."""
    claim = attributes.get(_CLAIM, "0").strip()
    most = _ELEMENTS_A_CELL * current().sheet_cells
    if len(claim) > _LONGEST_NUMBER or (claim.isdecimal() and int(claim) > most):
        problem = f"claims to hold {claim[:20]} texts, more than the {most:,} that fit"
        raise DecodeError([Fault("", problem)])


def _refuse_doctype(*_: Any) -> None:  # noqa: ANN401
    problem = "the XML of a workbook has no document type, and here is one"
    raise DecodeError([Fault("", problem)])
