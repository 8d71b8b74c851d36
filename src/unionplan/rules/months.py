"""Headings of a month calendar."""

import re

_MONTHS = re.compile(
    r"(?:20[0-9xX_×*]{2}年|[本当次明]年)?(?:元|[0-9０-９一二三四五六七八九十、,，和至到~～—–-]{1,9})月(?:份)?"
    r"(?:[、,，和至到~～—–-](?:元|[0-9０-９一二三四五六七八九十]{1,2})月(?:份)?)?[:：]?"
)


def is_month_heading(heading: str) -> bool:
    """Whether a heading is that of a month or of some: ``九月份``, ``一、二月份``, ``7-8月``."""
    return _MONTHS.fullmatch(heading.strip()) is not None
