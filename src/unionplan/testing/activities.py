"""What the union does, who takes part, and what was done of it."""

from hypothesis import strategies as st

from unionplan.model import Activity, Party, PartyRole, Record, Status, WorkArea
from unionplan.testing._named import named
from unionplan.testing.extras import extras
from unionplan.testing.periods import dates
from unionplan.testing.sources import sources
from unionplan.testing.texts import ids, numbers, texts
from unionplan.testing.whens import whens


@named
def parties() -> st.SearchStrategy[Party]:
    """People, bodies and groups with a part in an activity."""
    return st.builds(Party, name=texts(min_size=1), role=st.sampled_from(PartyRole), extra=extras())


@named
def records() -> st.SearchStrategy[Record]:
    """Entries of the ledger."""
    return st.builds(
        Record,
        on=st.none() | dates(),
        note=texts(),
        participants=st.none() | st.integers(0, 1_000_000),
        evidence=texts(),
        extra=extras(),
    )


@named
def activities() -> st.SearchStrategy[Activity]:
    """Activities; what they refer to need not exist."""
    return st.builds(
        Activity,
        title=texts(min_size=1),
        id=ids(),
        when=st.none() | whens(),
        observances=st.lists(texts(), max_size=2),
        area=st.sampled_from([None, *WorkArea]),
        parties=st.lists(parties(), max_size=2),
        goals=st.lists(ids(), max_size=2),
        section=st.none() | ids(),
        parent=st.none() | ids(),
        after=st.lists(ids(), max_size=2),
        budget=st.none() | numbers(min_value=0),
        status=st.sampled_from(Status),
        records=st.lists(records(), max_size=2),
        source=st.none() | sources(),
        extra=extras(),
    )
