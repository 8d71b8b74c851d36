"""The people whom a union speaks for, counted."""

import attrs

from unionplan.errors import ModelError
from unionplan.model._check import check_count
from unionplan.model._convert import as_extra
from unionplan.model._repr import brief
from unionplan.model.extra import NO_EXTRA, Extra


@attrs.frozen(kw_only=True, repr=False)
class Membership:
    """Counts of people and bodies; None where the number is not known.

    Many duties depend on them: from 25 members a union elects its own committee.
    Source: Trade Union Law (2021), art. 11.

    Attributes:
        employees: Workers of the unit, members or not.
        members: Trade-union members among them.
        women: Women among the employees.
        women_members: Women among the members.
        branches: Branch unions (分工会).
        groups: Union groups (工会小组).
        extra: The application's own keys.

    Raises:
        ModelError: A count is no whole number from 0 on, or there are more women than people.
    """

    employees: int | None = None
    members: int | None = None
    women: int | None = None
    women_members: int | None = None
    branches: int | None = None
    groups: int | None = None
    extra: Extra = attrs.field(default=NO_EXTRA, converter=as_extra)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        for name in ("employees", "members", "women", "women_members", "branches", "groups"):
            check_count(self, name)
        for part, whole in (("women", "employees"), ("women_members", "members")):
            few, many = getattr(self, part), getattr(self, whole)
            if few is not None and many is not None and few > many:
                msg = f"{part} ({few}) cannot be more than {whole} ({many})"
                raise ModelError(msg)
