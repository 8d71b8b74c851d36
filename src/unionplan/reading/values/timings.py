"""Times that are named together, for one thing to be done at each of them."""

import re
from typing import NamedTuple

from unionplan.errors import ModelError
from unionplan.model import Deadline, Window
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.values.times import Time, find_times

_AND = re.compile(" ?(?:[、,和及与]|以及) ?")
_OR = re.compile(" ?或者? ?")


class Timing(NamedTuple):
    """One or more times that are named together, for one thing to be done at each of them.

    Attributes:
        whens: The times, in order; 3月底、5月底和7月底前 are three deadlines.
        start: Offset of the first character.
        end: Offset behind the last character.
    """

    whens: tuple[Window | Deadline, ...]
    start: int
    end: int

    @property
    def is_part_of_year(self) -> bool:
        """Whether it is a quarter or half-year, which may also be what is worked on."""
        when = self.whens[0]
        unit = when.by if isinstance(when, Deadline) else when.start
        return unit.quarter is not None or unit.half is not None


def find_timings(page: Page, span: Span) -> list[Timing]:
    """The times within a stretch, those that are named together as one."""
    groups: list[list[Time]] = []
    for time in find_times(page, span):
        if not groups:
            groups.append([time])
            continue
        last = groups[-1]
        between = page.folded[last[-1].end : time.start]
        if _OR.fullmatch(between) and (joined := _either(last[-1], time)):
            last[-1] = joined
        elif _AND.fullmatch(between):
            last.append(time)
        else:
            groups.append([time])
    return [Timing(_spread(group), group[0].start, group[-1].end) for group in groups]


def _spread(group: list[Time]) -> tuple[Window | Deadline, ...]:
    """前 behind the last of several times speaks of all of them."""
    whens = tuple(when for time in group for when in time.whens)
    if isinstance(whens[-1], Window):
        return whens
    return tuple(
        Deadline(when.end or when.start) if isinstance(when, Window) else when for when in whens
    )


def _either(first: Time, second: Time) -> Time | None:
    """One of two times, as the stretch from the first to the second."""
    start, end = first.whens[0], second.whens[-1]
    if isinstance(start, Deadline) or isinstance(end, Deadline):
        return None
    try:
        when = Window(start.start, end.end or end.start)
    except ModelError:
        return None
    return Time((when,), first.start, second.end)
