from hypothesis import given
from hypothesis import strategies as st

from unionplan.model import Source


@given(st.text(), st.text(), st.text())
def test_it_quotes_its_stretch_of_the_text(before: str, words: str, after: str) -> None:
    source = Source(start=len(before), end=len(before) + len(words))
    assert source.quote(before + words + after) == words


def test_no_text_is_too_long_to_have_a_source() -> None:
    source = Source(start=2**70, end=2**70 + 1, confidence=0)
    assert (source.start, source.end, source.confidence) == (2**70, 2**70 + 1, 0)
