"""What running text commits to."""

from decimal import Decimal

import pytest

from unionplan.model import Activity, Metric, Status
from unionplan.reading import read


def _activities(text: str, title: str = "2026年工会工作计划") -> tuple[Activity, ...]:
    return read(f"{title}\n一、工作\n{text}").plans[0].activities


def _metrics(text: str, title: str = "2026年工会工作计划") -> tuple[Metric, ...]:
    return read(f"{title}\n一、工作\n{text}").plans[0].metrics


@pytest.mark.parametrize(
    ("text", "when", "title"),
    [
        ("3月召开职代会。", "XXXX-03", "召开职代会"),
        ("3月，召开职代会。", "XXXX-03", "召开职代会"),
        ("计划3月份召开职代会。", "XXXX-03", "召开职代会"),
        ("我校工会拟定于3月8日召开座谈会。", "XXXX-03-08", "召开座谈会"),
        ("3月8日前后召开座谈会。", "XXXX-03-08", "召开座谈会"),
        ("9月底前完成换届，并上报备案。", "../XXXX-09", "完成换届，并上报备案"),
        ("职代会安排在3月召开。", "XXXX-03", "职代会安排在3月召开"),
        ("换届选举工作，9月底前完成。", "../XXXX-09", "换届选举工作，9月底前完成"),
        ("职代会，放在3月。", "XXXX-03", "职代会，放在3月"),
        ("召开职代会（3月）。", "XXXX-03", "召开职代会"),
        ("召开职代会（3月）：审议报告。", "XXXX-03", "召开职代会（3月）：审议报告"),
        ("2025年3月召开职代会。", "2025-03", "召开职代会"),
        ("1.召开教代会。（4月）", "XXXX-04", "召开教代会"),
        ("10月中下旬，组织登山。", "XXXX-10", "组织登山"),
        ("（4月20日，周一）组织篮球赛。", "XXXX-04-20", "组织篮球赛"),
        ("开展劳动竞赛，时间为3月—6月。", "XXXX-03/XXXX-06", "开展劳动竞赛，时间为3月—6月"),
        ("4月18日（星期六）组织健步走。", "XXXX-04-18", "组织健步走"),
        ("4月18日（周六上午）组织健步走。", "XXXX-04-18", "组织健步走"),
        ("上半年完成换届。", "XXXX-H1", "完成换届"),
        ("第三季度组织疗休养。", "XXXX-Q3", "组织疗休养"),
        ("年内建成书屋2处。", "../XXXX-12", "建成书屋2处"),
    ],
)
def test_what_is_tied_to_a_time_is_an_activity(text: str, when: str, title: str) -> None:
    assert [(str(found.when), found.title) for found in _activities(text)] == [(when, title)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("为迎接3月的检查，认真准备。", id="a purpose"),
        pytest.param("根据3月会议要求，认真准备。", id="a ground"),
        pytest.param("各位代表3月好。", id="a greeting"),
        pytest.param("截至6月底，全镇共有会员。", id="what there is"),
        pytest.param("3月印发的文件要学习。", id="the date of a document"),
        pytest.param("3月。", id="a time alone"),
        pytest.param("（3月）", id="a time in brackets alone"),
        pytest.param("认真学习，提高水平。", id="no time at all"),
    ],
)
def test_what_no_time_is_said_of_is_none(text: str) -> None:
    assert _activities(text) == ()


def test_several_times_with_clauses_of_their_own_are_several_activities() -> None:
    found = _activities("3月召开职代会，6月组织体检；9月看望教师。")
    assert [(str(item.when), item.title) for item in found] == [
        ("XXXX-03", "召开职代会"),
        ("XXXX-06", "组织体检"),
        ("XXXX-09", "看望教师"),
    ]


def test_several_deadlines_of_one_act_are_several_activities() -> None:
    found = _activities("3月底、6月底和9月底前各检查1次。")
    assert [str(item.when) for item in found] == ["../XXXX-03", "../XXXX-06", "../XXXX-09"]
    assert {item.title for item in found} == {"各检查1次"}


def test_an_act_whose_clause_says_its_time_twice_is_one() -> None:
    assert len(_activities("职代会安排在3月、即3月召开。")) <= 2
    assert len({(a.title, str(a.when)) for a in _activities("（3月）职代会（3月）召开。")}) == 1


def test_a_label_speaks_of_the_heading() -> None:
    (plan,) = read("工会工作计划\n1、修订章程。完成时限：6月底前。").plans
    assert [(str(found.when), found.title) for found in plan.activities] == [
        ("../XXXX-06", "修订章程")
    ]


def test_a_long_title_keeps_its_first_clauses() -> None:
    (found,) = _activities("3月" + "，".join(["组织职工学习新的制度和要求"] * 12) + "。")
    assert found.title == "，".join(["组织职工学习新的制度和要求"] * 6)


