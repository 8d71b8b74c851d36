"""WP117."""

from collections.abc import Iterator, Sequence
from typing import Final

from unionplan.model import Plan
from unionplan.rules.any_word import has_any
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_RUN: Final = 24  # characters of clauses in a row that stand twice
_ALONE: Final = 30  # of one clause that does; shorter ones are phrases that everybody uses
_IN_A_ROW: Final = 8  # of one clause that follows itself
_LONGEST: Final = 40  # clauses of a run that are compared
_WINDOW: Final = 400  # characters on each side in which a sentence is looked for
_SHORTEST: Final = 4  # of a clause at which a run is looked for
_FORMULAS: Final = ("思想", "主义", "精神")  # quoted word for word, and often twice


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

    中文:
        一段较长的文字（往往连同上下文）在计划里出现两次。
        整段或整列又粘贴了一遍。紧接着重复的句子另有规则。每个部分只报一处，并给出第一次出现的位
        置。

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
    long = [clause for clause in context.clauses if len(clause) >= _IN_A_ROW]
    if len(set(long)) == len(long):
        return  # what was pasted has such a clause
    seen: set[str] = set()
    for start, first, words in _repeated(context.clauses):
        where, before = context.spot(start).where, context.spot(first).where
        twice = where == before and _is_sentence_twice(context.joined, first, start)
        if where not in seen and not twice:
            seen.add(where)
            yield Problem(where, related=[before] if before != where else [], words=words)


def _repeated(clauses: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Clauses in a row that stood before: where they stand again, where first, and the longest."""
    first: dict[str, tuple[int, int]] = {}
    start, done = 0, 0
    for index, clause in enumerate(clauses):
        if len(clause) >= _SHORTEST:
            known, offset = first.setdefault(clause, (index, start))
            if known < index and index >= done:
                run = _run(clauses, known, index)
                if _counts(run, at_once=index == known + 1):
                    yield start, offset, max(run, key=len)
                    done = index + len(run)
        start += len(clause) + 1


def _run(clauses: Sequence[str], first: int, second: int) -> Sequence[str]:
    """The clauses from two places on, as long as they are equal."""
    length = 0
    while first + length < second and second + length < len(clauses) and length < _LONGEST:
        if clauses[first + length] != clauses[second + length]:
            break
        length += 1
    return clauses[first : first + length]


def _counts(run: Sequence[str], *, at_once: bool) -> bool:
    """Whether clauses that stand twice were pasted, and are no phrase in common use."""
    longest = max(map(len, run))
    total = sum(len(clause) for clause in run if not has_any(clause, _FORMULAS))
    return (
        (at_once and longest >= _IN_A_ROW) or (len(run) > 1 and total >= _RUN) or (total >= _ALONE)
    )


def _is_sentence_twice(text: str, first: int, second: int) -> bool:
    """Whether two places lie in a sentence and in its repetition right behind it."""
    begin, end = _sentence(text, first)
    again, until = _sentence(text, second)
    behind = end <= again and not text[end:again].strip("。\n 　")
    return behind and text[begin:end] == text[again:until]


def _sentence(text: str, offset: int) -> tuple[int, int]:
    least, most = max(0, offset - _WINDOW), min(len(text), offset + _WINDOW)
    begin = max(text.rfind("。", least, offset), text.rfind("\n", least, offset), least - 1) + 1
    end = text.find("。", offset, most)
    return begin, most if end < 0 else end
