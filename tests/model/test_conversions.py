"""What constructors take besides the form in which a field keeps it."""

from collections.abc import Iterable

import pytest

from unionplan.model import (
    Aggregation,
    Direction,
    Extra,
    Measurement,
    Metric,
    Organization,
    OrganizationKind,
    Party,
    PartyRole,
    Period,
    Plan,
    Section,
    UnionLevel,
)

PARTS = (Section(id="a"), Section(id="b"))


@pytest.mark.parametrize(
    "items",
    [PARTS, list(PARTS), iter(PARTS), (part for part in PARTS), dict.fromkeys(PARTS).keys()],
    ids=["tuple", "list", "iterator", "generator", "keys"],
)
def test_several_items_become_a_tuple(items: Iterable[Section]) -> None:
    assert Plan(sections=items).sections == PARTS


def test_what_goes_wrong_in_a_generator_is_not_hidden() -> None:
    def broken() -> Iterable[Section]:
        yield Section()
        message = "our own"
        raise TypeError(message)

    with pytest.raises(TypeError, match="our own"):
        Plan(sections=broken())


def test_codes_become_members() -> None:
    organization = Organization(kind="school", level=UnionLevel.BASIC)
    assert organization.kind is OrganizationKind.SCHOOL
    assert organization.level is UnionLevel.BASIC
    metric = Metric(name="入会率", direction="up", aggregation=Aggregation.RATIO)
    assert metric.direction is Direction.UP
    assert metric.aggregation is Aggregation.RATIO
    assert Party(name="工会", role="support").role is PartyRole.SUPPORT


def test_periods_are_taken_in_their_notation() -> None:
    assert Measurement(value=1, over="2026-Q1").over == Period.quarter(2026, 1)


def test_keys_of_the_application_become_an_extra() -> None:
    extra = Extra({"x-a": 1})
    assert Party(name="工会", extra={"x-a": 1}).extra == extra
    assert Party(name="工会", extra=extra).extra is extra
    assert Party(name="工会", extra={}) == Party(name="工会")
