"""Fixes: patches, conflicts, rounds, and that mending twice changes nothing more."""

from datetime import date
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import unionplan.testing
from unionplan.errors import ModelError, PointerError
from unionplan.formats import FORMATS, edit
from unionplan.model import (
    Activity,
    Extra,
    Goal,
    Metric,
    Period,
    Placeholder,
    Plan,
    Section,
    Waiver,
)
from unionplan.rules import (
    Context,
    Operation,
    Problem,
    Problems,
    Registry,
    Rule,
    Settings,
    Severity,
    apply,
    check,
    fill_in,
    fix,
    rule,
)
from unionplan.rules.table import RULES

FILL = {"年份": "2026", "公司": "恒砺", "届": "九", "单位": "恒砺公司", "___人": "120人"}
marks = st.sampled_from(
    ["", "一、", "二、", "四、", "（一）", "（三）", "⑳", "②", "3.", "01.", "２．"]
)
words = st.sampled_from(
    [
        "会前由工会征集提案。",
        "\n　　",
        "xx公司",
        "20xx年",
        "第×届",
        "{{单位}}",
        "见第三项。",
        "____",
    ]
)
prose = st.lists(words, max_size=6).map("".join)
ids = st.sampled_from(["", "a1", "b", "s1", "会议3"])
sections = st.builds(Section, id=ids, marker=marks, heading=prose, text=prose)
nested = st.builds(
    Section, id=ids, marker=marks, text=prose, sections=st.lists(sections, max_size=3)
)
messy_plans = st.builds(
    Plan,
    title=prose,
    sections=st.lists(sections | nested, max_size=6),
    activities=st.lists(
        st.builds(Activity, id=ids, title=words, goals=st.lists(ids.filter(bool), max_size=1)),
        max_size=3,
    ),
    goals=st.lists(st.builds(Goal, id=ids, statement=words), max_size=2),
    placeholders=st.lists(
        st.sampled_from(["xx公司", "20xx年", "×届", "__"]).map(lambda text: Placeholder(text=text)),
        max_size=3,
    ),
    waivers=st.lists(
        st.builds(Waiver, rule=st.sampled_from(["WP101", "WP106", "WP99"]), reason=st.just("暂缓")),
        max_size=2,
    ),
)
plans = messy_plans | unionplan.testing.plans()


@given(
    plan=plans,
    unsafe=st.booleans(),
    settings=st.sampled_from([Settings(), Settings(fill=FILL)]),
)
@example(
    plan=Plan(sections=[Section(marker=f"{n}、") for n in "一二二三五五"]),
    unsafe=True,
    settings=Settings(),
)
@example(plan=Plan(sections=[Section(marker=n) for n in "⑲⑳⑳"]), unsafe=True, settings=Settings())
def test_fixing_twice_changes_nothing_more(plan: Plan, unsafe: bool, settings: Settings) -> None:  # noqa: FBT001
    once = fix(plan, unsafe=unsafe, settings=settings, as_of=date(2026, 3, 1))
    twice = fix(once.plan, unsafe=unsafe, settings=settings, as_of=date(2026, 3, 1))
    assert twice.plan is once.plan
    assert not twice.applied
    assert not twice.patch
    assert bool(once.applied) == (once.plan != plan)


@given(plans, st.booleans())
def test_the_patch_leads_from_the_one_plan_to_the_other(plan: Plan, unsafe: bool) -> None:  # noqa: FBT001
    fixed = fix(plan, unsafe=unsafe, settings=Settings(fill=FILL))
    assert apply(plan, fixed.patch) == fixed.plan


@given(plans)
def test_what_was_mended_is_not_found_any_more(plan: Plan) -> None:
    settings = Settings(fill=FILL)
    left = check(fix(plan, settings=settings).plan, settings=settings).findings
    assert not [each for each in left if each.fix and each.safe]


def section(**fields: Any) -> Section:  # noqa: ANN401 - the fields of a section
    return Section(heading="部分", **fields)


