"""The re-election of the plan's own union, as its prose announces it."""

from collections.abc import Iterator
from typing import Final

from unionplan.rules.context import Context
from unionplan.rules.said import Said, find_any_said, find_meant

_ELECTION: Final = (
    "(?:完成|做好|开展|组织|进行|筹备|举行|启动|召开|实施|按期|如期)"
    "[^，,]{0,24}换届(?:选举)?|换届选举(?:工作|大会)?(?![^，,])"
)
# Whose election it is, where it is not the union's own; and words about elections in general.
_OTHERS: Final = (
    "基层|下属|所属|直属|各|分会|分工会|小组|指导|督促|推动|帮助|企业|村|居委|社区|党|团|<congress>"
    "|代表换届|家|班子换届|换届率|到期|届满|人大|妇联|学生|协会|业主|换届风气|换届纪律|应换尽换"
)


def has_own_election(context: Context) -> bool:
    """Whether any sentence speaks of an election that can be that of the union's own committee."""
    return find_any_said(context, "election", "<election>", _OTHERS)


def find_own_election(context: Context) -> Iterator[Said]:
    """The first place that plans to re-elect the union's own committee; none, or one."""
    for said in find_meant(context, "election", _ELECTION, _OTHERS):
        yield said
        return
