"""The areas of trade-union work, and the statutory functions that they serve."""

import json
from functools import cache
from importlib import resources
from typing import TypedDict

from unionplan.model.code import Code


class UnionFunction(Code):
    """The four functions of a trade union (维护、建设、参与、教育), and what is none of them.

    Source: Trade Union Law (2021), art. 5 to 8 and 20 to 32; the formula of four is doctrine.
    """

    SAFEGUARDING = "safeguarding"
    CONSTRUCTION = "construction"
    PARTICIPATION = "participation"
    EDUCATION = "education"
    SELF_BUILDING = "self_building"
    FOREIGN = "foreign"  # not union work: found where plans of other bodies are mixed in


class WorkArea(Code):
    """The 22 areas into which union work falls: 19 of the union, one across all, two foreign.

    Labels, definitions and functions are in ``model/data/work_areas.json``.
    """

    DEMOCRATIC_MANAGEMENT = "democratic_management"
    COLLECTIVE_BARGAINING = "collective_bargaining"
    RIGHTS_PROTECTION = "rights_protection"
    LABOUR_COMPETITION = "labour_competition"
    SKILLS = "skills"
    MODEL_WORKERS = "model_workers"
    IDEOLOGY = "ideology"
    ASSISTANCE = "assistance"
    WELFARE = "welfare"
    CULTURE_SPORTS = "culture_sports"
    WOMEN = "women"
    SAFETY = "safety"
    ORGANIZATION_BUILDING = "organization_building"
    CADRE_TRAINING = "cadre_training"
    FUNDS_AUDIT = "funds_audit"
    PUBLICITY = "publicity"
    PARTY_BUILDING = "party_building"
    ADMINISTRATION = "administration"
    RETIREES = "retirees"
    VOLUNTEERING = "volunteering"
    TEACHING_RESEARCH = "teaching_research"
    LOGISTICS = "logistics"

    @property
    def zh(self) -> str:
        """The Chinese label."""
        return _table()[self]["zh"]

    @property
    def en(self) -> str:
        """The English label."""
        return _table()[self]["en"]

    @property
    def definition(self) -> str:
        """What belongs to it, in English."""
        return _table()[self]["definition"]

    @property
    def functions(self) -> tuple[UnionFunction, ...]:
        """The functions that it serves, the main one first."""
        return tuple(UnionFunction(code) for code in _table()[self]["functions"])


class _Row(TypedDict):
    zh: str
    en: str
    functions: list[str]
    definition: str


@cache
def _table() -> dict[str, _Row]:
    text = resources.files("unionplan.model").joinpath("data/work_areas.json").read_text("utf-8")
    areas: dict[str, _Row] = json.loads(text)["areas"]
    return areas
