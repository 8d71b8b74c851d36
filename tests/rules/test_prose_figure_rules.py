"""Figures in prose against each other: what is flagged, and what a reviewer would let pass."""

import decimal

import pytest

from unionplan.model import Measurement, Metric, Plan, Section, Source, Target
from unionplan.rules import Finding, check


def findings(code: str, *texts: str) -> tuple[Finding, ...]:
    sections = [Section(heading=f"第{number}节", text=text) for number, text in enumerate(texts)]
    return check(Plan(sections=sections), select=[code]).findings


def flagged(code: str, *texts: str) -> bool:
    return bool(findings(code, *texts))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新建工会18家，其中企业工会6家，联合工会13家。", True),
        ("新建工会18家，其中企业工会5家，联合工会13家。", False),
        ("新建工会18家，其中企业工会19家。", True),
        ("新建工会18家，其中企业工会5家。", False),
        ("共8人，其中女职工6人，党员5人。", False),  # may overlap
        ("共8人，其中女职工9人，党员5人。", True),
        ("节约12万元，其中甲车间5万元，乙车间4万元，其余3万元。", False),
        ("节约12万元，其中甲车间5万元，乙车间4万元，其余2万元。", True),
        ("节约12万元，其中甲车间5万元，乙车间4万元，其余4万元。", True),
        ("节约12万元以上，其中甲车间5万元，乙车间4万元，其余4万元。", False),
        ("预算3.6万元，其中甲1.5万元，乙2.1万元，办公支出3000元。", False),  # the first two make it
        ("建组织39个，其中区级1个，建班组40个，其中区级1个，标兵91名。", False),
        ("建组织39个，其中区级1个；建班组40个。", False),
        ("会员3200人，其中新业态不少于1500人，快递2000人。", False),
        ("会员3200人，其中新业态不少于3500人。", True),
        ("会员3200人，其中新业态不超过3500人。", False),
        ("会员3200人，其中新业态约3500人。", False),
        ("工会18家，其中会员200人。", False),
        ("工会18家，其中举办1-20家。", False),
        ("工会18家，全体职工积极参与各项工作活动，其中企业20家。", False),
        ("其中企业20家。", False),
        ("工会18家，其中先进。", False),
        ("工会18家，其中企业10家，另有村20家。", False),
        ("共有工会213家，净增9家，其中企业187家、社会26家。", False),
        ("共有工会213家，净增9家，其中企业187家、社会36家。", True),
        ("共有工会213家；净增9家，其中企业10家。", True),
        ("预算比上年压减3.5%，其中教育费占比12%。", False),
        ("甲、乙两地分别是3家、4家，共7家。", False),
        ("甲、乙两地分别是3家、4家，共8家。", True),
        ("甲、乙两地分别是3家、4家。", False),
        ("甲地分别3家，共4家。", False),
        ("共9家，甲、乙两地分别是3家、约4家，共8家。", False),
        ("甲、乙两地分别是3家、4人，共8家。", False),
    ],
)
def test_parts_do_not_make_more_than_their_total(text: str, expected: bool) -> None:  # noqa: FBT001
    assert flagged("WP307", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("共184家，其中村28家，联合13家，企业142家。", True),
        ("共183家，其中村28家，联合13家，企业142家。", False),
        ("共184家，其中村28家，企业142家。", False),  # two parts are examples
        ("共184家，其中村28家，联合13家，企业42家。", False),  # so is what falls far short
        ("共184人，其中女会员28人，团员13人，企业142人。", False),
        ("共184家，其中村28家，联合13家，企业不少于142家。", False),
        ("共184家，其中村28家，联合13家，其余142家。", False),
    ],
)
def test_a_list_that_nearly_makes_its_total_is_asked_about(text: str, expected: bool) -> None:  # noqa: FBT001
    assert flagged("WP308", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("有职工18299名，工会会员17915名，入会率达97.9%。", False),
        ("有职工18299名，工会会员17915名，入会率达99.7%。", True),
        ("有职工18299名，工会会员17915名，入会率达97.9%以上。", False),
        ("现有教职工46人，其中教师29人；工会会员44人，会员占比95.7%。", False),
        ("现有教职工46人，其中教师29人；工会会员44人，会员占比97.5%。", True),
        ("提出合理化建议229条，采纳91条，采纳率39.7%。", False),
        ("提出合理化建议229条，采纳91条，采纳率93.7%。", True),
        ("合理化建议人均1条，采纳率30%。", False),
        ("有职工200名，新增会员20人，入会率95%。", False),  # new ones are not all
        ("有职工约200名，工会会员100人，入会率95%。", False),
        ("职工200名，会员100人，农民工入会率95%。", False),
        ("职工0名，会员0人，入会率95%。", False),
        ("工会会员100人。入会率95%。", False),
    ],
)
def test_a_rate_in_prose_is_what_its_numbers_give(text: str, expected: bool) -> None:  # noqa: FBT001
    assert flagged("WP304", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("参与企业25家；先进企业22家；示范企业10家。", False),
        ("参与企业25家；先进企业22家；示范企业30家。", True),
        ("示范企业30家，参与企业25家。", True),
        ("提出建议229条，采纳91条。", False),
        ("提出建议91条，采纳229条。", True),
        ("提出建议91条，采纳约229条。", False),
        ("提出建议91余条，采纳229条。", False),
        ("提出建议91条，采纳建议1-229条。", False),
        ("提出建议91条，采纳率100%。", False),
        ("培训职工300人，取得证书714份。", False),
        ("培训职工300人次，参加培训职工300人，取得证书714人。", True),
        ("征集提案81件，立案67件，办结60件。", False),
        ("征集提案81件，立案67件，办结70件。", True),
        ("采纳建议10条，实施建议20条。", False),  # one stage
        ("示范企业30家。", False),
        ("示范带动提出建议，建会3家，慰问4户。", False),
    ],
)
def test_a_later_stage_has_no_more_than_the_earlier(text: str, expected: bool) -> None:  # noqa: FBT001
    assert flagged("WP309", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新建站点12个，累计达31个。", False),
        ("新建站点31个，累计达12个。", True),
        ("新发展会员60人，会员总数达到410人。", False),
        ("新发展会员460人，会员总数达到410人。", True),
        ("新建站点31个，累计12个以上。", False),
        ("新建站点约31个，累计12个。", False),
        ("新建站点31个，表彰总数12个。", False),  # another thing
        ("累计12个。", False),
        ("站点31个，累计12个。", False),
        ("新建站点31个，慰问3户，累计12个。", True),
    ],
)
def test_all_years_are_no_less_than_this_one(text: str, expected: bool) -> None:  # noqa: FBT001
    assert flagged("WP310", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025年收入179万元，2026年收入186.5万元，比上年增长4.2%。", False),
        ("2025年收入179万元，2026年收入186.5万元，比上年增长2.4%。", True),
        ("上年收入100万元，今年90万元，比上年下降10%。", False),
        ("上年收入100万元，今年90万元，比上年下降15%。", True),
        ("2024年收入179万元，2026年收入186.5万元，比上年增长2.4%。", False),
        ("去年收入0万元，今年90万元，同比增长15%。", False),
        ("去年建会10家，今年90万元，同比增长15%。", False),
        ("去年收入约10万元，今年90万元，同比增长15%。", False),
        ("今年收入约90万元，同比增长15%。", False),
        ("今年收入90万元，同比增长15%。", False),
        ("同比增长15%。", False),
        ("去年占10%，今年占20%，同比增长15%。", False),
        ("去年10万元，今年20万元，同比增长约15%。", False),
        ("去年10万元，今年20万元，同比占15%。", False),
        ("其他10万元，今年20万元，同比增长15%。", False),
    ],
)
def test_growth_is_what_two_years_give(text: str, expected: bool) -> None:  # noqa: FBT001
    assert flagged("WP311", text) == expected


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("近500多名职工参加。", "近500多名职工"),
        ("约300余人参加。", "约300余人参加"),
        ("至少20人左右。", "至少20人左右"),
        ("不少于20人以内。", "不少于20人以内"),
        ("500多名职工参加。", None),
        ("约300人左右参加。", None),
        ("控制在40人以内。", None),
        ("不少于40人以上。", None),
    ],
)
def test_hedges_do_not_contradict_each_other(text: str, quote: str | None) -> None:
    found = [finding.parameters["quote"] for finding in findings("WP312", text)]
    assert found == ([] if quote is None else [quote])


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("培训职工4291余人。", "4291余人"),
        ("培训职工27多人次。", "27多人次"),
        ("培训职工4290余人。", None),
        ("培训职工4291人。", None),
        ("培训职工4291人以上。", None),
        ("投入1.5万余元。", None),
        ("有3余户。", None),
    ],
)
def test_an_exact_number_is_not_hedged(text: str, quote: str | None) -> None:
    found = [finding.parameters["quote"] for finding in findings("WP313", text)]
    assert found == ([] if quote is None else [quote])


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("“千名家长评学校”。", "“百名家长评学校”。"), ["/sections/1/text"]),
        (("“千名家长评学校”和“百名家长评学校”。",), ["/sections/0/text"]),
        (("“千名家长评学校”。", "“千名家长评学校”。"), []),
        (("“千名家长评学校”。", "“百名学生评老师”。"), []),
        (("“千名家长评学校”。", "“百名家长评学校”，“百名家长评学校”。"), ["/sections/1/text"]),
        (("现有职工182人。", "现有职工128人。"), ["/sections/1/text"]),
        (("现有职工182人。", "现有职工182人，会员170人。"), []),
        (("共有工会小组12个。", "共有分工会5个。"), []),
        (("培训职工182人。", "慰问职工128人。"), []),
    ],
)
def test_a_thing_is_quoted_with_one_number(texts: tuple[str, ...], expected: list[str]) -> None:
    assert [finding.where for finding in findings("WP314", *texts)] == expected


