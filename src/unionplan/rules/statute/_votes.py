"""How many must attend and agree, as plans describe votes of a congress."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from unionplan.rules.amounts import SHARE
from unionplan.rules.context import Context
from unionplan.rules.said import Said, find_meant, find_shares

_TWO_THIRDS: Final = Fraction(2, 3)
_QUORUM: Final = (
    f"(?P<before>{SHARE})(?:及?以上)?的?(?:应到)?(?:职工|教职工|正式|全体|会员)"
    "?代表(?:出席|到会|参加|参会)"
    f"|代表(?:出席|到会|参会)(?:率|人数)?[^，,率数]{{0,8}}?(?P<behind>{SHARE})[^，,]{{0,6}}"
    "(?:方可|即可|才能|召开|开会|有效)"
)
_PRESENT: Final = (
    "(?:到会|出席|与会|参会|在场)(?:会议)?的?(?:正式)?(?:职工|教职工|会员)?(?:代表|"
    "人员|职工)?(?:人数)?的?"
    "(?:过半数?|半数以上|半数|多数|二分之一以上|1/2以上|50[%％]以上)"
    "[^，,]{0,6}(?:同意|通过|赞成|表决)"
)
_CONTRACT: Final = "集体合同|工资协议|专项合同"


def find_small_quorums(context: Context, *, contract: bool) -> Iterator[Said]:
    """The places that let fewer than two thirds attend a vote.

    Args:
        context: The plan.
        contract: Whether votes on collective contracts are meant, or any others.
    """
    for said, share in find_shares(context, ("assembly", "attending"), _QUORUM):
        if share < _TWO_THIRDS and said.has(_CONTRACT) is contract and said.is_meant():
            yield said


def find_present_majorities(context: Context, *, contract: bool) -> Iterator[Said]:
    """The places that let a majority of those present decide."""
    for said in find_meant(context, ("assembly", "attending"), _PRESENT, "应到"):
        if said.has(_CONTRACT) is contract:
            yield said
