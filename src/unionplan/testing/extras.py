"""What applications keep under their own keys."""

from decimal import Decimal

from hypothesis import strategies as st

from unionplan.model import Extra, Json
from unionplan.testing._named import reused
from unionplan.testing.texts import texts


@reused
def extras(*, max_size: int = 2, allow_null: bool = True) -> st.SearchStrategy[Extra]:
    """Keys of an application with JSON values, most often none.

    Args:
        max_size: Keys at most.
        allow_null: Whether null is among the values; TOML has none.
    """
    keys = texts(max_size=4).map("x-{}".format)
    some = st.dictionaries(keys, json_values(allow_null=allow_null), max_size=max_size).map(Extra)
    none = st.just(Extra())
    return st.one_of(none, none, none, some)


@reused
def json_values(*, max_leaves: int = 5, allow_null: bool = True) -> st.SearchStrategy[Json]:
    """JSON values as the model keeps them.

    Args:
        max_leaves: Values that are neither array nor object, about at most.
        allow_null: Whether null is among them.
    """
    leaves: st.SearchStrategy[Json] = st.booleans() | st.integers() | _decimals() | texts()
    return st.recursive(
        st.none() | leaves if allow_null else leaves,
        lambda inner: (
            st.lists(inner, max_size=3).map(tuple)
            | st.dictionaries(texts(max_size=4), inner, max_size=3).map(Extra)
        ),
        max_leaves=max_leaves,
    )


def _decimals() -> st.SearchStrategy[Decimal]:
    """Also numbers that the fields of the model would not take."""
    exponents = st.integers(-5, 5) | st.integers(-300, 300)
    return st.builds(_decimal, st.integers(-(10**50), 10**50), exponents)


def _decimal(digits: int, exponent: int) -> Decimal:
    return Decimal(f"{digits}E{exponent}")
