"""Findings about slips: one for each wrong word, with all places at which it stands."""

from collections.abc import Iterator, Sequence
from functools import partial

from unionplan.rules.context import Context
from unionplan.rules.mending import mend_words
from unionplan.rules.problem import Problem
from unionplan.rules.prose import Spot
from unionplan.rules.slips import Slip, SlipHit, SlipTable, put_right


def slips_in(context: Context, table: SlipTable) -> Sequence[SlipHit]:
    """The slips of a table in the prose, in order; their offsets are into `Context.joined`."""
    return context.slips.get(table, ())


def find_problems(context: Context, table: SlipTable) -> Iterator[Problem]:
    """A problem for each slip of a table; it quotes ``wrong`` and ``right`` and brings a fix."""
    places: dict[Slip, list[Spot]] = {}
    for start, slip in slips_in(context, table):
        places.setdefault(slip, []).append(context.spot(start))
    for slip, spots in places.items():
        first, *others = dict.fromkeys(spot.where for spot in spots)
        yield Problem(
            first,
            related=others,
            fix=mend_words(context, partial(put_right, slips=(slip,)), spots),
            safe=slip.safe,
            wrong=slip.wrong,
            right=slip.right,
        )
