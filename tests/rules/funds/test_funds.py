"""Funds: contributions and dues, holiday goods, birthdays, outings, prizes."""

from collections.abc import Callable

import pytest

from unionplan.rules import Report, Severity

CheckSentence = Callable[..., Report]

FOUND = [
    ("WP701", {}, "按职工工资总额的百分之一点五拨缴工会经费"),
    ("WP701", {}, "工会经费按全部职工工资总额3％收缴"),
    ("WP701", {}, "按工资总额的2‰拨缴工会经费"),
    ("WP702", {"kind": "school", "region": "陕西省西安市"}, "拨缴经费基层留成百分之五十"),
    (
        "WP702",
        {"kind": "school", "region": "江苏", "values": {"kept_share_of_contributions": "0.65"}},
        "工会经费留成60%",
    ),
    ("WP703", {}, "会费按本人基本工资的1%缴纳"),
    ("WP703", {}, "每月按工资收入的百分之五缴纳会费"),
    ("WP704", {}, "中秋节给全体职工派发超市卡"),
    ("WP704", {}, "发放五一节慰问品，每人300元超市购物卡"),
    ("WP704", {}, "端午慰问以现金形式发放"),
    ("WP704", {}, "春节慰问品改为发放购物卡"),
    ("WP704", {}, "国庆节前向会员发放过节费每人三百元"),
    ("WP705", {}, "护士节为全体职工购买慰问品"),
    ("WP705", {}, "重阳节、三八节向每位会员发放节日礼品"),
    ("WP706", {"region": "新疆"}, "节日慰问品人均每年2001元"),
    ("WP706", {"region": "四川成都"}, "春节慰问品每人1000元，端午800元，中秋800元"),
    (
        "WP706",
        {"region": "江苏", "values": {"holiday_goods_ceiling": 1800}},
        "节日慰问每人每年两千元",
    ),
    ("WP707", {}, "为过生日的会员发放生日礼金"),
    ("WP708", {"region": "四川"}, "会员生日慰问标准为每人六百元"),
    ("WP709", {}, "秋游费用一律从留成经费中列支"),
    ("WP710", {}, "组织秋游两日游"),
    ("WP710", {}, "组织会员踏青并在山庄过夜"),
    ("WP711", {}, "组织会员赴庐山秋游"),
    ("WP712", {}, "拔河比赛奖励面七成"),
    ("WP713", {}, "设立小金库，用作周转"),
    ("WP714", {}, "会费承担水电费"),
    ("WP714", {}, "从工会账户支付教学设备"),
    ("WP715", {"values": {"womens_day_ceiling": 100}}, "妇女节活动材料人均一百二十元"),
]
NEAR_MISSES = [
    ("WP701", {}, "按工资总额的百分之二拨缴工会经费"),
    ("WP701", {}, "按工资总额的20‰拨缴工会经费"),
    ("WP701", {}, "按工资总额的2.5%提取职工教育经费，用好工会经费"),
    ("WP701", {}, "工资总额的5%用于奖励"),
    ("WP701", {}, "按工资总额的0.8%向上级上缴工会经费"),
    ("WP701", {}, "检查企业是否按工资总额的1%拨缴工会经费"),
    ("WP702", {"kind": "school", "region": "陕西"}, "经费留成60%"),
    ("WP702", {"kind": "school", "region": "陕西"}, "留存档案100%"),
    ("WP703", {}, "会费按本人基本工资的千分之五缴纳"),
    ("WP703", {}, "会费收缴率100%"),
    ("WP703", {}, "党费按月工资的1%缴纳，会费另收"),
    ("WP704", {}, "严禁以任何形式发放现金、购物卡"),
    ("WP704", {}, "中秋发放月饼等慰问品，不发放现金、购物卡和代金券"),
    ("WP704", {}, "杜绝节日期间滥发津贴，发放代金券等行为"),
    ("WP704", {}, "春节走访困难职工，发放慰问金和现金补助"),
    ("WP704", {}, "自查节日有无发放购物卡"),
    ("WP704", {}, "通报节日发放购物卡的案例"),
    ("WP704", {}, "去年中秋发放的购物卡已收回"),
    ("WP704", {}, "运动会获奖者领取奖金，春节联欢会抢红包"),
    ("WP704", {}, "宣传《严禁节日发放现金购物卡的规定》"),
    ("WP704", {}, "国庆节前发放慰问品，现金收支由会计管理"),
    ("WP705", {}, "端午节为全体会员发放慰问品"),
    ("WP705", {}, "教师节召开全体教师座谈会"),
    ("WP705", {}, "三八妇女节为全体女职工购买活动纪念品"),
    ("WP705", {}, "重阳节慰问退休会员，发放慰问品，每人一份"),
    ("WP705", {}, "不在教师节为全体会员发放慰问品"),
    ("WP706", {"region": "新疆"}, "节日慰问品每人每年2000元"),
    ("WP706", {"region": "新疆"}, "春节慰问困难职工，每人每年3000元补助"),
    ("WP706", {"region": "四川"}, "春节慰问品每人1000元，中秋800元"),
    ("WP706", {}, "为会员发放节日慰问品"),
    ("WP704", {}, "财务不向供应商派发现金，向评委发放礼品卡"),
    ("WP705", {}, "护士节为优秀护士购买礼品"),
    ("WP706", {"region": "新疆"}, "去年节日慰问品每人每年3000元"),
    ("WP706", {"region": "新疆"}, "春节慰问品9000元，中秋慰问品9000元"),
    ("WP703", {}, "会费按本人基本工资的三四%缴纳"),
    ("WP707", {}, "会员生日送蛋糕券"),
    ("WP707", {}, "会员生日不发现金"),
    ("WP708", {"region": "四川"}, "会员生日慰问标准为每人五百元"),
    ("WP708", {"region": "四川"}, "会员生日慰问预算6000元"),
    ("WP708", {"region": "四川"}, "会员生日慰问每人600元，预算已列"),
    ("WP709", {}, "春游先用会费，不足部分由拨缴经费列支"),
    ("WP710", {}, "组织春游，当天往返，不过夜"),
    ("WP710", {}, "分两天组织春游"),
    ("WP710", {}, "组织劳模疗休养，春游住宿自理"),
    ("WP710", {}, "春游两天前报名"),
    ("WP711", {}, "组织会员到植物园秋游"),
    ("WP711", {}, "禁止组织会员到黄山春游"),
    ("WP712", {}, "拔河比赛奖励面不超过三分之二"),
    ("WP712", {}, "教师论文获奖比例达到80%"),
    ("WP713", {}, "严禁设立小金库，不得请客送礼"),
    ("WP713", {}, "学习经费“八不准”，防止滥发津贴"),
    ("WP714", {}, "工会经费用于会员活动"),
    ("WP714", {}, "不得用工会经费支付办公楼水电费"),
    ("WP714", {}, "工会经费不用于公务接待"),
    ("WP715", {}, "妇女节活动材料人均一百二十元"),
    ("WP715", {"values": {"womens_day_ceiling": 120}}, "妇女节活动材料人均一百二十元"),
]


