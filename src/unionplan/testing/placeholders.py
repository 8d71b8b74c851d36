"""What a template left open."""

from hypothesis import strategies as st

from unionplan.model import Placeholder
from unionplan.testing._named import named
from unionplan.testing.extras import extras
from unionplan.testing.sources import sources
from unionplan.testing.texts import ids, texts


@named
def placeholders() -> st.SearchStrategy[Placeholder]:
    """Masks, also such as no template has."""
    return st.builds(
        Placeholder,
        text=st.sampled_from(("20xx年", "***公司", "＿＿＿")) | texts(min_size=1),
        section=st.none() | ids(),
        source=st.none() | sources(),
        extra=extras(),
    )
