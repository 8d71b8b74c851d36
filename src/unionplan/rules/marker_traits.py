"""What is odd about the markers of sections that stand side by side."""

from functools import lru_cache
from typing import Final

from unionplan.rules.markers import level_of, parse_marker, standard_marker

_TOP, _THIRD = 1, 3
_SECOND: Final = ("二是", "二要")


@lru_cache(maxsize=4096)
def marker_traits(markers: tuple[str, ...], above: str) -> frozenset[str]:
    """The traits of the markers of siblings; most plans write theirs alike, so it is remembered.

    They are subjects of rules, see `unionplan.rules.subjects`: ``numbering``, ``marker_ends``,
    ``lone_markers``, ``marker_forms``, ``second_markers`` and ``levels``.

    Args:
        markers: The markers of all siblings, empty for those without.
        above: That of the section around them; empty for none.
    """
    tests = {
        "numbering": not _is_in_order(markers),
        "marker_ends": _has_mixed_ends(markers),
        "lone_markers": _is_first_alone(markers),
        "marker_forms": any(
            standard_marker(marker.strip()) != marker.strip() for marker in markers
        ),
        "second_markers": any(marker.startswith(_SECOND) for marker in markers),
        "levels": any(is_out_of_level(marker, above) for marker in markers),
    }
    return frozenset(name for name, is_so in tests.items() if is_so)


def is_out_of_level(marker: str, above: str) -> bool:
    """Whether a marker belongs to another level than the one below that of *above*."""
    level, upper = level_of(marker), level_of(above)
    return bool(level and upper) and level != upper + 1 and (upper, level) != (_TOP, _THIRD)


def _is_in_order(markers: tuple[str, ...]) -> bool:
    """Whether those with a number are 1, 2, 3 and so on, in one style."""
    read = [marker for each in markers if (marker := parse_marker(each)) is not None]
    return all(
        marker.number == number and marker.style == read[0].style
        for number, marker in enumerate(read, 1)
    )


def _has_mixed_ends(markers: tuple[str, ...]) -> bool:
    ends = {marker[-1:] for marker in markers}
    # Without a marker is no other way of writing one.
    return len(markers) > 1 and len(ends) > 1 + ("" in ends)


def _is_first_alone(markers: tuple[str, ...]) -> bool:
    numbered = [marker for marker in markers if marker]
    first = parse_marker(numbered[0]) if len(numbered) == 1 else None
    return first is not None and first.number == 1
