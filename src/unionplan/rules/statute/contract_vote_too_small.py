"""WP542."""

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import COLLECTIVE_CONTRACT_RULES
from unionplan.rules.kinds import ENTERPRISES
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing
from unionplan.rules.statute._votes import find_present_majorities, find_small_quorums


@rule(
    "WP542",
    Severity.ERROR,
    zh="“{words}”：讨论集体合同草案，应有三分之二以上代表出席，并经全体代表半数以上同意。",
    en="{words}: two thirds of the representatives attend, and more than half of all of them agree",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Collective Contract Rules (2004), art. 36",
    standing=Standing.SECONDARY,
    kinds=ENTERPRISES,
    in_force=COLLECTIVE_CONTRACT_RULES,
    about=(("assembly", "attending"),),
)
def contract_vote_too_small(_plan: Plan, context: Context) -> Problems:
    """A collective contract is to be passed by fewer votes than the rules demand.

    Why:
        Two thirds of the representatives (or of the workers) attend, and more than half of all
        of them agree: not half of those present.

    中文:
        集体合同草案通过的票数低于规定。
        应有三分之二以上职工代表或职工出席，并经全体代表或全体职工半数以上同意，不是到会的半数。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 集体协商, text: 集体合同草案提交职代会，经到会代表过半数通过后签订。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 集体协商, text: 集体合同草案提交职代会，经全体代表过半数通过后签订。}
    """
    for said in find_small_quorums(context, contract=True):
        yield Problem(said.where, words=said.quote)
    for said in find_present_majorities(context, contract=True):
        yield Problem(said.where, words=said.quote)
