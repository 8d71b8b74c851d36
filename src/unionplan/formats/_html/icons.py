"""Small drawings that go with words: how far an activity has come, and the marks of a timeline."""

from typing import Final

from unionplan.formats._html.element import Element, tag
from unionplan.model import Status

__all__ = ["MARKS", "icon", "mark_icon", "status_icon"]

_CIRCLE: Final = "M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10z"
_STATUSES: Final[dict[Status, tuple[tuple[str, str], ...]]] = {  # class and path, 12 by 12
    Status.PLANNED: (("outline", _CIRCLE),),
    Status.IN_PROGRESS: (("outline", _CIRCLE), ("solid", "M6 1a5 5 0 0 0 0 10z")),
    Status.DONE: (("solid", _CIRCLE), ("cut", "M3.4 6.2l2 2l3.4-4.2")),
    Status.POSTPONED: (("outline", _CIRCLE), ("outline", "M3.4 6h5M6.6 4l2 2l-2 2")),
    Status.CANCELLED: (("outline", "M2 2l8 8M10 2l-8 8"),),
}
MARKS: Final[dict[str, tuple[int, str]]] = {
    "window": (30, "M0 1h30v10H0z"),
    "deadline": (12, "M6 0l6 6l-6 6l-6-6z"),
    "duty": (30, "M0 3h9v6H0zM10.5 3h9v6h-9zM21 3h9v6h-9z"),
    "day": (30, "M3 1h3v10H3zM13 1h3v10h-3zM23 1h3v10h-3z"),
    "inferred": (30, "M1 1.5h28v9H1z"),
}
"""The marks of a timeline for its key: how wide, and the path, 12 high."""


def status_icon(status: Status) -> Element:
    """The drawing for a status; the word beside it says the same."""
    return icon(12, *(tag("path", class_=name, d=path) for name, path in _STATUSES[status]))


def mark_icon(name: str) -> Element:
    """The drawing for a mark of a timeline."""
    width, path = MARKS[name]
    return icon(width, tag("path", class_=f"mark {name}", d=path))


def icon(width: int, *paths: Element) -> Element:
    """A drawing of 12 units' height that says nothing by itself."""
    return tag(
        "svg",
        *paths,
        class_="icon",
        viewBox=f"0 0 {width} 12",
        width=str(width),
        height="12",
        aria_hidden="true",
        focusable="false",
    )
