"""What headings say that their sections are for."""

import pytest

from unionplan.chinese import fold
from unionplan.model import SectionRole
from unionplan.reading.outline.roles import role_of


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("指导思想", SectionRole.GUIDANCE),
        ("总体思路", SectionRole.GUIDANCE),
        ("工作目标", SectionRole.GOALS),
        ("目标", SectionRole.GOALS),
        ("主要工作", SectionRole.TASKS),
        ("重点工作", SectionRole.TASKS),
        ("工作措施", SectionRole.MEASURES),
        ("保障措施", SectionRole.MEASURES),
        ("具体工作安排", SectionRole.SCHEDULE),
        ("月度安排", SectionRole.SCHEDULE),
        ("工作回顾", SectionRole.REVIEW),
        ("存在问题", SectionRole.PROBLEMS),
        ("经费预算", SectionRole.BUDGET),
        ("前言", SectionRole.PREAMBLE),
        ("结束语", SectionRole.CLOSING),
        ("2026年重点工作", SectionRole.TASKS),
        ("20xx年工会主要工作", SectionRole.TASKS),
        ("今年的工作目标", SectionRole.GOALS),
        ("工会主要工作", SectionRole.TASKS),
        ("指导思想：", SectionRole.GUIDANCE),
    ],
)
def test_a_known_heading_tells_the_role(heading: str, role: SectionRole) -> None:
    assert role_of(fold(heading)) is role


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("", id="nothing"),
        pytest.param("把实事办好", id="the author's own words"),
        pytest.param("打靶目标", id="a short word at the end"),
        pytest.param("我们认真讨论了重点工作", id="a sentence"),
    ],
)
def test_other_words_tell_none(heading: str) -> None:
    assert role_of(heading) is None
