"""WP801."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final, TypeVar

from unionplan.model import Activity, Goal, Metric, Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

T = TypeVar("T", Goal, Activity, Metric)

_LOW: Final = Decimal("0.5")


@rule(
    "WP801",
    Severity.ADVICE,
    zh="有{count}处内容是读取程序没有把握的（如“{words}”），请人工核对。",
    en="the reader was not sure of what it took from the text (places: {count}, such as {words})",
    since="0.1.0",
)
def read_with_doubt(plan: Plan, _context: Context) -> Problems:
    """Values were read out of a text by a reader that was not sure of them.

    Why:
        They are guesses until somebody has looked at them; other rules take them as they are.
        What is less likely than not (confidence below 0.5) is counted, and each plan has one
        finding.

    中文:
        有些值是从文字里读出来的，而且读得没有把握。
        有人看过之前，它们只是猜测；别的规则会照它们的样子检查。把握不到一半（confidence低于0.5）
        的计入，每份计划只报一处。

    Example:
        activities:
          - {title: 困难职工走访, source: {start: 0, end: 6, confidence: 0.3}}

    Fix:
        activities:
          - {title: 困难职工走访, source: {start: 0, end: 6}}
    """
    doubtful = [
        *((f"/goals/{index}", item.statement) for index, item in _doubtful(plan.goals)),
        *((f"/activities/{index}", item.title) for index, item in _doubtful(plan.activities)),
        *((f"/metrics/{index}", item.name) for index, item in _doubtful(plan.metrics)),
    ]
    if doubtful:
        (first, words), *others = doubtful
        yield Problem(
            first, related=[where for where, _ in others], count=len(doubtful), words=words
        )


def _doubtful(items: Iterable[T]) -> list[tuple[int, T]]:
    return [
        (index, item)
        for index, item in enumerate(items)
        if (source := item.source) is not None and source.confidence < _LOW
    ]
