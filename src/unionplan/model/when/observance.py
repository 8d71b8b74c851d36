"""A time named by a festival, holiday or observance day."""

import re

import attrs

from unionplan.errors import ModelError
from unionplan.model._check import check_count, check_texts
from unionplan.model._convert import as_extra
from unionplan.model._repr import brief, shown
from unionplan.model.code import Code, as_code
from unionplan.model.extra import NO_EXTRA, Extra

_CODE = re.compile(r"[a-z][a-z0-9_]{0,59}")


class Relation(Code):
    """How an activity lies to the observance that names its time."""

    ON = "on"
    BEFORE = "before"  # 前夕、节前
    DURING = "during"  # 期间
    AFTER = "after"  # 节后


def _as_relation(relation: Relation | str) -> Relation:
    return as_code(relation, Relation)


@attrs.frozen(kw_only=True, repr=False)
class Observance:
    """On, before, during or after a festival, holiday or observance day.

    Attributes:
        festival: Its code, such as ``mid_autumn``: lower-case letters, digits and ``_``. Any code
            can be held; the calendar knows which ones it can place.
        relation: How the activity lies to it.
        year: The year whose festival is meant, where the plan says so.
        ordinal: The N of 第N个教师节, from 1, where the plan says so.
        extra: The application's own keys.

    Raises:
        ModelError: *relation* is not one of its codes.
        ModelError: *festival* is no code, or *year* or *ordinal* is no whole number from 1 on.
    """

    festival: str
    relation: Relation = attrs.field(default=Relation.ON, converter=_as_relation)
    year: int | None = None
    ordinal: int | None = None
    extra: Extra = attrs.field(default=NO_EXTRA, converter=as_extra)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        check_texts(self, "festival")
        if not _CODE.fullmatch(self.festival):
            msg = (
                f"a festival is named by a code such as 'mid_autumn', found {shown(self.festival)}"
            )
            raise ModelError(msg)
        check_count(self, "year", least=1)
        check_count(self, "ordinal", least=1)

    def __str__(self) -> str:
        return f"{self.relation} {self.festival}"
