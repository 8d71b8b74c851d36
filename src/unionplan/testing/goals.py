"""Wished states."""

from hypothesis import strategies as st

from unionplan.model import Goal, WorkArea
from unionplan.testing._named import named
from unionplan.testing.extras import extras
from unionplan.testing.sources import sources
from unionplan.testing.texts import ids, texts


@named
def goals() -> st.SearchStrategy[Goal]:
    """Goals; what they refer to need not exist."""
    return st.builds(
        Goal,
        statement=texts(min_size=1),
        id=ids(),
        area=st.sampled_from([None, *WorkArea]),
        parent=st.none() | ids(),
        section=st.none() | ids(),
        source=st.none() | sources(),
        extra=extras(),
    )
