from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionplan.model import CalendarUnit, Strength, Target

values = st.decimals(-(10**6), 10**6, places=2)


@given(values, values, values)
def test_both_bounds_belong_to_the_range(low: Decimal, high: Decimal, value: Decimal) -> None:
    low, high = sorted((low, high))
    target = Target(at_least=low, at_most=high)
    assert low in target
    assert high in target
    assert (value in target) == (low <= value <= high)
    assert (value in Target(at_least=low)) == (value >= low)
    assert (value in Target(at_most=high)) == (value <= high)


@given(values, values)
def test_exactly_is_met_by_this_value_alone(value: Decimal, other: Decimal) -> None:
    target = Target.exactly(value)
    assert value in target
    assert (other in target) == (value == other)


@pytest.mark.parametrize("by", ["2026-12-31", CalendarUnit(2026, month=12, day=31)])
def test_its_day_is_taken_in_its_notation_too(by: CalendarUnit | str) -> None:
    assert Target.exactly(100, by=by).by == CalendarUnit(2026, month=12, day=31)


@pytest.mark.parametrize("strength", ["firm", Strength.FIRM])
def test_its_strength_is_taken_by_its_code_too(strength: Strength | str) -> None:
    assert Target(at_least=1, strength=strength).strength is Strength.FIRM
