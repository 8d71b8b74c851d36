"""WP109."""

import re
from collections.abc import Iterator
from typing import Final

from unionplan.chinese import fold
from unionplan.model import Deadline, Plan, SectionRole, Window
from unionplan.rules.any_word import has_any
from unionplan.rules.context import Context
from unionplan.rules.phrase import Words
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.severity import Severity

_UNIT: Final = re.compile(
    "([一-鿿]{0,30})(?:工会|公司|集团|中学|小学|大学|学院|学校|幼儿园|医院|局|厂|中心|镇|乡|村|街道|社区|县|市|区)"
)
# Words that stand before 工会 and name nobody.
_NOBODY: Final = re.compile(
    "最新|年度|学年|学期|上半年|下半年|基层|教育|企业|公司|集团|学校|小学|中学|医院|机关|单位|事业|乡镇|[本我某镇乡村县市区省总年第届的各]"
)
_LONGEST: Final = 300  # characters of a name that are looked at
_LINE: Final = 60  # characters of a line that only names a union
_GENRE: Final = (
    "计划",
    "规划",
    "安排",
    "方案",
    "要点",
    "设想",
    "思路",
    "总结",
    "报告",
    "意见",
    "纲要",
    "打算",
    "预算",
    "部署",
    "日程",
    "行事历",
    "一览",
    "台账",
    "清单",
    "通知",
    "责任书",
)
_MASK: Final = re.compile("[xX×*_○□]{2}|某")
_YEAR: Final = re.compile("[0-9xX×_*〇一二三四五六七八九]{2,4}-?[0-9xX×_*]{0,4}(?:年|学年|届)")


@rule(
    "WP109",
    Severity.ADVICE,
    zh="标题“{title}”和落款都没有写明{missing}，建议写成“单位＋年度＋工会工作计划”。",
    en="neither the title {title} nor the sign-off names {missing}",
    since="0.1.0",
)
def title_incomplete(plan: Plan, context: Context) -> Problems:
    """Neither the title nor the sign-off says whose plan it is, for when, or what it is.

    Why:
        A plan is filed and quoted by unit, period and kind of document. Any of them may be left
        out of the title where the sign-off has it. A year that is masked is reported elsewhere,
        and a plan that is kept as mere lists, without a text, is passed over.

    中文:
        标题和落款都没有说明是谁的、哪一时期的、什么文种。
        计划按单位、时期、文种归档和引用。标题里可以省去落款已有的内容。年份被遮盖另有规则；只有
        登记项而没有正文的计划不查。

    Example:
        title: 工会工作计划
        period: 2026
        sections:
          - {role: tasks, heading: 重点工作, text: 6月底前召开职工代表大会。}

    Fix:
        title: 恒砺公司工会2026年工作计划
        period: 2026
        sections:
          - {role: tasks, heading: 重点工作, text: 6月底前召开职工代表大会。}
    """
    title = "".join(fold(plan.title[:_LONGEST]).split())
    if not title or not plan.sections:
        return
    named = [title]
    if plan.organization is not None:
        named.append(plan.organization.name[:_LONGEST])
    is_named = any(map(_names_unit, named))
    if not is_named:
        signoff = list(_signoff(context))
        is_named = any(map(_names_unit, signoff))
        named += signoff
    missing: list[Words] = []
    if not is_named:
        missing.append(Words(zh="单位", en="the unit"))
    if not _has_year(context) and not any(_YEAR.search(words) for words in named):
        missing.append(Words(zh="年度", en="the year"))
    if not has_any(title, _GENRE):
        missing.append(Words(zh="文种", en="the kind of document"))
    if missing:
        yield Problem(
            "/title",
            title=plan.title,
            missing=Words(
                zh="、".join(each.zh for each in missing),
                en=", ".join(each.en for each in missing),
            ),
        )


def _has_year(context: Context) -> bool:
    """Whether the year is known, or another rule will say that it is not."""
    return (
        context.period is not None
        or any(window.start.year is None for _, _, window in context.scheduled(Window))
        or any(deadline.by.year is None for _, _, deadline in context.scheduled(Deadline))
    )


def _signoff(context: Context) -> Iterator[str]:
    """The sign-off, and short lines with 工会 at the head and end of the text."""
    for place in context.sections:
        if place.section.role is SectionRole.SIGNOFF:
            yield fold(f"{place.section.heading}\n{place.section.text}"[:_LONGEST])
    for place in (context.sections[0], context.sections[-1]):
        for line in place.section.text.split("\n"):
            if len(line) <= _LINE and "工会" in line and "," not in fold(line):
                yield fold(line)


def _names_unit(words: str) -> bool:
    """Whether words name a unit, and not only a kind of unit."""
    """Whether words name a unit, or have a mask where its name was."""
    if _MASK.search(words):
        return True
    return any(len(_NOBODY.sub("", match[1])) > 1 for match in _UNIT.finditer(fold(words)))
