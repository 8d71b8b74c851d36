"""Figures of plans that are there already, and are not to be reached."""

import pytest

from unionplan.model import Metric
from unionplan.reading import read


def _metrics(words: str) -> tuple[Metric, ...]:
    (plan,) = read(f"某镇总工会2026年工作要点\n一、{words}").plans
    return plan.metrics


def _is_there(words: str) -> list[bool]:
    """For each figure whether it was found and is not aimed at."""
    metrics = _metrics(words)
    assert all(bool(metric.targets) != bool(metric.measurements) for metric in metrics)
    return [not metric.targets for metric in metrics]


@pytest.mark.parametrize(
    ("words", "is_there"),
    [
        ("已入会260人，今年再发展40人。", [True, False]),
        ("公司现有职工900人，其中女职工310人，工会会员880人。", [True]),
        ("召开职代会，应到代表120人，实到须过半数。", [True]),
        ("现有分会31个，会员1200人，入会率98.5%。", [True, True, True]),
        ("现有分会31个，今年要达到35个。", [True, False]),
        ("现有分会31个，会员1200人，培训干部60人。", [True, True, False]),
        ("已建会企业80家，新建会10家。", [True, False]),
        ("目前已有职工书屋6个，年内新建2个。", [True, False]),
    ],
)
def test_what_is_there_is_told_from_what_is_to_come(words: str, is_there: list[bool]) -> None:
    assert _is_there(words) == is_there


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("已建会企业集体合同签订率95%。", id="a rate of those who have one"),
        pytest.param("现有职工书屋要达到8个。", id="a promise"),
        pytest.param("现有职工书屋力争达8个。", id="a wish"),
        pytest.param("在现有30人的基础上新增50人，培训20人。", id="an increase"),
        pytest.param("现有会员1000人以上。", id="a bound"),
        pytest.param("会员入会率达到90%。", id="no word of the present"),
    ],
)
def test_what_is_to_be_reached_stays_a_target(words: str) -> None:
    assert not _is_there(words)[-1]


def test_what_is_there_is_measured() -> None:
    (metric,) = _metrics("目前共有基层工会64家。")
    assert metric.measurements[0].value == 64
    assert (metric.indicator, metric.unit) == ("unions_total", "家")


@pytest.mark.parametrize(
    "words", ["全村外出务工人员208人，其中女性90人。", "全镇共有从业人员5600人。"]
)
def test_how_many_people_there_are_in_a_place_is_no_figure(words: str) -> None:
    assert _metrics(words) == ()


def test_a_bound_ends_what_is_said_of_the_present() -> None:
    assert _is_there("现有分会31个，入会率95%以上，会员500人。") == [True, False, False]
