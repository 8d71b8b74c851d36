"""WP117."""

from collections.abc import Iterator, Sequence
from operator import eq
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_SHORTEST: Final = 20  # characters of a clause that stands twice with its neighbour
_ALONE: Final = 30  # of one that does so alone; shorter ones are phrases that everybody uses
_IN_A_ROW: Final = 8  # of one that follows itself


@rule(
    "WP117",
    Severity.WARNING,
    zh="“{words}”在文中重复出现，请删去一处。",
    en="the same words stand twice: {words}",
    since="0.1.0",
)
def passage_repeated(_plan: Plan, context: Context) -> Problems:
    """A long clause, and mostly what is around it, stands twice in a plan.

    Why:
        A paragraph was pasted again, or the items of a list. Sentences that follow on from
        themselves are reported by another rule. Each part has one finding, with the first place.

    Example:
        sections:
          - heading: 职工培训
            text: 举办劳动保护监督检查员和工会财务人员培训班，每期不少于三天。
          - heading: 保障措施
            text: 落实经费。举办劳动保护监督检查员和工会财务人员培训班，每期不少于三天。

    Fix:
        sections:
          - heading: 职工培训
            text: 举办劳动保护监督检查员和工会财务人员培训班，每期不少于三天。
          - heading: 保障措施
            text: 落实经费。
    """
    clauses = context.clauses
    long = [clause for clause in clauses if len(clause) >= _SHORTEST]
    if len(set(long)) == len(long) and not any(map(eq, clauses, clauses[1:])):
        return
    seen: set[str] = set()
    for start, first, clause in _repeated(clauses):
        where = context.spot(start).where
        if where not in seen and not _is_sentence_twice(context.joined, first, start):
            seen.add(where)
            yield Problem(where, related=[context.spot(first).where], words=clause)


def _repeated(clauses: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Clauses that stood before: where they stand again, where they stood first, and they."""
    first: dict[str, tuple[int, int]] = {}
    start = 0
    for index, clause in enumerate(clauses):
        if len(clause) >= _IN_A_ROW:
            known, offset = first.setdefault(clause, (index, start))
            if known < index and _counts(clauses, known, index):
                yield start, offset, clause
        start += len(clause) + 1


def _counts(clauses: Sequence[str], first: int, second: int) -> bool:
    """Whether a clause that stands at two places was pasted, and is no phrase in common use."""
    length = len(clauses[first])
    if second == first + 1 or length >= _ALONE:
        return True
    beside = [
        clauses[first + step]
        for step in (-1, 1)
        if 0 <= first + step
        and second + step < len(clauses)
        and clauses[first + step] == clauses[second + step]
    ]
    return length >= _SHORTEST and any(len(clause) > 1 for clause in beside)


def _is_sentence_twice(text: str, first: int, second: int) -> bool:
    """Whether two places lie in a sentence and in its repetition right behind it."""
    begin, end = (
        max(text.rfind("。", 0, first), text.rfind("\n", 0, first)) + 1,
        text.find("。", first),
    )
    again, until = text.rfind("。", 0, second) + 1, text.find("。", second)
    return again == end + 1 and text[begin:end].strip() == text[again:until].strip()
