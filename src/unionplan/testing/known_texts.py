"""Texts of plans of which it is known what they say, and texts that are anything."""

# ruff: noqa: D417 - `draw` is Hypothesis's to give

from typing import Final

import attrs
from hypothesis import strategies as st

from unionplan.model import Period, When, parse_when
from unionplan.testing._named import named

__all__ = ["KnownText", "any_texts", "known_texts"]

_NAMES: Final = ("柳河小学", "东山机械厂", "北湖医院", "青石镇")
_DUTIES: Final = (
    "慰问困难职工",
    "组织职工体检",
    "举办技能竞赛",
    "开展读书活动",
    "召开职工代表大会",
    "举办趣味运动会",
)
_RATES: Final = ("职工入会率", "提案办结率", "体检参检率")
_MONTHS: Final = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_NUMERALS: Final = "一二三四"
_LINE_ENDS: Final = ("\n", "\r\n", "\n\n")
_PIECES: Final = (
    *(
        "一、",
        "（一）",
        "1、",
        "1.1 ",
        "①",
        "第一，",
        "一是",
        "## ",
        "**",
        "- ",
        "|",
        "——",
        "【第一篇】",
    ),
    *(
        "3月",
        "三月份：",
        "9月底前",
        "2026年1月9日",
        "每月2次",
        "第三季度",
        "上半年",
        "教师节",
        "4月1日—3日",
    ),
    *(
        "工会",
        "工作计划",
        "总结",
        "2026年",
        "指导思想",
        "工作目标",
        "月度安排",
        "牵头：",
        "责任部门：",
    ),
    *("95%以上", "百分之九十", "不少于50人", "两场", "某某", "20xx年", "***公司", "____", "“三八”"),
    *(
        "慰问困难职工",
        "。",
        "；",
        "，",
        "、",
        "：",
        "（",
        "）",
        "“",
        "\n",
        "\r\n",
        "\r",
        "\t",
        " ",
        "\u3000",
    ),
    *(
        "www.a.cn",
        "下一页",
        "\0",
        "\x1b",
        "\ufeff",
        "\u200b",
        "\u2028",
        "\u202e",
        "\ud800",
        "\U0001f600",
    ),
)


@attrs.frozen(kw_only=True)
class KnownText:
    """A text of one plan, and what it says.

    Attributes:
        text: The text.
        title: Its title.
        period: The days that it is for.
        activities: What is to be done, with its time, in the order of the text; a time may leave
            its year to the plan.
        rates: Names of quantities with the percentage that they are to reach, in that order.
    """

    text: str
    title: str
    period: Period
    activities: tuple[tuple[str, When], ...] = ()
    rates: tuple[tuple[str, int], ...] = ()


@named
@st.composite
def known_texts(draw: st.DrawFn, *, min_year: int = 2000, max_year: int = 2035) -> KnownText:
    """Texts of one plan in the plainest form that offices use, with what they say.

    A title with the year, then parts with numbers: aims with percentages, months with what falls
    into each, tasks with a day or a deadline. They shrink to a title and one part.

    Args:
        min_year: Earliest year.
        max_year: Latest year.
    """
    year = draw(st.integers(min_year, max_year))
    title = f"{draw(st.sampled_from(_NAMES))}工会{year}年工作计划"
    first = draw(st.integers(0, len(_DUTIES) - 1))
    duties = [*_DUTIES[first:], *_DUTIES[:first]]
    rates = draw(
        st.lists(
            st.tuples(st.sampled_from(_RATES), st.integers(60, 100)), max_size=3, unique_by=_first
        )
    )
    months = sorted(draw(st.lists(st.integers(1, 12), max_size=2, unique=True)))
    dated = draw(st.lists(st.booleans(), max_size=3))
    activities: list[tuple[str, When]] = []
    parts = [("指导思想", ["服务全体职工，建设温暖家园。"])]
    if rates:
        lines = [f"{n}、{name}达到{share}%以上。" for n, (name, share) in enumerate(rates, 1)]
        parts.append(("工作目标", lines))
    if months:
        parts.append(("月度安排", []))
    for month in months:
        activities.append((duties.pop(), parse_when(f"XXXX-{month:02}")))
        parts[-1][1].append(f"{_MONTHS[month - 1]}月份：{activities[-1][0]}")
    if dated:
        parts.append(("重点工作", []))
    for number, is_deadline in enumerate(dated, 1):
        month, day = draw(st.integers(1, 12)), draw(st.integers(1, 28))
        when = f"../XXXX-{month:02}" if is_deadline else f"XXXX-{month:02}-{day:02}"
        words = f"{month}月底前" if is_deadline else f"{month}月{day}日"
        activities.append((duties.pop(), parse_when(when)))
        parts[-1][1].append(f"{number}、{words}{activities[-1][0]}。")
    end = draw(st.sampled_from(_LINE_ENDS))
    lines = [title]
    for numeral, (heading, words_below) in zip(_NUMERALS, parts, strict=False):
        lines += [f"{numeral}、{heading}", *words_below]
    return KnownText(
        text=end.join(lines) + end,
        title=title,
        period=Period.year(year),
        activities=tuple(activities),
        rates=tuple(rates),
    )


@named
def any_texts(*, max_pieces: int = 40) -> st.SearchStrategy[str]:
    """Any texts, most of them of words and marks that readers of plans look for, in no order.

    Halves of surrogate pairs, controls and all ends of lines are among them.

    Args:
        max_pieces: Words, marks and single characters at most.
    """
    pieces = st.sampled_from(_PIECES) | st.characters()
    return st.lists(pieces, max_size=max_pieces).map("".join)


def _first(pair: tuple[str, int]) -> str:
    return pair[0]
