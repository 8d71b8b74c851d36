"""What plans say of the workers' or staff congress."""

from collections.abc import Iterator
from typing import Final

from unionplan.rules.context import Context
from unionplan.rules.said import Said, find_any_said, find_meant

_DELIBERATED: Final = (
    "(?:审议|讨论|通过|表决|审定|票决|听取)[^，,]{0,30}"
    "|(?:工资|薪酬|绩效|制度|方案|办法|切身利益)[^。]{0,30}(?:<assembly>)"
)
_OTHERS: Final = "上级|精神|县|市|省|区|镇|基层|下属|所属|指导|督促|推动|各|企业职代会|建制"


def is_deliberated(context: Context) -> bool:
    """Whether the congress deliberates on anything, as far as the plan says."""
    return find_any_said(context, "congress", _DELIBERATED)


def find_convened(context: Context, topic: str, names: str) -> Iterator[Said]:
    """The first place that plans to hold an assembly of the unit itself; none, or one.

    Args:
        context: The plan.
        topic: The topic of its names.
        names: A pattern of them.
    """
    held = f"(?:召开|举行|举办|筹备|开好|组织)[^，,]{{0,24}}?{names}|[届第][^，,]{{0,12}}?{names}"
    for said in find_meant(context, topic, held, _OTHERS):
        yield said
        return
