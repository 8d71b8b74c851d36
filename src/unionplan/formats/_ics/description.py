"""What an event says of its activity to those who open it, in Chinese."""

from collections.abc import Iterator

from unionplan.calendar import Certainty, Resolved
from unionplan.formats._words import ROLES, STATUSES, describe_parties, describe_when
from unionplan.model import Activity, Frequency, Observance, Status, TermWeek

__all__ = ["describe"]


def describe(activity: Activity, resolved: Resolved, part: int) -> str:
    """The lines behind an event's title; empty where the title and the days say it all.

    Args:
        activity: The activity.
        resolved: Its days.
        part: Which of its spans it is, from 0.
    """
    return "\n".join(_lines(activity, resolved, part))


def _lines(activity: Activity, resolved: Resolved, part: int) -> Iterator[str]:
    when = activity.when
    if isinstance(when, Observance | Frequency | TermWeek) and (words := describe_when(when)):
        yield f"时间：{words}"
    if isinstance(when, Frequency):
        yield _duty(resolved, part)
    if resolved.certainty is Certainty.INFERRED:
        yield "日期为推断"
    elif resolved.certainty is Certainty.PROVISIONAL:
        yield "日期为暂定"
    parties = [
        f"{word}：{names}"
        for role, word in ROLES.items()
        if (names := describe_parties(activity, role))
    ]
    if parties:
        yield "；".join(parties)
    if activity.status is not Status.PLANNED:
        yield f"状态：{STATUSES[activity.status]}"


def _duty(resolved: Resolved, part: int) -> str:
    """That it is a duty within a window, and not a date."""
    number = ""
    if resolved.times is not None:
        number = f"{'至少' if resolved.at_least else ''}{resolved.times}次"
    windows = len(resolved.spans)
    which = f"共{windows}个时段，这是第{part + 1}个，" if windows > 1 else ""
    return f"{which}在本时段内完成{number}，具体日期未定"
