"""The registers of a plan: goals, activities and metrics, read out of its sections."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from unionplan.model import (
    Activity,
    Goal,
    Metric,
    Party,
    SectionRole,
    Status,
    Unscheduled,
    Window,
)
from unionplan.reading.commitments.activities import make_activity
from unionplan.reading.commitments.activity_titles import open_time_in_label
from unionplan.reading.commitments.commitments import Act, Commitments, joined
from unionplan.reading.commitments.entries import EntryTime, read_entry
from unionplan.reading.commitments.entry_lines import split_entries
from unionplan.reading.commitments.metrics import make_metric
from unionplan.reading.commitments.phases import phase_time, read_phase
from unionplan.reading.commitments.prose import Prose, read_all_prose, read_prose
from unionplan.reading.commitments.scope import Scope
from unionplan.reading.commitments.tables import TableReader
from unionplan.reading.outline.blocks import Block, is_row
from unionplan.reading.plans.section_tree import Node
from unionplan.reading.reason import Reason
from unionplan.reading.text.page import Page
from unionplan.reading.text.sentence import cut_long
from unionplan.reading.text.span import NOWHERE, Span, as_span
from unionplan.reading.values.areas import area_of
from unionplan.reading.values.parties import find_parties
from unionplan.reading.values.term_weeks import find_week_label
from unionplan.reading.values.timings import Timing

_MARKS = " 。:;,"
_IN_BRACKETS = re.compile(r"[(〔\[【][^()〔〕\[\]【】]{4,60}[)〕\]】]$")


class Registers(NamedTuple):
    """The registers of a plan, each in the order of the document."""

    goals: tuple[Goal, ...]
    activities: tuple[Activity, ...]
    metrics: tuple[Metric, ...]


def read_registers(page: Page, roots: list[Node], status: Status) -> Registers:
    """Read what the sections of a plan commit to.

    Args:
        page: The page.
        roots: The outermost sections.
        status: How far what the plan names has come.
    """
    parts = list(_read(page, roots, Scope("", status), None, TableReader(page)))
    prose = iter(read_all_prose(page, [part for part in parts if isinstance(part, Prose)]))
    acts, aims = joined(next(prose) if isinstance(part, Prose) else part for part in parts)
    goals = _goals(page, roots, SectionRole.OTHER)
    return Registers(
        goals=tuple([_make_goal(page, *goal, number) for number, goal in enumerate(goals, 1)]),
        activities=tuple([make_activity(page, act, number) for number, act in enumerate(acts, 1)]),
        metrics=tuple([make_metric(page, aim, number) for number, aim in enumerate(aims, 1)]),
    )


def _read(
    page: Page, nodes: Iterable[Node], above: Scope, when: Window | None, table: TableReader
) -> Iterator[Commitments | Prose]:
    """What each section commits to, prose yet to be read.

    *above* is where they stand, with the parties that brackets in a heading name. *when* is the
    calendar block that it stands in, or None outside of one.
    """
    for node in nodes:
        block = node.block
        words = NOWHERE if block is None else block.words
        scope = Scope(node.id, above.status, words, above.parties)
        scope = scope.with_parties(_parties_in_brackets(page, words))
        own = when if block is None or block.when is None else block.when
        if block is not None:
            is_alone = not node.texts and not node.children
            yield from _read_block(page, block, scope, own, is_alone=is_alone)
        if block is not None and block.when is not None and block.body.start < block.body.end:
            own = when  # 3月：慰问；联欢 ends with its line
        table.enter(scope)
        phase = None if block is None or own is not None else _open_phase(page, block)
        for text in node.texts:
            if phase is not None:
                yield read_phase(page, text, phase, scope)
                phase = None
            elif is_row(page.match_words(text)):
                yield table.read_row(text)
            elif week := find_week_label(page, text):
                time: EntryTime = week.when if own is None or week.dated else own
                yield from _read_entries(page, Span(week.end, text.end), time, scope)
            elif own is not None:
                yield from _read_entries(page, text, own, scope)
            elif node.role is not SectionRole.SIGNOFF:
                yield Prose(text, scope)
        yield from _read(page, node.children, scope, own, table)


def _parties_in_brackets(page: Page, heading: Span) -> list[Party]:
    """The parties that brackets behind a heading name for all below it: （牵头：办公室）."""
    match = _IN_BRACKETS.search(page.folded, *heading)
    return [] if match is None else find_parties(page, as_span(match.span()))


def _open_phase(page: Page, block: Block) -> Timing | None:
    """The time of a phase whose heading stands alone: what follows is done in it."""
    return None if block.body.start < block.body.end else phase_time(page, block.words)


def _read_block(
    page: Page, block: Block, scope: Scope, when: Window | None, *, is_alone: bool
) -> Iterator[Commitments | Prose]:
    """What a numbered item says itself: prose, or in a calendar one entry.

    A time in brackets behind its heading is that of the texts below, or where it stands alone that
    of the heading: 召开职工大会（3月）.
    """
    if block.when is not None:
        yield from _read_entries(page, block.body, block.when, scope)
        return
    if when is None and (timing := phase_time(page, block.words)):
        if block.body.start < block.body.end:
            yield read_phase(page, block.body, timing, scope)
        elif is_alone:
            yield Prose(block.words, scope)
        return
    span = Span(block.content.start, max(block.words.end, block.body.end))
    if when is None and (task := _labelled_task(page, block, scope)):
        yield task
        return
    if when is None:
        yield Prose(span, scope)
        return
    for piece in cut_long(page, _without_stop(page, span)):
        yield read_entry(page, page.strip(*piece), when, scope)


def _labelled_task(page: Page, block: Block, scope: Scope) -> Commitments | None:
    """An item with its parties and an open time in brackets: 〔责任部门：宣教部；时间：全年〕."""
    time = open_time_in_label(page, block.body)
    parties = [] if time is None else find_parties(page, block.body)
    if time is None or not parties:
        return None
    found = read_prose(page, block.words, scope.with_parties(parties))
    when = Unscheduled(words=page.words(time))
    act = Act(block.words, when, scope.with_parties(parties), Reason.TIME_LABEL)
    return found if found.acts else found._replace(acts=[act])


def _read_entries(page: Page, span: Span, when: EntryTime, scope: Scope) -> Iterator[Commitments]:
    for entry in split_entries(page, span):
        yield read_entry(page, entry, when, scope)


def _goals(page: Page, nodes: Iterable[Node], parent: SectionRole) -> Iterator[tuple[Span, str]]:
    """The words of each item in a section of goals, and the id of its section."""
    for node in nodes:
        if parent is SectionRole.GOALS and node.block is not None:
            span = _without_stop(page, node.block.content)
            if span.start < span.end:
                yield span, node.id
        yield from _goals(page, node.children, node.role)


def _make_goal(page: Page, span: Span, section: str, number: int) -> Goal:
    return Goal(
        statement=page.words(span),
        id=f"g{number}",
        area=area_of(page.match_words(span)),
        section=section,
        source=page.source(span, Reason.GOAL_ITEM),
    )


def _without_stop(page: Page, span: Span) -> Span:
    end = span.end
    while end > span.start and page.folded[end - 1] in _MARKS:
        end -= 1
    return Span(span.start, end)
