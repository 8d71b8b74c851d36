"""WP606."""

from functools import partial
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.mending import mend_words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.slip_problems import slips_in
from unionplan.rules.slips import put_right

_FEWEST: Final = 3  # different words; each of them alone is a good word somewhere


@rule(
    "WP606",
    Severity.WARNING,
    zh="有{count}个词像是被软件机械替换过，请逐一核对：{words}。",
    en="{count} words look as if a program had swapped them for synonyms: {words}",
    since="0.1.0",
    about=("slips.rewritten",),
)
def machine_rewritten(_plan: Plan, context: Context) -> Problems:
    """A program replaced words by what it took for their synonyms.

    Why:
        Pages of sample texts do so in order to look original: 积极性 becomes 用心性, 通过 becomes
        透过, 合理化建议 becomes 合理化推荐, and names of laws and contracts break. One such word
        proves nothing and is passed over; several in one plan are reported together, with what
        was probably meant. The fix is not safe.

    中文:
        程序用所谓的近义词替换了原文的词。
        范文网页为了显得原创常这样做：积极性变成用心性，通过变成透过，合理化建议变成合理化推荐，
        法律和合同的名称也被改坏。只有一处不作数；同一计划有多处才一并报出，附上大概的原词。这样
        的修改不算稳妥。

    Example:
        sections:
          - heading: 劳动竞赛
            text: 透过劳动竞赛调动职工的用心性，广泛征集合理化推荐。

    Fix:
        sections:
          - heading: 劳动竞赛
            text: 通过劳动竞赛调动职工的积极性，广泛征集合理化建议。
    """
    hits = slips_in(context, "rewritten")
    slips = list(dict.fromkeys(hit.slip for hit in hits))
    if len(slips) < _FEWEST:
        return
    spots = [context.spot(hit.start) for hit in hits]
    first, *others = dict.fromkeys(spot.where for spot in spots)
    yield Problem(
        first,
        related=others,
        fix=mend_words(context, partial(put_right, slips=slips), spots),
        safe=False,
        count=len(slips),
        words="、".join(f"{slip.wrong}→{slip.right}" for slip in slips),
    )
