"""A file that was checked: what is wrong with each plan in it, and where that stands."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from unionplan.cli.inputs import Input
from unionplan.cli.pointers import find_pointers
from unionplan.rules import (
    NO_EVIDENCE,
    Finding,
    Located,
    Registry,
    Report,
    Settings,
    check,
    locate,
    locate_within,
)

__all__ = ["Checked", "PlanChecked", "Terms", "check_input"]


class Terms(NamedTuple):
    """What a file is checked by.

    Attributes:
        settings: The settings for it.
        registry: The rules that there are.
        as_of: The day of the check.
    """

    settings: Settings
    registry: Registry
    as_of: date


class PlanChecked(NamedTuple):
    """One plan of a file and what is wrong with it.

    Attributes:
        report: What the check gave.
        findings: Its findings in the order of the file, those without a place in it first.
        waived: What the plan's waivers cover, in the order of `Report.waived`.
    """

    report: Report
    findings: tuple[Located, ...]
    waived: tuple[Located, ...]


class Checked(NamedTuple):
    """A file that was checked.

    Attributes:
        source: The file as it is now.
        plans: What is wrong, for each plan in it.
        mended: The findings whose fixes were applied before.
    """

    source: Input
    plans: tuple[PlanChecked, ...]
    mended: tuple[Finding, ...] = ()

    @property
    def reports(self) -> tuple[Report, ...]:
        """What the check gave for each plan."""
        return tuple(plan.report for plan in self.plans)


def check_input(source: Input, terms: Terms) -> Checked:
    """Check every plan of a file."""
    settings, registry, as_of = terms
    plans: list[PlanChecked] = []
    for number, plan in enumerate(source.plans):
        report = check(plan, settings=settings, registry=registry, as_of=as_of)
        findings = sorted(_locate(source, number, report.findings), key=_order)
        waived = _locate(source, number, [each.finding for each in report.waived])
        plans.append(PlanChecked(report, tuple(findings), waived))
    return Checked(source, tuple(plans))


def _order(located: Located) -> int:
    return -1 if located.location is None else located.location.start


def _locate(source: Input, number: int, findings: Iterable[Finding]) -> tuple[Located, ...]:
    findings = tuple(findings)
    index = source.lines.index
    if source.document is None:
        evidence = source.reading.evidence[number] if source.reading else NO_EVIDENCE
        return locate(findings, index, evidence)
    spans = find_pointers(source.lines, source.document, [each.where for each in findings])
    return tuple(
        Located(finding, None if span is None else locate_within(finding, index, *span))
        for finding, span in zip(findings, spans, strict=True)
    )
