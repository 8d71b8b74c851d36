"""Checking a plan, and mending it."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from unionplan.calendar import BUILT_IN, PlanCalendar
from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.engine.waiver_unused import waiver_unused
from unionplan.rules.finding import Finding
from unionplan.rules.fixes import MOST_ROUNDS, Fixed, apply_fixes
from unionplan.rules.profile import Profile
from unionplan.rules.registry import Registry, Selection
from unionplan.rules.report import Report, Waived
from unionplan.rules.running import Found, Run, find, run_rules
from unionplan.rules.settings import Settings
from unionplan.rules.table import default_registry
from unionplan.rules.waiving import Waivers

_NO_SETTINGS: Final = Settings()


def check(
    plan: Plan,
    *,
    settings: Settings = _NO_SETTINGS,
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
        settings: How to check; what is given beside them comes first.
        profile: Facts about the union; they come before what the plan says of it.
        registry: The rules there are; None: those of this library.
        select: Selectors of the rules to run, see `Registry`, instead of those of the settings;
            none at all: all of them.
        ignore: Selectors of the rules not to run, besides those of the settings.
        as_of: The day on which the plan is checked: waivers expire by it. None: they do not.
        calendar: The tables by which times become days: festivals, holidays, school terms.

    Returns:
        The findings in the order of the document, those that the plan's waivers cover, and the
        rules that could not be checked for want of a fact.

    Raises:
        UnknownRuleError: A selector speaks of no rule.
    """
    known = default_registry() if registry is None else registry
    facts = Profile.of(plan, settings.profile if profile is None else profile)
    selection = known.choose(
        _several(select) or settings.select,
        (*settings.ignore, *_several(ignore)),
        settings.severities,
        facts.kind,
    )
    context = Context(plan, as_of, calendar, facts, settings.fill)
    run = run_rules(selection.triggers, context, selection.weights)
    if not plan.waivers:
        run.found.sort(key=_order)
        return _report([each.finding for each in run.found], [], run)
    waivers = Waivers(plan, as_of)
    findings: list[Found] = []
    waived: list[tuple[Found, Waived]] = []
    for each in run.found:
        waiver = waivers.covering(each.finding)
        if waiver is None:
            findings.append(each)
        else:
            waived.append((each, Waived(each.finding, waiver)))
    if waiver_unused in selection.rules:
        findings += _unused(waivers, context, known, run, selection)
    findings.sort(key=_order)
    waived.sort(key=lambda pair: _order(pair[0]))
    return _report([each.finding for each in findings], [each for _, each in waived], run)


def fix(
    plan: Plan,
    *,
    unsafe: bool = False,
    rounds: int = MOST_ROUNDS,
    settings: Settings = _NO_SETTINGS,
    profile: Profile | None = None,
    registry: Registry | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    as_of: date | None = None,
    calendar: PlanCalendar = BUILT_IN,
) -> Fixed:
    """Check a plan and mend what a machine can, again and again until nothing is left to mend.

    Of fixes that touch the same place the first wins; the others have their turn when the plan
    was checked again. What a waiver covers stays as it is.

    Args:
        plan: The plan; it is not changed.
        unsafe: Whether to apply fixes as well that a person must look at.
        rounds: How often the plan is checked at most; in one round no two fixes touch the same
            place.
        settings: See `check`, also for all that follow.
        profile: See `check`.
        registry: See `check`.
        select: See `check`.
        ignore: See `check`.
        as_of: See `check`.
        calendar: See `check`.

    Returns:
        The mended plan, the findings that were mended, and all changes as one JSON Patch.

    Raises:
        UnknownRuleError: A selector speaks of no rule.
    """
    select, ignore = _several(select), _several(ignore)

    def check_again(plan: Plan) -> Report:
        return check(
            plan,
            settings=settings,
            profile=profile,
            registry=registry,
            select=select,
            ignore=ignore,
            as_of=as_of,
            calendar=calendar,
        )

    return apply_fixes(plan, check_again, unsafe=unsafe, rounds=rounds)


def _unused(
    waivers: Waivers, context: Context, known: Registry, run: Run, selection: Selection
) -> list[Found]:
    codes = {rule.code for rules in (known, default_registry()) for rule in rules}
    severity = selection.weights.get(waiver_unused.code, waiver_unused.severity)
    return [
        find(waiver_unused, context, problem, number, severity)
        for number, problem in enumerate(waivers.unused(set(run.checked), codes))
    ]


def _order(found: Found) -> tuple[tuple[int, ...], str, int]:
    return found[:3]


def _report(findings: list[Finding], waived: list[Waived], run: Run) -> Report:
    return Report(
        findings=tuple(findings),
        waived=tuple(waived),
        checked=tuple(run.checked),
        not_checked=tuple(run.not_checked),
    )


def _several(selectors: Iterable[str]) -> tuple[str, ...]:
    return (selectors,) if isinstance(selectors, str) else tuple(selectors)
