"""What is wrong with a plan, by rules that each say why and how to mend it."""

from unionplan.rules.check import check
from unionplan.rules.context import Context, Ratio, SectionPlace, Text
from unionplan.rules.errors import PlanRejectedError, RuleConflictError, UnknownRuleError
from unionplan.rules.family import Family
from unionplan.rules.finding import Finding
from unionplan.rules.markers import Marker
from unionplan.rules.messages import Messages
from unionplan.rules.operation import Operation
from unionplan.rules.page import Page
from unionplan.rules.phrase import Language, Parameter, Words, phrase
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.registry import Registry
from unionplan.rules.report import Report, Waived
from unionplan.rules.rule import Check, Rule, rule
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.table import default_registry

__all__ = [
    "Check",
    "Context",
    "Family",
    "Finding",
    "Language",
    "Marker",
    "Messages",
    "Operation",
    "Page",
    "Parameter",
    "PlanRejectedError",
    "Problem",
    "Problems",
    "Ratio",
    "Registry",
    "Report",
    "Rule",
    "RuleConflictError",
    "SectionPlace",
    "Severity",
    "SourceLevel",
    "Text",
    "UnknownRuleError",
    "Waived",
    "Words",
    "check",
    "default_registry",
    "phrase",
    "rule",
]
