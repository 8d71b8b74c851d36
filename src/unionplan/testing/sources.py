"""Places in a text."""

# ruff: noqa: D417 - `draw` is Hypothesis's to give

from hypothesis import strategies as st

from unionplan.model import Source
from unionplan.testing._named import named
from unionplan.testing.extras import extras
from unionplan.testing.texts import numbers, texts


@named
@st.composite
def sources(draw: st.DrawFn, *, max_end: int = 100_000) -> Source:
    """Stretches of a text.

    Args:
        max_end: Length of the text.
    """
    start = draw(st.integers(0, max_end))
    return Source(
        start=start,
        end=draw(st.integers(start, max_end)),
        confidence=draw(numbers(min_value=0, max_value=1)),
        reason=draw(texts()),
        extra=draw(extras()),
    )
