"""Whole plans."""

from hypothesis import strategies as st

from unionplan.model import Plan, PlanKind
from unionplan.testing._named import named
from unionplan.testing.activities import activities
from unionplan.testing.extras import extras
from unionplan.testing.goals import goals
from unionplan.testing.metrics import metrics
from unionplan.testing.organizations import organizations
from unionplan.testing.periods import periods
from unionplan.testing.placeholders import placeholders
from unionplan.testing.sections import sections
from unionplan.testing.texts import texts
from unionplan.testing.waivers import waivers


@named
def plans(*, max_items: int = 2) -> st.SearchStrategy[Plan]:
    """Plans with everything that a plan can hold; they shrink to an empty one.

    References and codes need not make sense: such plans can be held, and rules speak of them.

    Args:
        max_items: Sections, goals, activities and so on at most, of each.
    """
    return st.builds(
        Plan,
        title=texts(),
        kind=st.sampled_from(PlanKind),
        organization=st.none() | organizations(),
        period=st.none() | periods(),
        sections=st.lists(sections(), max_size=max_items),
        goals=st.lists(goals(), max_size=max_items),
        activities=st.lists(activities(), max_size=max_items),
        metrics=st.lists(metrics(), max_size=max_items),
        placeholders=st.lists(placeholders(), max_size=max_items),
        waivers=st.lists(waivers(), max_size=max_items),
        extra=extras(),
    )
