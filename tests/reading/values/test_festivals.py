"""Festivals and observance days in running text."""

import pytest

from unionplan.calendar import observances
from unionplan.model import Relation
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.values.festivals import Mention, find_festivals

_NEW_YEARS = {"new_year", "spring_festival"}


def _find(words: str) -> list[Mention]:
    page = Page(words)
    return find_festivals(page, Span(0, len(page.folded)))


@pytest.mark.parametrize(
    ("words", "festival"),
    [
        ("元旦联欢", "new_year"),
        ("迎新年晚会", "new_year"),
        ("春节慰问", "spring_festival"),
        ("两节送温暖", "spring_festival"),
        ("元宵灯谜", "lantern"),
        ("庆祝“三八”妇女节", "womens_day"),
        ("“三、八”活动", "womens_day"),
        ("3.8妇女节", "womens_day"),
        ("三八节座谈", "womens_day"),
        ("学雷锋", "leifeng_day"),
        ("植树节种树", "arbor_day"),
        ("清明祭扫", "qingming"),
        ("“五一”表彰", "labour_day"),
        ("庆五一拔河", "labour_day"),
        ("五·一节", "labour_day"),
        ("五四青年节", "youth_day"),
        ("5.12国际护士节", "nurses_day"),
        ("母亲节", "mothers_day"),
        ("“六一”儿童节", "childrens_day"),
        ("端午包粽子", "dragon_boat"),
        ("“七一”前夕", "party_day"),
        ("八一建军节", "army_day"),
        ("教师节", "teachers_day"),
        ("中秋茶会", "mid_autumn"),
        ("國慶歌會", "national_day"),
        ("重阳登高", "double_ninth"),
        ("医师节", "doctors_day"),
        ("冬至饺子", "winter_solstice"),
        ("安全生产月", "safety_month"),
        ("世界读书日", "reading_day"),
        ("环卫工人节", "sanitation_workers_day"),
    ],
)
def test_a_festival_goes_by_its_code(words: str, festival: str) -> None:
    assert {mention.festival for mention in _find(words)} == {festival}


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("五一劳动奖章", id="an award"),
        pytest.param("三八红旗手", id="an honour"),
        pytest.param("“三八”红旗集体", id="an honour in quotes"),
        pytest.param("五四奖章", id="a medal"),
        pytest.param("八一路小学", id="a street"),
        pytest.param("新年度计划", id="a year"),
        pytest.param("第三八组", id="an ordinal"),
        pytest.param("五一三班", id="a number"),
        pytest.param("教师会议", id="teachers"),
    ],
)
def test_what_is_named_after_a_day_is_no_festival(words: str) -> None:
    assert _find(words) == []


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        ("春节慰问", Relation.ON),
        ("春节前慰问", Relation.BEFORE),
        ("春节前夕慰问", Relation.BEFORE),
        ("春节来临之际慰问", Relation.BEFORE),
        ("“五一”国际劳动节前慰问", Relation.BEFORE),
        ("春节期间慰问", Relation.DURING),
        ("“五一”假期值班", Relation.DURING),
        ("春节后走访", Relation.AFTER),
        ("教师节过后走访", Relation.AFTER),
    ],
)
def test_words_behind_a_festival_say_how_it_lies(words: str, relation: Relation) -> None:
    assert {mention.relation for mention in _find(words)} == {relation}


@pytest.mark.parametrize(
    ("words", "ordinal"),
    [("第42个教师节", 42), ("第四十二个“教师节”", 42), ("教师节", None), ("一个教师节", None)],
)
def test_a_festival_may_be_counted(words: str, ordinal: int | None) -> None:
    assert [mention.ordinal for mention in _find(words)] == [ordinal]


def test_festivals_stand_in_the_order_of_the_text() -> None:
    found = _find("端午、中秋、春节")
    assert [mention.festival for mention in found] == [
        "dragon_boat",
        "mid_autumn",
        "spring_festival",
    ]
    assert [(mention.start, mention.end) for mention in found] == [(0, 2), (3, 5), (6, 8)]


@pytest.mark.parametrize(
    ("code", "name"),
    [(entry.code, name) for entry in observances().entries for name in entry.names],
)
def test_what_the_calendar_knows_is_read_by_no_other_code(code: str, name: str) -> None:
    also = {"spring_festival_eve": {"spring_festival"}, "new_year_comfort": _NEW_YEARS}
    assert {mention.festival for mention in _find(name)} <= {code} | also.get(code, set())