def test_the_first_quotation_is_named_once() -> None:
    (one,) = findings("WP314", "“千名家长评学校”。", "“百名家长评学校”。")
    assert one.related == ("/sections/0/text",)
    (same,) = findings("WP314", "“千名家长评学校”和“百名家长评学校”。")
    assert same.related == ()


@pytest.mark.parametrize(
    ("metrics", "text", "expected"),
    [
        ([("职工满意率", "%")], "", ["/metrics/0"]),
        ([("职工满意率", "%"), ("政策知晓率", "%")], "", ["/metrics/0"]),
        ([("职工满意率", "%")], "年底开展问卷调查", []),
        ([("入会率", "%")], "", []),
        ([("满意人数", "人")], "", []),
    ],
)
def test_opinions_are_asked_for(
    metrics: list[tuple[str, str]], text: str, expected: list[str]
) -> None:
    plan = Plan(
        sections=[Section(heading="安排", text=text)],
        metrics=[
            Metric(name=name, unit=unit, targets=[Target(at_least=90)]) for name, unit in metrics
        ],
    )
    found = check(plan, select=["WP315"]).findings
    assert [finding.where for finding in found] == expected


def test_what_was_measured_or_reported_needs_no_survey() -> None:
    target = Target(at_least=90)
    by_code = Metric(name="认可比例", unit="%", indicator="satisfaction", targets=[target])
    done = Metric(name="满意率", unit="%", targets=[target], measurements=[Measurement(value=91)])
    assert check(Plan(metrics=[by_code]), select=["WP315"]).findings
    before = Metric(name="满意率", unit="%", targets=[target], baseline=Measurement(value=82))
    assert not check(Plan(metrics=[done, before]), select=["WP315"]).findings
    assert not check(Plan(kind="report", metrics=[by_code]), select=["WP315"]).findings  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "unit", "expected"),
    [
        ("职工入会率", "人", True),
        ("安康杯参赛面", "个", True),
        ("职工入会率", "%", False),
        ("职工入会率", "", False),
        ("职工入会率", "成", False),
        ("参训人数", "%", True),
        ("参训人数", "人", False),
        ("工作效率", "分", False),
        ("新建工会", "家", False),
    ],
)
def test_names_go_with_their_units(name: str, unit: str, expected: bool) -> None:  # noqa: FBT001
    plan = Plan(metrics=[Metric(name=name, unit=unit, targets=[Target(at_least=90)])])
    assert bool(check(plan, select=["WP316"]).findings) == expected


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("为8名职工发放救助款41926元。", "5240.75"),
        ("走访困难职工18户，发放慰问金1.44万元。", None),
        ("资助39名学生，发放助学金7.4万元。", "1897.44"),
        ("资助240人，发放帮扶资金13.02万元。", None),  # 542.50
        ("为8名职工发放救助款约41926元。", None),
        ("为8余名职工发放救助款41926元。", None),
        ("为1名职工发放救助款41926元。", None),
        ("为8名职工各发放救助款1001元。", None),
        ("奖励标兵10名，每人发放奖金888元。", None),
        ("资助司机1200名，人均补助2000元。", None),
        ("发放给困难职工53户的救助金196400元，户均近3700元。", None),
        ("帮助困难职工53户，发放救助金196400元，户均近3700元。", None),
        (
            "走访8名职工，听取他们对工会工作的意见和建议，全年累计筹措并发放到位的各类救助款41926元。",
            None,
        ),
        ("发放救助款41926元。", None),
        ("建会8家，发放救助款41926元。", None),
        ("为8名职工购置设备41926元，发放救助款。", None),
    ],
)
def test_a_sum_divides_among_those_helped(text: str, each: str | None) -> None:
    found = [str(finding.parameters["each"]) for finding in findings("WP317", text)]
    assert found == ([] if each is None else [each])


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("采纳建议91条。", "培树职工91名。"), ["/sections/1/text"]),
        (("采纳建议91条。培树职工91名。",), ["/sections/0/text"]),
        (("采纳建议91条。", "采纳建议91条。"), []),
        (("采纳建议91条，培树职工91名。",), []),  # one sentence says so on purpose
        (("采纳建议90条。", "培树职工90名。"), []),
        (("采纳建议9条。", "培树职工9名。"), []),
        (("采纳建议19条。", "培树职工19名。"), []),
        (("采纳91条。", "91名。"), []),
        (("支出91元。", "培树职工91名。"), []),
        (("采纳建议91余条。", "培树职工91名。"), []),
        (("采纳建议9.1万条。", "培树职工9.1万名。"), []),
        (("采纳建议91条。", "慰问1户。", "慰问2户。", "慰问3户。", "培树职工91名。"), []),
    ],
)
def test_an_odd_number_is_not_that_of_the_line_above(
    texts: tuple[str, ...], expected: list[str]
) -> None:
    assert [finding.where for finding in findings("WP318", *texts)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("开展“走进百家企业”活动，服务企业30家。", True),
        ("开展“走进百家企业”活动，服务企业130家。", False),
        ("开展走进百家企业活动，服务企业30家。", False),
        ("开展“走进百家企业”活动，解决难题30项。", False),
        ("开展“走进百家企业”活动。", False),
        ("开展“走进千家企业，破解百项难题”活动，解决难题30项。", True),
    ],
)
def test_a_slogan_is_kept(text: str, expected: bool) -> None:  # noqa: FBT001
    assert flagged("WP319", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3月底、5月底和7月底前各组建2家，今年共组建5家。", True),
        ("3月底、5月底和7月底前各组建2家，今年共组建6家。", False),
        ("3月底、5月底和7月底前各组建2家，今年发展会员5人。", False),
        ("3月底、5月底和7月底前各组建2家，指导5家。", False),
        ("3月底、5月底和7月底前各组建2家。", False),
        ("3月底、5月底和7月底前，各街道组建，计划2家，今年共组建5家。", False),
        ("3月底前各组建20家，今年共组建5家。", False),
        ("3月、5月各组建约20家，今年共组建5家。", False),
        ("3月、5月各组建20家，今年共组建约5家。", False),
    ],
)
def test_steps_make_no_more_than_the_year(text: str, expected: bool) -> None:  # noqa: FBT001
    assert flagged("WP320", text) == expected


