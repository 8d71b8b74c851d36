"""The encoding of a page: as it says itself, where that is true."""

import re
from contextlib import suppress
from typing import Final

from unionplan.errors import DecodeError
from unionplan.files import Decoded, decode

__all__ = ["decode_page"]

_HEAD: Final = 4096
"""Bytes in which a page must say its encoding; browsers look at 1024."""

_SAID = re.compile(
    rb"""<(?:meta\s[^>]{0,400}?charset|\?xml\s[^>]{0,200}?encoding)\s{0,8}=\s{0,8}["']?\s{0,8}"""
    rb"""([a-zA-Z0-9_:.-]{1,40})""",
    re.IGNORECASE,
)
_MARKS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_ENOUGH: Final = 12
"""Characters of UTF-8 that are no other encoding by chance; two Chinese words can be."""


def decode_page(data: bytes, *, encoding: str | None = None) -> Decoded:
    """Turn the bytes of a page into text.

    Without *encoding*, tried in this order: a byte order mark, what the page says of itself, UTF-8,
    GB18030. What it says is not true where it was saved again in another encoding: then its bytes
    are none of the encoding that it names, or plainly UTF-8.

    Raises:
        DecodeError: As for `decode`.
    """
    said = _SAID.search(data[:_HEAD])
    if encoding is None and said is not None and not data.startswith(_MARKS):
        name = said[1].decode("ascii").lower()
        # what it says could be read in single bytes, so that it is no UTF-16
        if not name.startswith("utf-16") and not _is_utf8(data):
            with suppress(DecodeError):
                return decode(data, encoding=name)
    return decode(data, encoding=encoding)


def _is_utf8(data: bytes) -> bool:
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return False
    return len(text) - len(text.encode("ascii", errors="ignore")) >= _ENOUGH
