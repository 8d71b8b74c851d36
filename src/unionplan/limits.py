"""How much of untrusted input is taken before it is refused.

A work plan is some kilobytes of text; these bounds are far beyond any that a person writes, and
keep what a stranger sends from taking the machine's memory or time. Those of files can be set for a
piece of work, in this thread or task alone::

    with limits.using(input_bytes=100_000_000):
        plan = unionplan.load("large.json")

The others say what a plan is, and are the same for all, so that what one program writes every
other one reads: depth, digits and exponents.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final, NamedTuple

__all__ = [
    "MAX_DECIMAL_DIGITS",
    "MAX_DECIMAL_EXPONENT",
    "MAX_DEPTH",
    "MAX_DOCUMENT_CHARACTERS",
    "MAX_INPUT_BYTES",
    "MAX_LEDGER_ROWS",
    "MAX_MARKDOWN_CHARACTERS",
    "MAX_MARKDOWN_LINES",
    "MAX_NUMBER_DIGITS",
    "MAX_NUMERAL_LENGTH",
    "MAX_PACKAGE_PARTS",
    "MAX_PAGE_CHARACTERS",
    "MAX_PAGE_PARTS",
    "MAX_SHEET_CELLS",
    "MAX_STRATML_ATTRIBUTES",
    "MAX_STRATML_ELEMENTS",
    "MAX_STRATML_LEVELS",
    "MAX_UNPACKED_BYTES",
    "MAX_WORD_CHARACTERS",
    "MAX_WORD_PARAGRAPHS",
    "MAX_XML_DEPTH",
    "MAX_XML_ELEMENTS",
    "Limits",
    "current",
    "using",
]

MAX_INPUT_BYTES: Final = 32_000_000
"""Bytes of a file that is read: 32 MB."""

MAX_DEPTH: Final = 100
"""Levels of arrays and objects within each other in JSON, YAML and TOML.

Parsers differ in where they overflow the stack, by Python version too, so that ours comes first.
"""

MAX_NUMBER_DIGITS: Final = 400
"""Characters of one number literal in a document.

Turning digits into an integer takes quadratic time, and CPython refuses more than 4,300 of them.
"""

MAX_DECIMAL_DIGITS: Final = 40
"""Significant digits of a decimal value in the model."""

MAX_DECIMAL_EXPONENT: Final = 30
"""Absolute value of the exponent of a decimal value in the model.

Beyond it ``1e999999999`` would be a number of nine characters and a gigabyte.
"""

MAX_NUMERAL_LENGTH: Final = 28
"""Characters of a numeral in running text, in Chinese or other digits.

The longest below 万亿, 九千九百九十九亿九千九百九十九万九千九百九十九, has 23; and 25 digits with
千万亿 (15 more zeros) are still within `MAX_DECIMAL_DIGITS`.
"""

MAX_STRATML_ATTRIBUTES: Final = 200
"""Attributes of one element in StratML, which has at most two, besides namespaces."""

MAX_STRATML_ELEMENTS: Final = 50_000
"""Elements and attributes of a StratML document, which has some hundreds."""

MAX_STRATML_LEVELS: Final = 40
"""Levels of elements within each other in StratML, which has eight.

What has no place in a plan is kept as objects and arrays in its extra, two for each level, and
those nest no deeper than `MAX_DEPTH`.
"""

MAX_PACKAGE_PARTS: Final = 2_000
"""Parts of a package, such as a .docx: a report with a picture on every page has some hundreds."""

MAX_XML_DEPTH: Final = 250
"""Levels of XML elements within each other."""

MAX_XML_ELEMENTS: Final = 400_000
"""XML elements in the parts of a package that are read; each takes some hundred bytes of memory."""

MAX_DOCUMENT_CHARACTERS: Final = 32_000_000
"""Characters of the text that a file holds, with what is left out of it: as many as fit into
`MAX_INPUT_BYTES`. Merged cells repeat their words, so that a file could hold more than its size.
"""

MAX_UNPACKED_BYTES: Final = 32_000_000
"""Bytes that the parts of a package that are read unpack to: 32 MB.