@pytest.mark.parametrize(
    ("metrics", "expected"),
    [
        ([("提案办结率", 98, None), ("提案办结率", 95, None)], ["/metrics/1/targets/0"]),
        ([("提案办结率", 98, None), ("提案办结率", 98, None)], []),
        ([("提案办结率", 98, None), ("隐患整改率", 95, None)], []),
        ([("工作完成率", 98, None), ("工作完成率", 95, None)], []),
        ([("参与率", 98, None), ("参与率", 95, None)], []),  # of whatever
        ([("隐患整改率", 98, "甲厂"), ("隐患整改率", 95, "乙厂")], []),
        ([("隐患整改率", 98, "甲厂"), ("隐患整改率", 95, "甲厂")], ["/metrics/1/targets/0"]),
    ],
)
def test_one_rate_has_one_target(
    metrics: list[tuple[str, int, str | None]], expected: list[str]
) -> None:
    plan = Plan(
        metrics=[
            Metric(name=name, unit="%", scope=scope or "", targets=[Target.exactly(value)])
            for name, value, scope in metrics
        ]
    )
    assert [finding.where for finding in check(plan, select=["WP302"]).findings] == expected


def test_rates_read_in_one_section_are_two_things() -> None:
    def read_in(section: str, value: int) -> Metric:
        return Metric(
            name="建会率和入会率",
            unit="%",
            targets=[Target.exactly(value)],
            section=section,
            source=Source(start=0, end=9),
        )

    beside = Plan(metrics=[read_in("s1", 91), read_in("s1", 93)])
    apart = Plan(metrics=[read_in("s1", 91), read_in("s2", 93)])
    assert not check(beside, select=["WP302"]).findings
    assert check(apart, select=["WP302"]).findings


