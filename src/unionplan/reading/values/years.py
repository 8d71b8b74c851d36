"""Years as plans write them: 2026年, 二〇二六年, 20xx年, 今年."""

from typing import Final

from unionplan.chinese import parse_whole

STATED_YEAR: Final = "(?:19|20)[0-9]{2}|二[〇零0][〇零0一二三四五六七八九]{2}"
"""Pattern of a year that says which one it is."""

_MASKED = "(?:20)?[xX×*_]{1,4}年度?"
_RELATIVE = "今年|本年|当年|明年|次年|来年|翌年"
_FIRST, _LAST = 1900, 2099


def year_pattern(group: str = "year") -> str:
    """The pattern of a year before a month, stated, masked or relative, that may be missing.

    Args:
        group: Name of the group that holds a stated year.
    """
    return f"(?:(?P<{group}>{STATED_YEAR})年?|{_MASKED}|{_RELATIVE})?"


def parse_year(words: str | None) -> int | None:
    """A year in Arabic or Chinese digits, 1900 to 2099; None else."""
    year = None if words is None else parse_whole(words.removesuffix("年").replace("零", "〇"))
    return year if year is not None and _FIRST <= year <= _LAST else None
