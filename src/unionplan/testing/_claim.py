"""How a check says that something does not hold: what, where and why, in one AssertionError."""

from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from typing import Final, TypeVar

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

__all__ = ["for_all", "never_raising", "refuse", "shown"]

T = TypeVar("T")

_LONGEST: Final = 300
_PATIENT: Final = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.nested_given)


def refuse(what: str, why: str) -> None:
    """Fail the check.

    Args:
        what: What was checked and where, such as ``format notes, /title``.
        why: What was found and what was expected, as one sentence without a full stop.

    Raises:
        AssertionError: Always.
    """
    msg = f"{what}: {why}"
    raise AssertionError(msg)


@contextmanager
def never_raising(
    what: str, why: str, *, but: tuple[type[Exception], ...] = ()
) -> Generator[None, None, None]:
    """Fail the check where anything is raised inside that must not be.

    Args:
        what: See `refuse`.
        why: What should have happened.
        but: What may be raised all the same; it passes through.
    """
    try:
        yield
    except but:
        raise
    except Exception as error:
        msg = f"{what}: {why}, found {type(error).__name__}: {shown(error)}"
        raise AssertionError(msg) from error


def shown(value: object) -> str:
    """A value as a message shows it, cut where it is long."""
    text = str(value) if isinstance(value, Exception) else repr(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def for_all(
    values: st.SearchStrategy[T],
    claim: Callable[[T], None],
    *,
    examples: Iterable[T] = (),
    max_examples: int | None = None,
) -> None:
    """Try a claim with some values and then with generated ones; the smallest that fails is told.

    Args:
        values: What is generated.
        claim: Raises AssertionError where it does not hold.
        examples: What is tried first.
        max_examples: How many are generated; None: as many as the active profile says.
    """
    for example in examples:
        claim(example)
    active = settings()
    phases = [phase for phase in active.phases if phase is not Phase.explain]  # our words do
    checks = {*active.suppress_health_check, *_PATIENT}

    @settings(
        deadline=None,
        phases=phases,
        report_multiple_bugs=False,
        suppress_health_check=tuple(checks),
        max_examples=active.max_examples if max_examples is None else max_examples,
    )
    @given(values)
    def holds(value: T) -> None:
        claim(value)

    holds()
