"""WP525."""

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.kinds import EMPLOYERS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.statute._votes import find_small_quorums


@rule(
    "WP525",
    Severity.ERROR,
    zh="“{words}”：职工（教职工）代表大会须有全体代表三分之二以上出席方可召开。",
    en="{words}: two thirds of all representatives must attend the congress",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Shanghai workers' congress regulation, art. 28; Zhejiang, art. 15; School Faculty "
    "and Staff Congress Rules (2011)",
    standing=Standing.TEXT,
    kinds=EMPLOYERS,
    about=(("assembly", "attending"),),
)
def quorum_too_small(_plan: Plan, context: Context) -> Problems:
    """The congress is to be opened with fewer than two thirds of its representatives.

    Why:
        What a congress without its quorum decides is void. That most representatives attend (95
        %, say) is no quorum and not meant.

    中文:
        出席代表不足三分之二就要开会。
        达不到法定人数的大会，决定无效。写多数代表出席（如95%）不是开会条件，不在此列。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 民主管理, text: 职代会有半数以上代表出席即可召开。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 民主管理, text: 职代会有三分之二以上代表出席方可召开。}
    """
    for said in find_small_quorums(context, contract=False):
        yield Problem(said.where, words=said.quote)
