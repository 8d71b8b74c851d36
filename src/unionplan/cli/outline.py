"""The tree of a plan's sections."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from unionplan.chinese import cut, display_width, printable
from unionplan.cli.terminal import Terminal
from unionplan.cli.words import Lang, comma, counted
from unionplan.model import Plan, Section, SectionRole

__all__ = ["show_outline"]

_INDENT = "  "
_DEEPEST = 8  # what nests deeper is shown at this depth
_OUTSIDE = 0  # of a calendar; its months are at 1
_ITEM = 2


def show_outline(plan: Plan, terminal: Terminal, lang: Lang) -> Iterator[str]:
    """One line for each section, and for those that have some below how much is in them.

    The items of a calendar are left out, for the calendar shows them.
    """
    counts = _count(plan)
    pending = [(1, _OUTSIDE, section) for section in reversed(plan.sections)]
    while pending:
        depth, inside, section = pending.pop()
        things = counts[section.id]
        if inside >= _ITEM and not section.sections and things:
            continue
        indent = _INDENT * min(depth, _DEEPEST)
        counted_things = ""
        if section.sections or things.total() > 1:
            counted_things = comma(lang).join(
                counted(number, key, lang) for key, number in sorted(things.items())
            )
        room = terminal.width - len(indent)
        if counted_things:
            room -= display_width(counted_things) + 2
        name = cut(_name(section), room)
        line = indent + (name if section.heading else terminal.paint(name, "dim"))
        yield f"{line}  {terminal.paint(counted_things, 'dim')}" if counted_things else line
        below = inside + (inside != _OUTSIDE or section.role is SectionRole.SCHEDULE)
        pending.extend((depth + 1, below, child) for child in reversed(section.sections))


def _count(plan: Plan) -> dict[str, Counter[str]]:
    """What stands in each section and in those below it, by the section's id."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for activity in plan.activities:
        counts[activity.section or ""]["activity"] += 1
    for metric in plan.metrics:
        counts[metric.section or ""]["metric"] += 1
    for section in reversed(list(plan.all_sections())):
        for child in section.sections:
            counts[section.id] += counts[child.id]
    return counts


def _name(section: Section) -> str:
    """Its number and heading, or the start of its prose."""
    words = section.heading or section.text.strip().partition("\n")[0]
    between = " " if section.marker[-1:].isalnum() else ""
    return printable(f"{section.marker}{between}{words}".strip()) or "-"
