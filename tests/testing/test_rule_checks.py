"""A rule that keeps its promises passes; one that breaks any of them is told which, and where."""

import inspect
from collections.abc import Callable
from datetime import date
from itertools import count

import attrs
import pytest
from hypothesis import strategies as st

from unionplan.model import Activity, Plan
from unionplan.rules import (
    Context,
    Operation,
    Problem,
    Problems,
    Profile,
    Rule,
    Severity,
    default_registry,
    rule,
)
from unionplan.testing import check_rule

pytest.importorskip("ruamel.yaml", reason="pages are written in YAML")


def old_name(plan: Plan, context: Context) -> Problems:
    """A body is called by a name that it has no more.

    Why:
        Members look for it under its new name.

    Example:
        title: 教代会工作计划
        activities: [{title: 总务处协助发放福利}]

    Fix:
        title: 教代会工作计划
        activities: [{title: 后勤处协助发放福利}]
    """
    assert context.plan is plan
    for index, activity in enumerate(plan.activities):
        if "总务处" in activity.title:
            where = f"/activities/{index}/title"
            mended = activity.title.replace("总务处", "后勤处")
            yield Problem(where, fix=[Operation("replace", where, mended)], now="后勤处")


PAGE = inspect.cleandoc(old_name.__doc__ or "")  # as newer Pythons keep it by themselves
OLD = Plan(activities=[Activity(title="总务处协助发放福利")])


def ruled(
    function: Callable[[Plan, Context], Problems],
    code: str = "SC601",
    zh: str = "旧称，现称“{now}”。",
    en: str = "an old name, it is {now} now",
    **more: object,
) -> Rule:
    make = rule(code, Severity.WARNING, zh=zh, en=en, since="1.0", **more)  # type: ignore[arg-type]
    return make(function)


def prove(checked: Rule, **asked: object) -> None:
    quick: dict[str, object] = {"max_examples": 3, **asked}
    check_rule(checked, **quick)  # type: ignore[arg-type]


def flawed(
    *yielded: object, page: str = PAGE, always: bool = False
) -> Callable[[Plan, Context], Problems]:
    """A rule's function that yields this where the old name stands."""

    def flaw(plan: Plan, context: Context) -> Problems:
        del context
        if always or any("总务处" in activity.title for activity in plan.activities):
            yield from yielded  # type: ignore[misc]

    flaw.__doc__ = page
    return flaw


def test_a_rule_that_keeps_its_promises_passes() -> None:
    prove(ruled(old_name), examples=[OLD], as_of=date(2026, 1, 1))


def test_a_rule_of_ours_may_have_its_own_code() -> None:
    prove(default_registry()["WP101"])


@pytest.mark.parametrize(
    ("checked", "message"),
    [
        (ruled(old_name, code="WP101"), "WP101 old_name: its code and name are its own, but two"),
        (ruled(old_name, zh="{now}!"), "SC601 old_name: its message for zh is in Chinese, found"),
        (
            ruled(old_name, en="旧称{now}"),
            "SC601 old_name: its message for en is in English, found",
        ),
        (
            ruled(flawed(page=PAGE.partition("Fix:")[0])),
            "SC601 flaw: its page has a sentence, Why, Example and Fix, found no fix",
        ),
        (
            ruled(flawed(page=PAGE.replace("A body", "A name. A body"))),
            "SC601 flaw: its summary is one sentence, found 'A name. A body is",
        ),
        (
            ruled(flawed(page=PAGE.replace("activities: [", "activities: "))),
            "SC601 flaw, Example: what its page shows is a plan in YAML, but 3:",
        ),
        (ruled(flawed()), "SC601 flaw, Example: it flags the example of its page, found nothing"),
        (
            ruled(flawed(Problem("", now="a"), always=True)),
            "SC601 flaw, Fix: it has nothing against the fix of its page, found SC601 旧称",
        ),
    ],
)
def test_what_is_said_of_a_rule_must_hold(checked: Rule, message: str) -> None:
    with pytest.raises(AssertionError) as caught:
        prove(checked)
    assert str(caught.value).startswith(f"rule {message}")


TITLE = "/activities/0/title"


def renamed(name: str) -> Problem:
    return Problem(TITLE, fix=[Operation("replace", TITLE, name)], now="a")


