"""Figures in prose: the number, its unit, what is counted, and how it is bounded."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.rules.figures import Bound, Figure, Statements, read_statements
from unionplan.rules.prose import Prose

EXACT, LEAST, MOST, ABOUT = Bound.EXACT, Bound.LEAST, Bound.MOST, Bound.ABOUT


def statements_of(words: str) -> Statements:
    return read_statements(Prose(["/title"], [words]))


def figures(words: str) -> list[Figure]:
    return [figure for each in statements_of(words).all for figure in each.figures]


@pytest.mark.parametrize(
    ("words", "value", "unit", "noun"),
    [
        ("有职工182名", "182", "名", "有职工"),
        ("工会会员共174人", "174", "人", "工会会员"),
        ("入会率达到97.9%", "97.9", "%", "入会率"),
        ("预算３．６万元", "36000", "元", "预算"),
        ("覆盖１３家", "13", "家", "覆盖"),
        ("參加人數為60人", "60", "人", "参加人数"),
        ("開課40節", "40", "节", "开课"),
        ("全年、建会12家", "12", "家", "建会"),
        ("培训120人次", "120", "人次", "培训"),
        ("节约12万元", "120000", "元", "节约"),
        ("新建“服务站”12个", "12", "个", "新建“服务站"),
        ("附近3家", "3", "家", "附近"),
    ],
)
def test_a_figure_is_read(words: str, value: str, unit: str, noun: str) -> None:
    (figure,) = figures(words)
    assert (figure.value, figure.unit, figure.noun) == (Decimal(value), unit, noun)
    assert figure.is_exact
    assert words[figure.start : figure.end].endswith(words[-1])


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        ("培训不少于100人", LEAST, EXACT),
        ("参赛面达95%以上", EXACT, LEAST),
        ("500多名职工", EXACT, LEAST),
        ("近500余名职工", ABOUT, LEAST),
        ("人数控制在40人以内", MOST, MOST),
        ("约80件左右", ABOUT, ABOUT),
        ("最多4次", MOST, EXACT),
        ("不超过30人", MOST, EXACT),
        ("90%以下", EXACT, MOST),
    ],
)
def test_the_words_around_it_bound_it(words: str, before: Bound, after: Bound) -> None:
    (figure,) = figures(words)
    assert (figure.before, figure.after) == (before, after)
    assert not figure.is_exact


@pytest.mark.parametrize(
    "words",
    [
        *(
            "2026年3月8日",
            "3个月内",
            "第3名",
            "前5名",
            "500元/人",
            "A3类",
            "1.2.3项",
            "35千伏",
            "8点",
        ),
        *("一百人", "15家庭", "", "3、抓好培训"),
    ],
)
def test_what_only_looks_like_a_figure_is_none(words: str) -> None:
    assert figures(words) == []


def test_the_end_of_a_range_is_no_exact_number() -> None:
    (figure,) = figures("举办1-2场")
    assert figure.is_range
    assert not figure.is_exact


def test_sentences_are_kept_apart() -> None:
    found = read_statements(
        Prose(
            ["/sections/0/heading", "/sections/0/text"],
            ["没有数字", "开会。建会3家，新增会员20人！\n培训4期；慰问5户"],
        )
    )
    assert [(each.where, each.words, each.start, len(each.figures)) for each in found.all] == [
        ("/sections/0/text", "建会3家，新增会员20人", 3, 2),
        ("/sections/0/text", "培训4期；慰问5户", 17, 2),
    ]


def test_topics_and_hedges_are_looked_up() -> None:
    found = statements_of("建会3家，其中企业2家。培训近300余人。慰问5户余。")
    first, second, third = found.all
    assert found.about("parts") == (first,)
    assert list(found.bounded_twice) == [(second, second.figures[0])]
    assert third not in found.about("parts")
    assert found.about("nothing") == ()


@given(st.text("12０９万.余人家%，。；\n不少于约近以上其中、", max_size=60))
def test_every_figure_stands_where_it_says(words: str) -> None:
    for each in statements_of(words).all:
        assert words[each.start : each.start + len(each.words)] == each.words
        ends = [0]
        for figure in each.figures:
            assert ends[-1] <= figure.start < figure.end <= len(each.words)
            assert figure.value >= 0
            ends.append(figure.end)
