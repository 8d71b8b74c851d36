"""Days that the moon counts."""

import pytest

from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.values.lunar_days import find_lunar_days


def _days(words: str) -> list[str]:
    page = Page(words)
    return [page.words(span) for span in find_lunar_days(page, Span(0, len(page.folded)))]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("正月初六座谈", ["正月初六"]),
        ("农历腊月二十前清欠", ["农历腊月二十前"]),
        ("农历三月初三、腊月廿六", ["农历三月初三", "腊月廿六"]),
        ("正月十五闹花灯", []),
        ("腊月廿三", []),
        ("农历九月初九", []),
        ("三月初三次例会", []),
        ("十月十五日", []),
        ("正月", []),
        ("没有", []),
    ],
)
def test_days_of_the_moon_are_found_but_not_festivals(words: str, days: list[str]) -> None:
    assert _days(words) == days
