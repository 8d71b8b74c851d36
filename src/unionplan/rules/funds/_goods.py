"""What holiday goods cost for one member in a year, as plans state it."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from unionplan.rules.amounts import NUMBER
from unionplan.rules.context import Context
from unionplan.rules.said import find_numbers

_YEARLY: Final = (
    "(?:每人每年|每年每人|每人全年|全年每人|年人均|人均每年|人均全年|每[名位](?:会员|"
    "职工|教职工)每年)"
    f"[^，,、]{{0,10}}?(?P<amount>{NUMBER})元|(?P<before>{NUMBER})元[/／每]人?[·/／每]?年"
)
_BY_FESTIVAL: Final = (
    f"(?P<festival><listed_festivals>)节?[^，,、；0-9]{{0,6}}?(?:每人|人均)?(?P<amount>{NUMBER})元"
)
_EACH: Final = "每人|人均|/人|每[名位]"
_OTHERS: Final = "疗养|疗休养|体检|保险|困难|补助|奖|生日|退休|培训|服装|预算|合计|共计|总额"


class YearlyGoods(NamedTuple):
    """The yuan for one member in a year, and where the plan states them."""

    where: str
    amount: Decimal


def find_yearly_goods(context: Context) -> Iterator[YearlyGoods]:
    """The sums that are stated for the year, and the total of those stated for single festivals."""
    for said, amount in find_numbers(context, "goods", _YEARLY):
        if said.is_meant(_OTHERS):
            yield YearlyGoods(said.where, amount)
    by_festival: dict[str, YearlyGoods] = {}
    for said, amount in find_numbers(context, "goods", _BY_FESTIVAL):
        if said.has(_EACH) and said.is_meant(_OTHERS):
            by_festival.setdefault(said.match["festival"], YearlyGoods(said.where, amount))
    several = list(by_festival.values())
    if len(several) > 1:
        yield YearlyGoods(several[0].where, sum((each.amount for each in several), Decimal(0)))
