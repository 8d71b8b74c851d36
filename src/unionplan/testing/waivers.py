"""Rules that are set aside."""

from hypothesis import strategies as st

from unionplan.model import Waiver
from unionplan.testing._named import named
from unionplan.testing.extras import extras
from unionplan.testing.periods import dates
from unionplan.testing.texts import texts


@named
def waivers() -> st.SearchStrategy[Waiver]:
    """Waivers; neither the rule nor the place need exist."""
    return st.builds(
        Waiver,
        rule=st.sampled_from(("WP101", "WP201")) | texts(min_size=1),
        reason=texts(min_size=1),
        at=st.none() | st.just("/activities/0") | texts(),
        until=st.none() | dates(),
        extra=extras(),
    )
