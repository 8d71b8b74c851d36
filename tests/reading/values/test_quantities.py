"""Quantities, and numbers that are none."""

from decimal import Decimal

import pytest

from unionplan.model import Strength
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.values.bounds import without_bound
from unionplan.reading.values.quantities import Quantity, find_quantities


def _find(words: str) -> list[Quantity]:
    page = Page(words)
    return find_quantities(page, Span(0, len(page.folded)))


def _bounds(words: str) -> list[tuple[str | None, str | None, str]]:
    return [
        (
            None if found.at_least is None else f"{found.at_least:f}",
            None if found.at_most is None else f"{found.at_most:f}",
            found.unit,
        )
        for found in _find(words)
    ]


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("走访困难职工18户", "18", "户"),
        ("走访困难职工１８户", "18", "户"),
        ("入会率达到95%", "95", "%"),
        ("入会率达到95％", "95", "%"),
        ("入会率达到98.5%", "98.5", "%"),
        ("事故率为3‰", "3", "‰"),
        ("参检率达到百分之九十五", "95", "%"),
        ("参与率达八成", "80", "%"),
        ("发放慰问金2.7万元", "27000", "元"),
        ("产值9.6亿元", "960000000", "元"),
        ("投入5万元", "50000", "元"),
        ("服务1,200人次", "1200", "人次"),
        ("举办两场", "2", "场"),
        ("表彰十二名", "12", "名"),
        ("开展一次", "1", "次"),
        ("培训三百人", "300", "人"),
        ("新建基层工会７家", "7", "家"),
        ("補助困難職工3個", "3", "個"),
        ("每户1500元/年", "1500", "元/年"),
    ],
)
def test_a_plain_number_is_met_exactly(words: str, value: str, unit: str) -> None:
    (found,) = _find(words)
    assert found.at_least == found.at_most == Decimal(value)
    assert found.unit == unit


@pytest.mark.parametrize(
    ("words", "bounds"),
    [
        ("不少于50条", ("50", None, "条")),
        ("不低于95%", ("95", None, "%")),
        ("不得少于2场", ("2", None, "场")),
        ("超过300人", ("300", None, "人")),
        ("突破1600吨", ("1600", None, "吨")),
        ("至少开展两次", ("2", None, "次")),
        ("达到90%以上", ("90", None, "%")),
        ("200人及以上", ("200", None, "人")),
        ("覆盖率90%上，", ("90", None, "%")),
        ("500多名", ("500", None, "名")),
        ("4000余人", ("4000", None, "人")),
        ("≥95%", ("95", None, "%")),
        ("不超过3次", (None, "3", "次")),
        ("不超过人均200元", (None, "200", "元")),
        ("最多5人", (None, "5", "人")),
        ("控制在2.5%以内", (None, "2.5", "%")),
        ("低于3‰", (None, "3", "‰")),
        ("3万元以内", (None, "30000", "元")),
        ("1-2场", ("1", "2", "场")),
        ("培训10至12人", ("10", "12", "人")),
        ("2～3个", ("2", "3", "个")),
    ],
)
def test_words_around_a_number_bound_it(
    words: str, bounds: tuple[str | None, str | None, str]
) -> None:
    assert _bounds(words) == [bounds]


@pytest.mark.parametrize(
    ("words", "strength"),
    [
        ("确保入会率达到95%", Strength.FIRM),
        ("力争入会率达到95%", Strength.STRIVE),
        ("争取新建5家", Strength.STRIVE),
        ("入会率达到95%", None),
    ],
)
def test_a_promise_has_its_strength(words: str, strength: Strength | None) -> None:
    assert [found.strength for found in _find(words)] == [strength]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("庆祝第26个教师节", id="an ordinal"),
        pytest.param("实到人数须超过应到人数的三分之二", id="a fraction"),
        pytest.param("前3名给予奖励", id="a rank"),
        pytest.param("召开九届二次会议", id="a session"),
        pytest.param("增强三个意识", id="a slogan"),
        pytest.param("实现两个普遍", id="a slogan with 普遍"),
        pytest.param("“3个1工程”", id="a name in quotes"),
        pytest.param("《10项规定》", id="a title"),
        pytest.param("2万元以上的须报批", id="a threshold"),
        pytest.param("25人以上企业", id="those that a rule is about"),
        pytest.param("年满50岁", id="an age"),
        pytest.param("连续4年", id="a span of years"),
        pytest.param("学习10天", id="a span of days"),
        pytest.param("奖金500元", id="a prize"),
        pytest.param("建设一支队伍", id="an article"),
        pytest.param("组织一场热闹的晚会", id="an article of an event"),
        pytest.param("220千伏线路", id="a voltage"),
        pytest.param("大家成立小组", id="成 in a word"),
        pytest.param("三四名干部", id="an estimate"),
        pytest.param("10-5人", id="a range upside down"),
        pytest.param("2026年", id="a year"),
    ],
)
def test_a_number_that_names_something_is_no_quantity(words: str) -> None:
    assert _find(words) == []


def test_several_quantities_of_a_clause_stand_in_order() -> None:
    assert _bounds("新建5家、改建3家，共8家") == [
        ("5", "5", "家"),
        ("3", "3", "家"),
        ("8", "8", "家"),
    ]


def test_a_quantity_ends_behind_its_bound() -> None:
    (found,) = _find("达到95%以上。")
    assert (found.start, found.end) == (2, 7)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("参检率达到", "参检率"),
        ("全年开展普法不少于", "全年开展普法"),
        ("参保率力争", "参保率"),
        ("废品率控制在", "废品率"),
        ("职工", "职工"),
    ],
)
def test_the_name_of_a_figure_ends_before_its_bound(words: str, name: str) -> None:
    assert without_bound(words) == name
