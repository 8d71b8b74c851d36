"""WP515."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.in_force import TRADE_UNION_LAW
from unionplan.rules.kinds import EMPLOYERS
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.said import find_meant
from unionplan.rules.severity import Severity
from unionplan.rules.source_level import SourceLevel
from unionplan.rules.standing import Standing

_AT_WORK: Final = (
    "(?:利用|占用|安排在|在)(?:正常)?(?:工作|上班|课堂)时间[内里]?[^，,不]{0,20}"
    "(?:召开|开展|组织|举办|举行|开会|活动|培训|训练)"
)


@rule(
    "WP515",
    Severity.ADVICE,
    zh="“{words}”：工会会议和活动应在业余时间进行，需占用工作时间的，事先征得单位同意。",
    en="{words}: unions meet outside working hours, or with the consent of the employer",
    since="0.1.0",
    level=SourceLevel.LAW,
    source="Trade Union Law (2021), art. 41",
    standing=Standing.TEXT,
    kinds=EMPLOYERS,
    in_force=TRADE_UNION_LAW,
    about=("work_time",),
)
def union_time_at_work(_plan: Plan, context: Context) -> Problems:
    """Meetings or events of the union are planned for working hours, without consent.

    Why:
        Union meetings and events take place outside of working hours; where they need working
        time, the employer is asked first. Part-time committee members have three paid working
        days a month.

    中文:
        工会会议或活动排在工作时间，没有征得同意。
        工会会议和活动在业余时间进行；占用生产或工作时间的，应当事先征得单位同意。非专职委员每月
        有三个工作日，工资照发。

    Example:
        organization: {kind: enterprise}
        sections:
          - {heading: 文体活动, text: 每周五利用工作时间组织羽毛球训练。}

    Fix:
        organization: {kind: enterprise}
        sections:
          - {heading: 文体活动, text: 每周五下班后组织羽毛球训练。}
    """
    for said in find_meant(context, "work_time", _AT_WORK, "同意|协商|业余|非工作|弹性|带薪"):
        yield Problem(said.where, words=said.quote)
