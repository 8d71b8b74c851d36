"""What figures count, of whom they speak, and what they were before."""

import pytest

from unionplan.catalogue import find_indicator, indicators
from unionplan.model import Metric
from unionplan.reading import read


def _metrics(words: str) -> list[Metric]:
    (plan,) = read(f"某县总工会2026年工作要点\n一、{words}").plans
    return list(plan.metrics)


def test_a_figure_that_is_to_rise_is_the_baseline_of_the_next() -> None:
    (metric,) = _metrics("师徒结对由18对增至30对。")
    assert metric.name == "师徒结对"
    assert metric.baseline is not None
    assert str(metric.baseline.value) == "18"
    assert str(metric.targets[0].at_least) == "30"


def test_one_figure_may_fall_to_the_next() -> None:
    (metric,) = _metrics("困难职工由86户核减到53户以内。")
    assert metric.baseline is not None
    assert (str(metric.baseline.value), str(metric.targets[0].at_most)) == ("86", "53")


@pytest.mark.parametrize(
    "words", ["结对18对，增至30人。", "结对18对增至30对。", "由18名党员带30名群众。"]
)
def test_other_figures_are_no_baselines(words: str) -> None:
    assert all(metric.baseline is None for metric in _metrics(words))
    assert len(_metrics(words)) == len(["18", "30"])


def test_figures_may_share_a_name_and_differ_in_whom_they_speak_of() -> None:
    found = _metrics("国有企业工资集体协商建制率达到90%以上，非公有制企业达50%以上。")
    assert [(metric.name, metric.scope) for metric in found] == [
        ("工资集体协商建制率", "国有企业"),
        ("工资集体协商建制率", "非公有制企业"),
    ]
    assert {metric.indicator for metric in found} == {"wage_coverage"}


def test_a_scope_alone_is_the_name() -> None:
    assert [(metric.name, metric.scope) for metric in _metrics("非公有制企业50%以上。")] == [
        ("非公有制企业", "")
    ]


def test_an_increase_bears_the_name_before_it() -> None:
    found = _metrics("成果转化率在上年41%的基础上提高5个百分点。")
    assert {metric.name for metric in found} == {"成果转化率"}


def test_what_was_done_last_year_is_nothing_to_reach() -> None:
    found = _metrics("举办培训4次，去年我们搞了3次。")
    assert [(metric.name, str(metric.targets[0].at_least)) for metric in found] == [
        ("举办培训", "4")
    ]


def test_a_bracket_that_opens_is_no_part_of_a_name() -> None:
    found = _metrics("发放慰问金9万元（每户2000元）。")
    assert [metric.name for metric in found] == ["发放慰问金", "发放慰问金每户"]


def test_words_that_promise_are_no_part_of_a_name() -> None:
    assert [metric.name for metric in _metrics("力争全年发展会员500名。")] == ["发展会员"]


@pytest.mark.parametrize(
    ("words", "indicator"),
    [
        ("职工入会率达到95%。", "membership_rate"),
        ("提案办结率100%。", "proposal_close_rate"),
        ("提案满意率95%。", "proposal_satisfaction"),
        ("女职工专项集体合同签订率90%。", "women_contract_rate"),
        ("走访困难职工52户。", "needy_helped"),
        ("发放慰问金5万元。", "aid_amount"),
        ("“安康杯”竞赛参赛面100%。", "ankang_participation"),
        ("购买绿植20盆。", None),
        ("购买绿植20个。", None),
    ],
)
def test_the_wording_tells_the_indicator(words: str, indicator: str | None) -> None:
    (metric,) = _metrics(words)
    assert metric.indicator == indicator
    if indicator is not None:
        known = find_indicator(indicator)
        assert known is not None
        assert (metric.direction, metric.aggregation) == (known.direction, known.aggregation)


def test_every_indicator_has_its_names_and_units() -> None:
    for code, indicator in indicators().items():
        assert (indicator.code, bool(indicator.zh), bool(indicator.en)) == (code, True, True)
        assert indicator.units
    assert find_indicator("membership") is None


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("团结带领全院1326名职工干事创业。", 0),
        ("现有教职工58人，其中女教师40人，保育员12人。", 0),
        ("现有教职工58人，会员52人。", 1),
        ("三成以上的小微企业没有活动阵地。", 0),
        ("不称职票超过30%的予以诫勉谈话。", 0),
        ("赔付周期压缩到7天以内。", 1),
        ("连续7天慰问。", 0),
        ("新吸收会员四十名。", 1),
        ("人均一条。", 1),
        ("组织一支队伍。", 0),
        ("开办暑期托管班一期。", 1),
        ("获奖励500元。", 0),
        ("力争省级奖励2项。", 1),
        ("举办了“甲杯”、“乙杯”两个比赛。", 1),
        ("讲“忠诚、担当”六个字。", 0),
        ("实现“两个普遍”。", 0),
        ("收到建议980多万条。", 1),
        ("会员2—1人。", 0),
    ],
)
def test_facts_and_phrases_are_no_targets(words: str, count: int) -> None:
    assert len(_metrics(words)) == count


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("助学金13、02万元。", "130200", "130200"),
        ("参赛职工2、3万人。", "23000", "23000"),
        ("下降0、5个百分点。", "0.5", "0.5"),
        ("住宿不高于每人每晚60元。", None, "60"),
        ("会员总数过220人。", "220", None),
    ],
)
def test_figures_are_read_as_they_are_meant(words: str, low: str | None, high: str | None) -> None:
    (target,) = _metrics(words)[0].targets
    assert (target.at_least and str(target.at_least)) == low
    assert (target.at_most and str(target.at_most)) == high