@pytest.mark.parametrize(
    ("markers", "unsafe", "mended"),
    [
        ("一、 二、 二、", False, "一、 二、 三、"),
        ("一、 二、 二、 三、 四、", False, "一、 二、 三、 四、 五、"),
        ("一、 二、 二、 四、", False, "一、 二、 三、 四、"),
        ("一、 二、 四、", False, "一、 二、 四、"),
        ("一、 二、 四、 五、", True, "一、 二、 三、 四、"),
        ("二、 三、", True, "一、 二、"),
        ("01. 02. 02.", False, "01. 02. 03."),
        ("１． ２． ２．", False, "１． ２． ３．"),
        ("① ② ②", False, "① ② ③"),
        ("⑴ ⑵ ⑵", False, "⑴ ⑵ ⑶"),
        ("一、 （一） （一） 二、", True, "一、 （一） （一） 二、"),  # each 1 starts a list
        ("一是 二是 二是", False, "一是 二是 三是"),
        ("九、 十、 十、", False, "九、 十、 十一、"),
    ],
)
def test_numbers_are_given_anew(markers: str, unsafe: bool, mended: str) -> None:  # noqa: FBT001
    plan = Plan(sections=[section(marker=marker) for marker in markers.split()])
    fixed = fix(plan, unsafe=unsafe, select=["WP105", "WP106"]).plan
    assert [each.marker for each in fixed.sections] == mended.split()


def test_numbers_that_the_plan_speaks_of_are_not_changed_safely() -> None:
    plan = Plan(sections=[section(marker=f"{n}、", text="参照第二项执行。") for n in "一二二"])
    assert not fix(plan, select=["WP106"]).applied
    assert fix(plan, select=["WP106"], unsafe=True).plan.sections[2].marker == "三、"


def test_what_has_no_number_of_its_kind_is_left() -> None:
    plan = Plan(sections=[section(marker=marker) for marker in ("⑲", "⑳", "⑳")])
    (finding,) = check(plan, select=["WP106"]).findings
    assert finding.fix == ()


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("会前征集提案。会前征集提案。答复。", "会前征集提案。答复。"),
        ("会前征集提案。\n　　会前征集提案。答复。", "会前征集提案。答复。"),
        ("会前征集提案。会前征集提案", "会前征集提案"),
        ("会前征集提案。会前征集提案。会前征集提案。", "会前征集提案。"),
        ("好。好。会前征集提案。会前征集提案。", "好。好。会前征集提案。"),
    ],
)
def test_a_doubled_sentence_is_left_once(text: str, mended: str) -> None:
    plan = Plan(sections=[section(text=text)])
    assert fix(plan, select=["WP107"]).plan.sections[0].text == mended


@pytest.mark.parametrize(
    ("id_", "new"), [("a1", "a2"), ("会议", "会议-2"), ("a999999", "a1000000"), ("a7b", "a7b-2")]
)
def test_the_second_item_of_an_id_gets_another(id_: str, new: str) -> None:
    plan = Plan(activities=[Activity(id=id_, title="甲"), Activity(id=id_, title="乙")])
    fixed = fix(plan, select=["WP402"])
    assert [each.id for each in fixed.plan.activities] == [id_, new]


def test_an_id_that_is_referred_to_is_not_changed_safely() -> None:
    goals = [Goal(id="g1", statement="甲"), Goal(id="g1", statement="乙")]
    plan = Plan(goals=goals, metrics=[Metric(name="率", goal="g1")])
    assert not fix(plan, select=["WP402"]).applied
    assert fix(plan, select=["WP402"], unsafe=True).plan.goals[1].id == "g2"


@pytest.mark.parametrize(
    ("mask", "words"),
    [
        ("20xx年", "2026年"),
        ("20__年度", "2026年度"),
        ("20xx", "2026"),
        ("xx公司", "恒砺公司"),
        ("某某公司", "恒砺公司"),
        ("第×届", "第九届"),
        ("×届", "九届"),
        ("{{单位}}", "恒砺公司"),
        ("{{ 单位 }}", "恒砺公司"),
        ("{{姓名}}", None),
        ("___人", "120人"),
        ("xx学校", None),
        ("xx", None),
    ],
)
def test_a_gap_is_filled_with_what_was_given(mask: str, words: str | None) -> None:
    assert fill_in(mask, FILL) == words
    assert fill_in(mask, {name: f"{each}" for name, each in FILL.items()} | {mask: "甲"}) == "甲"
    assert fill_in("第×届", {"届": "第九届"}) == "第九届"
    assert fill_in("20xx年", {"年份": "2026年"}) == "2026年"


