from hypothesis import given
from hypothesis import strategies as st

from unionplan.model import Source


@given(st.text(), st.text(), st.text())
def test_it_quotes_its_stretch_of_the_text(before: str, words: str, after: str) -> None:
    source = Source(start=len(before), end=len(before) + len(words))
    assert source.quote(before + words + after) == words
