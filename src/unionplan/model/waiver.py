"""A rule that the plan's owners chose not to follow, and why."""

from datetime import date

import attrs

from unionplan.errors import ModelError
from unionplan.model._check import check_kind, check_texts
from unionplan.model._convert import as_extra
from unionplan.model._repr import brief
from unionplan.model.extra import NO_EXTRA, Extra


@attrs.frozen(kw_only=True, repr=False)
class Waiver:
    """Findings of one rule that are accepted, with the reason for the reader of the plan.

    Attributes:
        rule: Code of the rule, such as ``WP201``; not empty.
        reason: Why it is accepted; not empty.
        at: JSON Pointer of the place; findings there and below are meant. None: everywhere.
        until: Last day on which it holds; None: for good.
        extra: The application's own keys.

    Raises:
        ModelError: *rule* or *reason* is empty, or a field holds what it cannot hold.
    """

    rule: str
    reason: str
    at: str | None = None
    until: date | None = None
    extra: Extra = attrs.field(default=NO_EXTRA, converter=as_extra)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        check_texts(self, "rule", "reason")
        check_kind(self, "at", str)
        check_kind(self, "until", date)
        if not self.rule or not self.reason:
            msg = "a Waiver names a rule and the reason for setting it aside; neither can be empty"
            raise ModelError(msg)
