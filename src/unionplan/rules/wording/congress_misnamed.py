"""WP615."""

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.slip_problems import find_problems


@rule(
    "WP615",
    Severity.WARNING,
    zh="“{wrong}”写法不规范，应为“{right}”。",
    en="{wrong} is not how the congress is called; write {right}",
    since="0.1.0",
    about=("slips.congresses",),
)
def congress_misnamed(_plan: Plan, context: Context) -> Problems:
    """The short name of a Party congress is damaged.

    Why:
        党的十八精神 lost its 大, and 17大 mixes two scripts. Names of congresses are quoted word
        for word.

    中文:
        党的大会简称写坏了。
        “党的十八精神”丢了“大”字，“17大”混用两种数字。大会名称应逐字引用。

    Example:
        sections:
          - {heading: 指导思想, text: 以党的二十精神为指导。}

    Fix:
        sections:
          - {heading: 指导思想, text: 以党的二十大精神为指导。}
    """
    return find_problems(context, "congresses")
