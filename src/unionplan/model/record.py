"""What was done of an activity."""

from datetime import date

import attrs

from unionplan.model._check import check_count, check_kind, check_texts
from unionplan.model._convert import as_extra
from unionplan.model._repr import brief
from unionplan.model.extra import NO_EXTRA, Extra


@attrs.frozen(kw_only=True, repr=False)
class Record:
    """One thing done of an activity, as the ledger (台账) notes it.

    Attributes:
        on: The day; None where it is not known.
        note: What was done; may be empty.
        participants: How many people took part, from 0.
        evidence: Where the proof lies, such as minutes or a photograph's file; may be empty.
        extra: The application's own keys.

    Raises:
        ModelError: A field holds what it cannot hold.
    """

    on: date | None = None
    note: str = ""
    participants: int | None = None
    evidence: str = ""
    extra: Extra = attrs.field(default=NO_EXTRA, converter=as_extra)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        check_kind(self, "on", date)
        check_texts(self, "note", "evidence")
        check_count(self, "participants")