def test_a_contradiction_within_one_metric_is_told_once() -> None:
    two = Metric(name="隐患整改率", unit="%", targets=[Target.exactly(90), Target.exactly(95)])
    same = Metric(name="隐患整改率", unit="%", targets=[Target.exactly(95)])
    found = check(Plan(metrics=[two, same]), select=["WP302"]).findings
    assert [finding.where for finding in found] == ["/metrics/0/targets/1"]


def test_sums_do_not_depend_on_the_context_of_the_caller() -> None:
    texts = (
        "新建工会1234家，其中企业1230家，联合4家，其余1家。共18299人，其中甲9000人，乙9299人，丙9人。",
        "职工18299名，会员17915名，入会率97.9%。2025年12345元，2026年13579元，同比增长11.11%。",
        "为7名职工发放救助款41926元。培训4291余人。3月、5月各组建1234家，今年共组建1111家。",
    )
    narrow = decimal.Context(prec=2, traps=[decimal.Inexact, decimal.InvalidOperation])
    sections = [Section(heading="节", text=text) for text in texts]
    with decimal.localcontext(narrow):
        there = check(Plan(sections=sections), select=["metrics"])
    assert there == check(Plan(sections=sections), select=["metrics"])
    assert "WP001" not in {finding.code for finding in there.findings}
    assert {"WP307", "WP311", "WP313", "WP317", "WP320"} <= {f.code for f in there.findings}


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("举办培训3期，每期40人，共计150人次。", 120),
        ("举办培训3期，每期40人，共计120人次。", None),
        ("举办培训3期，每期40人，共培训职工150名。", 120),
        ("举办培训3期（每期40人），共计150人次。", 120),
        ("慰问会员200人，每人100元，合计3万元。", 20000),
        ("慰问会员203人，每人100元，合计2万元。", None),  # rounded
        ("走访困难职工30户，发放慰问金9万元（每户2000元）。", 60000),
        ("走访困难职工30户，发放慰问金6万元（每户2000元）。", None),
        ("走访困难职工30户，发放慰问金9万元，其中每户2000元。", None),
        ("制作展板3套，每套5个，共计20个。", 15),
        ("举办培训3期，每期约40人，共计150人次。", None),
        ("举办培训3期，每期40人以上，共计150人次。", None),
        ("举办培训3期，每期30-40人，共计150人次。", None),
        ("举办培训3期以上，每期40人，共计150人次。", None),
        ("举办培训3期，每期40人，共计约150人次。", None),
        ("举办培训3期，每期40人，共计40人。", None),  # the same people each time
        ("举办培训3期，每期40人，共计2万元。", None),
        ("举办培训3期，每期40人，另有150人参加。", None),
        ("举办培训3期，每场40人，共计150人次。", None),
        ("举办讲座2期、培训3期，每期40人，共计200人次。", None),
        ("集中培训30人；分散培训3期，每期40人，共计150人次。", None),
        ("举办培训3期，每期40人。", None),
        ("每期40人，共计150人次。", None),
        ("每期都办好。", None),
    ],
)
def test_a_number_of_times_what_each_has_is_the_total(text: str, product: int | None) -> None:
    found = [finding.parameters["product"] for finding in findings("WP321", text)]
    assert found == ([] if product is None else [product])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("人数不超过职工总数的120%。", "120"),
        ("参加人数达到会员人数的105.5％。", "105.5"),
        ("人数不超过职工总数的100%。", None),
        ("人数不超过职工总数的20%。", None),
        ("会员发展到上年职工总数的120%。", None),
        ("完成计划会员总数的120%。", None),
        ("工资总额的120%，产量的120%，总数的120%。", None),
    ],
)
def test_a_share_of_people_in_prose_is_no_more_than_all(text: str, value: str | None) -> None:
    found = [str(finding.parameters["value"]) for finding in findings("WP301", text)]
    assert found == ([] if value is None else [value])
