"""Words of the page, wherever they stand."""

import pytest

from unionplan.reading import PieceKind, read

_PLAN = "2026年工会工作计划\n一、走访职工。\n"


def _noise(text: str) -> list[str]:
    reading = read(text)
    return [
        reading.quote(piece).strip() for piece in reading.pieces if piece.kind is PieceKind.NOISE
    ]


@pytest.mark.parametrize(
    "line",
    [
        "来源：本站整理",
        "作者：小鹿",
        "更新时间: 2026-01-20",
        "发布时间：2026年1月",
        "首页 > 范文 > 计划",
        "当前位置：首页",
        "上一篇：没有了",
        "下一页",
        "相关阅读：慰问信",
        "返回顶部",
        "第3页",
        "3 / 12",
        "- 7 -",
        "www.example.com",
        "https://example.com/a",
        "版权所有，违者必究",
        "以上就是小编整理的内容",
        "【目录】篇目如下",
    ],
)
def test_a_line_of_the_page_is_noise(line: str) -> None:
    assert _noise(f"{_PLAN}{line}\n二、组织培训。") == [line]


@pytest.mark.parametrize(
    ("line", "noise"),
    [
        ("二、组织培训。本文由小编整理。要求到位。", "本文由小编整理。"),
        ("二、组织培训www.example.com要求到位。", "组织培训www.example.com"),
        ("二、组织培训https://a.cn/b要求到位。", "https://a.cn/b"),
        ("二、组织[bookmark: _Toc1]培训。", "[bookmark: _Toc1]"),
    ],
)
def test_words_of_the_page_inside_of_a_line_are_noise(line: str, noise: str) -> None:
    assert _noise(_PLAN + line) == [noise]


def test_noise_is_no_part_of_what_is_read() -> None:
    (plan,) = read(_PLAN + "二、组织[bookmark: _Toc1]培训。\n小编提示\n三、看望会员。").plans
    assert [section.heading for section in plan.sections] == ["走访职工", "组织培训", "看望会员"]


def test_a_list_of_related_texts_ends_the_page() -> None:
    text = _PLAN + "相关推荐\n工会主席述职报告\n一、收集意见\n"
    (plan,) = read(text).plans
    assert [section.heading for section in plan.sections] == ["走访职工"]
    assert _noise(text) == [text[text.index("相关推荐") :].strip()]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("二、建好职工文化阵地，向网民宣传。", id="prose"),
        pytest.param(
            "二、" + "依托网站www.a.cn开展服务，" * 20, id="long prose that mentions a site"
        ),
        pytest.param("二、时间要求", id="a label without a colon"),
    ],
)
def test_a_sentence_of_the_plan_stays(line: str) -> None:
    (plan,) = read(_PLAN + line).plans
    assert len(plan.sections) == 2


@pytest.mark.parametrize(
    ("line", "noise"),
    [
        pytest.param(
            "（小编提示：请收藏。请关注本站。）",
            "（小编提示：请收藏。请关注本站。）",
            id="opened there",
        ),
        pytest.param("二、组织春游（野餐。请关注本站。）", "请关注本站。", id="opened before"),
    ],
)
def test_a_bracket_behind_noise_goes_with_the_one_that_opened_in_it(line: str, noise: str) -> None:
    assert _noise(_PLAN + line) == [noise]
