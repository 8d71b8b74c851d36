"""How much of untrusted input is taken before it is refused.

A work plan is some kilobytes of text; these bounds are far beyond any that a person writes, and
keep what a stranger sends from taking the machine's memory or time.
"""

from __future__ import annotations

from typing import Final

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
