"""Rates whose numerator and denominator stand beside them: 应建会120家，已建会96家，建会率80%."""

from bisect import bisect_left
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.values.counts import Count, find_counts
from unionplan.reading.values.quantities import Quantity

_PERCENT = "%"
_WHOLE = 100
_NEAREST = 3  # pairs of numbers before a rate that are tried


class Share(NamedTuple):
    """What a rate was worked out from.

    Attributes:
        numerator: How many there are of a kind.
        denominator: How many there are in all, above 0.
    """

    numerator: Decimal
    denominator: Decimal


def find_shares(page: Page, sentence: Span, rates: Iterable[Quantity]) -> dict[int, Share]:
    """For each rate of a sentence the two numbers before it that give it, by where the rate starts.

    They stand side by side, are exact, and count the same; the words around them need not tell,
    for the sum does.
    """
    found: dict[int, Share] = {}
    rates = [rate for rate in rates if rate.unit == _PERCENT and rate.at_least == rate.at_most]
    if not rates:
        return found
    counts = [
        count
        for count in find_counts(page, sentence)
        if count.unit != _PERCENT and count.high is None and not count.more
    ]
    pairs = list(pairwise(counts))
    ends = [second.end for _, second in pairs]
    for rate in rates:
        last = bisect_left(ends, rate.start)
        for first, second in pairs[max(0, last - _NEAREST) : last]:
            share = _share(first, second)
            if share is not None and _gives(share, rate):
                found[rate.start] = share
    return found


def _share(first: Count, second: Count) -> Share | None:
    part, whole = sorted((first.low, second.low))
    return Share(part, whole) if first.unit == second.unit and 0 < part < whole else None


def _gives(share: Share, rate: Quantity) -> bool:
    """Whether a share is a rate, to as many places as the rate is written with."""
    value = rate.at_least or Decimal(0)
    return round(share.numerator * _WHOLE / share.denominator, _places(value)) == value


def _places(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0
