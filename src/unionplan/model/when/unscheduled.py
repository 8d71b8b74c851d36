"""A time that was spoken of and left open."""

import attrs

from unionplan.errors import ModelError
from unionplan.model._check import check_texts
from unionplan.model._convert import as_extra
from unionplan.model._repr import brief
from unionplan.model.extra import NO_EXTRA, Extra


@attrs.frozen(kw_only=True, repr=False)
class Unscheduled:
    """The plan speaks of a time but leaves it open: 适时, 不定期, 择机.

    It differs from no time at all (``when`` is None), of which the plan does not speak.

    Attributes:
        words: The plan's own words, not empty.
        extra: The application's own keys.

    Raises:
        ModelError: *words* is empty or no text.
    """

    words: str
    extra: Extra = attrs.field(default=NO_EXTRA, converter=as_extra)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        check_texts(self, "words")
        if not self.words:
            msg = "an open time keeps the plan's own words; they cannot be empty"
            raise ModelError(msg)

    def __str__(self) -> str:
        return self.words
