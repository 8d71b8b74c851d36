"""What a page does not hold of a plan."""

from collections import Counter
from collections.abc import Iterator
from typing import Final, TypeGuard, cast

import attrs

from unionplan.formats._html.element import is_writable
from unionplan.formats._html.sheet import Sheet
from unionplan.formats.loss import Loss
from unionplan.model import (
    Activity,
    Extra,
    Goal,
    Metric,
    Placeholder,
    Plan,
    Section,
    SectionRole,
    join_pointer,
)

__all__ = ["losses"]

_PRINTED: Final[dict[str, frozenset[str]]] = {
    kind: frozenset(fields.split())
    for kind, fields in {
        "Plan": "title kind organization period sections goals activities metrics placeholders",
        "Organization": "name kind level region superior membership term",
        "Membership": "employees members women women_members branches groups",
        "TermOfOffice": "elected_on years number",
        "Section": "marker heading text sections",
        "Goal": "statement area parent",
        "Activity": "title when observances area parties goals parent after budget status records",
        "Party": "name role",
        "Record": "on note participants evidence",
        "Metric": "name unit scope direction baseline targets measurements goal",
        "Target": "at_least at_most strength by",
        "Measurement": "value on over numerator denominator evidence",
        "Observance": "festival relation year ordinal",
        "Frequency": "every times at_least",
        "Recurrence": "rrule first",
        "TermWeek": "term_week until",
        "Unscheduled": "words",
    }.items()
}
_ID_LETTERS: Final = {"Section": "s", "Goal": "g", "Activity": "a", "Metric": "m"}

_NOT_TEXT: Final = "holds characters that a page cannot hold; they are left out"
_NOT_SAID: Final = (
    "is not printed, for it has a source, and the prose does not say it in these words"
)
_NO_PROSE: Final = "this layout shows no prose"
_EXTRA: Final = "what an application keeps is not printed"
_REASONS: Final = {
    "role": "what a section is for is not printed",
    "waivers": "rules that were set aside are not printed",
    "source": "where something was read from is not printed",
}


def losses(sheet: Sheet) -> tuple[Loss, ...]:
    """Every field with a value that the page does not hold, in the order of the plan.

    Ids that a plan gives by counting are no loss, for it would give them again.
    """
    return tuple(_Ledger(sheet).of(sheet.plan, ""))


class _Ledger:
    """What is asked of each part of one plan, in order."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._counts: Counter[str] = Counter()

    def of(self, node: attrs.AttrsInstance, pointer: str) -> Iterator[Loss]:
        """The losses of a part and of those below it."""
        for field, value in _filled(node):
            reason = self._reason(node, field, value)
            if reason is not None:
                yield Loss(f"{pointer}/{field}", reason)
            elif isinstance(value, tuple):
                for index, item in enumerate(cast("tuple[object, ...]", value)):
                    below = f"{pointer}/{field}/{index}"
                    if _is_record(item):
                        yield from self.of(item, below)
                    elif isinstance(item, str) and not is_writable(item):
                        yield Loss(below, _NOT_TEXT)
            elif _is_record(value):
                yield from self.of(value, f"{pointer}/{field}")
        extra: Extra = getattr(node, "extra")  # noqa: B009 - every record has one
        yield from (Loss(pointer + join_pointer(key), _EXTRA) for key in extra)

    def _reason(self, node: object, field: str, value: object) -> str | None:
        """Why a field is lost, whole or in part; None where it is held."""
        kind = type(node).__name__
        if field == "id" and value == f"{_ID_LETTERS[kind]}{self._counts[kind] + 1}":
            self._counts[kind] += 1
            return None
        if isinstance(node, Plan) and field == "sections" and not self._sheet.full:
            return _NO_PROSE
        if not self._holds(node, field):
            return _REASONS.get(field, f"{field} is not printed")
        if isinstance(node, Goal) and field == "statement" and self._sheet.in_prose(node):
            return None if self._sheet.says(node) else _NOT_SAID
        return _NOT_TEXT if isinstance(value, str) and not is_writable(value) else None

    def _holds(self, node: object, field: str) -> bool:
        sheet = self._sheet
        match node:
            case Goal() if sheet.in_prose(node):
                return field == "statement" or (
                    field == "section" and sheet.has_section(node.section)
                )
            case Goal() | Activity() | Metric() if field == "section":
                return sheet.has_section(node.section)
            case Placeholder():
                shown = field == "text" or sheet.has_section(node.section)
                return shown and field != "source" and node.source is not None and sheet.has_prose
            case Section() if field == "role":
                return node.role is SectionRole.SIGNOFF
            case _:
                return field in _PRINTED.get(type(node).__name__, ())


def _filled(node: attrs.AttrsInstance) -> Iterator[tuple[str, object]]:
    """The fields of a part that have a value, without the application's keys."""
    fields: tuple[attrs.Attribute[object], ...] = attrs.fields(type(node))
    for field in fields:
        value: object = getattr(node, field.name)
        if field.name != "extra" and value != field.default:
            yield field.name, value


def _is_record(value: object) -> TypeGuard[attrs.AttrsInstance]:
    """Whether a document would write it as an object; times and periods are texts there."""
    return attrs.has(type(value)) and hasattr(value, "extra")
