"""A place in a plan with which a rule disagrees."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType

import attrs

from unionplan.model import Extra, Json, Source
from unionplan.rules.messages import Messages
from unionplan.rules.operation import Operation
from unionplan.rules.phrase import Language, Parameter
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel


@attrs.frozen(kw_only=True)
class Finding:
    """What a rule found at one place: we understood the plan there, and disagree.

    Attributes:
        code: The rule's code, such as ``WP201``.
        name: The rule's name, such as ``activity_outside_period``.
        severity: How much it weighs.
        level: What the rule rests on.
        where: JSON Pointer of the place; empty for the whole plan.
        id: Id of the nearest item (section, goal, activity, metric) around the place, if any.
        span: The nearest stretch of text around the place, where the plan was read from a text.
        related: JSON Pointers of other places to look at.
        fix: A JSON Patch that mends it, where a machine can; see `unionplan.rules.fix`.
        safe: Whether the fix can only ever be right; one that a person must look at is not.
    """

    code: str
    name: str
    severity: Severity
    level: SourceLevel
    where: str
    id: str | None = None
    span: Source | None = None
    related: tuple[str, ...] = ()
    fix: tuple[Operation, ...] = ()
    safe: bool = True
    _parameters: tuple[tuple[str, Parameter], ...] = attrs.field(default=(), alias="parameters")
    _messages: Messages = attrs.field(alias="messages")

    @property
    def parameters(self) -> Mapping[str, Parameter]:
        """The values that the message quotes; it cannot be changed."""
        return MappingProxyType(dict(self._parameters))

    def message(self, lang: Language = "zh") -> str:
        """The finding as one sentence, in Chinese (``zh``) or English (``en``)."""
        return self._messages.fill(lang, self.parameters)

    def __str__(self) -> str:
        """Write as ``POINTER: CODE message``, in Chinese; without a pointer for the whole plan."""
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.code} {self.message()}"

    def to_plain(self) -> dict[str, object]:
        """As JSON writes it: numbers that are exact and times as text, both messages."""
        plain: dict[str, object] = {
            "code": self.code,
            "name": self.name,
            "severity": self.severity.value,
            "level": self.level.value,
            "where": self.where,
            "message": {"zh": self.message("zh"), "en": self.message("en")},
            "parameters": {name: _plain(value) for name, value in self._parameters},
        }
        if self.id is not None:
            plain["id"] = self.id
        if self.span is not None:
            plain["span"] = {"start": self.span.start, "end": self.span.end}
        if self.related:
            plain["related"] = list(self.related)
        if self.fix:
            plain["fix"] = [_step(step) for step in self.fix]
            plain["safe"] = self.safe
        return plain


def _plain(value: Parameter) -> str | int:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, int) else str(value)


def _step(step: Operation) -> dict[str, object]:
    plain: dict[str, object] = {"op": step.op, "path": step.path}
    if step.op != "remove":
        plain["value"] = _json(step.value)
    return plain


def _json(value: Json) -> object:
    if isinstance(value, Extra):
        return {name: _json(item) for name, item in value.items()}
    if isinstance(value, tuple):
        return [_json(item) for item in value]
    return f"{value:f}" if isinstance(value, Decimal) else value
