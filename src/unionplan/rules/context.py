"""What rules share about one plan, worked out once."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, TypeVar, cast, overload

import attrs

from unionplan.calendar import (
    BUILT_IN,
    PlanCalendar,
    Resolved,
    Unresolved,
    resolve,
)
from unionplan.model import (
    OrganizationKind,
    Period,
    UnionLevel,
    When,
)
from unionplan.rules.any_word import has_any as any_word
from unionplan.rules.figures import Statements, read_statements
from unionplan.rules.lazy import lazy
from unionplan.rules.plan_registers import PlanRegisters
from unionplan.rules.profile import NOBODY, Answer, Count, Day, Profile
from unionplan.rules.prose import Prose, Sentence, Spot, Text, gather_prose
from unionplan.rules.slips import SlipHit, SlipTable, find_slips
from unionplan.rules.subjects import subjects_of
from unionplan.rules.word_table import WordTable, load_words

NO_FILL: Final[Mapping[str, str]] = MappingProxyType({})


R = TypeVar("R")

Topic: TypeAlias = str | tuple[str, ...]
"""A topic of ``rules/data/duty_words.json``, or one and then parts of that table."""


@attrs.frozen(slots=False, eq=False)  # no slots: lazy values are kept in the instance
class Context(PlanRegisters):
    """One plan under check, with what several rules ask about it.

    Attributes:
        plan: The plan.
        as_of: The day of the check; None where the caller did not say. Rules never ask a clock.
        calendar: The tables by which times become days.
        profile: What is known about the union; `check` puts together what plan and caller say.
        fill: What belongs into the gaps of a template, see `unionplan.rules.Settings`.
    """

    as_of: date | None = None
    calendar: PlanCalendar = BUILT_IN
    profile: Profile = NOBODY
    fill: Mapping[str, str] = NO_FILL
    _worked_out: dict[Callable[["Context"], object], object] = attrs.field(
        factory=dict[Callable[["Context"], object], object], init=False, repr=False
    )
    _resolutions: dict[int, tuple[When, Resolved | Unresolved]] = attrs.field(
        factory=dict[int, tuple[When, Resolved | Unresolved]], init=False, repr=False
    )
    _known: dict[str, Sequence[str]] = attrs.field(
        factory=dict[str, Sequence[str]], init=False, repr=False
    )
    _about: dict[Topic, Sequence[Sentence]] = attrs.field(
        factory=dict[Topic, Sequence[Sentence]], init=False, repr=False
    )

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

    @lazy
    def day(self) -> date | None:
        """The day whose law holds: the plan's first, or that of the check; None for neither."""
        return self.as_of if self.period is None else self.period.first

    def is_in_force(self, first: date | None, last: date | None) -> bool:
        """Whether a source in force from *first* to *last* binds the plan on its first day.

        Where neither the period nor the day of the check is known, today's law is meant.
        """
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

    @property
    def pairs(self) -> AbstractSet[int]:
        """The pairs of neighbouring characters of `joined`, see `pairs_of`."""
        return self._prose.pairs

    def has_any(self, words: tuple[str, ...]) -> bool:
        """Whether one of some words stands anywhere in `joined`."""
        return self._prose.has_any(words)

    @lazy
    def subjects(self) -> frozenset[str]:
        """What there is in the plan for rules to be about, beside words of its prose."""
        found = {*subjects_of(self.plan), *self.traits}
        if self.statements.all:
            found.add("figures")
        if self.hollow:
            found.add("hollow_sections")
        return frozenset(found)

    @lazy
    def slips(self) -> Mapping[SlipTable, Sequence[SlipHit]]:
        """The slips of each table in `joined`, in order; tables without any are left out."""
        return find_slips(self.joined, self.pairs)

    def about(self, topic: Topic) -> Sequence[Sentence]:
        """The sentences, in order, that have a word of a duty, and of each part named with it."""
        found = self._about.get(topic)
        if found is None:
            if isinstance(topic, str):
                found = self._prose.with_any(self._standing(topic))
            else:
                *others, last = topic
                among = self.about(others[0] if len(others) == 1 else tuple(others))
                words = self._standing(last) if among else ()
                found = [sentence for sentence in among if any_word(sentence.words, words)]
            self._about[topic] = found
        return found

    def learn(self, words: Mapping[str, Sequence[str]]) -> None:
        """Take note of the words of topics and parts that may stand in the prose, by name."""
        self._known.update(words)

    def _standing(self, name: str) -> Sequence[str]:
        """The words of a topic or part of ``rules/data/duty_words.json`` that may stand there."""
        words = self._known.get(name)
        return (
            self._prose.standing(load_words("duty_words").pivots(name)) if words is None else words
        )

    @lazy
    def _prose(self) -> Prose:
        return gather_prose(self.plan, self.sections)

    @lazy
    def joined(self) -> str:
        """The pieces of `texts` as one text, a line end between two."""
        return self._prose.joined

    @property
    def runs(self) -> Sequence[str]:
        """`joined` cut at what ends a sentence and at line ends; one character was between two."""
        return self._prose.runs

    def number(self, offset: int) -> int:
        """The how manieth of `texts` stands at *offset* in `joined`, from 0."""
        return self._prose.number(offset)

    def text(self, number: int) -> Text:
        """One of `texts`."""
        return self._prose.text(number)

    def texts_with(self, word: str) -> Sequence[Text]:
        """The pieces of `texts` in which a word stands, which has no line end."""
        return self._prose.texts_with(word)

    @property
    def clauses(self) -> Sequence[str]:
        """`joined` cut at its marks and line ends; one character was between two clauses."""
        return self._prose.clauses

    def spot(self, offset: int) -> Spot:
        """Where a character of `joined` stands."""
        return self._prose.spot(offset)

    @lazy
    def statements(self) -> Statements:
        """The sentences of `texts` that have figures."""
        return read_statements(self._prose)

    def is_said(self, words: tuple[str, ...]) -> bool:
        """Whether one of some words stands anywhere in `prose`."""
        return self.has_any(words) or any_word(self._copied, words)

    @lazy
    def _copied(self) -> str:
        """What the registers repeat of the prose: the words of items that were read out of it."""
        plan = self.plan
        words = [goal.statement for goal in plan.goals if goal.source is not None]
        words += [activity.title for activity in plan.activities if activity.source is not None]
        words += [metric.name for metric in plan.metrics if metric.source is not None]
        return "\n".join(words)

    @lazy
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
