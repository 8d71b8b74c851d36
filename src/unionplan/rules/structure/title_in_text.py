"""WP118."""

import re
from collections.abc import Iterator
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.operation import Operation
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_WINDOW: Final = 12  # characters before 年 that can belong to a title
_SHORTEST: Final = 6
# It begins with 年, for that is quick to find, and looks back from there.
_TITLE: Final = re.compile(
    "年(?<=[0-9]{4}年)[一-鿿]{2,20}(?:工作计划|工作总结|工作要点|工作安排|工作方案)》?(?=[。\n]|$)"
)
_BEFORE: Final = re.compile("(?:^|[，,。；;\n])((?:工作计划|工作总结)?《?(?:19|20)[0-9]{2})$")


@rule(
    "WP118",
    Severity.WARNING,
    zh="标题“{title}”混入了正文，请删去。",
    en="a title stands in the middle of the text: {title}",
    since="0.1.0",
)
def title_in_text(plan: Plan, context: Context) -> Problems:
    """The title stands again at the head of the text, or as a clause of it.

    Why:
        It was glued to the text when a page was copied, or put in by the page in order to be
        found. A title that a sentence speaks of (讨论2026年工会工作计划) is in order.

    中文:
        标题在正文开头或正文某句里又出现一次。
        复制网页时粘在正文上，或网页为了便于搜索而插入。句子本身谈到这个标题（讨论2026年工会工作
        计划）是正常的。

    Example:
        title: 青石镇总工会2026年工作计划
        sections:
          - {role: preamble, text: 青石镇总工会2026年工作计划今年我们将抓好以下工作。}
          - {role: tasks, heading: 重点工作, text: 3月召开会员代表大会。}

    Fix:
        title: 青石镇总工会2026年工作计划
        sections:
          - {role: preamble, text: 今年我们将抓好以下工作。}
          - {role: tasks, heading: 重点工作, text: 3月召开会员代表大会。}
    """
    title = plan.title.strip()
    if len(title) >= _SHORTEST:
        for where, text in _first_text(context):
            if text.startswith(title) and text != title:
                rest = text.removeprefix(title).lstrip("。，,：: \n　")
                fix = [Operation("replace", where, rest)] if rest else []
                yield Problem(where, fix=fix, title=title)
                return
    for match in _TITLE.finditer(context.joined):
        where, words, start = context.spot(match.start())
        before = _BEFORE.search(words[max(0, start - _WINDOW) : start])
        if before and where.startswith("/sections/") and where.endswith("/text"):
            yield Problem(where, title=before[1] + match[0])


def _first_text(context: Context) -> Iterator[tuple[str, str]]:
    for where, section, _, _ in context.sections[:1]:
        yield f"{where}/text", section.text
