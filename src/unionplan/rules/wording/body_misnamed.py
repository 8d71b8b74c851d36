"""WP614."""

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.slip_problems import find_problems


@rule(
    "WP614",
    Severity.WARNING,
    zh="没有名为“{wrong}”的机构，正确名称是“{right}”。",
    en="no body is called {wrong}; its name is {right}",
    since="0.1.0",
    about=("slips.bodies",),
)
def body_misnamed(_plan: Plan, context: Context) -> Problems:
    """A body is called by a name that it does not have.

    Why:
        The national federation is 中华全国总工会, for short 全国总工会 or 全总. A wrong name of
        the superior body is the first thing that the superior body sees.

    中文:
        机构的名称写错了。
        全国的机构是中华全国总工会，简称全国总工会或全总。上级机构最先看到的就是自己的名称写错。

    Example:
        sections:
          - {heading: 指导思想, text: 认真落实中国总工会的部署。}

    Fix:
        sections:
          - {heading: 指导思想, text: 认真落实中华全国总工会的部署。}
    """
    return find_problems(context, "bodies")
