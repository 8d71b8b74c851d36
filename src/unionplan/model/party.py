"""Who takes part in an activity, and as what."""

import attrs

from unionplan.errors import ModelError
from unionplan.model._check import check_texts
from unionplan.model._convert import as_extra
from unionplan.model._repr import brief
from unionplan.model.code import Code, as_code
from unionplan.model.extra import NO_EXTRA, Extra


class PartyRole(Code):
    """The part that somebody has in an activity."""

    LEAD = "lead"  # 牵头
    SUPPORT = "support"  # 配合, 协助
    RESPONSIBLE = "responsible"  # 责任人, 责任部门
    AUDIENCE = "audience"  # 参加, 对象


def _as_role(role: PartyRole | str) -> PartyRole:
    return as_code(role, PartyRole)


@attrs.frozen(kw_only=True, repr=False)
class Party:
    """A person, body or group with a part in an activity.

    Attributes:
        name: As the plan names it, not empty.
        role: The part it has.
        extra: The application's own keys.

    Raises:
        ModelError: *name* is empty or no text.
        ModelError: *role* is not one of its codes.
    """

    name: str
    role: PartyRole = attrs.field(default=PartyRole.LEAD, converter=_as_role)
    extra: Extra = attrs.field(default=NO_EXTRA, converter=as_extra)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        check_texts(self, "name")
        if not self.name:
            msg = "a Party's name says who takes part; it cannot be empty"
            raise ModelError(msg)
