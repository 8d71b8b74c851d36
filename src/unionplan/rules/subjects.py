"""What there is in a plan for rules to be about.

Subjects of the prose are there where one of their words is:

- a topic or part of ``rules/data/duty_words.json``;
- ``figures.TOPIC``: a topic of ``rules/data/figure_topics.json``;
- ``slips.TABLE``: a table of slips, such as ``slips.typos``.

The others are told in one pass over each register: names of registers that are not empty
(``waivers``, ``placeholders``, ``goals``, ``metrics``), and:

- ``order``: an activity waits for another; ``parts``: one is a part of another;
- ``single_days``: one is fixed on a day; ``frequencies``, ``deadlines``: one has such a time;
- ``festival_windows``: one has a time and marks a festival;
- ``baselines``, ``ratios``, ``several_targets``, ``target_days``: a metric has them;
- ``membership``: the union says how many members it has;
- ``figures``: there are some in the prose;
- ``hollow_sections``: there are some without words below their headings;
- ``numbering``: markers of siblings are not 1, 2, 3 and so on; ``marker_ends``: they end with
  different marks; ``lone_markers``: a first has no second; ``marker_forms``: the standard writes
  them in another way; ``second_markers``: one is 二是 or the like; ``levels``: some stand below
  others to which they do not belong; ``repeated_headings``: siblings have the same heading.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from unionplan.model import Activity, Deadline, Frequency, Metric, Plan, Window
from unionplan.rules.slips import SLIP_TABLES, slip_words
from unionplan.rules.word_table import load_words

_SUBJECT: Final = re.compile(r"[a-z_]+(?:\.[a-z_]+)?")
_OF_THE_PLAN: Final = ("waivers", "placeholders", "goals", "metrics")
_TOLD_OTHERWISE: Final = frozenset(
    {
        *_OF_THE_PLAN,
        *("order", "parts", "single_days", "frequencies", "deadlines", "festival_windows"),
        *("baselines", "ratios", "several_targets", "target_days", "membership"),
        *("figures", "hollow_sections", "repeated_headings"),
        *("numbering", "marker_ends", "lone_markers", "marker_forms", "second_markers", "levels"),
    }
)


def words_of(name: str) -> tuple[str, ...]:
    """The words of a subject of the prose; none for what is told in another way.

    What does not look like the name of a subject is a word that stands for itself.

    Raises:
        ValueError: It looks like a name, and there is no such subject.
    """
    if not _SUBJECT.fullmatch(name):
        return (name,)
    kind, _, rest = name.partition(".")
    if kind == "slips" and rest in SLIP_TABLES:
        return slip_words(rest)
    duties = load_words("duty_words")
    for words in (duties.topics, duties.parts, _words_of_figures()):
        if name in words:
            return words[name]
    if name in _TOLD_OTHERWISE:
        return ()
    msg = f"there is no subject {name!r} for rules to be about"
    raise ValueError(msg)


@cache
def _words_of_figures() -> dict[str, tuple[str, ...]]:
    topics = load_words("figure_topics").topics
    return {f"figures.{topic}": words for topic, words in topics.items()}


def subjects_of(plan: Plan) -> Iterator[str]:
    """The subjects of a plan's registers; one can come several times."""
    for name in _OF_THE_PLAN:
        if getattr(plan, name):
            yield name
    if plan.organization is not None and plan.organization.membership is not None:
        yield "membership"
    yield from _of_activities(plan.activities)
    yield from _of_metrics(plan.metrics)


def _of_activities(activities: Sequence[Activity]) -> Iterator[str]:
    for activity in activities:
        if activity.after:
            yield "order"
        if activity.parent is not None:
            yield "parts"
        when = activity.when
        if isinstance(when, Window):
            if activity.observances:
                yield "festival_windows"
            if when.start.day is not None:
                yield "single_days"
        elif isinstance(when, Frequency):
            yield "frequencies"
        elif isinstance(when, Deadline):
            yield "deadlines"


def _of_metrics(metrics: Sequence[Metric]) -> Iterator[str]:
    for metric in metrics:
        if metric.baseline is not None:
            yield "baselines"
            yield "ratios"
        if metric.measurements:
            yield "ratios"
        if len(metric.targets) > 1:
            yield "several_targets"
        for target in metric.targets:
            if target.by is not None:
                yield "target_days"