A hundred kilobytes can unpack to a hundred megabytes; the text of a long book has some megabytes
of XML.
"""

MAX_WORD_CHARACTERS: Final = 4_000_000
"""Characters of a Word document that is written, some 5,000 pages; Word takes 32 MB of text."""

MAX_WORD_PARAGRAPHS: Final = 100_000
"""Paragraphs of a Word document that is written, each cell of a table one of them."""

MAX_MARKDOWN_CHARACTERS: Final = 2_000_000
"""Characters of a plan as Markdown that is read or written: some hundred times a long plan."""

MAX_MARKDOWN_LINES: Final = 30_000
"""Lines of a plan as Markdown, each paragraph and each blank line one of them."""

MAX_LEDGER_ROWS: Final = 10_000
"""Rows of a ledger that hold something: a busy union has some hundred tasks."""

MAX_SHEET_CELLS: Final = 500_000
"""Cells of a sheet, up to the last row and the last column that hold something.

A sheet may claim a million rows with nothing in them.
"""

MAX_PAGE_CHARACTERS: Final = 4_000_000
"""Characters of a plan that is written as a web page; browsers become slow long before."""

MAX_PAGE_PARTS: Final = 100_000
"""Parts of a plan that is written as a web page, each value one of them: some 6,000 activities."""


class Limits(NamedTuple):
    """How much is taken of a file, or written to one.

    Attributes:
        input_bytes: `MAX_INPUT_BYTES`.
        package_parts: `MAX_PACKAGE_PARTS`.
        unpacked_bytes: `MAX_UNPACKED_BYTES`.
        xml_depth: `MAX_XML_DEPTH`.
        xml_elements: `MAX_XML_ELEMENTS`.
        document_characters: `MAX_DOCUMENT_CHARACTERS`.
        ledger_rows: `MAX_LEDGER_ROWS`.
        sheet_cells: `MAX_SHEET_CELLS`.
        word_characters: `MAX_WORD_CHARACTERS`.
        word_paragraphs: `MAX_WORD_PARAGRAPHS`.
        page_characters: `MAX_PAGE_CHARACTERS`.
        page_parts: `MAX_PAGE_PARTS`.
        markdown_characters: `MAX_MARKDOWN_CHARACTERS`.
        markdown_lines: `MAX_MARKDOWN_LINES`.
    """

    input_bytes: int = MAX_INPUT_BYTES
    package_parts: int = MAX_PACKAGE_PARTS
    unpacked_bytes: int = MAX_UNPACKED_BYTES
    xml_depth: int = MAX_XML_DEPTH
    xml_elements: int = MAX_XML_ELEMENTS
    document_characters: int = MAX_DOCUMENT_CHARACTERS
    ledger_rows: int = MAX_LEDGER_ROWS
    sheet_cells: int = MAX_SHEET_CELLS
    word_characters: int = MAX_WORD_CHARACTERS
    word_paragraphs: int = MAX_WORD_PARAGRAPHS
    page_characters: int = MAX_PAGE_CHARACTERS
    page_parts: int = MAX_PAGE_PARTS
    markdown_characters: int = MAX_MARKDOWN_CHARACTERS
    markdown_lines: int = MAX_MARKDOWN_LINES


_USUAL: Final = Limits()
_current: ContextVar[Limits] = ContextVar("unionplan.limits", default=_USUAL)


def current() -> Limits:
    """The limits that hold here: the usual ones, or those of the innermost `using`."""
    return _current.get()


@contextmanager
def using(**changes: int) -> Generator[Limits, None, None]:
    """Set limits for what is done inside; the others stay as they are outside.

    They hold for this thread or asyncio task. A thread that is started inside has the usual ones
    again, unless it is run in a copy of the context (`contextvars.copy_context`).

    Args:
        **changes: New limits by the names of `Limits`.

    Raises:
        TypeError: No limit has this name.
    """
    token = _current.set(Limits(**{**_current.get()._asdict(), **changes}))
    try:
        yield _current.get()
    finally:
        _current.reset(token)
