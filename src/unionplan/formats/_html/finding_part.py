"""What a check found, each finding with a link to its place on the page."""

from collections.abc import Iterable, Iterator

from unionplan.formats._html.element import Element, Node, tag
from unionplan.formats._html.remark import Remark
from unionplan.formats._html.sheet import Sheet
from unionplan.formats._html.table import body, cell, row, row_head, table

__all__ = ["finding_part"]

_COLUMNS = ("severity", "code", "where", "message")
_KNOWN = frozenset({"error", "warning", "advice"})


def finding_part(findings: Iterable[Remark], sheet: Sheet) -> Iterator[Element]:
    """The findings as a table, or the sentence that there are none."""
    words = sheet.words
    rows = [_row(finding, sheet) for finding in findings]
    if not rows:
        yield tag("p", words("findings.none"))
        return
    heads = [words(f"column.{name}") for name in _COLUMNS]
    yield table("findings", words("findings.caption", len(rows)), heads, [body(rows)])


def _row(finding: Remark, sheet: Sheet) -> Element:
    words = sheet.words
    severity = str(finding.severity)
    return row(
        cell(
            "severity",
            tag("span", words(f"severity.{severity}"), class_="state"),
            label=words("column.severity"),
        ),
        row_head(finding.code),
        cell("where", _place(finding.where, sheet), label=words("column.where")),
        cell("message", tag("bdi", finding.message(words.lang)), label=words("column.message")),
        class_=severity if severity in _KNOWN else None,
    )


def _place(pointer: str, sheet: Sheet) -> Node:
    """Where a finding stands, as a link to it; its pointer where the page does not show it."""
    if not pointer:
        return sheet.words("findings.whole")
    place = sheet.place(pointer)
    if place is None:
        return tag("code", pointer)
    words = sheet.words.said(place.label) if place.label else pointer
    return tag("a", words, href=f"#{place.anchor}")
