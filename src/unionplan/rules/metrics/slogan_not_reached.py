"""WP319."""

import re
from collections.abc import Iterator
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_ROUND: Final = {"百": 100, "千": 1000, "万": 10000}
_PROMISE: Final = re.compile(
    r"[进访破解帮送评联万千百](?P<number>[百千万])(?P<unit>[家项名户场件个])"
)
_QUOTED: Final = re.compile(r"[“\"「][^“”\"「」\n]{4,40}[”\"」]")


@rule(
    "WP319",
    Severity.ADVICE,
    zh="口号提的是“{promise}”，文中写到的却是{done}{unit}，请核对或说明。",
    en="the slogan promises {promise}, the text counts {done} ({unit})",
    since="0.1.0",
    about=("figures.slogan",),
)
def slogan_not_reached(_plan: Plan, context: Context) -> Problems:
    """A campaign is named after a hundred or a thousand, and its own sentence counts fewer.

    Why:
        Readers compare. A name may be the superior's and only in part one's own to fulfil, so
        that this is advice.

    中文:
        以百或千命名的行动，同一句里的数却不够。
        读者会比较。名称可能是上级的，自己只承担一部分，所以只是建议。

    Example:
        sections:
          - {heading: 技术帮扶, text: 开展“走进百家企业”活动，为企业解决难题12项，服务企业30家。}

    Fix:
        sections:
          - {heading: 技术帮扶, text: 开展“走进百家企业”活动，为企业解决难题12项，服务企业102家。}
    """
    for statement in context.statements.about("slogan"):
        for promise in _promises(statement.words):
            number, unit = _ROUND[promise["number"]], promise["unit"]
            done = [figure.value for figure in statement.figures if figure.unit == unit]
            if done and max(done) < number:
                yield Problem(statement.where, promise=promise[0][1:], done=max(done), unit=unit)


def _promises(words: str) -> Iterator[re.Match[str]]:
    for quoted in _QUOTED.finditer(words):
        yield from _PROMISE.finditer(quoted[0])