@pytest.mark.parametrize(
    ("text", "frequency", "title"),
    [
        ("工会委员会每月召开一次例会。", "1/month", "工会委员会每月召开一次例会"),
        ("检查安全，每月一次。", "1/month", "检查安全，每月一次"),
        ("每月一次。", "1/month", "每月一次"),
        ("公开栏每学期至少更新两次，及时上墙。", ">=2/semester", "公开栏每学期至少更新两次"),
    ],
)
def test_a_duty_is_an_activity_without_days(text: str, frequency: str, title: str) -> None:
    assert [(str(found.when), found.title) for found in _activities(text)] == [(frequency, title)]


def test_a_duty_that_its_clause_repeats_is_one() -> None:
    assert len(_activities("每月检查一次、每月检查一次。")) == 1


@pytest.mark.parametrize(
    ("text", "when", "title"),
    [
        ("春节前走访困难职工。", "before spring_festival", "春节前走访困难职工"),
        ("做好宣传，庆祝“三八”妇女节。", "on womens_day", "庆祝“三八”妇女节"),
    ],
)
def test_a_festival_alone_ties_an_activity_to_its_day(text: str, when: str, title: str) -> None:
    assert [(str(found.when), found.title) for found in _activities(text)] == [(when, title)]


def test_a_festival_within_an_activity_is_its_observance() -> None:
    (found,) = _activities("2月走访困难职工，欢度春节。")
    assert (str(found.when), found.observances) == ("XXXX-02", ("spring_festival",))


def test_a_festival_that_its_clause_names_twice_is_one() -> None:
    (found,) = _activities("端午前走访一线和困难职工并在各车间组织庆祝端午的活动。")
    assert found.observances == ("dragon_boat",)


def test_two_festivals_of_a_clause_are_two_times() -> None:
    found = _activities("端午、中秋发放慰问品。")
    assert [str(item.when) for item in found] == ["on dragon_boat", "on mid_autumn"]


def test_parties_of_a_paragraph_take_part_in_its_activities() -> None:
    found = _activities("3月召开职代会，6月检查落实。牵头：校工会；配合：办公室。")
    assert [[party.name for party in item.parties] for item in found] == [["校工会", "办公室"]] * 2


def test_activities_stand_in_the_order_of_the_text() -> None:
    found = _activities("每月学习一次，3月慰问，春节联欢，6月体检。")
    starts = [item.source.start for item in found if item.source]
    assert starts == sorted(starts)


def test_what_a_report_names_is_done() -> None:
    assert [item.status for item in _activities("3月召开职代会。")] == [Status.PLANNED]
    done = _activities("3月召开职代会。", "2025年工会工作总结")
    assert [item.status for item in done] == [Status.DONE]


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        ("入会率达到95%以上。", [("入会率", "%")]),
        ("走访职工20户，发放慰问金3万元。", [("走访职工", "户"), ("发放慰问金", "元")]),
        ("新建5家、改建3家。", [("新建", "家"), ("改建", "家")]),
        ("其中非公企业7家。", [("非公企业", "家")]),
        ("6月底前新建4家，12家。", [("新建", "家"), ("新建", "家")]),
        ("10家。", [("10家", "家")]),
    ],
)
def test_a_figure_is_a_metric_under_the_words_before_it(
    text: str, metrics: list[tuple[str, str]]
) -> None:
    assert [(found.name, found.unit) for found in _metrics(text)] == metrics


def test_the_number_of_times_of_a_duty_is_no_figure_of_its_own() -> None:
    assert _metrics("每年开展活动2次。") == ()
    assert [found.unit for found in _metrics("每年开展活动2次，表彰10名。")] == ["名"]


def test_how_many_people_there_are_is_a_target_in_reports_only() -> None:
    text = "公司现有职工860人。"
    assert _metrics(text) == ()
    assert len(_metrics(text, "2025年工会工作总结")) == 1


def test_words_that_say_nothing_commit_to_nothing() -> None:
    (plan,) = read("工会工作计划\n一、工作\n认真学习，抓好落实。").plans
    assert plan.activities == ()
    assert plan.metrics == ()


@pytest.mark.parametrize(
    ("item", "when", "title"),
    [
        ("1、组织春游（时间：4月）。", "XXXX-04", "组织春游"),
        ("1、组织春游（时间：4月中旬），登山望远。", "XXXX-04", "组织春游"),
        ("1、组织春游（时间：4月；地点：南山）", "XXXX-04", "组织春游"),
        ("1、修订制度（完成时限：6月底前）", "../XXXX-06", "修订制度"),
        ("1、召开职工大会（4月）", "XXXX-04", "召开职工大会"),
        ("1、召开职工大会（4月）。", "XXXX-04", "召开职工大会"),
    ],
)
def test_a_time_in_brackets_is_no_part_of_what_is_done(item: str, when: str, title: str) -> None:
    assert [(str(found.when), found.title) for found in _activities(item)] == [(when, title)]


def test_a_time_in_brackets_is_that_of_the_texts_below_where_there_are_some() -> None:
    found = _activities("1、宣传发动（4月）\n张贴通知。\n2、总结（6月）\n(1)评选先进。")
    assert [(str(item.when), item.title) for item in found] == [("XXXX-04", "张贴通知")]


