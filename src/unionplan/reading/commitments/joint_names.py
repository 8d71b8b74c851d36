"""Names of figures that the words before them alone do not tell: 建会率和入会率分别为80%和90%."""

import re
from itertools import pairwise

from unionplan.reading.commitments.figures import Figure
from unionplan.reading.commitments.metric_names import (
    MetricName,
    counted_before_rate,
    metric_name,
)
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import NOWHERE, Span
from unionplan.reading.values.bounds import without_bound

_EACH = "分别"
_JOINT = re.compile("[、,和及与]|以及")
_JOINTS = " 、,和及与以"


def respective_names(page: Page, figures: list[Figure]) -> dict[int, MetricName]:
    """The names of the figures that follow 分别, in the same order, by the index of the figure.

    They are taken so only where there are as many of the ones as of the others.
    """
    found: dict[int, MetricName] = {}
    for index, figure in enumerate(figures):
        if _EACH not in page.match_words(figure.before):  # nearly all
            continue
        shared = metric_name(page, figure.before)
        names = _parts(page, shared.words)
        last = index + 1
        while last < len(figures) and _continues(page, figures[last]):
            last += 1
        if len(names) == last - index > 1:
            named = (MetricName(name, shared.scope) for name in names)
            found.update(zip(range(index, last), named, strict=True))
    return found


def names_with_rate(page: Page, figures: list[Figure]) -> dict[int, MetricName]:
    """The names of a count and of the rate behind it that speaks of those who are counted."""
    found: dict[int, MetricName] = {}
    for index, (first, second) in enumerate(pairwise(figures)):
        counted = counted_before_rate(page, first, second)
        if counted == NOWHERE:  # nearly all
            continue
        rate = metric_name(page, Span(counted.end, second.quantity.start))
        if rate.words.start < rate.words.end:
            found[index] = MetricName(counted, NOWHERE)
            found[index + 1] = MetricName(rate.words, Span(first.quantity.start, counted.end))
    return found


def _parts(page: Page, names: Span) -> list[Span]:
    cuts = [match.span() for match in _JOINT.finditer(page.folded, *names)]
    starts = (names.start, *(end for _, end in cuts))
    ends = (*(start for start, _ in cuts), names.end)
    parts = [page.strip(start, end) for start, end in zip(starts, ends, strict=True)]
    return [part for part in parts if part.start < part.end]


def _continues(page: Page, figure: Figure) -> bool:
    """Whether no words but those that join or bound stand before a figure."""
    return not without_bound(page.match_words(figure.before)).strip(_JOINTS)
