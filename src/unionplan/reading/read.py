"""From any text to typed plans: the stages in their order."""

from collections.abc import Iterator
from types import MappingProxyType

from unionplan.model import Extra
from unionplan.reading.outline.cell_lines import find_cell_breaks
from unionplan.reading.pages.announcement import Announcement, find_announcement
from unionplan.reading.pages.noise import find_noise
from unionplan.reading.pages.plan_spans import PlanSpan, find_plans
from unionplan.reading.piece import Piece, PieceKind
from unionplan.reading.plans.plan import PlanRead, read_plan
from unionplan.reading.reason import Reason
from unionplan.reading.remark import Remark, RemarkCode
from unionplan.reading.result import Reading
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.tiling import Mark, tile


def read(text: str) -> Reading:
    """Read the plans and reports in a text, as a careful person would read them.

    Any string is read, and none raises. Rules and tables of words do the work: the same text
    always gives the same reading, on any machine.

    Args:
        text: The text as it came in. It may be one plan, a page with several, or neither.

    Raises:
        TypeError: *text* is no string.
    """
    _check_text(text)
    page = Page(text)
    announcement = find_announcement(page)
    noise = find_noise(page)
    page.blank_out(noise)
    page.put_bars(find_cell_breaks(page))
    spans = find_plans(page)
    plans = [read_plan(page, span) for span in spans]
    marks = [
        *(Mark(span, PieceKind.NOISE) for span in noise),
        *(Mark(span, PieceKind.NOISE) for span in _between(page, spans)),
        *(Mark(span, kind, index) for index, plan in enumerate(plans) for span, kind in plan.marks),
    ]
    pieces = tuple(tile(page, marks))
    return Reading(
        text=text,
        plans=tuple(plan.plan for plan in plans),
        spans=tuple(page.place(Span(span.start, span.end)) for span in spans),
        pieces=pieces,
        evidence=tuple(MappingProxyType(plan.facts.sources) for plan in plans),
        remarks=(
            *_remarks(page, spans, pieces, announcement),
            *_inferred_years(page, plans),
        ),
    )


def _check_text(text: object) -> None:
    """Tell who has something else how to come by a text."""
    if isinstance(text, str):
        return
    hint = ""
    if isinstance(text, bytes | bytearray):
        hint = ": open_document(data).text gives that of a file, and data.decode() that of UTF-8"
    msg = f"a text to read is a str, found {type(text).__name__}{hint}"
    raise TypeError(msg)


def _between(page: Page, spans: list[PlanSpan]) -> Iterator[Span]:
    """What stands between the texts of a collection, which is the page's."""
    position = 0
    for span in spans if len(spans) > 1 else ():
        yield Span(position, span.start)
        position = span.end
    if position:
        yield Span(position, len(page.folded))


def _inferred_years(page: Page, plans: list[PlanRead]) -> Iterator[Remark]:
    for index, plan in enumerate(plans):
        year = plan.facts.year
        if year is not None and year.reason is Reason.INFERRED:
            parameters = Extra({"clue": page.words(year.clue), "year": year.year})
            yield Remark(RemarkCode.YEAR_INFERRED, *page.place(year.clue), parameters, index)


def _remarks(
    page: Page, spans: list[PlanSpan], pieces: tuple[Piece, ...], announcement: Announcement | None
) -> Iterator[Remark]:
    if not spans:
        yield Remark(RemarkCode.NO_PLAN, 0, 0)
    # inside of a plan 篇 counts what is to be written
    elif announcement and announcement.span.end <= spans[0].start:
        parameters = Extra({"announced": announcement.texts, "found": len(spans)})
        if announcement.texts != len(spans):
            yield Remark(RemarkCode.COUNT_DIFFERS, *page.place(announcement.span), parameters)
    left = [piece for piece in pieces if piece.kind is PieceKind.LEFTOVER]
    if left:
        parameters = Extra({"count": sum(piece.end - piece.start for piece in left)})
        yield Remark(RemarkCode.LEFTOVERS, left[0].start, left[0].end, parameters)
