"""WP318."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.figures import Figure, Statement
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_SMALLEST: Final = 50
_MOST: Final = 40  # figures of a sentence that are compared
_NEAR: Final = 3  # sentences with figures from the one to the other
_ROUND: Final = "05０５万亿萬億"  # chosen, not counted
_UNTOLD: Final = frozenset("%‰元")


@rule(
    "WP318",
    Severity.ADVICE,
    zh="“{one}”和“{other}”都是{number}，请核对是否抄错。",
    en="{one} and {other} are both {number}; is one of them a slip?",
    since="0.1.0",
    about=("figures",),
)
def number_for_two_things(_plan: Plan, context: Context) -> Problems:
    """Two different things have the same, not round, number.

    Why:
        When figures are put together from last year's text or from a table, one is easily
        taken over a few lines below. It may be chance, so that this is advice, and only the next
        sentences with figures are looked at.

    中文:
        两件不同的事用了同一个非整数。
        从去年的文稿或表格里拼数字时，很容易串行。也可能是巧合，所以只是建议，而且只看后面几个有
        数字的句子。

    Example:
        sections:
          - {heading: 合理化建议, text: 采纳合理化建议91条。}
          - {heading: 职工素质, text: 树立知识型职工91名。}

    Fix:
        sections:
          - {heading: 合理化建议, text: 采纳合理化建议91条。}
          - {heading: 职工素质, text: 树立知识型职工87名。}
    """
    statements = context.statements.all
    seen: dict[str, int] = {}
    for place, statement in enumerate(statements):
        for match in statement.matches[:_MOST]:
            digits = match[1]
            if len(digits) == 1 or digits[-1] in _ROUND or not digits.isdecimal():
                continue
            earlier = seen.get(digits, place)
            seen[digits] = place
            if 0 < place - earlier <= _NEAR:
                yield from _problems(statements[earlier], statement, digits)


def _problems(earlier: Statement, later: Statement, digits: str) -> Problems:
    ones, others = _telling(earlier, digits), _telling(later, digits)
    if ones and others and ones[0].unit != others[0].unit:
        related = [earlier.where] if earlier.where != later.where else []
        one, other = ones[0].noun, others[0].noun
        yield Problem(later.where, related=related, one=one, other=other, number=int(digits))


def _telling(statement: Statement, digits: str) -> list[Figure]:
    """The figures that are this number, and so odd that nobody expects it twice."""
    return [
        figure
        for figure in statement.figures[:_MOST]
        if figure.is_exact
        and figure.unit not in _UNTOLD
        and figure.value >= _SMALLEST
        and figure.value == int(digits)
        and len(figure.noun) > 1
    ]
