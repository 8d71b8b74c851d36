"""What an activity looks like in a timeline: bars, diamonds and strokes as one path."""

from collections.abc import Iterator
from typing import Final

from unionplan.formats._html.axis import Axis
from unionplan.formats._html.schedule import Entry
from unionplan.model import Period, Recurrence

__all__ = ["kind_of_mark", "path_of"]

_NARROWEST: Final = {"window": 5.0, "duty": 3.0, "day": 3.0}
_HEIGHT: Final = {"window": 12, "duty": 6, "day": 12}
_DIAMOND: Final = 7.0
_GAP: Final = 1.5  # between the windows of a duty
_ROOM: Final = 8.0  # that an arrow needs at the edge


def kind_of_mark(entry: Entry) -> str:
    """Which mark an activity with days has: ``window``, ``deadline``, ``duty`` or ``day``."""
    if entry.is_deadline:
        return "deadline"
    if not entry.is_duty:
        return "window"
    return "day" if isinstance(entry.activity.when, Recurrence) else "duty"


def path_of(entry: Entry, axis: Axis, left: float, width: float) -> str:
    """The path of an activity's marks, around the height 0.

    Marks that would stand on one another are drawn once, so that a path is never long.

    Args:
        entry: An activity with days.
        axis: The axis.
        left: Where it begins.
        width: How wide it is.
    """
    kind = kind_of_mark(entry)
    draw = _diamonds if kind == "deadline" else _bars
    return "".join(draw(entry, axis, left, width)) or _arrow(entry, axis, left, width)


def _bars(entry: Entry, axis: Axis, left: float, width: float) -> Iterator[str]:
    kind = kind_of_mark(entry)
    least, height = _NARROWEST[kind], _HEIGHT[kind]
    gap = _GAP if kind == "duty" else 0.0
    covered = left - 1
    for span in entry.spans:
        begin, end = axis.place(span)
        if begin == end:
            continue
        start, stop = left + begin * width, left + end * width - gap
        stop = max(stop, min(start + least, left + width))
        if stop - covered >= 1:
            start = max(min(start, stop - least), left, covered)
            covered = stop
            yield f"M{_short(start)} {-height // 2}H{_short(stop)}v{height}H{_short(start)}z"


def _diamonds(entry: Entry, axis: Axis, left: float, width: float) -> Iterator[str]:
    covered = left - 1
    for span in entry.spans:
        begin, end = axis.place(Period(span.last, span.last))
        middle = min(left + end * width, left + width - _DIAMOND)
        if begin != end and middle - covered >= 1:
            covered = middle
            half = _short(_DIAMOND)
            yield f"M{_short(middle)} -{half}l{half} {half}l-{half} {half}l-{half} -{half}z"


def _arrow(entry: Entry, axis: Axis, left: float, width: float) -> str:
    """What lies beside the axis, as an arrow at its edge."""
    _, end = axis.place(entry.spans[0])
    if end == 0:
        return f"M{_short(left + _ROOM)} -5v10l-{_short(_ROOM)} -5z"
    return f"M{_short(left + width - _ROOM)} -5v10l{_short(_ROOM)} -5z"


def _short(number: float) -> str:
    return f"{round(number, 1):g}"
