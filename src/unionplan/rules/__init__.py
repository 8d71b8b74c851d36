"""What is wrong with a plan, by rules that each say why and how to mend it."""

from unionplan.rules.check import check
from unionplan.rules.context import Context, Ratio
from unionplan.rules.errors import (
    FactMissingError,
    PlanRejectedError,
    RuleConflictError,
    UnknownRuleError,
)
from unionplan.rules.family import Family
from unionplan.rules.finding import Finding
from unionplan.rules.markers import Marker
from unionplan.rules.messages import Messages
from unionplan.rules.not_checked import NotChecked
from unionplan.rules.operation import Operation
from unionplan.rules.page import Page
from unionplan.rules.phrase import Language, Parameter, Words, phrase
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.profile import Ownership, Profile
from unionplan.rules.prose import Sentence, Text
from unionplan.rules.registry import Registry
from unionplan.rules.report import Report, Waived
from unionplan.rules.rule import Check, Rule, rule
from unionplan.rules.section_place import SectionPlace
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.table import default_registry
from unionplan.rules.word_table import WordTable, load_words

__all__ = [
    "Check",
    "Context",
    "FactMissingError",
    "Family",
    "Finding",
    "Language",
    "Marker",
    "Messages",
    "NotChecked",
    "Operation",
    "Ownership",
    "Page",
    "Parameter",
    "PlanRejectedError",
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
    "Severity",
    "SourceLevel",
    "Standing",
    "Text",
    "UnknownRuleError",
    "Waived",
    "WordTable",
    "Words",
    "check",
    "default_registry",
    "load_words",
    "phrase",
    "rule",
]
