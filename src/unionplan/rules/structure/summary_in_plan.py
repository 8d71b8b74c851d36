"""WP119."""

import re
from typing import Final

from unionplan.model import Plan, PlanKind, SectionRole
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_LOOKS_BACK: Final = frozenset({SectionRole.REVIEW, SectionRole.PROBLEMS, SectionRole.PREAMBLE})
_DONE: Final = re.compile(
    "(?:建立|成立|完成|开展|举办|组织|召开|健全|明确|推进|落实|解决|制定|发放|走访|慰问|帮助|荣获|获得|取得|参加|下发|签订"
    "|评选|表彰|加强|促进|完善|开通|发展|新建|培训)(?:健全)?了"
)
_FEWEST: Final = 4


@rule(
    "WP119",
    Severity.ADVICE,
    zh="这一部分写的像是已经做完的事（如“{quote}”，共{count}处），请核对是否误用了总结。",
    en="this part reads like a report on what was done ({quote}; places: {count})",
    since="0.1.0",
)
def summary_in_plan(plan: Plan, context: Context) -> Problems:
    """A part of a plan tells what was done, as a report does.

    Why:
        It was taken over from last year's report and promises nothing. A review (工作回顾) at the
        head of a plan is in order, and so is a sentence or two on where things stand.

    中文:
        计划的某一部分像总结一样写已经做过的事。
        这是从去年的总结里搬来的，没有任何承诺。开头的工作回顾，以及一两句现状说明，是可以的。

    Example:
        sections:
          - heading: 帮扶工作
            text: 走访了困难职工30户，建立了帮扶机制，明确了帮扶责任，发放了慰问金，解决了实际困难。

    Fix:
        sections:
          - heading: 帮扶工作
            text: 走访困难职工30户，建立帮扶机制，明确帮扶责任，发放慰问金，解决实际困难。
    """
    if plan.kind is not PlanKind.PLAN or "了" not in context.joined:
        return
    for where, section, _, _ in context.sections:
        if section.role in _LOOKS_BACK or section.text.count("了") < _FEWEST:
            continue
        done = _DONE.findall(section.text)
        if len(done) >= _FEWEST:
            yield Problem(f"{where}/text", quote="、".join(done[:_FEWEST]), count=len(done))
