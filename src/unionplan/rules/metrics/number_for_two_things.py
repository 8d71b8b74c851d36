"""WP318."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.figures import Figure
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_SMALLEST: Final = 50
_NEAR: Final = 3  # sentences with figures from the one to the other
_ROUND: Final = 5  # multiples of it are chosen, not counted


@rule(
    "WP318",
    Severity.ADVICE,
    zh="“{one}”和“{other}”都是{number}，请核对是否抄错。",
    en="{one} and {other} are both {number}; is one of them a slip?",
    since="0.1.0",
)
def number_for_two_things(_plan: Plan, context: Context) -> Problems:
    """Two different things have the same, not round, number.

    Why:
        When figures are put together from last year's text or from a table, one is easily
        taken over a few lines below. It may be chance, so that this is advice, and only the next
        sentences with figures are looked at.

    Example:
        sections:
          - {heading: 合理化建议, text: 采纳合理化建议91条。}
          - {heading: 职工素质, text: 树立知识型职工91名。}

    Fix:
        sections:
          - {heading: 合理化建议, text: 采纳合理化建议91条。}
          - {heading: 职工素质, text: 树立知识型职工87名。}
    """
    last: dict[int, tuple[int, Figure, str]] = {}
    for place, (where, _, figures) in enumerate(context.statements):
        for figure in figures:
            if not _is_telling(figure):
                continue
            number = int(figure.value)
            before, other, earlier = last.get(number, (place, figure, where))
            last[number] = place, figure, where
            if 0 < place - before <= _NEAR and other.unit != figure.unit:
                related = [] if earlier == where else [earlier]
                yield Problem(
                    where, related=related, one=other.noun, other=figure.noun, number=number
                )


def _is_telling(figure: Figure) -> bool:
    """Whether a number is so odd that nobody expects it twice."""
    return (
        figure.is_exact
        and figure.unit not in "%‰元"
        and figure.value >= _SMALLEST
        and figure.value == int(figure.value)
        and int(figure.value) % _ROUND != 0
        and len(figure.noun) > 1
    )
