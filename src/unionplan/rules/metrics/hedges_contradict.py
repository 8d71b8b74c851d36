"""WP312."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.figures import Bound, Figure
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_AGAINST: Final = frozenset(
    {
        (Bound.ABOUT, Bound.LEAST),
        (Bound.LEAST, Bound.ABOUT),
        (Bound.MOST, Bound.ABOUT),
        (Bound.LEAST, Bound.MOST),
        (Bound.MOST, Bound.LEAST),
    }
)
_BEFORE: Final = 6  # characters quoted before the number
_BEHIND: Final = 2


@rule(
    "WP312",
    Severity.ADVICE,
    zh="“{quote}”前后的限定互相矛盾，建议只留一个。",
    en="the words before and behind the number in {quote} say different things; keep one of them",
    since="0.1.0",
    about=("figures",),
)
def hedges_contradict(_plan: Plan, context: Context) -> Problems:
    """A number has words around it that cannot both be true.

    Why:
        "Nearly" is less than the number and "more than" above it, and nobody can report on "at
        least about 50". It shows that the figure was not looked up.

    中文:
        一个数前后的词语自相矛盾。
        “近”是不到，“多”是超过，“至少大约50”无法汇报。这说明没有查过数。

    Example:
        sections:
          - {heading: 文体活动, text: 近500多名职工参加了健步走。}

    Fix:
        sections:
          - {heading: 文体活动, text: 500多名职工参加了健步走。}
    """
    for statement, figure in context.statements.bounded_twice:
        if (figure.before, figure.after) in _AGAINST:
            yield Problem(statement.where, quote=_quote(statement.words, figure))


def _quote(words: str, figure: Figure) -> str:
    return words[max(0, figure.start - _BEFORE) : figure.end + _BEHIND].strip(" ，,。；;、")
