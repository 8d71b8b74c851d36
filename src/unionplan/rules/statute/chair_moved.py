"""WP514."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import TRADE_UNION_LAW
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_MOVED: Final = (
    "(?:调整|调动|调离|免去|更换|撤换|改任)[^，,不]{0,6}工会(?:副)?主席(?:职务)"
    "?(?![^，,]{0,2}(?:办公|联席|会议|例会|分工|培训))"
    "|工会(?:副)?主席[^，,不]{0,10}(?:调离|调任|调往|另行安排工作|转任|调整到)"
)
_LAWFUL: Final = (
    "同意|届满|换届|到龄|退休|会员(?:代表)?大会|上级工会|上一级工会|补选|辞职|下属|基层|分工"
)


@rule(
    "WP514",
    Severity.WARNING,
    zh=(
        "“{words}”：主席、副主席任期未满不得随意调动，"
        "确需调动的应征得本级工会委员会和上一级工会同意。"
    ),
    en="{words}: before the end of the term a chair is moved only with the consent of the "
    "committee and the union above",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Trade Union Law (2021), art. 18",
    standing=Standing.TEXT,
    in_force=TRADE_UNION_LAW,
    about=(("chair", "moving"),),
)
def chair_moved(_plan: Plan, context: Context) -> Problems:
    """The chair or vice-chair is to be moved to other work, and no consent is mentioned.

    Why:
        During the term the two can be moved only when the work needs it, and then the union's
        committee and the union above have to agree.

    中文:
        任期内要调动主席、副主席，却没有提到征得同意。
        任期未满不得随意调动；因工作需要调动的，应当征得本级工会委员会和上一级工会同意。

    Example:
        sections:
          - {heading: 人事, text: 6月调整工会主席到销售部工作。}

    Fix:
        sections:
          - {heading: 人事, text: 征得本会委员会和上一级工会同意后，6月调整工会主席到销售部工作。}
    """
    for said in find_meant(context, ("chair", "moving"), _MOVED, _LAWFUL):
        yield Problem(said.where, words=said.quote)
