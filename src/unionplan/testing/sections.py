"""Parts of the document."""

from hypothesis import strategies as st

from unionplan.model import Section, SectionRole
from unionplan.testing._named import named
from unionplan.testing.extras import extras
from unionplan.testing.sources import sources
from unionplan.testing.texts import ids, texts


@named
def sections(*, max_leaves: int = 4) -> st.SearchStrategy[Section]:
    """Sections with sections in them.

    Args:
        max_leaves: Sections without sections in them, about at most.
    """
    return st.recursive(
        _sections(st.just(())),
        lambda inner: _sections(st.lists(inner, max_size=3).map(tuple)),
        max_leaves=max_leaves,
    )


def _sections(below: st.SearchStrategy[tuple[Section, ...]]) -> st.SearchStrategy[Section]:
    return st.builds(
        Section,
        id=ids(),
        role=st.sampled_from(SectionRole),
        marker=texts(max_size=3),
        heading=texts(),
        text=texts(max_size=30),
        sections=below,
        source=st.none() | sources(),
        extra=extras(),
    )
