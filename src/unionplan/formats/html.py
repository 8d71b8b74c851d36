"""HTML, a page to read, print and pin to the wall; for writing only.

One file that needs no other and no script: the plan in its own words, a timeline, the schedule and
the metrics as tables, and what a check found, if asked. It can be read by eye and by screen reader,
on paper, on a phone, in the light and in the dark. What it does not show is reported as lost, by
pointer.
"""

from collections.abc import Iterable

from unionplan.formats._html.losses import losses
from unionplan.formats._html.page import page
from unionplan.formats._html.remark import Remark
from unionplan.formats._html.sheet import Layout, Sheet
from unionplan.formats._html.size import check_size
from unionplan.formats._html.words import Lang, Words
from unionplan.formats.written import Written
from unionplan.model import Plan

__all__ = ["Lang", "Layout", "Remark", "write"]


def write(
    plan: Plan,
    *,
    lang: Lang = "zh",
    layout: Layout = "full",
    findings: Iterable[Remark] | None = None,
) -> Written:
    """Write *plan* as a page; equal plans and options give equal bytes.

    Every activity stands in the schedule once: in the month in which it begins, among the duties
    that come round, or among what has no time; every metric stands in its table. Goals that were
    read out of a text stand in its prose and are not printed again. Nothing in a plan can become
    markup, and the page's own policy forbids a browser to load or run anything. Characters that a
    page cannot hold (controls, halves of a surrogate pair) are left out, which is reported as a
    loss.

    Args:
        plan: The plan.
        lang: The language of what stands around the plan's own words, Chinese or English.
        layout: ``full`` shows all; ``wall`` is for the wall: the schedule, the metrics and the
            goals without the prose.
        findings: What a check found, shown with links to the places, such as
            ``unionplan.check(plan).findings``; None for a page that does not speak of it.

    Raises:
        ValueError: There is no such language or layout.
        EncodeError: The plan has more parts than `unionplan.limits.MAX_PAGE_PARTS`, or more
            characters than `unionplan.limits.MAX_PAGE_CHARACTERS`.
    """
    _choose("languages", lang, ("zh", "en"))
    _choose("layouts", layout, ("full", "wall"))
    check_size(plan)
    sheet = Sheet(plan, Words(lang), layout)
    return Written(page(sheet, findings).encode(), losses(sheet))


def _choose(what: str, found: str, known: tuple[str, ...]) -> None:
    if found not in known:
        msg = f"{what} are {' and '.join(known)}, found {found!r}"
        raise ValueError(msg)
