"""Mending a plan in the text that it was read from."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from unionplan.model import Plan
from unionplan.reading import Reading, read
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


class _State(NamedTuple):
    """A text as it was read, and how much of what is wrong in it can be mended."""

    reading: Reading
    left: int


class _Change(NamedTuple):
    """What a finding asks to be changed in a text; nothing where it has no place there."""

    finding: Finding
    splices: Sequence[Splice]


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
    refused: set[str] = set()
    state = _look(text, mender)
    for choose in (_gaps, *[_fixes] * _MOST_ROUNDS):
        changes = _compatible(choose(state.reading, mender), refused)
        then = _try(state, changes, mender)
        if then is None:  # one of them is to blame: the first that can be made alone is
            for change in changes:
                changes, then = [change], _try(state, [change], mender)
                if then is not None:
                    break
                refused.add(str(change.finding))
        if then is not None:
            state = then
            done += [change.finding for change in changes]
        elif choose is _fixes:
            break
    return state.reading.text, tuple(done)


def _look(text: str, mender: Mender) -> _State:
    reading = read(text)
    return _State(reading, sum(len(mender.check(plan)) for plan in reading.plans))


def _try(state: _State, changes: Iterable[_Change], mender: Mender) -> _State | None:
    """The text with these changes as it is read then; None where that is no gain."""
    splices = [each for change in changes for each in change.splices]
    then = _look(splice(state.reading.text, splices), mender)
    gains = len(then.reading.plans) == len(state.reading.plans) and then.left < state.left
    return then if gains else None


def _compatible(changes: Iterable[_Change], refused: set[str]) -> list[_Change]:
    """The changes of which no two touch the same words, without those that were refused."""
    chosen: list[_Change] = []
    taken: list[Splice] = []
    for change in changes:
        is_free = not _overlap(taken, change.splices)
        if change.splices and is_free and str(change.finding) not in refused:
            taken += change.splices
            chosen.append(change)
    return chosen


def _gaps(reading: Reading, mender: Mender) -> Iterator[_Change]:
    """A gap is filled wherever its mask stands, in what was read and in what was not."""
    for plan in reading.plans if mender.fill else ():
        for finding in mender.check(plan):
            mask = finding.parameters.get("text")
            words = fill_in(mask, mender.fill) if isinstance(mask, str) else None
            if words is not None:
                places = [gap.source for gap in plan.placeholders if gap.text == mask]
                yield _Change(
                    finding, [Splice(each.start, each.end, words) for each in places if each]
                )


def _fixes(reading: Reading, mender: Mender) -> Iterator[_Change]:
    for number, plan in enumerate(reading.plans):
        for finding in mender.fix(plan):
            splices = [_splice(reading, number, step) for step in finding.fix]
            found = [each for each in splices if each is not None]
            yield _Change(finding, found if len(found) == len(splices) else ())


def _splice(reading: Reading, number: int, step: Operation) -> Splice | None:
    """What a step of a fix changes in the text; None where it has no place there."""
    if step.op != "replace" or not isinstance(step.value, str):
        return None
    plan, evidence = reading.plans[number], reading.evidence[number]
    return find_splice(reading.text, plan, step.path, step.value, evidence)


def _overlap(some: Iterable[Splice], others: Iterable[Splice]) -> bool:
    return any((a.start < b.end and b.start < a.end) or a == b for a in some for b in others)
