"""Duties that come round."""

import pytest

from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.values.frequencies import find_duties


def _duties(words: str) -> list[str]:
    page = Page(words)
    return [str(duty.frequency) for duty in find_duties(page, Span(0, len(page.folded)))]


@pytest.mark.parametrize(
    ("words", "frequency"),
    [
        ("每天巡查一次", "1/day"),
        ("每日巡查1次", "1/day"),
        ("每周活动一次", "1/week"),
        ("每周三开放", "1/week"),
        ("每星期活动一次", "1/week"),
        ("每两周慰问一次", "1/2 weeks"),
        ("每月召开一次例会", "1/month"),
        ("每个月召开一次例会", "1/month"),
        ("每月编发2期", "2/month"),
        ("每２个月组织一次", "1/2 months"),
        ("每季度检查一次", "1/quarter"),
        ("每半年审查一次", "1/half_year"),
        ("每学期至少上一节课", ">=1/semester"),
        ("每学年召开一次", "1/year"),
        ("每年不少于2场", ">=2/year"),
        ("每年培训2次以上", ">=2/year"),
        ("每年10月组织体检", "every year"),
        ("每两年体检一次", "1/2 years"),
        ("每届召开五次", "5/term"),
        ("每季度评选10名", "every quarter"),
        ("每月3日前报送1篇", "1/month"),
        ("每月一至两次", "1/month"),
        ("逐月公布", "every month"),
        ("按季度公布", "every quarter"),
        ("按季公布", "every quarter"),
        ("逐周检查", "every week"),
        ("一年一度的评选", "1/year"),
        ("年年表彰", "1/year"),
        ("天天巡查", "every day"),
        ("逢单月检查", "every 2 months"),
        ("半年一小结", "1/half_year"),
        ("一月一次", "1/month"),
        ("一季度一次", "1/quarter"),
        ("每逢月末", "every month"),
    ],
)
def test_a_duty_says_how_often(words: str, frequency: str) -> None:
    assert _duties(words) == [frequency]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("每次活动", id="each time"),
        pytest.param("每位职工", id="each person"),
        pytest.param("每年级组", id="a word with 年"),
        pytest.param("每天1小时", id="a length of time"),
        pytest.param("定期检查", id="now and then"),
        pytest.param("每0个月一次", id="never"),
        pytest.param("按季度安排工作", id="by the quarter"),
        pytest.param("逐月安排", id="month by month"),
    ],
)
def test_what_is_no_duty_is_not_read(words: str) -> None:
    assert _duties(words) == []


def test_each_duty_of_a_sentence_has_its_own_number() -> None:
    assert _duties("每月检查一次，每季度通报两次") == ["1/month", "2/quarter"]
    assert _duties("每月检查、每季度通报两次") == ["every month", "2/quarter"]


def test_an_estimate_is_no_number_of_times() -> None:
    assert _duties("每年三四次") == ["every year"]
