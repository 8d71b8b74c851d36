"""What rules share about one plan, worked out once."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, TypeAlias, TypeVar, cast, overload

import attrs

from unionplan.calendar import (
    BUILT_IN,
    PlanCalendar,
    Resolved,
    Unresolved,
    resolve,
)
from unionplan.model import (
    Activity,
    Metric,
    OrganizationKind,
    Period,
    Plan,
    UnionLevel,
    When,
)
from unionplan.rules.figures import Statements, read_statements
from unionplan.rules.markers import Marker, parse_marker
from unionplan.rules.profile import NOBODY, Answer, Count, Day, Profile
from unionplan.rules.prose import Prose, Sentence, Spot, Text, gather_prose
from unionplan.rules.section_place import SectionPlace
from unionplan.rules.shares import is_share, measured
from unionplan.rules.word_table import WordTable, load_words

NO_FILL: Final[Mapping[str, str]] = MappingProxyType({})


class Ratio(NamedTuple):
    """A measured value that comes with what it was computed from.

    Attributes:
        where: The measurement's JSON Pointer.
        metric: The metric.
        value: As printed, in the metric's unit.
        part: The numerator.
        whole: The denominator, not 0.
    """

    where: str
    metric: Metric
    value: Decimal
    part: Decimal
    whole: Decimal


T = TypeVar("T", bound=When)
R = TypeVar("R")

Topic: TypeAlias = str | tuple[str, ...]
"""A topic of ``rules/data/duty_words.json``, or one and then parts of that table."""


@attrs.frozen(slots=False, eq=False)  # no slots: cached_property keeps its value in the instance
class Context:
    """One plan under check, with what several rules ask about it.

    Attributes:
        plan: The plan.
        as_of: The day of the check; None where the caller did not say. Rules never ask a clock.
        calendar: The tables by which times become days.
        profile: What is known about the union; `check` puts together what plan and caller say.
        fill: What belongs into the gaps of a template, see `unionplan.rules.Settings`.
    """

    plan: Plan
    as_of: date | None = None
    calendar: PlanCalendar = BUILT_IN
    profile: Profile = NOBODY
    fill: Mapping[str, str] = NO_FILL

    @overload
    def need(self, name: Count) -> int: ...
    @overload
    def need(self, name: Day) -> date: ...
    @overload
    def need(self, name: Answer) -> bool: ...
    @overload
    def need(self, name: Literal["kind"]) -> OrganizationKind: ...
    @overload
    def need(self, name: Literal["level"]) -> UnionLevel: ...
    @overload
    def need(self, name: Literal["region", "ownership"]) -> str: ...
    def need(self, name: str) -> object:
        """A fact about the union; a rule asks for it only when its answer depends on it.

        Raises:
            FactMissingError: Nobody said it; the rule is then reported as not checked.
        """
        return self.profile.need(name)

    @cached_property
    def day(self) -> date | None:
        """The day whose law holds: the plan's first, or that of the check; None for neither."""
        return self.as_of if self.period is None else self.period.first

    def is_in_force(self, first: date | None, last: date | None) -> bool:
        """Whether a source in force from *first* to *last* binds the plan on its first day.

        Where neither the period nor the day of the check is known, today's law is meant.
        """
        if first is None and last is None:
            return True
        day = self.day
        if day is None:
            return last is None
        return (first is None or first <= day) and (last is None or day <= last)

    @property
    def period(self) -> Period | None:
        """The days that the plan makes promises for; None where the plan does not say."""
        return self.plan.period

    def resolve(self, when: When) -> Resolved | Unresolved:
        """The days that *when* means in this plan."""
        # Equal times are mostly one object, and hashing one costs more than looking it up by id;
        # the value keeps the object alive, so that its id stays its own.
        known = self._resolutions.get(id(when))
        if known is None:
            known = self._resolutions[id(when)] = (
                when,
                resolve(when, self.plan.period, calendar=self.calendar),
            )
        return known[1]

    def once(self, work: Callable[["Context"], R]) -> R:
        """What *work* makes of this context, worked out once for all rules that ask.

        Args:
            work: A function of a module, so that it is the same for every rule.
        """
        if work not in self._worked_out:
            self._worked_out[work] = work(self)
        return cast("R", self._worked_out[work])

    @cached_property
    def _worked_out(self) -> dict[Callable[["Context"], object], object]:
        return {}

    @cached_property
    def _resolutions(self) -> dict[int, tuple[When, Resolved | Unresolved]]:
        return {}

    def scheduled(self, kind: type[T]) -> Sequence[tuple[int, Activity, T]]:
        """The activities whose time is of one *kind*, with their indices and these times."""
        return cast("Sequence[tuple[int, Activity, T]]", self._scheduled.get(kind, ()))

    @cached_property
    def _scheduled(self) -> dict[type, list[tuple[int, Activity, When]]]:
        found: defaultdict[type, list[tuple[int, Activity, When]]] = defaultdict(list)
        for index, activity in enumerate(self.plan.activities):
            when = activity.when
            if when is not None:
                found[type(when)].append((index, activity, when))
        return found

    @cached_property
    def shares(self) -> tuple[tuple[int, Metric], ...]:
        """The metrics that are certainly the share of a part in its whole, with their indices."""
        return tuple(each for each in enumerate(self.plan.metrics) if is_share(each[1]))

    @cached_property
    def ratios(self) -> tuple[Ratio, ...]:
        """Every measured value that comes with its numerator and denominator."""
        return tuple(
            Ratio(f"/metrics/{index}{below}", metric, measurement.value, part, whole)
            for index, metric in enumerate(self.plan.metrics)
            for below, measurement in measured(metric)
            if (part := measurement.numerator) is not None
            and (whole := measurement.denominator) is not None
        )

    @property
    def sections(self) -> tuple[SectionPlace, ...]:
        """Every section, a parent before its children, in the order of the document."""
        return self._tree[0]

    @property
    def siblings(self) -> tuple[tuple[SectionPlace, ...], ...]:
        """The sections by the section around them: first the top of the document."""
        return self._tree[1]

    @cached_property
    def _tree(self) -> tuple[tuple[SectionPlace, ...], tuple[tuple[SectionPlace, ...], ...]]:
        top = tuple(
            SectionPlace(f"/sections/{index}", section, 1, None)
            for index, section in enumerate(self.plan.sections)
        )
        found: list[SectionPlace] = []
        groups = [top]
        pending = list(reversed(top))
        while pending:
            place = pending.pop()
            found.append(place)
            where, section, depth, _ = place
            if section.sections:
                below = tuple(
                    [
                        SectionPlace(f"{where}/sections/{index}", child, depth + 1, section)
                        for index, child in enumerate(section.sections)
                    ]
                )
                groups.append(below)
                pending += reversed(below)
        return tuple(found), tuple(groups)

    @cached_property
    def numbered(self) -> tuple[tuple[tuple[SectionPlace, Marker], ...], ...]:
        """Of each group of siblings those with a number, where these are not 1, 2, 3 and so on."""
        groups: list[tuple[tuple[SectionPlace, Marker], ...]] = []
        for group in self.siblings:
            read = [(place, parse_marker(place.section.marker)) for place in group]
            numbered = tuple((place, marker) for place, marker in read if marker is not None)
            if any(
                marker.number != number or marker.style != numbered[0][1].style
                for number, (_, marker) in enumerate(numbered, 1)
            ):
                groups.append(numbered)
        return tuple(groups)

    @cached_property
    def furnished(self) -> frozenset[str]:
        """Ids of the sections in which an item of a register stands."""
        plan = self.plan
        named = {item.section for item in plan.goals}
        named.update([item.section for item in plan.activities])
        named.update([item.section for item in plan.metrics])
        return frozenset(filter(None, named))

    @cached_property
    def sections_named(self) -> frozenset[str]:
        """Every id by which an item refers to a section."""
        named = [item.section for item in self.plan.placeholders]
        return self.furnished.union(filter(None, named))

    @cached_property
    def goals_served(self) -> frozenset[str]:
        """Every id by which an activity or a metric refers to a goal."""
        plan = self.plan
        served = {id_ for activity in plan.activities for id_ in activity.goals}
        served.update([item.goal for item in plan.metrics if item.goal])
        return frozenset(served)

    @cached_property
    def goals_named(self) -> frozenset[str]:
        """Every id by which something refers to a goal, other goals as well."""
        return self.goals_served.union([goal.parent for goal in self.plan.goals if goal.parent])

    @cached_property
    def activities_named(self) -> frozenset[str]:
        """Every id by which an activity refers to another."""
        activities = self.plan.activities
        named = {id_ for activity in activities for id_ in activity.after}
        named.update([activity.parent for activity in activities if activity.parent])
        return frozenset(named)

    @property
    def texts(self) -> tuple[Text, ...]:
        """All prose of the plan, each piece once.

        What was read out of a section's prose repeats it and is left out.
        """
        return self._prose.texts

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of `texts`, in the order of the document."""
        return self._prose.sentences

    def find(self, table: WordTable, topic: str, *parts: str) -> Sequence[Sentence]:
        """The sentences, in order, that have a word of a topic and one of each of these parts."""
        return self._prose.find(table, topic, *parts)

    @cached_property
    def duties(self) -> frozenset[str]:
        """The topics of ``rules/data/duty_words.json`` whose words stand anywhere in `texts`."""
        return frozenset(self._prose.topics(load_words("duty_words")))

    def about(self, topic: Topic) -> Sequence[Sentence]:
        """The sentences, in order, that have a word of a duty, and of each part named with it."""
        found = self._about.get(topic)
        if found is None:
            names = (topic,) if isinstance(topic, str) else topic
            found = self._about[topic] = self.find(load_words("duty_words"), *names)
        return found

    @cached_property
    def _about(self) -> dict[Topic, Sequence[Sentence]]:
        return {}

    @cached_property
    def _prose(self) -> Prose:
        return gather_prose(self.plan, self.sections)

    @property
    def joined(self) -> str:
        """The pieces of `texts` as one text, a line end between two."""
        return self._prose.joined

    @property
    def clauses(self) -> Sequence[str]:
        """`joined` cut at its marks and line ends; one character was between two clauses."""
        return self._prose.clauses

    @property
    def has_marks_in_a_row(self) -> bool:
        """Whether two marks stand side by side somewhere in `joined`."""
        return self._prose.has_marks_in_a_row

    def spot(self, offset: int) -> Spot:
        """Where a character of `joined` stands."""
        return self._prose.spot(offset)

    @cached_property
    def statements(self) -> Statements:
        """The sentences of `texts` that have figures."""
        return read_statements(self.texts)

    @cached_property
    def prose(self) -> str:
        """All words of `texts` as one string, which answers quickly that a word is nowhere."""
        plan = self.plan
        words = [plan.title]
        for _, section, _, _ in self.sections:
            words += section.heading, section.text
        words += [goal.statement for goal in plan.goals]
        words += [activity.title for activity in plan.activities]
        words += [metric.name for metric in plan.metrics]
        return "\n".join(words)

    @cached_property
    def section_ids(self) -> frozenset[str]:
        """The id of every section."""
        return frozenset(place.section.id for place in self.sections)

    @cached_property
    def goal_ids(self) -> frozenset[str]:
        """The id of every goal."""
        return frozenset(goal.id for goal in self.plan.goals)

    @cached_property
    def activity_ids(self) -> frozenset[str]:
        """The id of every activity."""
        return frozenset(activity.id for activity in self.plan.activities)

    @cached_property
    def metric_ids(self) -> frozenset[str]:
        """The id of every metric."""
        return frozenset(metric.id for metric in self.plan.metrics)
