"""The area of work that words speak of."""

import pytest

from unionplan.model import WorkArea
from unionplan.reading.values.areas import area_of


@pytest.mark.parametrize(
    ("words", "area"),
    [
        ("召开教职工代表大会", WorkArea.DEMOCRATIC_MANAGEMENT),
        ("签订集体合同", WorkArea.COLLECTIVE_BARGAINING),
        ("开展劳动竞赛", WorkArea.LABOUR_COMPETITION),
        ("走访困难职工", WorkArea.ASSISTANCE),
        ("举办职工运动会", WorkArea.CULTURE_SPORTS),
        ("女职工专题讲座", WorkArea.WOMEN),
        ("补齐建会空白", WorkArea.ORGANIZATION_BUILDING),
        ("经费审查", WorkArea.FUNDS_AUDIT),
    ],
)
def test_words_of_the_genre_tell_the_area(words: str, area: WorkArea) -> None:
    assert area_of(words) is area


def test_words_that_tell_nothing_have_no_area() -> None:
    assert area_of("下午三点集合") is None


def test_the_area_with_more_words_counts() -> None:
    assert area_of("慰问困难职工和困难家庭后召开职代会") is WorkArea.ASSISTANCE
