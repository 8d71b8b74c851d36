"""Texts, ids and numbers."""

# ruff: noqa: D417 - `draw` is Hypothesis's to give

from decimal import Decimal

from hypothesis import strategies as st

from unionplan.limits import MAX_DECIMAL_DIGITS, MAX_DECIMAL_EXPONENT
from unionplan.testing._named import reused

_WORDS = (
    "工会",
    "召开教职工代表大会",
    "慰问困难职工",
    "三八妇女节",
    "第一季度",
    "百分之九十五以上",
)

# Texts that some format or library takes for something else than text, or damages.
_TRAPS = (
    *("否", "no", "Yes", "on", "true", "null", "~", "", " ", "12:30", "0123", "0o17", "1_000"),
    *("2026", "2026-03-08", "2026-03-08T07:00:00Z", "1e3", "-0", ".5", ".inf", ".nan", "NaN"),
    *("- 工会", "工会: 甲", "工会 #1", "#", "?", "<<", "=", "---", "...", "%YAML 1.1", "!t", "&a"),
    *("*a", "@", "`", "'", '"', "''", '"""', "\\", "[", "{}", ",", "|", ">", "a:", ":a", "-"),
    *("甲\n乙", "甲\n\n乙\n", "\n甲", " 甲\n乙", "甲 \n乙", "\t甲", "甲\t\n", "甲\r\n乙", "甲\r乙"),
    *("\0", "\x07", "\x1b", "\x7f", "\x85", "\u00a0", "\u2028", "\u2029", "\ufeff", "\ufffe"),
    *("\U0001f600", "\U0010ffff", "e\u0301", "\u202e", "x-", "甲" * 90, "a b " * 40),
)


@reused
def texts(*, min_size: int = 0, max_size: int = 12) -> st.SearchStrategy[str]:
    """Texts of any characters but half surrogate pairs, those that formats stumble over included.

    Args:
        min_size: Characters that every text has at least.
        max_size: Characters that a text has at most, if it is one of random characters.
    """
    traps = tuple(text for text in (*_WORDS, *_TRAPS) if len(text) >= min_size)
    random = st.text(st.characters(exclude_categories=["Cs"]), min_size=min_size, max_size=max_size)
    return random | st.sampled_from(traps)


@reused
def ids(*, allow_empty: bool = True) -> st.SearchStrategy[str]:
    """Ids of parts of a plan; they shrink to none, or to ``a``.

    Args:
        allow_empty: Whether the empty id is among them, for which the plan gives one.
    """
    start = st.sampled_from("abgmsXZ_教é")
    rest = st.text("a0b-._9工", max_size=5)
    named = st.builds(str.__add__, start, rest)
    return st.just("") | named if allow_empty else named


@reused
@st.composite
def numbers(
    draw: st.DrawFn, *, min_value: int | None = None, max_value: int | None = None
) -> Decimal:
    """Exact numbers within the bounds of the model, and within these; they shrink to 0.

    Args:
        min_value: Least number, or None.
        max_value: Greatest number, or None.
    """
    most = 10**MAX_DECIMAL_DIGITS - 1
    if min_value is None and max_value is None:
        digits = draw(st.integers(-1000, 1000) | st.integers(-most, most))
        exponent = draw(
            st.integers(-3, 3) | st.integers(-MAX_DECIMAL_EXPONENT, MAX_DECIMAL_EXPONENT)
        )
        return Decimal(f"{digits}E{exponent}")
    places = draw(st.integers(0, 4))
    scale = 10**places
    least = -most if min_value is None else min_value * scale
    greatest = most if max_value is None else max_value * scale
    return Decimal(f"{draw(st.integers(least, greatest))}E-{places}")
