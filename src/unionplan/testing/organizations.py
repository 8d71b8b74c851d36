"""Unions, their members and their committee's term."""

# ruff: noqa: D417 - `draw` is Hypothesis's to give

from hypothesis import strategies as st

from unionplan.model import Membership, Organization, OrganizationKind, TermOfOffice, UnionLevel
from unionplan.testing._named import named
from unionplan.testing.extras import extras
from unionplan.testing.periods import dates
from unionplan.testing.texts import texts

_MOST = 1_000_000


@named
@st.composite
def memberships(draw: st.DrawFn, *, max_employees: int = _MOST) -> Membership:
    """Counts of people that can be true together, each of them known or not.

    Args:
        max_employees: Employees at most, and as many members at most.
    """
    employees = draw(st.none() | st.integers(0, max_employees))
    members = draw(st.none() | st.integers(0, max_employees))
    return Membership(
        employees=employees,
        members=members,
        women=draw(_counts(max_employees if employees is None else employees)),
        women_members=draw(_counts(max_employees if members is None else members)),
        branches=draw(_counts(max_employees)),
        groups=draw(_counts(max_employees)),
        extra=draw(extras()),
    )


@named
def terms_of_office() -> st.SearchStrategy[TermOfOffice]:
    """Terms of a committee."""
    return st.builds(
        TermOfOffice,
        elected_on=st.none() | dates(),
        years=st.none() | st.integers(1, 9),
        number=st.none() | st.integers(1, 99),
        extra=extras(),
    )


@named
def organizations() -> st.SearchStrategy[Organization]:
    """Unions of every kind."""
    return st.builds(
        Organization,
        name=texts(),
        kind=st.sampled_from([None, *OrganizationKind]),
        level=st.sampled_from([None, *UnionLevel]),
        region=texts(),
        superior=texts(),
        membership=st.none() | memberships(),
        term=st.none() | terms_of_office(),
        extra=extras(),
    )


def _counts(most: int) -> st.SearchStrategy[int | None]:
    return st.none() | st.integers(0, most)
