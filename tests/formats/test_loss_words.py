"""What a document does not hold, told in Chinese."""

import re

import pytest
from hypothesis import given, settings

from unionplan.errors import EncodeError, MissingExtraError
from unionplan.formats import FORMATS, Format, Loss
from unionplan.formats.loss_words import reason_in_chinese
from unionplan.model import Activity, Plan, Unscheduled
from unionplan.testing import full_plan, plans

CHINESE = re.compile("[一-鿿]")
ENGLISH = re.compile("\\b[a-z]{2,}")


def reasons(form: Format, plan: Plan) -> set[str]:
    try:
        return {loss.reason for loss in form.write(plan).losses}
    except MissingExtraError as error:
        pytest.skip(str(error))
    except EncodeError:  # it cannot be written at all
        return set()


def assert_chinese(told: set[str]) -> None:
    for reason in told:
        chinese = reason_in_chinese(reason)
        assert CHINESE.search(chinese), reason
        assert not ENGLISH.search(chinese), reason


EVERY_FORMAT = pytest.mark.parametrize(
    "form", [pytest.param(form, id=form.name) for form in FORMATS]
)


@EVERY_FORMAT
def test_every_reason_for_a_full_plan_has_its_chinese_words(form: Format) -> None:
    assert_chinese(reasons(form, full_plan(sources=True)))


@EVERY_FORMAT
@settings(max_examples=max(3, settings().max_examples // 10))
@given(plan=plans(max_items=1))
def test_every_reason_for_any_plan_has_its_chinese_words(form: Format, plan: Plan) -> None:
    assert_chinese(reasons(form, plan))


def test_every_field_has_a_chinese_name() -> None:
    places = [where.rpartition("/")[2] for where, _ in full_plan(sources=True).walk()]
    names = {place for place in places if place.isidentifier() and not place.startswith("x")}
    assert_chinese({f"{name} is not printed" for name in names})


@pytest.mark.parametrize(
    ("loss", "zh", "en"),
    [
        (
            Loss("/period", "period is not printed"),
            "/period：计划期不印出",
            "/period: period is not printed",
        ),
        (
            Loss("", "a calendar has at most 20,000 events and to-dos"),
            "一份日历最多20,000项",
            "a calendar has at most 20,000 events and to-dos",
        ),
        (
            Loss("/title", "our paper is too small"),
            "/title：our paper is too small",
            "/title: our paper is too small",
        ),
    ],
    ids=["a field", "a number", "a format of others"],
)
def test_a_loss_is_told_in_two_languages(loss: Loss, zh: str, en: str) -> None:
    assert loss.message() == loss.message("zh") == zh
    assert loss.message("en") == str(loss) == en


def test_an_activity_without_days_is_told_in_chinese() -> None:
    plan = Plan(period="2026", activities=[Activity(title="慰问", when=Unscheduled(words="适时"))])
    for reason in reasons(FORMATS.named("ics"), plan):
        assert reason_in_chinese(reason) == "排不出日期"
