"""Where a value stands in the text that it was read from."""

from decimal import Decimal

import attrs

from unionplan.errors import ModelError
from unionplan.model._check import check_count, check_texts
from unionplan.model._convert import as_decimal, as_extra
from unionplan.model._repr import brief
from unionplan.model.extra import NO_EXTRA, Extra

CERTAIN = Decimal(1)
_LONGEST_TEXT = 2**62


@attrs.frozen(kw_only=True, repr=False)
class Source:
    """The stretch of a text that a value was read from.

    Attributes:
        start: Offset of its first character, from 0, in the text as it came in.
        end: Offset behind its last character, not below *start*.
        confidence: How sure the reader is, from 0 (a guess) to 1 (stated in so many words).
        reason: Why the reader took it so, where it is not plain; empty else.
        extra: The application's own keys.

    Raises:
        ModelError: An offset is no whole number from 0 on, or *end* lies before *start*.
        ModelError: *confidence* is not between 0 and 1.
        ModelError: *reason* is no text.
    """

    start: int
    end: int
    confidence: Decimal = attrs.field(default=CERTAIN, converter=as_decimal)
    reason: str = ""
    extra: Extra = attrs.field(default=NO_EXTRA, converter=as_extra)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        # the usual case first: there are many sources, and nearly all are like this
        if (
            self.start.__class__ is self.end.__class__ is int
            and 0 <= self.start <= self.end < _LONGEST_TEXT
            and 0 <= self.confidence <= 1
            and self.reason.__class__ is str
        ):
            return
        check_count(self, "start", needed=True)
        check_count(self, "end", needed=True)
        check_texts(self, "reason")
        if self.end < self.start:
            msg = f"a source cannot end ({self.end}) before it starts ({self.start})"
            raise ModelError(msg)
        if not 0 <= self.confidence <= 1:
            msg = f"confidence goes from 0 to 1, found {self.confidence}"
            raise ModelError(msg)

    def quote(self, text: str) -> str:
        """The words themselves, out of the *text* that was read."""
        return text[self.start : self.end]
