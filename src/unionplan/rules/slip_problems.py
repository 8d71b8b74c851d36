"""Findings about slips: one for each wrong word, with all places at which it stands."""

from collections.abc import Iterator

from unionplan.rules.context import Context
from unionplan.rules.mending import mend_words
from unionplan.rules.problem import Problem
from unionplan.rules.slips import Slip, SlipTable, put_right


def find_problems(context: Context, table: SlipTable) -> Iterator[Problem]:
    """A problem for each slip of a table, with ``wrong`` and ``right`` and a fix if one is known."""
    places: dict[Slip, list[str]] = {}
    for start, slip in context.slips(table):
        places.setdefault(slip, []).append(context.spot(start).where)
    for slip, (first, *others) in places.items():
        yield Problem(
            first,
            related=[where for where in dict.fromkeys(others) if where != first],
            fix=mend_words(context, lambda words, slip=slip: put_right(words, slip))
            if slip.right
            else (),
            safe=slip.safe,
            wrong=slip.wrong,
            right=slip.right,
        )
