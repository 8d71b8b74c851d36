"""A time counted in weeks of a school term."""

import attrs

from unionplan.model._check import check_count
from unionplan.model._convert import as_extra
from unionplan.model._repr import brief
from unionplan.model.extra import NO_EXTRA, Extra

_MOST = 30


@attrs.frozen(kw_only=True, repr=False)
class TermWeek:
    """A teaching week (第15周), counted from the first week of term, not the ISO week.

    Only a calendar of the school's terms can tell its days.

    Attributes:
        term_week: The week, 1 to 30.
        until: The last week of several, not before *term_week*; None for one week.
        extra: The application's own keys.

    Raises:
        ModelError: A week is out of range, or *until* lies before *term_week*.
    """

    term_week: int
    until: int | None = None
    extra: Extra = attrs.field(default=NO_EXTRA, converter=as_extra)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        check_count(self, "term_week", least=1, most=_MOST, needed=True)
        check_count(self, "until", least=self.term_week, most=_MOST)

    def __str__(self) -> str:
        weeks = f"week {self.term_week}"
        return weeks if self.until is None else f"{weeks} to {self.until}"
