"""Strategies that are built once and print as the call that made them."""

from collections.abc import Callable
from functools import cache
from typing import ParamSpec, TypeVar, cast

from hypothesis import strategies as st

P = ParamSpec("P")
T = TypeVar("T")


def named(make: Callable[P, st.SearchStrategy[T]]) -> Callable[P, st.SearchStrategy[T]]:
    """Build each strategy once, and show it by its name.

    Building costs a hundred times as much as drawing, and a strategy of plans that showed all that
    it is made of would fill screens.
    """
    made = reused(make)

    def drawn(draw: st.DrawFn, /, *args: P.args, **kwargs: P.kwargs) -> T:
        return draw(made(*args, **kwargs))

    drawn.__name__ = drawn.__qualname__ = make.__name__
    drawn.__doc__ = make.__doc__
    return reused(st.composite(drawn))


def reused(make: Callable[P, st.SearchStrategy[T]]) -> Callable[P, st.SearchStrategy[T]]:
    """Build each strategy once. For the smallest ones, of which a plan draws very many."""
    return cast("Callable[P, st.SearchStrategy[T]]", cache(make))