def test_a_gap_is_filled_wherever_it_stands() -> None:
    plan = Plan(
        title="xx公司工会20xx年工作计划",
        sections=[section(text="xx公司与xxxx共建，见120xx年。")],
        activities=[Activity(title="xx公司开放日", id="xx")],
        placeholders=[Placeholder(text="xx公司"), Placeholder(text="xxxx")],
    )
    fixed = fix(plan, settings=Settings(fill={"公司": "恒砺", "年份": "2026", "xx": "!"}))
    assert (
        fixed.plan.title == "恒砺公司工会20xx年工作计划"
    )  # a plan that lists its gaps has no other
    assert fixed.plan.sections[0].text == "恒砺公司与xxxx共建，见120xx年。"
    assert fixed.plan.activities[0].title == "恒砺公司开放日"
    assert [gap.text for gap in fixed.plan.placeholders] == ["xxxx"]
    unlisted = Plan(title="20xx年工作计划", sections=[section(text="见120xx年和20xx年。")])
    mended = fix(unlisted, settings=Settings(fill={"年份": "2026"})).plan
    assert mended.title == "2026年工作计划"
    assert mended.sections[0].text == "见120xx年和2026年。"


PATCHED = Plan(
    title="甲",
    activities=[Activity(title="一"), Activity(title="二", goals=["g1", "g2"])],
    extra={"x-a": {"list": [1, 2]}},
)


@pytest.mark.parametrize(
    ("step", "where", "value"),
    [
        (Operation("replace", "/title", "乙"), "/title", "乙"),
        (Operation("replace", "/activities/1/title", "乙"), "/activities/1/title", "乙"),
        (
            Operation("add", "/activities/1/goals/0", "g0"),
            "/activities/1/goals",
            ("g0", "g1", "g2"),
        ),
        (Operation("add", "/activities/1/goals/2", "g9"), "/activities/1/goals/2", "g9"),
        (Operation("add", "/activities/1/goals/-", "g9"), "/activities/1/goals/2", "g9"),
        (Operation("remove", "/activities/1/goals/0"), "/activities/1/goals", ("g2",)),
        (Operation("remove", "/title"), "/title", ""),
        (Operation("add", "/x-b", Extra({"k": 1})), "/x-b/k", 1),
        (Operation("add", "/period", "2026"), "/period", Period.year(2026)),
    ],
)
def test_an_operation_is_that_of_a_json_patch(step: Operation, where: str, value: object) -> None:
    assert apply(PATCHED, [step]).at(where) == value


@pytest.mark.parametrize(
    ("step", "error"),
    [
        (Operation("replace", "/x-b", "乙"), PointerError),
        (Operation("add", "/activities/1/goals/3", "乙"), PointerError),
        (Operation("add", "/activities/1/goals/x", "乙"), PointerError),
        (Operation("remove", "/activities/7"), PointerError),
        (Operation("add", "/nowhere/0", "乙"), PointerError),
        (Operation("replace", "/title", None), ModelError),
        (Operation("add", "", "乙"), ModelError),
    ],
)
def test_what_cannot_be_done_is_refused(step: Operation, error: type[Exception]) -> None:
    with pytest.raises(error):
        apply(PATCHED, [step])


def make(code: str, *fixes: tuple[Operation, ...], safe: bool = True) -> Rule:
    """A rule that brings these fixes, each for as long as it would change anything."""

    @rule(code, Severity.ADVICE, zh="改。", en="mend", since="0.1.0")
    def mends(plan: Plan, _context: Context) -> Problems:
        for steps in fixes:
            try:
                is_needed = apply(plan, steps) != plan
            except (PointerError, ModelError):
                is_needed = True
            if is_needed:
                yield Problem("", fix=steps, safe=safe)

    mends.check.__name__ = f"mends_{code.lower()}"
    return mends


def put(where: str, words: str) -> tuple[Operation, ...]:
    return (Operation("replace", where, words),)


def test_of_two_fixes_at_one_place_the_first_wins() -> None:
    @rule("XX101", Severity.ADVICE, zh="改。", en="mend", since="0.1.0")
    def renames(plan: Plan, _context: Context) -> Problems:
        if plan.title == "甲":
            yield Problem("/title", fix=put("/title", "乙"))
            yield Problem("/title", fix=put("/title", "丙"))

    fixed = fix(PATCHED, registry=Registry([renames]))
    assert fixed.plan.title == "乙"
    assert len(fixed.applied) == 1


def test_a_fix_above_another_waits_for_the_next_round() -> None:
    above = make("XX101", (Operation("remove", "/activities/1/goals"),))
    below = make("XX102", put("/activities/1/goals/0", "g7"))
    once = fix(PATCHED, registry=Registry([below, above]), rounds=1)
    assert once.plan.activities[1].goals == ()
    assert [each.code for each in once.applied] == ["XX101"]
    assert fix(PATCHED, registry=Registry([below, above])).plan.activities[1].goals == ()


