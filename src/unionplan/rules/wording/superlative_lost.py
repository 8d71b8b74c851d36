"""WP607."""

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.slip_problems import find_problems


@rule(
    "WP607",
    Severity.WARNING,
    zh="“{wrong}”缺了“最”一类的字，原文应为“{right}”，请改正。",
    en="{wrong} lost its superlative; {right} was meant",
    since="0.1.0",
    about=("slips.superlatives",),
)
def superlative_lost(_plan: Plan, context: Context) -> Problems:
    """A superlative was cut out of a fixed phrase.

    Why:
        Filters for advertising words take 最 out of texts on web pages, also where the sentence
        makes no sense without it. It shows that the plan was copied and not read. 有限度地 and
        the like are in order.

    中文:
        固定说法里的“最”字被删掉了。
        网页上过滤广告用语的程序会删去“最”，句子不通也照删。这说明计划是抄来的，没有读过。“有
        限度地”等说法没有问题。

    Example:
        sections:
          - {heading: 组织建设, text: 限度地把职工组织到工会中来。}

    Fix:
        sections:
          - {heading: 组织建设, text: 最大限度地把职工组织到工会中来。}
    """
    return find_problems(context, "superlatives")
