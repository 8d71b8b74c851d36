import copy
import pickle
from collections.abc import Mapping
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unionplan.errors import ModelError
from unionplan.limits import MAX_DEPTH
from unionplan.model import Extra, Json

any_text = st.text(st.characters())  # lone surrogates too
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.decimals(allow_nan=False, allow_infinity=False, places=3)
    | any_text
)
json_values = st.recursive(
    scalars,
    lambda below: st.lists(below, max_size=3) | st.dictionaries(any_text, below, max_size=3),
    max_leaves=10,
)
json_objects = st.dictionaries(any_text, json_values, max_size=4)


def thawed(value: Json) -> object:
    match value:
        case Extra():
            return {key: thawed(item) for key, item in value.items()}
        case tuple():
            return [thawed(item) for item in value]
        case _:
            return value


def typed(value: object) -> object:
    """JSON that compares as JSON does."""
    match value:
        case dict():
            return {key: typed(item) for key, item in value.items()}
        case list():
            return [typed(item) for item in value]
        case _:
            return isinstance(value, bool), value


class TestValue:
    @given(json_objects)
    def test_everything_is_kept_in_order(self, items: dict[str, object]) -> None:
        extra = Extra(items)
        assert thawed(extra) == items
        assert list(extra) == list(items)
        assert len(extra) == len(items)

    @given(json_objects, json_objects)
    @example({"a": 1}, {"a": True})
    @example({"a": [0]}, {"a": [False]})
    @example({"a": 1}, {"a": Decimal("1.0")})
    @example({"a": 1, "b": 2}, {"b": 2, "a": 1})
    def test_equality_is_that_of_json(self, one: dict[str, object], two: dict[str, object]) -> None:
        assert (Extra(one) == Extra(two)) == (typed(one) == typed(two))

    @given(json_objects)
    def test_equal_values_hash_alike_in_any_order(self, items: dict[str, object]) -> None:
        turned = Extra(dict(reversed(items.items())))
        assert turned == Extra(items)
        assert hash(turned) == hash(Extra(items))

    def test_numbers_are_equal_by_value_and_differ_from_truth(self) -> None:
        one, exact, true = Extra({"x": 1}), Extra({"x": Decimal("1.0")}), Extra({"x": True})
        assert one == exact
        assert hash(one) == hash(exact)
        assert one != true
        assert exact != true

    def test_containers_differ_from_each_other_and_from_scalars(self) -> None:
        values: list[object] = [[], {}, None, "", 0, False, [[]], [None], [0], {"": 0}]
        for one, two in combinations(values, 2):
            assert Extra({"x": one}) != Extra({"x": two})

    def test_it_is_no_dict(self) -> None:
        assert Extra({"a": 1}) != {"a": 1}

    @given(json_objects)
    def test_copies_and_pickles_are_equal(self, items: dict[str, object]) -> None:
        extra = Extra(items)
        assert copy.copy(extra) == copy.deepcopy(extra) == extra
        assert pickle.loads(pickle.dumps(extra)) == extra  # noqa: S301 - our own bytes

    def test_it_does_not_change_with_what_it_was_made_of(self) -> None:
        items: dict[str, list[object]] = {"x": [{"y": [1]}]}
        extra = Extra(items)
        items["x"].append(2)
        assert extra == Extra({"x": [{"y": [1]}]})
        with pytest.raises(TypeError):
            extra["x"] = 1  # type: ignore[index]

    def test_nothing_is_empty(self) -> None:
        assert Extra() == Extra({})
        assert not Extra()

    def test_repr_is_that_of_its_items(self) -> None:
        assert repr(Extra({"x": [1, {"y": None}]})) == "Extra({'x': (1, Extra({'y': None}))})"


def nested(levels: int, *, arrays: bool) -> dict[str, object]:
    """An object in which so many arrays and objects nest, itself included."""
    value: object = [] if arrays else {}
    for _ in range(levels - 2):
        value = [value] if arrays else {"a": value}
    return {"x": value}


class TestDepth:
    @pytest.mark.parametrize("arrays", [True, False])
    def test_as_deep_as_the_limit_is_held_copied_and_compared(self, *, arrays: bool) -> None:
        extra = Extra(nested(MAX_DEPTH, arrays=arrays))
        assert copy.deepcopy(extra) == extra
        assert pickle.loads(pickle.dumps(extra)) == extra  # noqa: S301 - our own bytes
        assert hash(extra) == hash(Extra(nested(MAX_DEPTH, arrays=arrays)))
        assert repr(extra)

    @pytest.mark.parametrize("levels", [MAX_DEPTH + 1, MAX_DEPTH + 2, 10_000, 100_000])
    @pytest.mark.parametrize("arrays", [True, False])
    def test_deeper_is_refused(self, levels: int, *, arrays: bool) -> None:
        items = nested(levels, arrays=arrays)
        with pytest.raises(ModelError, match=f"deeper than {MAX_DEPTH} levels"):
            Extra(items)

    def test_extras_within_extras_count(self) -> None:
        extra = Extra()
        for _ in range(MAX_DEPTH - 1):
            extra = Extra({"x": extra})
        for deeper in ({"x": extra}, {"x": [extra]}):
            with pytest.raises(ModelError, match="deeper"):
                Extra(deeper)

    def test_a_circle_is_refused(self) -> None:
        circle: list[object] = []
        circle.append(circle)
        with pytest.raises(ModelError, match="deeper"):
            Extra({"x": circle})


@pytest.mark.parametrize(
    ("items", "problem"),
    [
        pytest.param([("x", 1)], "expected keys with values", id="no-mapping"),
        pytest.param({1: 1}, "a key must be text, found 1", id="key-no-text"),
        pytest.param({"x": {1: 1}}, "a key must be text, found 1", id="inner-key-no-text"),
        pytest.param({"x": 0.5}, "a float is not exact: give a Decimal for 0.5", id="float"),
        pytest.param({"x": [b""]}, "expected a JSON value, found b''", id="bytes"),
        pytest.param({"x": {1}}, "expected a JSON value, found {1}", id="set"),
        pytest.param({"x": Decimal("NaN")}, "expected a finite number", id="nan"),
        pytest.param({"x": Decimal("-Infinity")}, "expected a finite number", id="infinity"),
        pytest.param({"x": Decimal("sNaN")}, "expected a finite number", id="signalling-nan"),
        pytest.param({"x": 10**400}, "at most 400 digits", id="401-digits"),
        pytest.param({"x": -(10**5000)}, "<int too large to show", id="5001-digits"),
        pytest.param({"x": Decimal("1e999")}, "found Decimal", id="large-exponent"),
        pytest.param({"x": Decimal("1e-999999999")}, "at most 400 digits", id="small-exponent"),
        pytest.param({"x": Decimal("1" * 401)}, "at most 400 digits", id="many-digits"),
    ],
)
def test_what_is_not_json_is_refused(items: Mapping[str, object], problem: str) -> None:
    with pytest.raises(ModelError, match=problem):
        Extra(items)


def test_numbers_up_to_the_limit_are_held() -> None:
    numbers = (10**400 - 1, Decimal("5e-324"), Decimal("1.7976931348623157e308"), Decimal("0.10"))
    assert Extra({"x": numbers})["x"] == numbers
