"""WP601."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Final

from unionplan.model import Placeholder, Plan
from unionplan.rules.context import Context
from unionplan.rules.filling import fill_everywhere, fill_in
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity
from unionplan.rules.surnames import surnames

# No mask is without one of these, and looking for a character costs next to nothing.
_PIVOTS: Final = ("x", "X", "×", "ｘ", "Ｘ", "_", "＿", "*", "□", "{", "某")
_PERSONS: Final = ("某", "某某")


@rule(
    "WP601",
    Severity.ERROR,
    zh="“{text}”尚未填写（共{count}处），请补全后再提交。",
    en="{text} is not filled in (places: {count})",
    since="0.1.0",
)
def placeholder_left(plan: Plan, context: Context) -> Problems:
    """A name, number or year that a template left open is still open.

    Why:
        A plan with "xx公司" or "20__年" in it is a template. It promises nothing to anybody, and
        shows where it was copied from. Where the plan lists its placeholders these are taken, and
        else its prose is searched. Each mask is reported once, with all its places. What is known
        can be filled in: `unionplan check --fix --set 年份=2026 --set 公司=恒砺`. A person whose
        name was hidden on purpose, 王某 or 刘某某, is no gap.

    中文:
        范文留空的名称、数字或年份还没有填。
        写着“某公司”“20__年”的计划只是范文，对谁都没有承诺，还露出抄自哪里。计划自己列出占位
        的按其所列，否则在正文里查找。每个占位只报一次，列出全部位置。知道的可以直接填：
        `unionplan check --fix --set 年份=2026 --set 公司=恒砺`。有意隐去的人名（王某、刘某某）不
        算空白。

    Example:
        title: xx公司工会20xx年工作计划

    Fix:
        title: 恒砺公司工会2026年工作计划
    """
    places = _listed(plan, context) if plan.placeholders else _masked(context)
    by_text: defaultdict[str, list[str]] = defaultdict(list)
    for where, text in places:
        by_text[text].append(where)
    for text, (first, *others) in by_text.items():
        related = [where for where in dict.fromkeys(others) if where != first]
        words = fill_in(text, context.fill) if context.fill else None
        fix = () if words is None else fill_everywhere(plan, text, words)
        yield Problem(first, related=related, fix=fix, text=text, count=len(others) + 1)


def _listed(plan: Plan, context: Context) -> Iterator[tuple[str, str]]:
    for index, placeholder in enumerate(plan.placeholders):
        text = placeholder.text
        if text not in _PERSONS or not _is_person(text, _around(placeholder, context)):
            yield f"/placeholders/{index}", text


def _around(placeholder: Placeholder, context: Context) -> str:
    """The prose in which a placeholder stands: that of its section, or all of it."""
    for _, section, _, _ in context.sections:
        if placeholder.section is not None and section.id == placeholder.section:
            return f"{section.heading}\n{section.text}"
    return context.joined


def _is_person(mask: str, prose: str) -> bool:
    """Whether a mask stands behind a family name, and nowhere else."""
    alone = rf"(?<!某){mask}(?!某)"
    named = len(re.findall(rf"(?<=[{surnames()}]){alone}", prose))
    return named > 0 and named == len(re.findall(alone, prose))


def _masked(context: Context) -> Iterator[tuple[str, str]]:
    pivots = [pivot for pivot in _PIVOTS if pivot in context.joined]
    if not pivots:
        return
    for where, words in context.texts:
        if any(pivot in words for pivot in pivots):
            for match in _masks().finditer(words):
                yield where, match[0]


@cache
def _masks() -> re.Pattern[str]:
    noun = (
        "(?:公司|集团|学校|医院|单位|部门|省|市|县|区|镇|乡|村|街道|局|厂"
        "|年度?|月|日|人|名|元|户|届|次|%)"
    )
    return re.compile(
        rf"(?<![0-9])(?:19|20)[xX×ｘＸ＿_*]{{1,2}}{noun}?"
        rf"|(?<![A-Za-z0-9])[xX]{{2,12}}(?![A-Za-z0-9]){noun}?"
        rf"|[×ｘＸ]{{2,12}}{noun}?"
        rf"|第[xX×ｘＸ]{noun}"
        rf"|(?<![A-Za-z0-9_])[_＿]{{2,40}}(?![A-Za-z0-9]){noun}?"
        rf"|(?<!\*)\*{{2,12}}{noun}"
        rf"|□{{2,12}}{noun}?"
        r"|\{\{[^{}\n]{1,40}\}\}"
        rf"|某某{noun}|(?<![{surnames()}])某某"
    )
