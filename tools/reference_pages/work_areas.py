"""The page of what unions do."""

from collections.abc import Iterator
from typing import Final

from reference_pages.table import table

from unionplan.model import WorkArea

__all__ = ["page"]

HEAD: Final = """\
# Areas of work

Every activity, goal and metric may belong to one of {count} areas, by code: `area: welfare`. The
functions are the four of a trade union (safeguarding 维护, construction 建设, participation 参与,
education 教育), the building of the union itself, and `foreign` for what is no union work and is
found where plans of other bodies were mixed in.
"""


def page() -> Iterator[str]:
    """The lines of the page."""
    yield HEAD.format(count=len(WorkArea))
    yield from table(
        ("code", "Chinese", "English", "functions", "what belongs to it"),
        ((f"`{a}`", a.zh, a.en, ", ".join(a.functions), a.definition) for a in WorkArea),
    )
