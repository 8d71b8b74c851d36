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
    "MAX_INPUT_BYTES",
    "MAX_NUMBER_DIGITS",
    "MAX_NUMERAL_LENGTH",
    "MAX_WORD_CHARACTERS",
    "MAX_WORD_PARAGRAPHS",
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

MAX_WORD_CHARACTERS: Final = 4_000_000
"""Characters of a Word document that is written, some 5,000 pages; Word takes 32 MB of text."""

MAX_WORD_PARAGRAPHS: Final = 100_000
"""Paragraphs of a Word document that is written, each cell of a table one of them."""
