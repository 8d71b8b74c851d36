"""What a Word document does not hold of a plan."""

from collections import Counter
from collections.abc import Iterator
from typing import Final, TypeGuard, cast

import attrs

from unionplan.formats._docx.markup import is_writable
from unionplan.formats._docx.package import MAX_PROPERTY
from unionplan.formats._prose import Item, Prose
from unionplan.formats._words import describe_when
from unionplan.formats.loss import Loss
from unionplan.model import (
    Activity,
    Extra,
    Goal,
    Metric,
    Organization,
    Placeholder,
    Plan,
    Section,
    SectionRole,
    When,
    join_pointer,
)

__all__ = ["losses"]

_PRINTED: Final[dict[str, frozenset[str]]] = {
    kind: frozenset(fields.split())
    for kind, fields in {
        "Plan": "title organization sections goals activities metrics placeholders",
        "Organization": "name",
        "Section": "marker heading text sections",
        "Goal": "statement section",
        "Activity": "title when parties budget status section",
        "Party": "name role",
        "Metric": "name unit scope baseline targets measurements section",
        "Target": "at_least at_most strength by",
        "Measurement": "value on over",
        "Observance": "festival relation year ordinal",
        "Frequency": "every times at_least",
        "Recurrence": "rrule first",
        "TermWeek": "term_week until",
        "Unscheduled": "words",
    }.items()
}
_READ: Final[dict[str, frozenset[str]]] = {  # out of prose, besides what would be printed
    "Goal": frozenset({"area", "parent"}),
    "Activity": frozenset({"area", "observances", "goals", "parent"}),
    "Metric": frozenset({"indicator", "direction", "aggregation", "goal"}),
}
_ID_LETTERS: Final = {"Section": "s", "Goal": "g", "Activity": "a", "Metric": "m"}
_LEVELS: Final = 9

_NOT_TEXT: Final = "holds characters that XML cannot hold; they are left out"
_NO_WORDS: Final = "has no everyday words, so that no time is printed"
_NOT_SAID: Final = (
    "is not printed, for it has a source, and the prose does not say it in these words"
)
_TOO_LONG: Final = f"goes on beyond the {MAX_PROPERTY} characters of a file's properties"
_TOO_DEEP: Final = f"stands deeper than the {_LEVELS} levels of Word's outline"
_EXTRA: Final = "what an application keeps is not printed"
_REASONS: Final = {
    "role": "what a section is for is not printed",
    "source": "where something was read from is not printed",
}
_NAMES: Final = frozenset({"title", "statement", "name"})


def losses(plan: Plan, *, tables: bool) -> tuple[Loss, ...]:
    """Every field with a value that the document does not hold, in the order of the plan.

    Ids that a plan gives by counting are no loss, for it would give them again.

    Args:
        plan: The plan.
        tables: Whether the document has the tables.
    """
    return tuple(_Ledger(plan, tables=tables).of(plan, ""))


class _Ledger:
    """What is asked of each part of one plan, in order."""

    def __init__(self, plan: Plan, *, tables: bool) -> None:
        self._tables = tables
        self._prose = Prose(plan)
        self._counts: Counter[str] = Counter()

    def of(self, node: attrs.AttrsInstance, pointer: str) -> Iterator[Loss]:
        """The losses of a part and of those below it."""
        if isinstance(node, Section) and pointer.count("/sections/") > _LEVELS:
            yield Loss(pointer, _TOO_DEEP)
        for field, value in _filled(node):
            reason = self._reason(node, field, value)
            if reason is not None:
                yield Loss(f"{pointer}/{field}", reason)
            elif isinstance(value, tuple):
                for index, item in enumerate(cast("tuple[object, ...]", value)):
                    if _is_record(item):
                        yield from self.of(item, f"{pointer}/{field}/{index}")
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
        match node:
            case Activity() | Goal() | Metric():
                held = self._holds_of_item(node, field)
            case Placeholder():
                held = field != "source" and node.source is not None and self._prose.is_there
            case Section() if field == "role":
                held = value is SectionRole.SIGNOFF
            case Plan() if field == "period":
                held = self._tables and bool(node.activities or node.metrics)
            case _:
                held = field in _PRINTED.get(kind, ())
        if not held:
            return _REASONS.get(field, f"{field} is not printed")
        return self._doubt(node, field, value)

    def _holds_of_item(self, item: Item, field: str) -> bool:
        kind = type(item).__name__
        in_table = self._tables and not isinstance(item, Goal)
        if self._prose.has(item):
            return field in _PRINTED[kind] | _READ[kind]
        if field == "section":
            return not in_table and self._prose.has_section(item.section)
        return field in _PRINTED[kind]

    def _doubt(self, node: object, field: str, value: object) -> str | None:
        """Why a field that has its place is not held whole."""
        if isinstance(value, str) and not is_writable(value):
            return _NOT_TEXT
        if isinstance(node, Organization) and isinstance(value, str) and len(value) > MAX_PROPERTY:
            return _TOO_LONG
        if isinstance(node, Activity | Goal | Metric):
            printed = not self._prose.has(node) or (self._tables and not isinstance(node, Goal))
            if field in _NAMES and not printed and not self._prose.says(node):
                return _NOT_SAID
            if isinstance(node, Activity) and field == "when" and printed:
                return None if describe_when(cast("When", value)) else _NO_WORDS
        return None


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
