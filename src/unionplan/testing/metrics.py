"""Quantities, what is promised of them and what was measured."""

from hypothesis import strategies as st

from unionplan.model import (
    Aggregation,
    Direction,
    Measurement,
    Metric,
    Strength,
    Target,
)
from unionplan.testing._named import named
from unionplan.testing.extras import extras
from unionplan.testing.periods import calendar_units, dates, periods
from unionplan.testing.sources import sources
from unionplan.testing.texts import ids, numbers, texts


@named
@st.composite
def targets(draw: st.DrawFn) -> Target:
    """Targets with one bound or two."""
    least, most = sorted((draw(numbers()), draw(numbers())))
    match draw(st.sampled_from(("least", "most", "both"))):
        case "least":
            bounds = {"at_least": least}
        case "most":
            bounds = {"at_most": most}
        case _:
            bounds = {"at_least": least, "at_most": most}
    return Target(
        **bounds,
        strength=draw(st.sampled_from([None, *Strength])),
        by=draw(st.none() | calendar_units()),
        extra=draw(extras()),
    )


@named
@st.composite
def measurements(draw: st.DrawFn) -> Measurement:
    """Values on a day, over a period, or at an unknown time."""
    on, over = draw(
        st.just((None, None)) | st.tuples(dates(), st.none()) | st.tuples(st.none(), periods())
    )
    return Measurement(
        value=draw(numbers()),
        on=on,
        over=over,
        numerator=draw(st.none() | numbers()),
        denominator=draw(st.none() | numbers(min_value=1)),
        evidence=draw(texts()),
        extra=draw(extras()),
    )


@named
def metrics() -> st.SearchStrategy[Metric]:
    """Metrics; what they refer to need not exist."""
    return st.builds(
        Metric,
        name=texts(min_size=1),
        id=ids(),
        indicator=st.none() | ids(),
        unit=texts(max_size=3),
        scope=texts(),
        direction=st.sampled_from([None, *Direction]),
        aggregation=st.sampled_from([None, *Aggregation]),
        baseline=st.none() | measurements(),
        targets=st.lists(targets(), max_size=2),
        measurements=st.lists(measurements(), max_size=2),
        goal=st.none() | ids(),
        section=st.none() | ids(),
        source=st.none() | sources(),
        extra=extras(),
    )
