"""Mending a plan by the fixes that its findings bring."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple, cast

from unionplan.errors import ModelError, PointerError
from unionplan.model import Plan, split_pointer
from unionplan.model.pointer import index_token, join_pointer
from unionplan.rules.finding import Finding
from unionplan.rules.operation import Operation
from unionplan.rules.report import Report

_END: Final = "-"
MOST_ROUNDS: Final = 100
"""How often a plan is checked again; whatever is not stable by then never is."""


class Fixed(NamedTuple):
    """A plan that was mended.

    Attributes:
        plan: The plan as it is now; the one that was given where nothing could be mended.
        applied: The findings whose fixes were applied, in that order.
        patch: All that was done, as one JSON Patch of the plan that was given.
    """

    plan: Plan
    applied: tuple[Finding, ...]
    patch: tuple[Operation, ...]


def apply(plan: Plan, patch: Iterable[Operation]) -> Plan:
    """Do the operations of a JSON Patch, one after the other.

    Raises:
        PointerError: There is nothing where an operation says.
        ModelError: A value can never stand where an operation puts it.
    """
    for step in patch:
        plan = _do(plan, step)
    return plan


def apply_fixes(
    plan: Plan, check: Callable[[Plan], Report], *, unsafe: bool, rounds: int = MOST_ROUNDS
) -> Fixed:
    """Check a plan and mend it, again and again until nothing is left to mend.

    Of fixes that touch the same place the first wins; the others have their turn when the plan
    was checked again. A fix that cannot be applied is left out.

    Args:
        plan: The plan.
        check: Finds what is wrong with a plan.
        unsafe: Whether to apply fixes as well that a person must look at.
        rounds: How often the plan is checked at most.
    """
    applied: list[Finding] = []
    patch: list[Operation] = []
    for _ in range(rounds):
        findings = [each for each in check(plan).findings if each.fix and (each.safe or unsafe)]
        before = plan
        for finding in _in_turn(plan, _compatible(plan, findings)):
            mended = _try(plan, finding.fix)
            if mended != plan:
                plan = mended
                applied.append(finding)
                patch += finding.fix
        if plan is before:
            break
    return Fixed(plan, tuple(applied), tuple(patch))


def _try(plan: Plan, patch: Iterable[Operation]) -> Plan:
    try:
        return apply(plan, patch)
    except (PointerError, ModelError):
        return plan


def _do(plan: Plan, step: Operation) -> Plan:
    if step.op == "remove":
        return plan.drop(step.path)
    if step.op == "replace":
        plan.at(step.path)
        return plan.put(step.path, step.value)
    parent, last = _parent(step.path)
    around = plan.at(parent)
    if not isinstance(around, tuple) or last == _END:
        return plan.put(step.path, step.value)
    items = cast("tuple[object, ...]", around)
    index = index_token(last)
    if index is None or index > len(items):
        raise PointerError(step.path, f"nothing can be added at {last!r}")
    return plan.put(parent, (*items[:index], step.value, *items[index:]))


def _compatible(plan: Plan, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of whose fixes no two touch the same place or one above the other."""
    taken: set[tuple[str, ...]] = set()
    above: set[tuple[str, ...]] = set()
    for finding in findings:
        shifts = any(_shifts(plan, step) for step in finding.fix)
        touched = {split_pointer(step.path) for step in finding.fix}
        if shifts and len(finding.fix) > 1:
            touched = {()}  # its later pointers hold only behind its earlier steps
        on_the_way = {path[:length] for path in touched for length in range(len(path) + 1)}
        if not taken & on_the_way and not above & touched:
            taken |= touched
            above |= on_the_way
            yield finding


def _in_turn(plan: Plan, findings: Iterable[Finding]) -> list[Finding]:
    """Fixes in an order in which no one moves what a later one names: the last items go first."""
    still: list[Finding] = []
    moving: list[Finding] = []
    for finding in findings:
        (moving if _shifts(plan, finding.fix[0]) else still).append(finding)
    moving.sort(key=lambda finding: _rank(finding.fix[0].path), reverse=True)
    return still + moving


def _shifts(plan: Plan, step: Operation) -> bool:
    """Whether it moves items of an array to other places."""
    if step.op == "replace":
        return False
    try:
        return isinstance(plan.at(_parent(step.path)[0]), tuple)
    except PointerError:
        return False


def _rank(path: str) -> tuple[tuple[int, str], ...]:
    return tuple(
        (int(token), "") if token.isdecimal() else (-1, token) for token in split_pointer(path)
    )


def _parent(path: str) -> tuple[str, str]:
    *tokens, last = split_pointer(path) or ("",)
    return join_pointer(*tokens), last
