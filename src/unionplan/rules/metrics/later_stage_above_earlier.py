"""WP309."""

from collections.abc import Iterator
from typing import Final

from unionplan.model import Plan
from unionplan.rules.any_word import has_any
from unionplan.rules.context import Context
from unionplan.rules.figures import Bound, Figure, Statement
from unionplan.rules.metrics._words import figure_words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_MOST: Final = 40  # figures of one sentence that are compared


@rule(
    "WP309",
    Severity.WARNING,
    zh="“{late}”是从“{early}”里产生的，却有{many}{unit}，多于后者的{few}{unit}，请核对。",
    en="{late} can only come out of {early}, but counts {many} {unit} against {few} {unit}",
    since="0.1.0",
    about=("figures.stages",),
)
def later_stage_above_earlier(_plan: Plan, context: Context) -> Problems:
    """More reached a later stage than were in the one before it.

    Why:
        Model firms are chosen from the advanced and these from those that take part; proposals
        are adopted out of those made, certificates go to those trained. One of the two figures
        is wrong. Only figures of one sentence with one measure word are compared.

    中文:
        后一阶段的数比前一阶段还大。
        示范企业从先进企业中选，先进从参加的企业中选；采纳的提案出自提出的提案，发证人数出自培训
        人数。两个数必有一错。只比较同一句中量词相同的数。

    Example:
        sections:
          - heading: 合理化建议
            text: 全年提出合理化建议91条，采纳229条。

    Fix:
        sections:
          - heading: 合理化建议
            text: 全年提出合理化建议229条，采纳91条。
    """
    for statement in context.statements.about("stages"):
        for late, early in _reversed_stages(statement):
            yield Problem(
                statement.where,
                late=late.noun,
                early=early.noun,
                many=late.value,
                few=early.value,
                unit=late.unit,
            )


def _reversed_stages(statement: Statement) -> Iterator[tuple[Figure, Figure]]:
    if len(statement.matches) == 1:
        return
    for chain in figure_words().stages:
        spoken_of = [has_any(statement.words, stage) for stage in chain]
        if sum(spoken_of) < 2:  # noqa: PLR2004 - a pair
            continue
        figures = statement.figures[:_MOST]
        staged = [
            (stage, figure) for figure in figures if (stage := _stage(figure, chain)) is not None
        ]
        for number, (stage, figure) in enumerate(staged):
            for other, earlier in staged[number + 1 :] + staged[:number]:
                if stage < other and _is_above(figure, earlier):
                    yield figure, earlier
                    break


def _stage(figure: Figure, chain: tuple[tuple[str, ...], ...]) -> int | None:
    """The first stage whose words the figure's noun has, the last stage being the widest."""
    for number, words in enumerate(chain):
        if has_any(figure.noun, words):
            return number
    return None


def _is_above(figure: Figure, earlier: Figure) -> bool:
    """Whether a count certainly is greater than that of the earlier stage."""
    most = {figure.before, figure.after} & {Bound.MOST, Bound.ABOUT}
    least = {earlier.before, earlier.after} & {Bound.LEAST, Bound.ABOUT}
    return (
        figure.unit == earlier.unit != "%"
        and figure.value > earlier.value
        and not most
        and not least
        and not figure.is_range
    )
