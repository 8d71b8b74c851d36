"""Numbers of a list, given anew from one of its items on."""

import re
from collections.abc import Sequence
from typing import Final

from unionplan.rules.context import Context
from unionplan.rules.markers import Marker, write_marker
from unionplan.rules.operation import Operation
from unionplan.rules.section_place import SectionPlace

# A plan that speaks of its own numbers would speak of other items afterwards.
_REFERENCE: Final = re.compile("第[0-9０-９一二三四五六七八九十]{1,3}(?:项|条|点|款|部分|大项)")


def renumber(
    group: Sequence[tuple[SectionPlace, Marker]], index: int, number: int, mended: set[str]
) -> tuple[Operation, ...]:
    """The fix that gives the item at *index* this number, and those behind it the next ones.

    It goes on as long as it must to keep numbers apart, and as long as they followed on before.

    Args:
        group: Sections side by side that have numbers.
        index: Where in the group the first number to be changed stands.
        number: What it becomes.
        mended: The styles of which a list was begun to be mended; this one's is added.

    Returns:
        Nothing where a number cannot be written as its marker is, such as one above ⑳, nor for
        the second fault of a list: what is right there depends on the first.
    """
    style, last = group[index][1].style, group[index][1].number
    if style in mended:
        return ()
    mended.add(style)
    steps: list[Operation] = []
    for place, marker in group[index:]:
        if marker.style != style:
            continue
        follows = marker.number in (last, last + 1)
        if steps and (not follows or marker.number in (1, number)):
            break
        written = write_marker(place.section.marker, number)
        if written is None:
            return ()
        steps.append(Operation("replace", f"{place.where}/marker", written))
        last = marker.number
        number += 1
    return tuple(steps)


def speaks_of_numbers(context: Context) -> bool:
    """Whether the plan's prose refers to items by their numbers."""
    return "第" in context.prose and _REFERENCE.search(context.prose) is not None
