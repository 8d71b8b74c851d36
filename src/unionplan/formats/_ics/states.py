"""How far an activity has come, in the words of calendars."""

from typing import Final

from unionplan.model import Status

__all__ = ["own_status", "read_status", "status_of"]

_AS_EVENT: Final = {
    Status.PLANNED: "",
    Status.IN_PROGRESS: "CONFIRMED",
    Status.DONE: "CONFIRMED",
    Status.POSTPONED: "TENTATIVE",
    Status.CANCELLED: "CANCELLED",
}
_AS_TODO: Final = {
    Status.PLANNED: "NEEDS-ACTION",
    Status.IN_PROGRESS: "IN-PROCESS",
    Status.DONE: "COMPLETED",
    Status.POSTPONED: "NEEDS-ACTION",
    Status.CANCELLED: "CANCELLED",
}
_READ: Final = {
    "IN-PROCESS": Status.IN_PROGRESS,
    "COMPLETED": Status.DONE,
    "CANCELLED": Status.CANCELLED,
}


def status_of(kind: str, status: Status) -> str:
    """The ``STATUS`` of an event or to-do; empty where none is written.

    Args:
        kind: ``VEVENT`` or ``VTODO``.
        status: How far the activity has come.
    """
    return (_AS_TODO if kind == "VTODO" else _AS_EVENT)[status]


def own_status(code: str) -> Status:
    """The status by its code; planned where it is none."""
    return Status(code) if code in set(Status) else Status.PLANNED


def read_status(kind: str, found: str, ours: str) -> Status:
    """How far the activity of an event or to-do has come.

    Args:
        kind: ``VEVENT`` or ``VTODO``.
        found: Its ``STATUS``; may be empty.
        ours: What we wrote of it ourselves; it counts as long as it agrees with *found*.
    """
    status = own_status(ours)
    if status_of(kind, status) == found:
        return status
    return _READ.get(found, Status.PLANNED)