def test_items_that_go_do_not_move_what_other_fixes_name() -> None:
    plan = Plan(activities=[Activity(title=title) for title in "甲乙丙丁"])

    @rule("XX101", Severity.ADVICE, zh="删。", en="drop", since="0.1.0")
    def drops(plan: Plan, _context: Context) -> Problems:
        for index, activity in enumerate(plan.activities):
            if activity.title in "甲丙":
                yield Problem("", fix=[Operation("remove", f"/activities/{index}")])
            if activity.title == "丁":
                yield Problem("", fix=put(f"/activities/{index}/title", "戊"))

    fixed = fix(plan, registry=Registry([drops]), rounds=1)
    assert [each.title for each in fixed.plan.activities] == ["乙", "戊"]
    assert len(fixed.applied) == 3


def test_a_fix_of_several_steps_that_move_items_goes_alone() -> None:
    plan = Plan(title="甲", activities=[Activity(title=title) for title in "乙丙"])

    @rule("XX101", Severity.ADVICE, zh="删。", en="drop", since="0.1.0")
    def empties(plan: Plan, _context: Context) -> Problems:
        if plan.activities:
            yield Problem("", fix=[Operation("remove", "/activities/0")] * len(plan.activities))

    registry = Registry([empties, make("XX102", put("/title", "丁"))])
    once = fix(plan, registry=registry, rounds=1)
    assert [each.code for each in once.applied] == ["XX101"]
    assert fix(plan, registry=registry).plan == Plan(title="丁")


def test_a_fix_that_cannot_be_applied_is_left_out() -> None:
    broken = make("XX101", put("/nowhere", "乙"), (Operation("add", "/nowhere/0", "乙"),))
    fixed = fix(PATCHED, registry=Registry([broken, make("XX102", put("/title", "乙"))]))
    assert [each.code for each in fixed.applied] == ["XX102"]


def test_only_safe_fixes_are_applied_unless_asked() -> None:
    registry = Registry([make("XX101", put("/title", "乙"), safe=False)])
    assert fix(PATCHED, registry=registry).plan is PATCHED
    assert fix(PATCHED, registry=registry, unsafe=True).plan.title == "乙"
    (finding,) = check(PATCHED, registry=registry).findings
    assert finding.to_plain()["safe"] is False


def test_a_fix_that_never_comes_to_rest_is_given_up() -> None:
    @rule("XX101", Severity.ADVICE, zh="改。", en="mend", since="0.1.0")
    def grows(plan: Plan, _context: Context) -> Problems:
        yield Problem("/title", fix=put("/title", f"{plan.title}甲"))

    fixed = fix(Plan(), registry=Registry([grows]))
    assert fixed.plan.title == "甲" * len(fixed.applied)


def test_what_is_waived_is_not_mended() -> None:
    plan = Plan(
        sections=[section(text="会前征集提案。会前征集提案。")],
        waivers=[Waiver(rule="WP107", reason="口号")],
    )
    assert not fix(plan, select=["WP107"]).applied


def test_a_selector_alone_may_be_given() -> None:
    plan = Plan(sections=[section(text="会前征集提案。会前征集提案。")])
    assert fix(plan, select="WP107").applied
    assert not fix(plan, ignore="WP107", select="WP107").applied


@pytest.mark.parametrize("each", [pytest.param(each, id=each.code) for each in RULES])
def test_what_a_page_shows_can_be_mended_once_and_for_all(each: Rule) -> None:
    yaml = pytest.importorskip("unionplan.formats.yaml", reason="the pages are written in YAML")
    pytest.importorskip("ruamel.yaml", reason="the pages are written in YAML")
    document = f"unionplan: 1\n{each.page.example}\n"
    plan = yaml.loads(document)
    day = date(2026, 6, 1)
    brings = [found for found in check(plan, select=[each.code], as_of=day).findings if found.fix]
    mended = fix(plan, unsafe=True, select=[each.code], as_of=day)
    left = check(mended.plan, select=[each.code], as_of=day).findings
    assert bool(mended.applied) == bool(brings)
    assert not [found for found in left if found.fix]
    assert yaml.loads(edit(document, FORMATS.named("yaml"), mended.patch)) == mended.plan
    everything = fix(plan, unsafe=True, as_of=day).plan
    assert fix(everything, unsafe=True, as_of=day).plan is everything
