"""Running rules over a plan."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from unionplan.calendar import BUILT_IN, PlanCalendar
from unionplan.model import Plan, Waiver
from unionplan.rules.context import Context
from unionplan.rules.engine.rule_failed import rule_failed
from unionplan.rules.errors import FactMissingError
from unionplan.rules.finding import Finding
from unionplan.rules.not_checked import NotChecked
from unionplan.rules.place import find_place
from unionplan.rules.problem import Problem
from unionplan.rules.profile import Profile
from unionplan.rules.registry import Registry
from unionplan.rules.report import Report, Waived
from unionplan.rules.rule import Rule
from unionplan.rules.table import default_registry

_LONGEST_REASON = 300


class _Found(NamedTuple):
    rank: tuple[int, ...]
    code: str
    number: int
    finding: Finding


def check(
    plan: Plan,
    *,
    profile: Profile | None = None,
    registry: Registry | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    as_of: date | None = None,
    calendar: PlanCalendar = BUILT_IN,
) -> Report:
    """Say what is wrong with a plan; it never fails on one.

    The rules do not see each other's findings, so that their order does not matter. One that
    fails is a finding of its own (``WP001``) beside what it found before.

    Args:
        plan: The plan.
        profile: Facts about the union; they come before what the plan says of it.
        registry: The rules to run; None: those of this library.
        select: Selectors of the rules to run, see `Registry`; none at all: all of them.
        ignore: Selectors of the rules not to run.
        as_of: The day on which the plan is checked: waivers expire by it. None: they do not.
        calendar: The tables by which times become days: festivals, holidays, school terms.

    Returns:
        The findings in the order of the document, those that the plan's waivers cover, and the
        rules that could not be checked for want of a fact.

    Raises:
        UnknownRuleError: A selector speaks of no rule.
    """
    rules = default_registry() if registry is None else registry
    select = (select,) if isinstance(select, str) else tuple(select)
    ignore = (ignore,) if isinstance(ignore, str) else tuple(ignore)
    if select or ignore:
        rules = rules.select(select, ignore)
    context = Context(plan, as_of, calendar, Profile.of(plan, profile))
    found: list[_Found] = []
    checked: list[str] = []
    not_checked: list[NotChecked] = []
    for rule in rules:
        if not _applies(rule, context):
            continue
        needs = _run(rule, context, found)
        if needs:
            not_checked.append(NotChecked(code=rule.code, name=rule.name, needs=needs))
        else:
            checked.append(rule.code)
    found.sort(key=lambda each: each[:3])
    findings: list[Finding] = []
    waived: list[Waived] = []
    waivers = _by_place(plan.waivers, as_of)
    for each in found:
        waiver = _covering(waivers, each.finding) if waivers else None
        if waiver is None:
            findings.append(each.finding)
        else:
            waived.append(Waived(each.finding, waiver))
    return Report(
        findings=tuple(findings),
        waived=tuple(waived),
        checked=tuple(checked),
        not_checked=tuple(not_checked),
    )


def _applies(rule: Rule, context: Context) -> bool:
    """Whether the rule speaks of this kind of union, and is in force; an unknown kind may be it."""
    kind = context.profile.kind
    if rule.kinds and kind is not None and kind not in rule.kinds:
        return False
    return context.is_in_force(*rule.in_force)


def _run(rule: Rule, context: Context, found: list[_Found]) -> tuple[str, ...]:
    """Add what the rule finds to *found*; returns the facts for want of which it had to stop."""
    before = number = len(found)
    needs: tuple[str, ...] = ()
    try:
        for number, problem in enumerate(rule(context.plan, context), before):
            found.append(_found(rule, context.plan, problem, number))
    except FactMissingError as missing:
        needs = (missing.fact,)
    except Exception as error:  # noqa: BLE001 - a rule may come from anybody
        reason = f"{type(error).__name__}: {error}"[:_LONGEST_REASON]
        problem = Problem("", rule=rule.code, reason=reason)
        found.append(_found(rule_failed, context.plan, problem, number))
        return ()
    # Of a union whose kind nobody knows, such a finding may be wrong.
    if rule.kinds and context.profile.kind is None and (needs or len(found) > before):
        del found[before:]
        return tuple(dict.fromkeys(("kind", *needs)))
    return needs


def _found(rule: Rule, plan: Plan, problem: Problem, number: int) -> _Found:
    missing = rule.messages.names - {name for name, _ in problem.parameters}
    if missing:
        msg = f"its messages need {', '.join(sorted(missing))}"
        raise LookupError(msg)
    place = find_place(plan, problem.where)
    finding = Finding(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
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
    return _Found(place.rank, rule.code, number, finding)


def _by_place(waivers: Iterable[Waiver], as_of: date | None) -> dict[tuple[str, str], Waiver]:
    """The waivers that hold, by rule and place; of two for the same the first."""
    holding: dict[tuple[str, str], Waiver] = {}
    for waiver in waivers:
        if waiver.until is None or as_of is None or as_of <= waiver.until:
            holding.setdefault((waiver.rule, waiver.at or ""), waiver)
    return holding


def _covering(waivers: dict[tuple[str, str], Waiver], finding: Finding) -> Waiver | None:
    """The nearest waiver of the finding's rule, at its place or above."""
    where = finding.where
    while True:
        waiver = waivers.get((finding.code, where))
        if waiver is not None or not where:
            return waiver
        where = where.rpartition("/")[0]