@pytest.mark.parametrize(("code", "facts", "words"), FOUND)
def test_the_fault_is_found(
    check_sentence: CheckSentence, code: str, facts: dict[str, object], words: str
) -> None:
    report = check_sentence(code, words, **facts)
    assert [finding.code for finding in report.findings] == [code]


@pytest.mark.parametrize(("code", "facts", "words"), NEAR_MISSES)
def test_a_near_miss_is_accepted(
    check_sentence: CheckSentence, code: str, facts: dict[str, object], words: str
) -> None:
    report = check_sentence(code, words, **facts)
    assert report.findings == ()
    assert report.not_checked == ()


@pytest.mark.parametrize(
    ("code", "words", "facts", "needs"),
    [
        ("WP702", "工会经费留成60%", {"kind": "school"}, "region"),
        ("WP706", "节日慰问品每人每年300元", {}, "region"),
        (
            "WP706",
            "节日慰问品每人每年300元",
            {"region": "江苏"},
            "values.holiday_goods_ceiling",
        ),
        ("WP708", "会员生日慰问每人300元", {"region": "江苏"}, "values.birthday_ceiling"),
    ],
)
def test_a_ceiling_that_nobody_knows_is_not_guessed(
    check_sentence: CheckSentence, code: str, words: str, facts: dict[str, object], needs: str
) -> None:
    report = check_sentence(code, words, **facts)
    assert report.findings == ()
    assert [each.needs for each in report.not_checked] == [(needs,)]


def test_a_ceiling_holds_from_its_day_on(check_sentence: CheckSentence) -> None:
    words = "节日慰问品每人每年1800元"
    assert len(check_sentence("WP706", words, period="2024", region="新疆").findings) == 1
    assert check_sentence("WP706", words, period="2025", region="新疆").findings == ()
    before = check_sentence("WP706", words, period="2020", region="四川")
    assert before.needs == ("values.holiday_goods_ceiling",)


def test_what_nobody_read_advises_and_says_so(check_sentence: CheckSentence) -> None:
    (finding,) = check_sentence("WP713", "设立小金库").findings
    assert finding.severity is Severity.ADVICE
    assert "依据待核实" in finding.message()
