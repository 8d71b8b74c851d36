"""The names of StratML elements, those of earlier versions included.

Sources: the schemas of ISO 17469-1 (2014) and of Part 2 (2016); ANSI/AIIM 21:2009 had the namespace
``http://www.stratml.net``, early Part 2 ``http://www.stratml.net/PerformancePlanOrReport``; drafts
began names with small letters and wrote as attributes what are elements now.
"""

from typing import Final

ROOTS: Final = frozenset({"PerformancePlanOrReport", "StrategicPlan", "StrategicPlanCore"})
"""What a document is in; the last one in drafts of 2008 only."""

TEXTS: Final = frozenset(
    {
        *("Acronym", "Description", "DescriptorName", "DescriptorValue", "EmailAddress"),
        *("EndDate", "GivenName", "Identifier", "MeasurementDimension", "Name", "NumberOfUnits"),
        *("OtherInformation", "PhoneNumber", "PublicationDate", "ReferentIdentifier", "RoleType"),
        *("SequenceIndicator", "Source", "StartDate", "Surname", "UnitOfMeasurement"),
    }
)
"""The elements that hold a text; all others hold elements."""

TOKENS: Final = frozenset(
    {
        *("EndDate", "Identifier", "NumberOfUnits", "PublicationDate", "ReferentIdentifier"),
        *("RoleType", "Source", "StartDate"),
    }
)
"""The texts in which white space around them means nothing."""

ATTRIBUTES: Final = frozenset(
    {
        *("PerformanceIndicatorType", "RelationshipType", "StakeholderTypeType", "Type"),
        "ValueChainStage",
    }
)
"""The attributes of the schemas."""

_ALIASES: Final = {
    "FirstName": "GivenName",
    "LastName": "Surname",
    "IndicatorType": "PerformanceIndicatorType",
    "StakeholderType": "StakeholderTypeType",
    "Date": "PublicationDate",
}


def modern(name: str) -> str:
    """The present name of an element or attribute, by its local name."""
    name = name[:1].upper() + name[1:]
    return _ALIASES.get(name, name)


def is_stratml(namespace: str) -> bool:
    """Whether elements of this namespace belong to StratML, of whichever part and version."""
    lower = namespace.lower()
    return not namespace or "stratml" in lower or "iso:17469" in lower
