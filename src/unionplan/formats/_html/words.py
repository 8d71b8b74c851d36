"""The words of a page, in Chinese or English."""

import json
from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib import resources
from typing import Literal, TypeAlias

import attrs

from unionplan.calendar import observances
from unionplan.formats._html.element import Element, Node, tag
from unionplan.formats._html.english_times import (
    measurement_in_english,
    target_in_english,
    when_in_english,
)
from unionplan.formats._words import (
    describe_measurement,
    describe_period,
    describe_target,
    describe_when,
)
from unionplan.model import (
    CalendarUnit,
    Measurement,
    Metric,
    Observance,
    Period,
    Recurrence,
    Target,
    Unscheduled,
    When,
    Window,
    WorkArea,
)

__all__ = ["Lang", "Words"]

Lang: TypeAlias = Literal["zh", "en"]
"""The language of a page; a plan's own words stay as they are."""

_CODES = {"zh": "zh-Hans", "en": "en"}


@attrs.frozen
class Words:
    """What a page says besides the plan's own words.

    Attributes:
        lang: In which language.
    """

    lang: Lang

    @property
    def code(self) -> str:
        """The language of the page, as HTML names it."""
        return _CODES[self.lang]

    @property
    def own(self) -> str | None:
        """The language of the plan's words, where it is another than the page's."""
        return None if self.lang == "zh" else _CODES["zh"]

    def __call__(self, key: str, *values: object) -> str:
        """The words for *key*, with values filled in; *key*'s last part where there are none."""
        both = _labels().get(key)
        if both is None:
            return key.rpartition(".")[2]
        return both[self.lang == "en"].format(*values)

    def said(self, text: str) -> Element:
        """Words of the plan among ours; what they do to the direction of writing ends with them."""
        return tag("bdi", text, lang=self.own)

    def time(self, when: When, year: int | None = None) -> Element:
        """A time as it stands in a page."""
        words = self.when(when, year)
        return self.said(words) if isinstance(when, Unscheduled) else tag("bdi", words)

    def join(self, texts: Iterable[str]) -> str:
        """Several things in a row."""
        return self("joint").join(texts)

    def when(self, when: When, year: int | None = None) -> str:
        """A time; in its notation where no words would give all of it."""
        if self.lang == "en":
            return when_in_english(when, year=year)
        words = describe_when(when, year=year)
        if words:
            return words
        if isinstance(when, Observance):
            return self._unknown(when)
        first = when.first if isinstance(when, Recurrence) else None
        return str(when) if first is None else f"{when}，自{first}起"

    def period(self, period: Period) -> str:
        """A period."""
        return describe_period(period, self.lang)

    def _unknown(self, when: Observance) -> str:
        """A festival that the calendar does not know, by its code."""
        year = "" if when.year is None else f"{when.year}年"
        ordinal = "" if when.ordinal is None else f"第{when.ordinal}个"
        return self(f"relation.{when.relation}", f"{year}{ordinal}{when.festival}")

    def day(self, day: date) -> str:
        """A day, with its year."""
        return self.when(Window(CalendarUnit.of(day)))

    def target(self, metric: Metric, target: Target) -> str:
        """What a metric is to reach, by when."""
        describe = describe_target if self.lang == "zh" else target_in_english
        return describe(metric, target)

    def measurement(self, metric: Metric, found: Measurement) -> str:
        """What was measured, and when."""
        describe = describe_measurement if self.lang == "zh" else measurement_in_english
        return describe(metric, found)

    def area(self, area: WorkArea) -> str:
        """An area of work."""
        return area.zh if self.lang == "zh" else area.en

    def observance(self, code: str) -> Node:
        """A festival or observance day; its code where the calendar does not know it."""
        entry = observances().find(code)
        if entry is None:
            return self.said(code)
        return entry.name if self.lang == "zh" else entry.en or entry.name


@cache
def _labels() -> dict[str, list[str]]:
    folder = resources.files("unionplan.formats._html")
    table = json.loads(folder.joinpath("data/labels.json").read_text("utf-8"))
    labels: dict[str, list[str]] = table["labels"]
    return labels