@pytest.mark.parametrize(
    ("problem", "message"),
    [
        (Problem("/goals/7", now="a"), "/goals/7: a finding leads into the plan, but /goals/7: "),
        (
            Problem("", related=["/goals/7"], now="a"),
            "/goals/7: a finding leads into the plan, but /goals/7: ",
        ),
        (
            Problem("", fix=[Operation("remove", "/goals/7")], now="a"),
            "/: its fix can be applied, but /goals/7: ",
        ),
        (renamed(OLD.activities[0].title), f"{TITLE}: its fix changes something"),
        (
            renamed("总务处"),
            f"{TITLE}: its fix makes the finding go away, found as many as before",
        ),
    ],
)
def test_what_a_rule_finds_must_hold(problem: Problem, message: str) -> None:
    # the page is flagged by another problem, for one that leads nowhere is none to the engine
    first = Problem("", now="a")
    with pytest.raises(AssertionError) as caught:
        prove(ruled(flawed(first, problem)), plans=st.just(OLD))
    assert str(caught.value).startswith(f"rule SC601 flaw, {message}")


def test_a_message_needs_what_it_quotes() -> None:
    def silent(plan: Plan, context: Context) -> Problems:
        if "总务处" in str(plan.activities) and plan.title:
            yield Problem("", now="a")
        elif plan.activities:
            yield Problem(TITLE)
        del context

    silent.__doc__ = PAGE.replace("总务处协助", "总务处")
    with pytest.raises(AssertionError, match="/activities/0/title: its messages quote now"):
        prove(ruled(silent), plans=st.just(OLD))


def test_a_rule_never_fails() -> None:
    def fails(plan: Plan, context: Context) -> Problems:
        yield from old_name(plan, context)
        assert plan.title != "甲", "a title that it does not know"

    fails.__doc__ = PAGE
    with pytest.raises(
        AssertionError, match="it never fails on a plan, found AssertionError: a ti"
    ):
        prove(ruled(fails), examples=[Plan(title="甲")])


def test_a_rule_yields_problems() -> None:
    def tells(plan: Plan, context: Context) -> Problems:
        yield from old_name(plan, context)
        if plan.title == "甲":
            yield "no title"  # type: ignore[misc]

    tells.__doc__ = PAGE
    with pytest.raises(AssertionError, match="a rule yields problems, found 'no title'"):
        prove(ruled(tells), examples=[Plan(title="甲")])


def test_a_rule_says_the_same_of_equal_plans() -> None:
    numbers = count()

    def wavers(plan: Plan, context: Context) -> Problems:
        yield from old_name(plan, context)
        if plan.title == "甲":
            yield Problem("", now=str(next(numbers)))

    wavers.__doc__ = PAGE
    with pytest.raises(AssertionError, match="it says the same of equal plans"):
        prove(ruled(wavers), examples=[Plan(title="甲")])


def test_a_rule_finds_nothing_in_plans_that_it_is_not_about() -> None:
    about = ruled(old_name, about=("metrics",))
    # the engine does not even call it for the example
    with pytest.raises(AssertionError, match="Example: it flags the example"):
        prove(about)
    metric = PAGE.replace("activities: [", "metrics: [{name: a}]\n    activities: [")
    with_metric = flawed(Problem("", now="a"), page=metric)
    with pytest.raises(AssertionError, match="it finds something only in plans with metrics"):
        prove(ruled(with_metric, about=("metrics",)), examples=[OLD])


def test_mending_twice_mends_nothing_more() -> None:
    def endless(plan: Plan, context: Context) -> Problems:
        del context
        if "总务处" in str(plan.activities) and len(plan.title) < 300:
            longer = f"{plan.title}甲"
            yield Problem("/title", fix=[Operation("replace", "/title", longer)], now="a")
            if len(plan.title) % 2 == 0:
                yield Problem("/title", now="b")

    endless.__doc__ = PAGE.replace("title: 教代会工作计划", "title: 计划")
    with pytest.raises(AssertionError, match=r"mending twice mends nothing more|go away"):
        prove(ruled(endless))


def test_a_rule_that_lacks_a_fact_is_let_be() -> None:
    def asks(plan: Plan, context: Context) -> Problems:
        if plan.activities:
            context.need("employees")
            yield from old_name(plan, context)

    asks.__doc__ = PAGE
    with pytest.raises(AssertionError, match="it flags the example"):
        prove(ruled(asks))
    prove(ruled(asks), profile=Profile(employees=100))


def test_messages_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    kind = object()

    def odd(plan: Plan, context: Context) -> Problems:
        yield from old_name(plan, context)
        if plan.title == "甲":
            yield Problem("", now=kind)  # type: ignore[arg-type]

    odd.__doc__ = PAGE
    spoiled = attrs.evolve(ruled(odd))
    prove(spoiled, examples=[Plan(title="甲")])  # anything has a notation
    monkeypatch.setattr("unionplan.rules.messages.phrase", lambda value, lang: value[lang])
    with pytest.raises(AssertionError, match="it can be told in zh, found TypeError"):
        prove(spoiled, examples=[Plan(title="甲")])
