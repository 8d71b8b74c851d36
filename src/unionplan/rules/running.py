"""Running rules over one plan: each by itself, whatever becomes of the others."""

from collections.abc import Iterable, Mapping
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


def run_rules(rules: Iterable[Rule], context: Context, weights: Mapping[str, Severity]) -> Run:
    """Run rules over the plan of a context; a rule that fails is a finding.

    Args:
        rules: The rules, by code.
        context: The plan and what is known about it.
        weights: What findings of a rule weigh, by code, where it is not what the rule says.
    """
    run = Run([], [], [])
    kind = context.profile.kind
    for rule in rules:
        # A kind that is not known may be the rule's.
        if rule.kinds and kind is not None and kind not in rule.kinds:
            continue
        if not context.is_in_force(*rule.in_force):
            continue
        before = len(run.found)
        needs = _run(rule, context, run, weights.get(rule.code, rule.severity))
        # Of a union whose kind nobody knows, such a finding may be wrong.
        if rule.kinds and kind is None and (needs or len(run.found) > before):
            del run.found[before:]
            needs = tuple(dict.fromkeys(("kind", *needs)))
        if needs:
            run.not_checked.append(NotChecked(code=rule.code, name=rule.name, needs=needs))
    return run


def _run(rule: Rule, context: Context, run: Run, severity: Severity) -> tuple[str, ...]:
    """Add what the rule finds; returns the facts for want of which it had to stop."""
    number = 0
    try:
        for number, problem in enumerate(rule.check(context.plan, context)):
            run.found.append(find(rule, context, problem, number, severity))
    except FactMissingError as missing:
        return (missing.fact,)
    except Exception as error:  # noqa: BLE001 - a rule may come from anybody
        reason = f"{type(error).__name__}: {error}"[:_LONGEST_REASON]
        failure = Problem("", rule=rule.code, reason=reason)
        run.found.append(find(rule_failed, context, failure, number, rule_failed.severity))
        return ()
    run.checked.append(rule.code)
    return ()


def find(rule: Rule, context: Context, problem: Problem, number: int, severity: Severity) -> Found:
    """Make a finding of a problem.

    Raises:
        LookupError: The problem lacks a parameter of the rule's messages.
        PointerError: Its place is none of the plan.
    """
    missing = rule.messages.names - {name for name, _ in problem.parameters}
    if missing:
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
