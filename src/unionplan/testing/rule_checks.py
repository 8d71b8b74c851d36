"""Whether a rule does what every rule of unionplan promises."""

import json
import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from typing import Final

import attrs
from hypothesis import strategies as st

from unionplan.errors import DecodeError, ModelError, PointerError
from unionplan.formats import FORMATS
from unionplan.model import Plan
from unionplan.rules import (
    Context,
    FactMissingError,
    Fixed,
    Problem,
    Profile,
    Registry,
    Report,
    Rule,
    RuleConflictError,
    apply,
    check,
    default_registry,
    fix,
)
from unionplan.rules.triggers import Triggers
from unionplan.testing._claim import for_all, never_raising, refuse, shown
from unionplan.testing.near_valid_plans import near_valid_plans
from unionplan.testing.plans import plans as any_plans

__all__ = ["check_rule"]

_TODAY: Final = date(2026, 6, 1)
_CHINESE: Final = re.compile("[\u4e00-\u9fff]")
_NOBODY: Final = Profile()


def check_rule(
    rule: Rule,
    *,
    plans: st.SearchStrategy[Plan] | None = None,
    examples: Iterable[Plan] = (),
    profile: Profile = _NOBODY,
    as_of: date = _TODAY,
    max_examples: int | None = None,
) -> None:
    """Prove that a rule keeps the promises of all rules.

    - Its page has a summary of one sentence, *Why*, *Example* and *Fix*; it flags the example, and
      the fix has nothing of the kind.
    - Its code and its name are nobody else's, and its message is there in Chinese and English.
    - It says the same of equal plans and never fails on any plan; it leads into the plan, and
      gives its messages all that they quote.
    - Its fixes can be applied, each makes its finding go away, and mending again mends nothing.

    Args:
        rule: The rule.
        plans: The plans that it is tried on; None: any plans, and such that nearly make sense.
        examples: Plans to be tried first, besides those of its page.
        profile: Facts about the union that its page takes for granted.
        as_of: The day of the check.
        max_examples: How many plans are generated; None: as the profile of Hypothesis says.

    Raises:
        AssertionError: A promise is not kept; it says which, where, and what was found.
        MissingExtraError: The extra ``yaml`` is not installed, in which pages are written.
    """
    checked = _Check(rule, profile, as_of)
    checked.entry()
    shown_plans = checked.page()
    generated = any_plans() | near_valid_plans(max_faults=2) if plans is None else plans
    first = (Plan(), *shown_plans, *examples)
    for_all(generated, checked.plan, examples=first, max_examples=max_examples)


