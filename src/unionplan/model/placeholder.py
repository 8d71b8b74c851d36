"""A value that a template left open."""

import attrs

from unionplan.errors import ModelError
from unionplan.model._check import check_kind, check_texts
from unionplan.model._convert import as_extra
from unionplan.model._repr import brief
from unionplan.model.extra import NO_EXTRA, Extra
from unionplan.model.source import Source


@attrs.frozen(kw_only=True, repr=False)
class Placeholder:
    """A spot where a name, number or year was left open or masked: ``20xx年``, ``***公司``.

    Attributes:
        text: The mask as written, with the noun bound to it; not empty.
        section: Id of the section that it stands in.
        source: Where it was read from.
        extra: The application's own keys.

    Raises:
        ModelError: *text* is empty, or a field holds what it cannot hold.
    """

    text: str
    section: str | None = None
    source: Source | None = None
    extra: Extra = attrs.field(default=NO_EXTRA, converter=as_extra)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        check_texts(self, "text")
        check_kind(self, "section", str)
        check_kind(self, "source", Source)
        if not self.text:
            msg = "a Placeholder's text is the mask as written; it cannot be empty"
            raise ModelError(msg)
