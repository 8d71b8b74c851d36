"""For programs: all that was found, as JSON."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from unionplan.chinese import printable
from unionplan.cli.checking import Checked, PlanChecked
from unionplan.cli.faults import one_line
from unionplan.cli.reports.failure import Failure
from unionplan.cli.summary import plain_summary
from unionplan.model import Plan
from unionplan.rules import Located, Location, Severity

__all__ = ["plain_report"]

_NOWHERE: Final[dict[str, object]] = {}


def plain_report(files: Sequence[Checked], failed: Sequence[Failure]) -> dict[str, object]:
    """The files with their plans and findings, the files that could not be read, and counts."""
    totals = Counter(dict.fromkeys(Severity, 0))
    for each in files:
        for report in each.reports:
            totals.update(report.counts)
    return {
        "files": [_plain_file(each) for each in files],
        "failed": [
            {"file": printable(each.file), "problems": list(map(one_line, each.lines))}
            for each in failed
        ],
        "counts": {severity.value: totals[severity] for severity in Severity},
    }


def _plain_file(checked: Checked) -> dict[str, object]:
    source = checked.source
    reading = source.reading
    plain: dict[str, object] = {"file": printable(source.file), "encoding": source.encoding}
    if source.prose is not None:  # what lines and columns count in, see `Input.lines`
        plain["kind"] = source.prose.kind.value
        plain["left_out"] = Counter(each.what.value for each in source.prose.left_out)
    if reading is not None:
        plain["coverage"] = f"{reading.coverage:.4f}"
        plain["remarks"] = [
            {
                "code": remark.code.value,
                "plan": remark.plan,
                "message": {"zh": remark.message("zh"), "en": remark.message("en")},
                "span": {"start": remark.start, "end": remark.end},
                **_place(Location.of(source.lines.index, remark.start, remark.end)),
            }
            for remark in reading.remarks
        ]
    plain["plans"] = [
        _plain_plan(plan, each) for plan, each in zip(source.plans, checked.plans, strict=True)
    ]
    if checked.mended:
        plain["mended"] = [finding.to_plain() for finding in checked.mended]
    return plain


def _plain_plan(plan: Plan, checked: PlanChecked) -> dict[str, object]:
    report = checked.report
    return {
        **plain_summary(plan),
        "findings": [_plain_finding(each) for each in checked.findings],
        "waived": [
            _plain_finding(each) | {"reason": waived.waiver.reason}
            for each, waived in zip(checked.waived, report.waived, strict=True)
        ],
        "not_checked": [each.to_plain() for each in report.not_checked],
    }


def _plain_finding(each: Located) -> dict[str, object]:
    return each.finding.to_plain() | _place(each.location)


def _place(location: Location | None) -> dict[str, object]:
    if location is None:
        return _NOWHERE
    return {
        "line": location.line,
        "column": location.column,
        "end_line": location.end_line,
        "end_column": location.end_column,
        "quote": location.quote,
    }
