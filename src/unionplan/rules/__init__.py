"""What is wrong with a plan, by rules that each say why and how to mend it."""

from unionplan.rules.check import check, fix
from unionplan.rules.configuration import read_settings
from unionplan.rules.context import Context
from unionplan.rules.errors import (
    FactMissingError,
    PlanRejectedError,
    PluginError,
    RuleConflictError,
    UnknownRuleError,
)
from unionplan.rules.family import Family
from unionplan.rules.filling import fill_in
from unionplan.rules.finding import Finding
from unionplan.rules.fixes import Fixed, apply
from unionplan.rules.installed import installed_registry
from unionplan.rules.location import NO_EVIDENCE, Located, Location, locate, locate_within
from unionplan.rules.markers import Marker
from unionplan.rules.messages import Messages
from unionplan.rules.not_checked import NotChecked
from unionplan.rules.operation import Operation
from unionplan.rules.page import Page
from unionplan.rules.phrase import Language, Parameter, Words, phrase
from unionplan.rules.plan_registers import Ratio
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.profile import Ownership, Profile
from unionplan.rules.prose import Sentence, Spot, Text
from unionplan.rules.registry import Registry
from unionplan.rules.report import Report, Waived
from unionplan.rules.rule import Check, Rule, rule
from unionplan.rules.section_place import SectionPlace
from unionplan.rules.settings import FileSettings, Settings, Weight
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.table import default_registry
from unionplan.rules.word_table import WordTable, load_words

__all__ = [
    "NO_EVIDENCE",
    "Check",
    "Context",
    "FactMissingError",
    "Family",
    "FileSettings",
    "Finding",
    "Fixed",
    "Language",
    "Located",
    "Location",
    "Marker",
    "Messages",
    "NotChecked",
    "Operation",
    "Ownership",
    "Page",
    "Parameter",
    "PlanRejectedError",
    "PluginError",
    "Problem",
    "Problems",
    "Profile",
    "Ratio",
    "Registry",
    "Report",
    "Rule",
    "RuleConflictError",
    "SectionPlace",
    "Sentence",
    "Settings",
    "Severity",
    "SourceLevel",
    "Spot",
    "Standing",
    "Text",
    "UnknownRuleError",
    "Waived",
    "Weight",
    "WordTable",
    "Words",
    "apply",
    "check",
    "default_registry",
    "fill_in",
    "fix",
    "installed_registry",
    "load_words",
    "locate",
    "locate_within",
    "phrase",
    "read_settings",
    "rule",
]
