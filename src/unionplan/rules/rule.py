"""A rule: a function that finds one kind of fault, and all that is said about it."""

import importlib
import re
from collections.abc import Callable
from datetime import date
from typing import Final, TypeAlias

import attrs

from unionplan.model import OrganizationKind, Plan
from unionplan.rules.context import Context, Topic
from unionplan.rules.family import Family
from unionplan.rules.messages import Messages
from unionplan.rules.page import Page
from unionplan.rules.problem import Problems
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

Check: TypeAlias = Callable[[Plan, Context], Problems]
"""The function of a rule: it yields what is wrong, in any order, and keeps nothing."""

InForce: TypeAlias = tuple[date | None, date | None]
"""The first and the last day on which a rule is in force; None: since or until ever."""

ALWAYS: Final[InForce] = (None, None)

_CODE = re.compile("[A-Z]{2,8}[0-8][0-9]{2}")


@attrs.frozen(kw_only=True)
class Rule:
    """One kind of fault; called with a plan and a context, it yields each place that has it.

    Attributes:
        code: Capital letters and three digits, such as ``WP201``, and never given to another rule.
        severity: How much a finding weighs.
        messages: What it says of a finding.
        level: What it rests on.
        source: The law, standard or document with its article and year; empty for practice.
        standing: How far that source was read; None where nothing is cited.
        kinds: The kinds of union that it speaks of; none at all: every kind.
        in_force: The days on which the source is in force. A plan is held to what is in force
            on its first day.
        about: What the rule is about: subjects (see `unionplan.rules.subjects`), and words
            that stand for themselves in the prose. Where a plan has none of it there is nothing
            that the rule could find, so that it is not called. Topics in a tuple must stand in one
            sentence. None at all: any plan.
        since: The version of the library that brought it.
        check: The function.

    Raises:
        ValueError: *code* is no code, a rule of more than practice names no source, or one of
            unconfirmed standing does more than advise.
    """

    code: str
    severity: Severity
    messages: Messages
    level: SourceLevel
    source: str
    since: str
    check: Check
    standing: Standing | None = None
    kinds: tuple[OrganizationKind, ...] = ()
    in_force: InForce = ALWAYS
    about: tuple[Topic, ...] = ()

    def __attrs_post_init__(self) -> None:
        if not _CODE.fullmatch(self.code):
            msg = f"a rule's code is like WP201 (the first digit 0 to 8), found {self.code!r}"
            raise ValueError(msg)
        if self.level is not SourceLevel.PRACTICE and not self.source:
            msg = f"{self.code} rests on a {self.level} and must name it as its source"
            raise ValueError(msg)
        if self.standing is Standing.UNCONFIRMED and self.severity is not Severity.ADVICE:
            msg = f"{self.code} rests on a source that nobody read and can only advise"
            raise ValueError(msg)

    def __call__(self, plan: Plan, context: Context) -> Problems:
        """Yield each place of the plan that has the fault."""
        return self.check(plan, context)

    def __reduce__(self) -> tuple[Callable[[str, str], "Rule"], tuple[str, str]]:
        # The function's name leads to the rule, so neither could be pickled by value.
        return _load, (self.check.__module__, self.check.__qualname__)

    @property
    def name(self) -> str:
        """The fault, such as ``activity_outside_period``: the name of the function."""
        return self.check.__name__

    @property
    def family(self) -> Family:
        """What it looks at."""
        return tuple(Family)[int(self.code[-3])]

    @property
    def origin(self) -> str:
        """Where it is defined, ``module.function``."""
        return f"{self.check.__module__}.{self.check.__qualname__}"

    @property
    def page(self) -> Page:
        """Its documentation."""
        return Page.parse(self.check.__doc__)


def rule(
    code: str,
    severity: Severity,
    *,
    zh: str,
    en: str,
    since: str,
    level: SourceLevel = SourceLevel.PRACTICE,
    source: str = "",
    standing: Standing | None = None,
    kinds: tuple[OrganizationKind, ...] = (),
    in_force: InForce = ALWAYS,
    about: tuple[Topic, ...] = (),
) -> Callable[[Check], Rule]:
    """Make a rule of the function below, named for the fault that it finds.

    The function's docstring is the rule's page: a sentence, then ``Why:``, ``Example:`` and
    ``Fix:``; the last two are plans in YAML.

    Args:
        code: See `Rule`.
        severity: See `Rule`.
        zh: Message in Chinese, with parameters such as ``{when}``.
        en: The same in English, with the same parameters.
        since: See `Rule`.
        level: See `Rule`.
        source: See `Rule`.
        standing: See `Rule`; messages of an unconfirmed rule say that it is.
        kinds: See `Rule`.
        in_force: See `Rule`.
        about: See `Rule`.

    Raises:
        ValueError: The messages differ in their parameters, or see `Rule`.
    """
    if standing is Standing.UNCONFIRMED:
        zh, en = f"{zh.removesuffix('。')}（依据待核实）。", f"{en} (source not confirmed)"
    messages = Messages(zh=zh, en=en)

    def decorate(check: Check) -> Rule:
        return Rule(
            code=code,
            severity=severity,
            messages=messages,
            level=level,
            source=source,
            standing=standing,
            kinds=kinds,
            in_force=in_force,
            about=about,
            since=since,
            check=check,
        )

    return decorate


def _load(module: str, name: str) -> Rule:
    found: Rule = getattr(importlib.import_module(module), name)
    return found
