"""Running rules over one plan: each by itself, whatever becomes of the others."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from unionplan.rules.context import Context
from unionplan.rules.engine.rule_failed import rule_failed
from unionplan.rules.errors import FactMissingError
from unionplan.rules.finding import Finding
from unionplan.rules.not_checked import NotChecked
from unionplan.rules.place import find_place
from unionplan.rules.problem import Problem
from unionplan.rules.rule import Rule
from unionplan.rules.severity import Severity
from unionplan.rules.triggers import Triggers

_LONGEST_REASON: Final = 300


class Found(NamedTuple):
    """A finding, and how it sorts among the others.

    Attributes:
        rank: Where its place stands in the document.
        code: Its rule's code.
        number: The how manieth it is of its rule.
        finding: The finding.
    """

    rank: tuple[int, ...]
    code: str
    number: int
    finding: Finding


class Run(NamedTuple):
    """What came of running rules.

    Attributes:
        found: What they found, in no order.
        checked: Codes of the rules that ran to their end.
        not_checked: Rules that had to stop for want of a fact.
    """

    found: list[Found]
    checked: list[str]
    not_checked: list[NotChecked]


def run_rules(triggers: Triggers, context: Context, weights: Mapping[str, Severity]) -> Run:
    """Run rules over the plan of a context; a rule that fails is a finding.

    Args:
        triggers: The rules, by code; none that speaks of other kinds of unions only.
        context: The plan and what is known about it.
        weights: What findings of each rule weigh, by code.
    """
    plan, kind = context.plan, context.profile.kind
    found: list[Found] = []
    not_checked: list[NotChecked] = []
    left_out = set(triggers.not_in_force(context))
    for number in triggers.asked(context):
        rule = triggers.rules[number]
        before = len(found)
        needs: tuple[str, ...] = ()
        try:
            for problem in rule.check(plan, context):
                found.append(find(rule, context, problem, len(found), weights[rule.code]))
        except FactMissingError as missing:
            needs = (missing.fact,)
        except Exception as error:  # noqa: BLE001 - a rule may come from anybody
            found.append(_failure(rule, context, error))
            left_out.add(number)
            continue
        # A kind that is not known may be the rule's, or not: then such a finding may be wrong.
        if rule.kinds and kind is None and (needs or len(found) > before):
            del found[before:]
            needs = tuple(dict.fromkeys(("kind", *needs)))
        if needs:
            not_checked.append(NotChecked(code=rule.code, name=rule.name, needs=needs))
            left_out.add(number)
    # Of the others that were not asked, the plan has nothing that they are about.
    checked = list(triggers.codes)
    for number in sorted(left_out, reverse=True):
        del checked[number]
    return Run(found, checked, not_checked)


def _failure(rule: Rule, context: Context, error: Exception) -> Found:
    reason = f"{type(error).__name__}: {error}"[:_LONGEST_REASON]
    failure = Problem("", rule=rule.code, reason=reason)
    return find(rule_failed, context, failure, 0, rule_failed.severity)


def find(rule: Rule, context: Context, problem: Problem, number: int, severity: Severity) -> Found:
    """Make a finding of a problem.

    Raises:
        LookupError: The problem lacks a parameter of the rule's messages.
        PointerError: Its place is none of the plan.
    """
    given = {name for name, _ in problem.parameters}
    if missing := rule.messages.names - given:
        msg = f"its messages need {', '.join(sorted(missing))}"
        raise LookupError(msg)
    place = find_place(context.plan, problem.where)
    finding = Finding(
        code=rule.code,
        name=rule.name,
        severity=severity,
        level=rule.level,
        where=problem.where,
        id=place.id,
        span=place.span,
        related=problem.related,
        fix=problem.fix,
        safe=problem.safe,
        parameters=problem.parameters,
        messages=rule.messages,
    )
    return Found(place.rank, rule.code, number, finding)
