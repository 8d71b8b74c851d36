"""The term for which a union committee was elected."""

from datetime import date

import attrs

from unionplan.model._check import check_count, check_kind
from unionplan.model._convert import as_extra
from unionplan.model._repr import brief
from unionplan.model.extra import NO_EXTRA, Extra


@attrs.frozen(kw_only=True, repr=False)
class TermOfOffice:
    """When the committee was elected, for how long, and which one it is.

    A basic-level committee sits three or five years, a local federation five.
    Source: Trade Union Law (2021), art. 16.

    Attributes:
        elected_on: The day of the election.
        years: Length of the term, from 1; whether the law allows it is for a rule to say.
        number: Which committee it is (第九届 is 9), from 1.
        extra: The application's own keys.

    Raises:
        ModelError: *years* or *number* is no whole number from 1 on, or *elected_on* is no date.
    """

    elected_on: date | None = None
    years: int | None = None
    number: int | None = None
    extra: Extra = attrs.field(default=NO_EXTRA, converter=as_extra)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        check_kind(self, "elected_on", date)
        check_count(self, "years", least=1)
        check_count(self, "number", least=1)
