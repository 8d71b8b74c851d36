"""From the place of a plan in a page to a `Plan`."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from unionplan.model import Placeholder, Plan, PlanKind, Status
from unionplan.reading.outline.blocks import BlockKind
from unionplan.reading.outline.outline import find_blocks
from unionplan.reading.pages.plan_spans import PlanSpan
from unionplan.reading.piece import PieceKind
from unionplan.reading.plans.facts import Facts, find_facts
from unionplan.reading.plans.marks import mark_blocks
from unionplan.reading.plans.registers import read_registers
from unionplan.reading.plans.section_tree import Node, make_section, make_tree, walk_nodes
from unionplan.reading.reason import Reason
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.values.placeholders import find_placeholders

_MARKS = " 。：；，:;,"


class PlanRead(NamedTuple):
    """A plan, and what each stretch of it was taken for.

    Attributes:
        plan: What was read.
        marks: The stretches with what they were taken for, in the order of the text.
        facts: What was found of it as a whole.
    """

    plan: Plan
    marks: list[tuple[Span, PieceKind]]
    facts: Facts


def read_plan(page: Page, span: PlanSpan) -> PlanRead:
    """Read one plan of a page, its noise blanked out."""
    body = Span(page.strip(span.title.end, span.end).start, span.end)
    blocks = find_blocks(page, body)
    signoff = [block.content for block in blocks if block.kind is BlockKind.SIGNOFF]
    facts = find_facts(page, span, body, signoff)
    status = Status.DONE if facts.kind is PlanKind.REPORT else Status.PLANNED
    roots = make_tree(blocks)
    registers = read_registers(page, roots, status)
    plan = Plan(
        title=page.words(span.title).strip(_MARKS),
        kind=facts.kind,
        organization=facts.organization,
        period=facts.period,
        sections=[make_section(page, root) for root in roots],
        goals=registers.goals,
        activities=registers.activities,
        metrics=registers.metrics,
        placeholders=_placeholders(page, Span(span.start, span.end), roots),
    )
    title = [(span.title, PieceKind.TITLE)] if span.title.start < span.title.end else []
    return PlanRead(plan, [*title, *mark_blocks(blocks)], facts)


def _placeholders(page: Page, span: Span, roots: Sequence[Node]) -> Iterator[Placeholder]:
    """The masks of a plan, each with the section that it stands in."""
    places = sorted((node.start, node.id) for node in walk_nodes(roots))
    for mask in find_placeholders(page, span):
        index = bisect_right(places, mask.start, key=lambda place: place[0])
        yield Placeholder(
            text=page.words(mask),
            section=places[index - 1][1] if index else None,
            source=page.source(mask, Reason.MASK),
        )
