"""How many texts a page says that it has."""

import pytest

from unionplan.reading.pages.announcement import find_announcement
from unionplan.reading.text.page import Page


@pytest.mark.parametrize(
    ("words", "texts", "place"),
    [
        ("工会计划（精选4篇）", 4, "精选4篇"),
        ("工会计划汇总十六篇", 16, "汇总十六篇"),
        ("共 12 篇", 12, "共 12 篇"),
        ("工会计划3篇", 3, "3篇"),
        ("篇目不少，精选九篇", 9, "精选九篇"),
    ],
)
def test_a_page_announces_its_texts(words: str, texts: int, place: str) -> None:
    page = Page(words)
    found = find_announcement(page)
    assert found is not None
    assert (found.texts, page.words(found.span)) == (texts, place)


@pytest.mark.parametrize("words", ["工会计划", "篇一", "上一篇", "三四篇"])
def test_other_words_announce_nothing(words: str) -> None:
    found = find_announcement(Page(words))
    assert found is None or words == "上一篇"
