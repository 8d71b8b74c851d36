"""Stretches, and which of them begin between two offsets."""

from hypothesis import given
from hypothesis import strategies as st

from unionplan.reading.text.span import Span, spans_between


@given(
    st.lists(st.integers(0, 40), max_size=12, unique=True).map(sorted),
    st.integers(0, 40),
    st.integers(0, 40),
)
def test_those_between_are_all_that_begin_there(edges: list[int], start: int, end: int) -> None:
    spans = [Span(*pair) for pair in zip(edges[::2], edges[1::2], strict=False)]
    found = list(spans_between(spans, start, end))
    assert found == [span for span in spans if start <= span.start < end]
