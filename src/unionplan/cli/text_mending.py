"""Mending a plan in the text that it was read from."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from unionplan.model import Plan
from unionplan.reading import read
from unionplan.reading.rewriting import Splice, find_splice, splice
from unionplan.rules import Finding, Operation, fill_in

__all__ = ["Mender", "mend_text"]

_MOST_ROUNDS: Final = 50


class Mender(NamedTuple):
    """What mends plans.

    Attributes:
        check: Finds what is wrong with a plan, of that what can be mended.
        fix: Mends a plan in one round: no two of its fixes touch the same place.
        fill: What belongs into the gaps.
    """

    check: Callable[[Plan], Sequence[Finding]]
    fix: Callable[[Plan], Sequence[Finding]]
    fill: Mapping[str, str]


def mend_text(text: str, mender: Mender) -> tuple[str, tuple[Finding, ...]]:
    """Fill the gaps of a text, and apply the fixes of its plans' findings to it.

    A change stays only if the text, read again, has the same plans and fewer findings that can be
    mended; so what the reader would then take for something else is left as it was.

    Args:
        text: The text.
        mender: What mends its plans.

    Returns:
        The text as it is to be, and the findings that were mended.
    """
    done: list[Finding] = []
    plans, left = _look(text, mender)
    for choose in (_gaps, *[_fixes] * _MOST_ROUNDS):
        splices: list[Splice] = []
        findings: list[Finding] = []
        for plan in plans:
            for finding, found in choose(text, plan, mender):
                if found and not _overlap(splices, found):
                    splices += found
                    findings.append(finding)
        mended = splice(text, splices)
        plans_then, left_then = _look(mended, mender)
        if len(plans_then) == len(plans) and left_then < left:
            text, plans, left = mended, plans_then, left_then
            done += findings
        elif choose is _fixes:
            break
    return text, tuple(done)


def _look(text: str, mender: Mender) -> tuple[tuple[Plan, ...], int]:
    plans = read(text).plans
    return plans, sum(len(mender.check(plan)) for plan in plans)


def _gaps(_text: str, plan: Plan, mender: Mender) -> Iterator[tuple[Finding, list[Splice]]]:
    """A gap is filled wherever its mask stands, in what was read and in what was not."""
    for finding in mender.check(plan) if mender.fill else ():
        mask = finding.parameters.get("text")
        words = fill_in(mask, mender.fill) if isinstance(mask, str) else None
        if words is not None:
            yield (
                finding,
                [
                    Splice(gap.source.start, gap.source.end, words)
                    for gap in plan.placeholders
                    if gap.text == mask and gap.source is not None
                ],
            )


def _fixes(text: str, plan: Plan, mender: Mender) -> Iterator[tuple[Finding, list[Splice]]]:
    for finding in mender.fix(plan):
        yield finding, _splices(text, plan, finding.fix)


def _splices(text: str, plan: Plan, patch: Iterable[Operation]) -> list[Splice]:
    """The changes that a fix needs; none where one of its steps has no place in the text."""
    found = list(_each_splice(text, plan, patch))
    return [] if None in found else [each for each in found if each is not None]


def _each_splice(text: str, plan: Plan, patch: Iterable[Operation]) -> Iterator[Splice | None]:
    for step in patch:
        if step.op == "replace" and isinstance(step.value, str):
            yield find_splice(text, plan, step.path, step.value)
        else:
            yield None


def _overlap(some: Iterable[Splice], others: Iterable[Splice]) -> bool:
    return any((a.start < b.end and b.start < a.end) or a == b for a in some for b in others)
