"""The trade union that a plan belongs to."""

import attrs

from unionplan.model._check import check_kind, check_texts
from unionplan.model._convert import as_extra
from unionplan.model._repr import brief
from unionplan.model.code import Code, as_optional_code
from unionplan.model.extra import NO_EXTRA, Extra
from unionplan.model.membership import Membership
from unionplan.model.term_of_office import TermOfOffice


class OrganizationKind(Code):
    """What the union is the union of; a general union goes by its level."""

    ENTERPRISE = "enterprise"
    SCHOOL = "school"  # kindergartens and universities too
    HOSPITAL = "hospital"
    INSTITUTION = "institution"  # another public institution (事业单位)
    AGENCY = "agency"  # Party and government bodies (机关)
    VILLAGE = "village"  # and community (社区)
    TOWNSHIP = "township"  # and subdistrict (街道)
    COUNTY = "county"
    CITY = "city"
    FEDERATION = "federation"  # of an industry, a province or the nation


class UnionLevel(Code):
    """The level at which the union stands in the organization of unions."""

    BASIC = "basic"
    TOWNSHIP = "township"
    COUNTY = "county"
    CITY = "city"
    PROVINCE = "province"
    NATIONAL = "national"


def _as_kind(kind: OrganizationKind | str | None) -> OrganizationKind | None:
    return as_optional_code(kind, OrganizationKind)


def _as_level(level: UnionLevel | str | None) -> UnionLevel | None:
    return as_optional_code(level, UnionLevel)


@attrs.frozen(kw_only=True, repr=False)
class Organization:
    """The trade union that makes the plan. What is not known is left out, never guessed.

    Attributes:
        name: As it signs, such as 实验小学工会; empty where unknown.
        kind: What it is the union of.
        level: Where it stands among unions.
        region: Province or city whose rules apply, such as 江苏; empty where unknown.
        superior: The union above it; empty where unknown.
        membership: How many people it speaks for.
        term: The committee's term of office.
        extra: The application's own keys.

    Raises:
        ModelError: *kind* or *level* is not one of its codes.
        ModelError: Another field holds what it cannot hold.
    """

    name: str = ""
    kind: OrganizationKind | None = attrs.field(default=None, converter=_as_kind)
    level: UnionLevel | None = attrs.field(default=None, converter=_as_level)
    region: str = ""
    superior: str = ""
    membership: Membership | None = None
    term: TermOfOffice | None = None
    extra: Extra = attrs.field(default=NO_EXTRA, converter=as_extra)

    __repr__ = brief

    def __attrs_post_init__(self) -> None:
        check_texts(self, "name", "region", "superior")
        check_kind(self, "membership", Membership)
        check_kind(self, "term", TermOfOffice)
