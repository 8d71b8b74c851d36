"""Why values were taken for what they are, and where the facts of a plan stand."""

import pytest

from unionplan.reading import Reason, read

TEXT = """某厂工会2026年工作计划
一、重点工作
1、3月召开职代会，入会率达到95%以上。
2、每季度组织一次讲座，庆祝国庆节。
3、×月表彰先进。
二、月度安排
四月
春季运动会
某厂工会委员会
2026年1月9日
"""


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_a_share_and_words(reason: Reason) -> None:
    assert 0 < reason.confidence <= 1
    assert reason.label("zh")
    assert reason.label("en").isascii()


def test_every_value_that_was_read_says_why() -> None:
    (plan,) = read(TEXT).plans
    sources = [
        *(section.source for section in plan.all_sections()),
        *(activity.source for activity in plan.activities),
        *(metric.source for metric in plan.metrics),
        *(mask.source for mask in plan.placeholders),
    ]
    for source in sources:
        assert source is not None
        assert source.confidence == Reason(source.reason).confidence
    assert {activity.source and activity.source.reason for activity in plan.activities} >= {
        "time_beside",
        "duty",
        "calendar_block",
    }


def test_the_facts_of_a_plan_stand_where_the_evidence_says() -> None:
    reading = read(TEXT)
    (evidence,) = reading.evidence
    assert {pointer: reading.quote(source) for pointer, source in evidence.items()} == {
        "/title": "某厂工会2026年工作计划",
        "/kind": "某厂工会2026年工作计划",
        "/organization/name": "某厂工会委员会",
        "/organization/kind": "厂工会",
        "/period": "2026",
    }
    assert evidence["/period"].reason == Reason.STATED


def test_an_inferred_year_says_so() -> None:
    (evidence,) = read("工会工作计划\n一、庆祝第42个教师节。").evidence
    assert evidence["/period"].reason == Reason.INFERRED
    assert evidence["/period"].confidence < 1


def test_a_plan_that_tells_nothing_of_itself_has_no_evidence() -> None:
    (evidence,) = read("一、走访。\n二、慰问。").evidence
    assert dict(evidence) == {}
