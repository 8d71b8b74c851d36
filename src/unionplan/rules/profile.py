"""What is known about a union, as far as rules ask for it."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, get_args

import attrs

from unionplan.errors import ModelError
from unionplan.model import Membership, OrganizationKind, Plan, TermOfOffice, UnionLevel
from unionplan.model.code import as_optional_code
from unionplan.rules.errors import FactMissingError
from unionplan.rules.phrase import Words

Ownership: TypeAlias = Literal["state", "collective", "private", "foreign", "mixed"]
"""Whose the unit is: the state's, a collective's, private, foreign-invested, or several of them."""

Count: TypeAlias = Literal[
    "employees",
    "members",
    "women",
    "women_members",
    "representatives",
    "managers_among_representatives",
    "teachers_among_representatives",
    "term_years",
]
"""Facts that are whole numbers."""

_COUNTS: Final = get_args(Count)

Day: TypeAlias = Literal["elected_on", "contract_ends_on"]
"""Facts that are days."""

Answer: TypeAlias = Literal["full_time_chair", "managed_as_enterprise"]
"""Facts that are so or not."""

LABELS: Final[Mapping[str, Words]] = MappingProxyType(
    {
        "kind": Words("单位类型", "kind of organization"),
        "level": Words("工会层级", "level of the union"),
        "region": Words("所在地区", "region"),
        "employees": Words("职工人数", "employees"),
        "members": Words("会员人数", "members"),
        "women": Words("女职工人数", "women employees"),
        "women_members": Words("女会员人数", "women members"),
        "representatives": Words("职工代表人数", "representatives"),
        "managers_among_representatives": Words(
            "代表中的管理人员人数", "managers among the representatives"
        ),
        "teachers_among_representatives": Words(
            "代表中的教师人数", "teachers among the representatives"
        ),
        "ownership": Words("所有制", "ownership"),
        "elected_on": Words("本届选举日期", "day of the last election"),
        "term_years": Words("每届任期年数", "years of the term"),
        "contract_ends_on": Words("集体合同到期日", "last day of the collective contract"),
        "full_time_chair": Words("主席是否专职", "whether the chair is full-time"),
        "managed_as_enterprise": Words(
            "是否实行企业化管理", "whether it is managed as an enterprise"
        ),
    }
)
"""What each fact is called."""


def _as_pairs(
    values: Mapping[str, Decimal | int] | Iterable[tuple[str, Decimal | int]],
) -> tuple[tuple[str, Decimal], ...]:
    if not values:
        return ()
    return tuple(sorted((name, Decimal(value)) for name, value in dict(values).items()))


def _as_kind(kind: OrganizationKind | str | None) -> OrganizationKind | None:
    return as_optional_code(kind, OrganizationKind)


def _as_level(level: UnionLevel | str | None) -> UnionLevel | None:
    return as_optional_code(level, UnionLevel)


@attrs.frozen(kw_only=True)
class Profile:
    """Facts about a union and its unit; None (or empty) is what nobody said, never a guess.

    Attributes:
        kind: What it is the union of.
        level: Where it stands among unions.
        region: Province or city whose rules apply, such as 上海 or 浙江省杭州市; may be empty.
        employees: Workers of the unit, members or not.
        members: Trade-union members among them.
        women: Women among the employees.
        women_members: Women among the members.
        representatives: Members of the workers' or staff congress.
        managers_among_representatives: Leaders of middle rank and above among them.
        teachers_among_representatives: Teachers among them, in a school.
        ownership: Whose the unit is.
        elected_on: The day on which the committee was elected.
        term_years: For how many years.
        contract_ends_on: The last day of the collective contract.
        full_time_chair: Whether the chair does nothing else.
        managed_as_enterprise: Whether a public institution is managed as an enterprise.
        values: Limits of its region that replace ours, by their names in
            ``rules/data/regional_values.json``: yuan, years, shares of 1 or counts.

    Raises:
        ModelError: *kind* or *level* is not one of its codes, or a count is negative.
    """

    kind: OrganizationKind | None = attrs.field(default=None, converter=_as_kind)
    level: UnionLevel | None = attrs.field(default=None, converter=_as_level)
    region: str = ""
    employees: int | None = None
    members: int | None = None
    women: int | None = None
    women_members: int | None = None
    representatives: int | None = None
    managers_among_representatives: int | None = None
    teachers_among_representatives: int | None = None
    ownership: Ownership | None = None
    elected_on: date | None = None
    term_years: int | None = None
    contract_ends_on: date | None = None
    full_time_chair: bool | None = None
    managed_as_enterprise: bool | None = None
    _values: tuple[tuple[str, Decimal], ...] = attrs.field(
        default=(), converter=_as_pairs, alias="values"
    )

    def need(self, name: str) -> object:
        """The fact of this name.

        Raises:
            FactMissingError: Nobody said it.
        """
        value = getattr(self, name)
        if not _is_known(value):
            raise FactMissingError(name)
        return value

    @property
    def values(self) -> Mapping[str, Decimal]:
        """See above; it cannot be changed."""
        return MappingProxyType(dict(self._values))

    def __attrs_post_init__(self) -> None:
        for name in _COUNTS:
            value = getattr(self, name)
            if value is not None and value < 0:
                msg = f"a Profile's {name} cannot be negative, found {value}"
                raise ModelError(msg)

    @classmethod
    def of(cls, plan: Plan, given: "Profile | None" = None) -> "Profile":
        """What the plan says of its own union, and what the caller knows; the caller is right."""
        union = plan.organization
        if union is None:
            return given or NOBODY
        membership, term = union.membership or _UNCOUNTED, union.term or _NO_TERM
        said = cls(
            kind=union.kind,
            level=union.level,
            region=union.region,
            employees=membership.employees,
            members=membership.members,
            women=membership.women,
            women_members=membership.women_members,
            elected_on=term.elected_on,
            term_years=term.years,
        )
        if given is None:
            return said
        known = {name: value for name in LABELS if _is_known(value := getattr(given, name))}
        return attrs.evolve(said, values=given.values, **known)


def _is_known(value: object) -> bool:
    return value is not None and value != ""


NOBODY: Final = Profile()
"""The profile of a union about which nobody said anything."""

_UNCOUNTED: Final = Membership()
_NO_TERM: Final = TermOfOffice()