def test_a_clause_that_opens_with_a_festival_has_its_own_time() -> None:
    found = _activities("8月和10月各放电影一场，重阳节看望退休职工。")
    assert [(str(item.when), item.title) for item in found][:2] == [
        ("XXXX-08", "各放电影一场"),
        ("XXXX-10", "各放电影一场"),
    ]
    assert found[2].title == "重阳节看望退休职工"
    assert found[2].observances == ("double_ninth",)


def test_a_festival_right_behind_its_day_is_what_is_done_on_it() -> None:
    (found,) = _activities("3月8日，在三八妇女节座谈会上表彰先进。")
    assert (str(found.when), found.observances) == ("XXXX-03-08", ("womens_day",))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("建制率和续签率分别达到85%和95%。", [("建制率", 85), ("续签率", 95)]),
        ("培训组长、调解员分别不少于30人、12人。", [("培训组长", 30), ("调解员", 12)]),
        ("甲项、乙项和丙项分别为1个、2个和3个。", [("甲项", 1), ("乙项", 2), ("丙项", 3)]),
        ("甲项和乙项分别为1个。", [("甲项和乙项", 1)]),  # one figure for both
    ],
)
def test_names_that_share_a_clause_go_with_the_figures_in_their_order(
    text: str, named: list[tuple[str, int]]
) -> None:
    found = [(metric.name, metric.targets[0].at_least) for metric in _metrics(text)]
    assert found == [(name, Decimal(number)) for name, number in named]


def test_those_who_are_counted_are_whom_the_rate_behind_them_speaks_of() -> None:
    count, rate = _metrics("12家企业合同续签率为100%。")
    assert (count.name, count.unit) == ("企业", "家")
    assert (rate.name, rate.unit, rate.scope) == ("合同续签率", "%", "12家企业")


def test_a_part_is_named_like_its_whole() -> None:
    assert [metric.name for metric in _metrics("参训职工80人中有64人取得证书。")] == [
        "参训职工"
    ] * 2


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("应建制80家，已建制60家，建制率75%。", [("75", "60", "80")]),
        ("已建制60家，应建制80家，建制率75%。", [("75", "60", "80")]),
        ("现有职工300人，会员280人，入会率93.3%。", [("93.3", "280", "300")]),
        ("应建制80家，已建制60家，建制率76%。", []),  # the sum does not come out
        ("应建制80家，已建制60个，建制率75%。", []),
        ("应建制80多家，已建制60家，建制率75%。", []),
        ("应建制80家，已建制60家，建制率75%以上。", []),
    ],
)
def test_the_two_numbers_beside_a_rate_that_give_it_are_its_measurement(
    text: str, shares: list[tuple[str, str, str]]
) -> None:
    assert [
        (str(found.value), str(found.numerator), str(found.denominator))
        for metric in _metrics(text)
        for found in metric.measurements
        if found.numerator is not None
    ] == shares


def test_what_a_report_says_was_reached_is_measured_and_not_aimed_at() -> None:
    (count, rate) = _metrics("走访职工60人，入会率达到95%。", title="2025年工会工作总结")
    assert [len(metric.targets) for metric in (count, rate)] == [0, 0]
    assert [metric.measurements[0].value for metric in (count, rate)] == [60, 95]


def test_a_report_that_says_only_a_bound_did_not_measure() -> None:
    (metric,) = _metrics("入会率达到95%以上。", title="2025年工会工作总结")
    assert metric.measurements == ()
    assert metric.targets[0].at_least == 95
    assert metric.targets[0].at_most is None


def test_a_plan_aims_at_what_a_report_would_have_measured() -> None:
    (metric,) = _metrics("走访职工60人。")
    assert metric.measurements == ()
    assert metric.targets[0].at_least == 60


def test_a_rate_that_nothing_names_takes_no_name_from_those_who_are_counted() -> None:
    count, rate = _metrics("12家企业100%。")
    assert (count.unit, rate.unit, rate.scope) == ("家", "%", "")


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("举办联谊活动2场，上、下半年各1场。", ["举办联谊活动2场，上、下半年各1场"] * 2),
        ("举办比赛2次，6月、10月各一次。", ["举办比赛2次，6月、10月各一次"] * 2),
        ("“五一”期间，开展慰问活动。", ["“五一”期间，开展慰问活动"]),
        ("元旦、春节前，走访困难职工，送去温暖。", ["元旦、春节前，走访困难职工"] * 2),
        ("重阳节来临之际，慰问老人。", ["重阳节来临之际，慰问老人"]),
        ("办好中秋晚会，送去祝福。", ["办好中秋晚会"]),
        ("在清明节，3月5日开展学雷锋活动。", ["在清明节", "开展学雷锋活动"]),
    ],
)
def test_a_time_alone_takes_the_words_beside_it(text: str, titles: list[str]) -> None:
    assert [found.title for found in _activities(text)] == titles
