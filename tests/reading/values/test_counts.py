"""Numbers with a unit."""

from hypothesis import example, given
from hypothesis import strategies as st

from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.values.counts import (
    _words,  # pyright: ignore[reportPrivateUsage] - a sign must not hide what it stands for
    find_count_signs,
)

_PARTS = tuple("0123456789,.、%‰ 百千万亿两三十余多来成分之人次个元至—")


@given(st.lists(st.sampled_from(_PARTS), max_size=12).map("".join))
@example("百分之八十")
@example("八成五")
@example("1、2万余人")
@example("3.5 千元")
@example("2至3 场")
def test_a_stretch_without_the_sign_of_a_number_has_none(words: str) -> None:
    page = Page(words)
    if not find_count_signs(page, Span(0, len(page.folded))):
        assert not _words().numbers.search(page.folded)
