"""WP604."""

import re
from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

# It begins with the mask, for that is quick to find, and looks back from there.
_YEAR: Final = re.compile(
    "[xX×_＿*](?<![0-9A-Za-z×_＿*-].)[xX×_＿]{0,3}年"
    "|[xX×_＿*](?<=(?:19|20).)(?<![0-9-][0-9]{2}.)[xX×_＿*]?(?![-—0-9A-Za-z×_＿*\\]）)〕])年?"
    "|[xX×_＿*](?<=(?:19|20)[0-9].)(?![-—0-9A-Za-z×_＿*\\]）)〕])年?"
)
_DIGITS: Final = 3  # of a year that is masked in its last ones


@rule(
    "WP604",
    Severity.ADVICE,
    zh="年份的空位有多种写法：{masks}，填写前请先统一，以免漏填。",
    en="open years are written in several ways: {masks}; make them one before they are filled in",
    since="0.1.0",
    about=("placeholders",),
)
def masks_differ(plan: Plan, context: Context) -> Problems:
    """A template leaves its year open in several ways.

    Why:
        Who fills it in with search and replace misses the others, and 201x without its 年 becomes
        a bare number. Different ways also show that parts come from different samples. A range
        such as 20xx-20xx and the year in a document number are passed over.

    中文:
        范文的年份有几种留空写法。
        查找替换时会漏掉别的写法，“201x”少了“年”就只剩一个数字；写法不一还说明来自几份范文。
        20xx-20xx这样的起止和文号里的年份不算。

    Example:
        title: 工会20xx年工作计划
        sections:
          - {heading: 文体活动, text: 201x年继续办好运动会。}
        placeholders: [{text: 20xx年}, {text: 201x年}]
        waivers: [{rule: WP601, reason: 这是模板}]

    Fix:
        title: 工会20xx年工作计划
        sections:
          - {heading: 文体活动, text: 20xx年继续办好运动会。}
        placeholders: [{text: 20xx年}]
        waivers: [{rule: WP601, reason: 这是模板}]
    """
    if not plan.placeholders:
        return
    first: dict[str, str] = {}
    for match in _YEAR.finditer(context.joined):
        where, words, start = context.spot(match.start())
        digits = words[max(0, start - _DIGITS) : start]
        century = digits[len(digits.rstrip("0123456789")) :]
        first.setdefault(century + match[0], where)
    if len(first) > 1:
        where, *others = dict.fromkeys(first.values())
        yield Problem(where, related=others, masks="、".join(first))
