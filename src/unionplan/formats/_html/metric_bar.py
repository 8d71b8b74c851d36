"""How far a metric has come, as a bar: the latest value, the target and the baseline."""

from decimal import Decimal
from typing import Final

import attrs

from unionplan.formats._html.element import Element, tag
from unionplan.model import Metric, Target

__all__ = ["Progress", "metric_bar", "progress"]

_WIDTH: Final = 200
_HUNDRED: Final = 100.0
_PERCENT: Final = frozenset({"%", "％"})


@attrs.frozen(kw_only=True)
class Progress:
    """A metric on a scale from 0 to 1.

    Attributes:
        value: The latest value that was measured; None without one.
        bounds: The bounds of the targets, in order.
        baseline: What it was before; None where it is not known.
        zero: Where 0 is.
        is_met: Whether the latest value is within the last target; None where that is not known.
    """

    value: float | None
    bounds: tuple[float, ...]
    baseline: float | None
    zero: float
    is_met: bool | None


def progress(metric: Metric) -> Progress:
    """Place a metric's values on a scale of their own; percent reach to 100 at least."""
    latest = metric.measurements[-1].value if metric.measurements else None
    bounds = [bound for target in metric.targets for bound in _bounds(target)]
    baseline = None if metric.baseline is None else metric.baseline.value
    known = [float(each) for each in (latest, baseline, *bounds) if each is not None]
    low = min(0.0, *known, 0.0)
    high = max(0.0, *known, 0.0)
    if metric.unit in _PERCENT:
        high = max(high, _HUNDRED)
    room = high - low

    def share(value: Decimal | float) -> float:
        return (float(value) - low) / room if room else 0.0

    is_met = None
    if latest is not None and metric.targets:
        is_met = latest in metric.targets[-1]
    return Progress(
        value=None if latest is None else share(latest),
        bounds=tuple(sorted({share(bound) for bound in bounds})),
        baseline=None if baseline is None else share(baseline),
        zero=share(0.0),
        is_met=is_met,
    )


def metric_bar(found: Progress) -> Element:
    """The bar; the words beside it say the same."""
    parts = [tag("path", class_="track", d=f"M0 6h{_WIDTH}v12h-{_WIDTH}z")]
    if found.value is not None:
        begin, end = sorted((found.zero * _WIDTH, found.value * _WIDTH))
        state = "value met" if found.is_met else "value"
        parts.append(tag("path", class_=state, d=f"M{begin:.1f} 6H{end:.1f}v12H{begin:.1f}z"))
    if found.baseline is not None:
        x = min(found.baseline * _WIDTH, _WIDTH - 1.0)
        parts.append(_stroke("baseline", f"M{x:.1f} 6v12"))
    for bound in found.bounds:
        x = min(max(bound * _WIDTH, 1.5), _WIDTH - 1.5)
        parts.append(_stroke("target", f"M{x:.1f} 1v22"))
    return tag(
        "svg",
        *parts,
        class_="progress",
        viewBox=f"0 0 {_WIDTH} 24",
        preserveAspectRatio="none",
        aria_hidden="true",
        focusable="false",
    )


def _stroke(name: str, path: str) -> Element:
    """A stroke that is as wide in a wide bar as in a narrow one."""
    return tag("path", class_=name, d=path, vector_effect="non-scaling-stroke")


def _bounds(target: Target) -> tuple[Decimal, ...]:
    return tuple(bound for bound in (target.at_least, target.at_most) if bound is not None)
