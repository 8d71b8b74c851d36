"""Names of figures that need what stands before or behind them."""

import pytest

from unionplan.model import Metric
from unionplan.reading import read


def _metrics(words: str) -> tuple[Metric, ...]:
    (plan,) = read(f"某县总工会2026年工作要点\n一、{words}").plans
    return plan.metrics


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("骨干培训3期，每期25人，共计75人次。", ["骨干培训", "骨干培训每期", "骨干培训"]),
        ("生日慰问品每人200元，全年每人600元。", ["生日慰问品每人", "生日慰问品全年每人"]),
        ("每月组织一次安全检查，全年不少于10次。", ["安全检查"]),
        ("做好住院慰问，标准不超过每人500元。", ["做好住院慰问标准"]),
        ("会员生日慰问：发放300元蛋糕卡。", ["蛋糕卡"]),
        ("组织秋游，不超过人均150元。", ["组织秋游"]),
        ("会费按基本工资的0.5%收缴。", ["会费"]),
        ("公司按工资总额的2%拨缴经费。", ["公司按工资总额的"]),
        ("新建企业工会12家，其中100人以上企业3家。", ["新建企业工会", "新建企业工会"]),
        ("全年不少于10次。", ["全年"]),
        ("好，全年不少于10次。", ["全年"]),
        ("给予300元，慰问20人。", ["给予", "慰问"]),
    ],
)
def test_a_name_is_completed_from_what_is_beside_it(words: str, names: list[str]) -> None:
    assert [metric.name for metric in _metrics(words)][: len(names)] == names


@pytest.mark.parametrize(
    ("words", "name", "due"),
    [
        ("力争年底入会率达到85%。", "入会率", "XXXX-12"),
        ("到今年年底建会率达90%以上。", "建会率", "XXXX-12"),
        ("10月底前发展会员80人。", "发展会员", "XXXX-10"),
        ("4月发展会员80人。", "发展会员", "None"),
        ("全年发展会员80人。", "发展会员", "None"),
        ("元宵节前走访职工20户。", "走访职工", "None"),
        ("“五一”期间表彰先进12名。", "表彰先进", "None"),
        ("慰问“五一”奖章获得者12名。", "慰问“五一”奖章获得者", "None"),
        ("春节慰问职工20户。", "春节慰问职工", "None"),
        ("在职工中开展春节前慰问20户。", "在职工中开展春节前慰问", "None"),
    ],
)
def test_a_time_before_a_name_says_when_the_figure_is_due(words: str, name: str, due: str) -> None:
    (metric,) = _metrics(words)
    assert (metric.name, str(metric.targets[0].by)) == (name, due)


@pytest.mark.parametrize(
    ("words", "indicators"),
    [
        ("提案答复率100%，办结率95%以上。", ["proposal_close_rate"] * 2),
        ("提案办理率100%，满意度95%。", ["proposal_close_rate", "proposal_satisfaction"]),
        ("办结率95%。", [None]),
        ("入会率95%，满意率90%。", ["membership_rate", "satisfaction"]),
        ("走访困难职工20户，发放慰问金4万元（每户2000元）。", ["needy_helped", "aid_amount", None]),
    ],
)
def test_a_rate_alone_is_of_what_the_rate_before_it_speaks_of(
    words: str, indicators: list[str | None]
) -> None:
    assert [metric.indicator for metric in _metrics(words)] == indicators


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("职工体检率达百分百。", ["100"]),
        ("职工体检率达百分之百。", ["100"]),
        ("百分百投入劳动竞赛。", []),
    ],
)
def test_a_whole_may_be_said_in_words(words: str, values: list[str]) -> None:
    assert [str(metric.targets[0].at_least) for metric in _metrics(words)] == values
