"""Terms of office as plans state them."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from unionplan.chinese import NUMERALS
from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.kinds import BASIC
from unionplan.rules.said import find_numbers

_YEARS: Final = f"[{NUMERALS}]{{1,3}}"
_TERM: Final = (
    f"(?:任期|届期|每届)(?:任期)?(?:均|都|一般|规定|定|改)?(?:为|是)?(?P<term>{_YEARS})年"
    f"|(?P<session>{_YEARS})年一届|每(?P<election>{_YEARS})年[^，,]{{0,4}}换届"
)

_OTHERS: Final = "<assembly>|<other_bodies>"
_UNIONS_BELOW: Final = "基层|乡镇|街道|企业|单位|村|社区|指导|督促"


class Term(NamedTuple):
    """A term of office.

    Attributes:
        where: JSON Pointer of the place that states it.
        years: Its length.
    """

    where: str
    years: int


def find_terms(context: Context, unless: str, only: str) -> Iterator[Term]:
    """The terms of office that the prose states, in order.

    Args:
        context: The plan.
        unless: A pattern of words of bodies whose term is not meant.
        only: A pattern of words one of which the sentence must have.
    """
    for said, years in find_numbers(context, "term", _TERM):
        if said.has(only) and said.is_meant(unless):
            yield Term(said.where, int(years))


def find_union_terms(plan: Plan, context: Context) -> Iterator[Term]:
    """The terms of the union's committee: as a fact about the union, and as the prose says."""
    years = context.profile.term_years
    if years is not None:
        union = plan.organization
        stated = union is not None and union.term is not None and union.term.years == years
        yield Term("/organization/term/years" if stated else "", years)
    others = _OTHERS if context.profile.kind in BASIC else f"{_OTHERS}|{_UNIONS_BELOW}"
    yield from find_terms(context, others, "工会|委员会|本届|换届")
