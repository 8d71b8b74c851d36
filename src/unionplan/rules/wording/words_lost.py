"""WP605."""

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.slip_problems import slips_in

_AROUND = 8  # characters of the quotation on each side


@rule(
    "WP605",
    Severity.WARNING,
    zh="“{quote}”处似有文字丢失，请对照原文补全。",
    en="words seem to be missing at {quote}",
    since="0.1.0",
    about=("slips.lost",),
)
def words_lost(_plan: Plan, context: Context) -> Problems:
    """A year, a name or a slogan was lost, and the words around it closed up.

    Why:
        A page or a program blanked it out without a trace: 以为指导 was once 以…为指导. Nobody
        can tell what was meant, and the sentence promises nothing.

    中文:
        年份、名称或口号丢失，前后的字连到了一起。
        网页或程序把它抹掉，不留痕迹：“以为指导”原是“以……为指导”。谁也看不出原意，这句话等
        于没有承诺。

    Example:
        sections:
          - {heading: 结语, text: 为圆满完成公司年的奋斗目标作出贡献。}

    Fix:
        sections:
          - {heading: 结语, text: 为圆满完成公司2026年的奋斗目标作出贡献。}
    """
    for start, slip in slips_in(context, "lost"):
        where, words, offset = context.spot(start)
        quote = words[max(0, offset - _AROUND) : offset + len(slip.wrong) + _AROUND]
        yield Problem(where, quote=quote.replace("\n", ""))
