"""What the schemas of StratML allow: which elements stand in which, in what order, how often.

Written from StrategicPlanISOVersion20140401.xsd (Part 1) and PerformancePlanOrReport20160216.xsd
(Part 2) of AIIM and ISO; a test compares the two.
"""

from collections.abc import Mapping
from sys import maxsize
from typing import Final, Literal, NamedTuple, TypeAlias

import attrs

from unionplan.formats._stratml.element import Element

Part: TypeAlias = Literal[1, 2]
"""The parts of the standard: 1 for strategic plans, 2 for performance plans and reports."""


class Slot(NamedTuple):
    """A place for elements within another.

    Attributes:
        name: The name of the elements.
        rank: Where they stand among the others.
        least: How many there must be, 0 or 1.
        most: How many there may be.
    """

    name: str
    rank: int
    least: int
    most: int


@attrs.frozen
class Schema:
    """One part of the standard.

    Attributes:
        part: Its number.
        namespace: What its elements are in.
        root: The name of the outermost element.
        slots: For each element that holds elements: what may stand in it, by name.
        attributes: For each element that has some: their names and what they may be.
    """

    part: Part
    namespace: str
    root: str
    slots: Mapping[str, Mapping[str, Slot]]
    attributes: Mapping[str, Mapping[str, tuple[str, ...]]]

    @property
    def has_indicators(self) -> bool:
        """Whether it has indicators with targets and results, as Part 2 does."""
        return "PerformanceIndicator" in self.slots

    def completed(self, element: Element) -> Element:
        """Put everything in *element* into its order, and add what must not be missing."""
        for found in element.everything():
            slots = self.slots.get(found.name, {})
            names = {child.name for child in found.children}
            for slot in slots.values():
                if slot.least and slot.name not in names:
                    found.add(slot.name)
            found.children.sort(key=lambda child: slots[child.name].rank)
        return element


_BOUNDS: Final = {"": (1, 1), "?": (0, 1), "??": (0, 2), "+": (1, maxsize), "*": (0, maxsize)}


def _slots(contents: Mapping[str, str]) -> dict[str, dict[str, Slot]]:
    """Read the notation of content: ``?`` perhaps one, ``*`` any number, ``+`` one or several."""
    slots: dict[str, dict[str, Slot]] = {}
    for element, content in contents.items():
        slots[element] = {}
        for rank, word in enumerate(content.split()):
            name = word.rstrip("?*+")
            slots[element][name] = Slot(name, rank, *_BOUNDS[word.removeprefix(name)])
    return slots


_GOAL: Final = "Identifier? SequenceIndicator? Stakeholder* OtherInformation?"
_CORE: Final = {
    "StrategicPlanCore": "Organization* Vision? Mission? Value* Goal+",
    "Organization": "Name? Acronym? Identifier? Description? Stakeholder*",
    "Vision": "Description? Identifier?",
    "Mission": "Description? Identifier?",
    "Value": "Name? Description?",
    "Goal": f"Name Description {_GOAL} Objective*",
}
_RESULT: Final = "StartDate? EndDate? NumberOfUnits? Descriptor? Description?"
_STAKEHOLDER_TYPES: Final = {"StakeholderTypeType": ("Person", "Organization", "Generic_Group")}

PART_1: Final = Schema(
    part=1,
    namespace="urn:ISO:std:iso:17469:tech:xsd:stratml_core",
    root="StrategicPlan",
    slots=_slots(
        {
            **_CORE,
            "StrategicPlan": (
                "Name Description? OtherInformation? StrategicPlanCore AdministrativeInformation?"
            ),
            "Stakeholder": "Name Description?",
            "Objective": f"Name? Description? {_GOAL}",
            "AdministrativeInformation": (
                "StartDate? EndDate? PublicationDate? Source? Submitter?"
            ),
            "Submitter": "GivenName? Surname? PhoneNumber? EmailAddress?",
        }
    ),
    attributes={"Stakeholder": _STAKEHOLDER_TYPES},
)
PART_2: Final = Schema(
    part=2,
    namespace="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport",
    root="PerformancePlanOrReport",
    slots=_slots(
        {
            **_CORE,
            "PerformancePlanOrReport": (
                "Name Description? OtherInformation? StrategicPlanCore"
                " AdministrativeInformation? Submitter?"
            ),
            "Stakeholder": "Name Description? Role*",
            "Role": "Name Description? RoleType??",
            "Objective": f"Name? Description? {_GOAL} PerformanceIndicator*",
            "PerformanceIndicator": (
                "SequenceIndicator? MeasurementDimension UnitOfMeasurement Identifier?"
                " Relationship* MeasurementInstance* OtherInformation?"
            ),
            "Relationship": "Identifier? ReferentIdentifier* Name? Description?",
            "MeasurementInstance": "TargetResult* ActualResult*",
            "TargetResult": _RESULT,
            "ActualResult": _RESULT,
            "Descriptor": "DescriptorName? DescriptorValue?",
            "AdministrativeInformation": (
                "Identifier? StartDate? EndDate? PublicationDate? Source?"
            ),
            "Submitter": "Identifier? GivenName? Surname? PhoneNumber? EmailAddress?",
        }
    ),
    attributes={
        "PerformancePlanOrReport": {
            "Type": ("Strategic_Plan", "Performance_Plan", "Performance_Report")
        },
        "Stakeholder": _STAKEHOLDER_TYPES,
        "PerformanceIndicator": {
            "ValueChainStage": (
                *("Outcome", "Output_Processing", "Output", "Input_Processing", "Input"),
            ),
            "PerformanceIndicatorType": ("Quantitative", "Qualitative"),
        },
        "Relationship": {"RelationshipType": ("Broader_Than", "Peer_To", "Narrower_Than")},
    },
)
SCHEMAS: Final[Mapping[int, Schema]] = {1: PART_1, 2: PART_2}
"""The parts by their number."""
