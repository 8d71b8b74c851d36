"""The days that were written, so that a reader sees whether somebody has moved them."""

from unionplan.formats._ics.repetition import same_rule
from unionplan.model import Period

__all__ = ["days_mark", "is_mark_of"]


def days_mark(span: Period, rule: str | None, *, is_deadline: bool) -> str:
    """The days in one line: ``2026-03-01/2026-03-31``, ``../2026-09-30``, with a rule behind."""
    first = ".." if is_deadline else span.first
    return f"{first}/{span.last}{f' {rule}' if rule else ''}"


def is_mark_of(mark: str, days: str) -> bool:
    """Whether two such lines mean the same."""
    span, _, rule = mark.partition(" ")
    other, _, other_rule = days.partition(" ")
    return span == other and same_rule(rule, other_rule)