@attrs.frozen
class _Check:
    """The promises of a rule, one by one."""

    rule: Rule
    profile: Profile
    as_of: date

    @property
    def what(self) -> str:
        """How messages call the rule."""
        return f"rule {self.rule.code} {self.rule.name}"

    def refuse(self, why: str, where: str = "") -> None:
        """Say what does not hold of the rule, at a place of a plan or for all of it."""
        refuse(f"{self.what}{where and f', {where}'}", why)

    def entry(self) -> None:
        """What the rule goes by, and what it says."""
        known = default_registry()
        if self.rule.code not in known or known[self.rule.code] is not self.rule:
            try:
                known.with_rules(self.rule)
            except RuleConflictError as error:
                self.refuse(f"its code and name are its own, but {error}")
        messages = self.rule.messages
        if not _CHINESE.search(messages.zh):
            self.refuse(f"its message for zh is in Chinese, found {messages.zh!r}")
        if _CHINESE.search(messages.en) or not messages.en:
            self.refuse(f"its message for en is in English, found {messages.en!r}")

    def page(self) -> tuple[Plan, ...]:
        """What the rule's page says is so; gives the plans that it shows."""
        page = self.rule.page
        for name in ("summary", "why", "example", "fix"):
            if not getattr(page, name):
                self.refuse(f"its page has a sentence, Why, Example and Fix, found no {name}")
        if not page.summary.endswith(".") or ". " in page.summary:
            self.refuse(f"its summary is one sentence, found {page.summary!r}")
        faulty, mended = self._read("Example", page.example), self._read("Fix", page.fix)
        if not self._codes(faulty):
            self.refuse("it flags the example of its page, found nothing", "Example")
        if self._codes(mended):
            found = "; ".join(map(str, self._report(mended).findings))
            self.refuse(f"it has nothing against the fix of its page, found {found}", "Fix")
        return faulty, mended

    def plan(self, plan: Plan) -> None:
        """What holds for every plan."""
        problems = self._problems(plan)
        if problems != self._problems(plan):
            self.refuse("it says the same of equal plans")
        context = Context(plan, profile=Profile.of(plan, self.profile))
        if problems and not Triggers.of((self.rule,)).asked(context):
            about = ", ".join(map(str, self.rule.about))
            self.refuse(f"it finds something only in plans with {about}", problems[0].where)
        for problem in problems:
            self._place(plan, problem)
            if problem.fix:
                self._mends(plan, problem)
        with never_raising(self.what, "its findings can be told"):
            report = self._report(plan)
            json.dumps(report.to_plain())
        self._mends_once(plan)

    def _problems(self, plan: Plan) -> list[Problem]:
        """All that the rule finds before it asks for a fact that nobody said."""
        context = Context(plan, as_of=self.as_of, profile=Profile.of(plan, self.profile))
        found: list[Problem] = []
        with (
            never_raising(self.what, "it never fails on a plan", but=(FactMissingError,)),
            suppress(FactMissingError),
        ):
            found.extend(self.rule(plan, context))
        for each in found:
            if not _is_problem(each):
                self.refuse(f"a rule yields problems, found {shown(each)}")
        return found

    def _place(self, plan: Plan, problem: Problem) -> None:
        for where in (problem.where, *problem.related):
            try:
                plan.at(where)
            except PointerError as error:
                self.refuse(f"a finding leads into the plan, but {error}", where)
        given = {name for name, _ in problem.parameters}
        if missing := self.rule.messages.names - given:
            self.refuse(f"its messages quote {', '.join(sorted(missing))}", problem.where)
        for lang in ("zh", "en"):
            with never_raising(f"{self.what}, {problem.where}", f"it can be told in {lang}"):
                self.rule.messages.fill(lang, dict(problem.parameters))

    def _mends(self, plan: Plan, problem: Problem) -> None:
        where = problem.where or "/"
        try:
            mended = apply(plan, problem.fix)
        except (PointerError, ModelError) as error:
            self.refuse(f"its fix can be applied, but {error}", where)
            return
        if mended == plan:
            self.refuse("its fix changes something", where)
        if len(self._problems(mended)) >= len(self._problems(plan)):
            self.refuse("its fix makes the finding go away, found as many as before", where)

    def _mends_once(self, plan: Plan) -> None:
        once = self._fix(plan)
        again = self._fix(once.plan) if once.applied else once
        if once.applied and again.applied:
            self.refuse("mending twice mends nothing more", again.applied[0].where or "/")

    def _fix(self, plan: Plan) -> Fixed:
        registry = Registry([self.rule])
        return fix(plan, unsafe=True, registry=registry, profile=self.profile, as_of=self.as_of)

    def _read(self, part: str, text: str) -> Plan:
        try:
            return FORMATS.named("yaml").loads(f"unionplan: 1\n{text}\n")
        except DecodeError as error:
            self.refuse(f"what its page shows is a plan in YAML, but {error}", part)
            raise

    def _report(self, plan: Plan) -> Report:
        return check(plan, registry=Registry([self.rule]), profile=self.profile, as_of=self.as_of)

    def _codes(self, plan: Plan) -> set[str]:
        return {finding.code for finding in self._report(plan).findings} & {self.rule.code}


def _is_problem(found: object) -> bool:
    return isinstance(found, Problem)  # whatever the rule's function promised
