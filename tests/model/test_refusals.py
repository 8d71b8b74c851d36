"""What each constructor refuses, by the lines under *Raises* of its class."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import attrs
import pytest

import unionplan.model as model_face
from unionplan.errors import ModelError
from unionplan.model import (
    Activity,
    CalendarUnit,
    Deadline,
    Every,
    Frequency,
    Goal,
    Measurement,
    Membership,
    Metric,
    Observance,
    Organization,
    Party,
    Period,
    Placeholder,
    Plan,
    Record,
    Recurrence,
    Section,
    Source,
    Target,
    TermOfOffice,
    TermWeek,
    Unscheduled,
    Waiver,
    Window,
)

DAY = date(2026, 3, 8)
MOMENT = datetime(2026, 3, 8, 12)  # noqa: DTZ001 - what is refused is its being no date
MARCH = CalendarUnit(2026, month=3)
HUGE = 10**5000

Case = tuple[dict[str, Any], str]

SOURCE: Case = ({"source": "here"}, "source must be a Source, found 'here'")
SECTION: Case = ({"section": 1}, "section must be a str, found 1")
PARENT: Case = ({"parent": 1}, "parent must be a str, found 1")
AREA: Case = ({"area": "cooking"}, "expected one of democratic_management, .*, found 'cooking'")
EXTRA_KEY: Case = ({"extra": {"oa": 1}}, "must start with 'x-', found 'oa'")
EXTRA_VALUE: Case = ({"extra": {"x-oa": 0.5}}, "a float is not exact")
EXTRA: tuple[Case, ...] = (EXTRA_KEY, EXTRA_VALUE)


def ids(owner: str) -> tuple[Case, ...]:
    wrong: tuple[object, ...] = (
        None,
        1,
        "1a",
        "a b",
        "-a",
        ".a",
        "a:b",
        "a\n",
        "²",
        "a①",
        "x" * 201,
    )
    return tuple(({"id": id}, f"{owner}'s id must be a letter or '_' followed by") for id in wrong)  # noqa: A001 - the field is called id


def counts(name: str, *, least: int = 0) -> tuple[Case, ...]:
    wrong: tuple[object, ...] = (least - 1, 1.5, "1", True, HUGE)
    return tuple(({name: value}, f"{name} must be a whole number from {least}") for value in wrong)


def numbers(name: str) -> tuple[Case, ...]:
    return (
        ({name: 0.5}, "expected an exact number .Decimal, int or text., found 0.5"),
        ({name: True}, "expected an exact number .Decimal, int or text., found True"),
        ({name: "many"}, "expected a number, found 'many'"),
        ({name: "1e9999999999999999999"}, "expected a number, found '1e99"),
        ({name: Decimal("NaN")}, "expected a finite number"),
        ({name: "Infinity"}, "expected a finite number"),
        ({name: Decimal("1e999")}, "1 digits and exponent 999"),
        ({name: Decimal("1e-31")}, "1 digits and exponent -31"),
        ({name: HUGE}, "found 5001 digits and exponent 0"),
        ({name: "1." + "0" * 40}, "found 41 digits and exponent -40"),
    )


REFUSED: dict[Callable[..., object], tuple[Case, ...]] = {
    Activity: (
        ({"title": ""}, "an Activity's title .* cannot be empty"),
        ({"title": None}, "an Activity's title must be text, found None"),
        *ids("an Activity"),
        ({"when": "soon"}, "found 'soon'"),
        ({"when": 2026}, "expected a time such as Window, Deadline or '2026-03', found 2026"),
        ({"observances": "womens_day"}, "expected several items, found 'womens_day'"),
        ({"observances": [1]}, "expected items of class str, found 1"),
        AREA,
        ({"parties": ["工会"]}, "expected items of class Party, found '工会'"),
        ({"goals": None}, "expected several items, found None"),
        SECTION,
        PARENT,
        ({"after": {"a1": 1}}, "expected several items, found {'a1': 1}"),
        *numbers("budget"),
        ({"budget": -1}, "in yuan and not below 0, found -1"),
        ({"status": "half-done"}, "expected one of planned, .*, found 'half-done'"),
        ({"records": b"x"}, "expected several items, found b'x'"),
        SOURCE,
        *EXTRA,
    ),
    CalendarUnit: (
        ({"year": 0}, "year goes from 1 to 9999, found 0"),
        ({"year": 10_000}, "year goes from 1 to 9999, found 10000"),
        ({"year": True}, "year goes from 1 to 9999, found True"),
        ({"month": 13}, "month goes from 1 to 12, found 13"),
        ({"quarter": 5}, "quarter goes from 1 to 4, found 5"),
        ({"half": 3}, "half goes from 1 to 2, found 3"),
        ({"half": 1, "month": 1}, "one of month, quarter and half, found several"),
        ({"day": 1}, "day 1 needs its month"),
        ({"day": HUGE}, "day <int too large to show> needs its month"),
        ({"year": 2026, "month": 2, "day": 29}, "day goes from 1 to 28, found 29"),
        ({"month": 2, "day": 30}, "day goes from 1 to 29, found 30"),
    ),
    Deadline: (
        ({"by": None}, "a Deadline's by must be a CalendarUnit, found None"),
        ({"by": "2026"}, "a Deadline's by must be a CalendarUnit, found '2026'"),
    ),
    Every: (
        ({"unit": "fortnight"}, "expected one of day, week, .*, found 'fortnight'"),
        ({"unit": "day", "count": 0}, "every 1 to 1000, found 0"),
        ({"unit": "day", "count": 1001}, "every 1 to 1000, found 1001"),
        ({"unit": "day", "count": True}, "every 1 to 1000, found True"),
    ),
    Frequency: (
        ({"every": "fortnight"}, "found 'fortnight'"),
        ({"every": None}, "a Frequency's every must be an Every, found None"),
        *counts("times", least=1),
        ({"times": 1, "at_least": "yes"}, "at_least must be a bool, found 'yes'"),
        ({"times": 1, "at_least": None}, "at_least must be a bool, found None"),
        ({"at_least": True}, "needs the number of times"),
        *EXTRA,
    ),
    Goal: (
        ({"statement": ""}, "a Goal's statement .* cannot be empty"),
        ({"statement": 1}, "a Goal's statement must be text, found 1"),
        *ids("a Goal"),
        AREA,
        PARENT,
        SECTION,
        SOURCE,
        *EXTRA,
    ),
    Measurement: (
        *numbers("value"),
        ({"value": None}, "expected an exact number"),
        ({"on": "2026-03-08"}, "on must be a date, found '2026-03-08'"),
        ({"on": MOMENT}, "on must be a date, found datetime.datetime"),
        ({"over": DAY}, "over must be a Period, found datetime.date"),
        ({"over": "March"}, "found 'March'"),
        ({"on": DAY, "over": "2026"}, "on a day or over a period, not both"),
        *numbers("numerator"),
        *numbers("denominator"),
        ({"denominator": "0.0"}, "denominator cannot be 0"),
        ({"evidence": None}, "evidence must be text, found None"),
        *EXTRA,
    ),
    Membership: (
        *counts("employees"),
        *counts("members"),
        *counts("women"),
        *counts("women_members"),
        *counts("branches"),
        *counts("groups"),
        ({"women": 2, "employees": 1}, "women .2. cannot be more than employees .1."),
        ({"women_members": 2, "members": 1}, "women_members .2. cannot be more than members .1."),
        *EXTRA,
    ),
    Metric: (
        ({"name": ""}, "a Metric's name .* cannot be empty"),
        ({"name": 1}, "a Metric's name must be text, found 1"),
        *ids("a Metric"),
        ({"indicator": 1}, "indicator must be a str, found 1"),
        ({"unit": None}, "unit must be text, found None"),
        ({"scope": None}, "scope must be text, found None"),
        ({"direction": "left"}, "expected one of up, down, exact, neutral, found 'left'"),
        ({"aggregation": "mean"}, "expected one of sum, .*, found 'mean'"),
        ({"baseline": 5}, "baseline must be a Measurement, found 5"),
        ({"targets": [5]}, "expected items of class Target, found 5"),
        ({"measurements": [5]}, "expected items of class Measurement, found 5"),
        ({"goal": 1}, "goal must be a str, found 1"),
        SECTION,
        SOURCE,
        *EXTRA,
    ),
    Observance: (
        ({"festival": "Mid-Autumn"}, "a code such as 'mid_autumn', found 'Mid-Autumn'"),
        ({"festival": 1}, "festival must be text, found 1"),
        ({"relation": "near"}, "expected one of on, before, during, after, found 'near'"),
        *counts("year", least=1),
        *counts("ordinal", least=1),
        *EXTRA,
    ),
    Organization: (
        ({"name": None}, "an Organization's name must be text, found None"),
        ({"kind": "club"}, "expected one of enterprise, .*, found 'club'"),
        ({"level": "galactic"}, "expected one of basic, .*, found 'galactic'"),
        ({"region": 32}, "region must be text, found 32"),
        ({"superior": None}, "superior must be text, found None"),
        ({"membership": 100}, "membership must be a Membership, found 100"),
        ({"term": 5}, "term must be a TermOfOffice, found 5"),
        *EXTRA,
    ),
    Party: (
        ({"name": ""}, "a Party's name .* cannot be empty"),
        ({"name": 1}, "a Party's name must be text, found 1"),
        ({"role": "guest"}, "expected one of lead, .*, found 'guest'"),
        *EXTRA,
    ),
    Period: (
        ({"last": date(2026, 3, 7)}, "cannot end .2026-03-07. before it starts .2026-03-08."),
        ({"first": None}, "a Period's first must be a date, found None"),
        ({"last": MOMENT}, "a Period's last must be a date, found datetime.datetime"),
    ),
    Placeholder: (
        ({"text": ""}, "a Placeholder's text .* cannot be empty"),
        ({"text": None}, "a Placeholder's text must be text, found None"),
        SECTION,
        SOURCE,
        *EXTRA,
    ),
    Plan: (
        ({"title": None}, "a Plan's title must be text, found None"),
        ({"kind": "dream"}, "expected one of plan, report, mixed, found 'dream'"),
        ({"organization": "工会"}, "organization must be an Organization, found '工会'"),
        ({"period": 2026}, "period must be a Period, found 2026"),
        ({"period": "next year"}, "found 'next year'"),
        ({"sections": ["一"]}, "expected items of class Section, found '一'"),
        ({"goals": [1]}, "expected items of class Goal, found 1"),
        ({"activities": [1]}, "expected items of class Activity, found 1"),
        ({"metrics": [1]}, "expected items of class Metric, found 1"),
        ({"placeholders": [1]}, "expected items of class Placeholder, found 1"),
        ({"waivers": [1]}, "expected items of class Waiver, found 1"),
        *EXTRA,
    ),
    Record: (
        ({"on": MOMENT}, "on must be a date, found datetime.datetime"),
        ({"note": None}, "note must be text, found None"),
        *counts("participants"),
        ({"evidence": 1}, "evidence must be text, found 1"),
        *EXTRA,
    ),
    Recurrence: (
        ({"rrule": "weekly"}, "found 'weekly' in 'weekly'"),
        ({"rrule": None}, "rrule must be text, found None"),
        ({"first": MOMENT}, "first must be a date, found datetime.datetime"),
        *EXTRA,
    ),
    Section: (
        *ids("a Section"),
        ({"role": "chapter"}, "expected one of preamble, .*, found 'chapter'"),
        ({"marker": 1}, "marker must be text, found 1"),
        ({"heading": None}, "heading must be text, found None"),
        ({"text": ["a", "b"]}, "text must be text, found"),
        ({"sections": Section()}, "expected several items, found <Section>"),
        ({"sections": [1]}, "expected items of class Section, found 1"),
        SOURCE,
        *EXTRA,
    ),
    Source: (
        *counts("start"),
        *counts("end"),
        ({"start": None}, "start must be a whole number from 0 on, found None"),
        ({"end": None}, "end must be a whole number from 0 on, found None"),
        ({"start": 2, "end": 1}, "cannot end .1. before it starts .2."),
        *numbers("confidence"),
        ({"confidence": "1.1"}, "from 0 to 1, found 1.1"),
        ({"confidence": -1}, "from 0 to 1, found -1"),
        ({"reason": None}, "reason must be text, found None"),
        *EXTRA,
    ),
    Target: (
        ({"at_least": None}, "needs at_least, at_most or both"),
        ({"at_most": 0}, "at_least .1. cannot be above its at_most .0."),
        *numbers("at_least"),
        *numbers("at_most"),
        ({"strength": "maybe"}, "expected one of firm, strive, found 'maybe'"),
        ({"by": "autumn"}, "found 'autumn'"),
        ({"by": DAY}, "by must be a CalendarUnit, found datetime.date"),
        *EXTRA,
    ),
    TermOfOffice: (
        ({"elected_on": "2026"}, "elected_on must be a date, found '2026'"),
        *counts("years", least=1),
        *counts("number", least=1),
        *EXTRA,
    ),
    TermWeek: (
        *counts("term_week", least=1),
        ({"term_week": None}, "term_week must be a whole number from 1 to 30, found None"),
        ({"term_week": 31}, "term_week must be a whole number from 1 to 30, found 31"),
        ({"term_week": 5, "until": 4}, "until must be a whole number from 5 to 30, found 4"),
        ({"until": 31}, "until must be a whole number from 1 to 30, found 31"),
        *EXTRA,
    ),
    Unscheduled: (
        ({"words": ""}, "cannot be empty"),
        ({"words": None}, "words must be text, found None"),
        *EXTRA,
    ),
    Waiver: (
        ({"rule": ""}, "neither can be empty"),
        ({"reason": ""}, "neither can be empty"),
        ({"rule": 201}, "rule must be text, found 201"),
        ({"reason": None}, "reason must be text, found None"),
        ({"at": 1}, "at must be a str, found 1"),
        ({"until": MOMENT}, "until must be a date, found datetime.datetime"),
        *EXTRA,
    ),
    Window: (
        ({"start": None}, "a Window's start must be a CalendarUnit, found None"),
        ({"start": "2026-03"}, "a Window's start must be a CalendarUnit, found '2026-03'"),
        ({"end": "2026-03"}, "a Window's end must be a CalendarUnit, found '2026-03'"),
        ({"end": CalendarUnit(2026, month=2)}, "cannot end .2026-02. before it starts .2026-03."),
        ({"end": CalendarUnit(month=4)}, "both ends of a window have a year or none"),
    ),
}

# the least that makes a value of each class, which each case above spoils in one place
SOUND: dict[Callable[..., object], dict[str, Any]] = {
    Activity: {"title": "春游"},
    Deadline: {"by": MARCH},
    Every: {"unit": "month"},
    Frequency: {"every": "month"},
    Goal: {"statement": "民主"},
    Measurement: {"value": 1},
    Metric: {"name": "入会率"},
    Observance: {"festival": "mid_autumn"},
    Party: {"name": "工会"},
    Period: {"first": DAY, "last": DAY},
    Placeholder: {"text": "20xx年"},
    Recurrence: {"rrule": "FREQ=DAILY"},
    Source: {"start": 0, "end": 0},
    Target: {"at_least": 1},
    TermWeek: {"term_week": 1},
    Unscheduled: {"words": "适时"},
    Waiver: {"rule": "WP201", "reason": "已说明"},
    Window: {"start": MARCH},
}

CASES = [
    pytest.param(kind, fields, problem, id=f"{kind.__name__}-{number}-{'-'.join(fields)}")
    for kind, cases in REFUSED.items()
    for number, (fields, problem) in enumerate(cases)
]


def test_the_table_has_every_class() -> None:
    classes = [getattr(model_face, name) for name in model_face.__all__]
    assert set(REFUSED) == {kind for kind in classes if isinstance(kind, type) and attrs.has(kind)}


@pytest.mark.parametrize("kind", REFUSED)
def test_the_least_of_each_class_is_accepted(kind: Callable[..., object]) -> None:
    assert kind(**SOUND.get(kind, {})) == kind(**SOUND.get(kind, {}))


@pytest.mark.parametrize(("kind", "fields", "problem"), CASES)
def test_what_can_never_mean_anything_is_refused(
    kind: Callable[..., object], fields: dict[str, Any], problem: str
) -> None:
    with pytest.raises(ModelError, match=f"(?s){problem}") as caught:
        kind(**{**SOUND.get(kind, {}), **fields})
    assert len(str(caught.value)) < 700


@pytest.mark.parametrize(
    "text", ["x" * 10_000_000, "\ud800" * 1000, "\n" * 1000], ids=["long", "surrogates", "lines"]
)
@pytest.mark.parametrize("field", ["id", "area", "when", "budget"])
def test_a_huge_text_is_shown_in_part(field: str, text: str) -> None:
    fields: dict[str, Any] = {field: text}
    with pytest.raises(ModelError) as caught:
        Activity(title="春游", **fields)
    assert len(str(caught.value)) < 700
    assert str(caught.value).encode()


def test_what_cannot_be_shown_is_refused_all_the_same() -> None:
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]
    fields: dict[str, Any] = {"title": deep}
    with pytest.raises(ModelError, match="found <list too large to show>"):
        Activity(**fields)


def test_texts_may_hold_any_character() -> None:
    assert Activity(title="\ud800\x00\n").title == "\ud800\x00\n"


def test_counts_and_numbers_up_to_the_limits_are_held() -> None:
    assert Record(participants=10**400 - 1).participants == 10**400 - 1
    for text in (
        "9" * 40,
        "9" * 40 + "e30",
        "9" * 31 + "e-30",
        "-0",
        "1e30",
        "1E-30",
        "0." + "9" * 30,
    ):
        assert Measurement(value=text).value == Decimal(text)
