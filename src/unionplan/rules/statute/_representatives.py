"""How many representatives a congress has, and who they are."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from unionplan.rules.amounts import NUMBER
from unionplan.rules.context import Context
from unionplan.rules.said import find_numbers, is_mentioned

_ELECTED: Final = (
    f"(?:选举|推选|选出|产生)[^，,、]{{0,6}}(?:职工|教职工)代表(?:共|总数|名额)?[^，,、]{{0,4}}?"
    f"(?P<count>{NUMBER})(?:人|名)"
)


class Count(NamedTuple):
    """A number of representatives and where the plan states it; empty where it is a known fact."""

    where: str
    number: Decimal


def find_counts(context: Context) -> Iterator[Count]:
    """The numbers of representatives that the plan states, or else the one that is known.

    Raises:
        FactMissingError: The plan elects representatives, but nobody said how many there are.
    """
    stated = False
    for said, count in find_numbers(context, ("representatives", "elect"), _ELECTED):
        if said.is_meant("会员代表|女职工代表|其中"):
            stated = True
            yield Count(said.where, count)
    known = context.profile.representatives
    if known is not None and not stated:
        yield Count("", Decimal(known))
    elif not stated and is_mentioned(context, "electing"):
        context.need("representatives")
