"""Which of many rules a plan is to be asked by: those that are about something that it has."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

import attrs

from unionplan.rules.context import Context, Topic
from unionplan.rules.rule import ALWAYS, InForce, Rule
from unionplan.rules.subjects import words_of
from unionplan.rules.vocabulary import Vocabulary
from unionplan.rules.word_table import load_words

_MOST_DAYS: Final = 64  # for which it is remembered what is in force


def _no_days() -> dict[date | None, frozenset[int]]:
    return {}


@attrs.frozen
class Triggers:
    """Rules with all that they are about, put together so that a plan is looked at once.

    What takes part in each check is kept small: rules are numbers, and those that a plan has
    nothing for are not even looked at.

    Attributes:
        rules: The rules.
        codes: Their codes.
        always: The numbers of those that are about nothing.
        by_name: The numbers of the others by what they are about; what must stand in one sentence
            is joined into one name.
        together: Such joined names, and what they are joined of.
        vocabulary: The words of all that they are about in the prose.
        in_force: The numbers of those that are not always in force, by the days on which they are.
    """

    rules: tuple[Rule, ...]
    codes: tuple[str, ...]
    always: tuple[int, ...]
    by_name: Mapping[str, tuple[int, ...]]
    together: tuple[tuple[str, tuple[str, ...]], ...]
    vocabulary: Vocabulary
    in_force: Mapping[InForce, tuple[int, ...]]
    _not_in_force: dict[date | None, frozenset[int]] = attrs.field(
        factory=_no_days, init=False, eq=False, repr=False
    )

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> "Triggers":
        """Put together what some rules are about.

        Raises:
            ValueError: A rule is about what there is not: see `unionplan.rules.subjects`.
        """
        rules = tuple(rules)
        topics: dict[Topic, None] = {topic: None for rule in rules for topic in rule.about}
        by_name: defaultdict[str, list[int]] = defaultdict(list)
        in_force: defaultdict[InForce, list[int]] = defaultdict(list)
        for number, rule in enumerate(rules):
            for topic in rule.about:
                by_name[_joined(topic)].append(number)
            if rule.in_force is not ALWAYS:
                in_force[rule.in_force].append(number)
        return cls(
            rules=rules,
            codes=tuple(rule.code for rule in rules),
            always=tuple(number for number, rule in enumerate(rules) if not rule.about),
            by_name={name: tuple(numbers) for name, numbers in by_name.items()},
            together=tuple((_joined(each), each) for each in topics if not isinstance(each, str)),
            vocabulary=Vocabulary.of(
                {name: words_of(name) for topic in topics for name in _names(topic)}
            ),
            in_force={days: tuple(numbers) for days, numbers in in_force.items()},
        )

    def asked(self, context: Context) -> list[int]:
        """The numbers, in order, of the rules that may find something; no other would."""
        numbers = set(self.always)
        if self.by_name:
            by_name = self.by_name
            words = self.vocabulary.words_in(context.joined, context.pairs)
            context.learn(words)
            present = set(context.subjects).union(words)
            for name, topic in self.together:
                if present.issuperset(topic) and context.about(topic):
                    numbers.update(by_name[name])
            for name in present:
                if name in by_name:
                    numbers.update(by_name[name])
        return sorted(numbers.difference(self.not_in_force(context)))

    def not_in_force(self, context: Context) -> frozenset[int]:
        """The numbers of the rules whose source does not bind the plan."""
        known = self._not_in_force
        if context.day not in known:
            if len(known) >= _MOST_DAYS:
                known.clear()
            known[context.day] = frozenset(
                number
                for days, numbers in self.in_force.items()
                if not context.is_in_force(*days)
                for number in numbers
            )
        return known[context.day]


def _names(topic: Topic) -> tuple[str, ...]:
    if isinstance(topic, str):
        return (topic,)
    duties = load_words("duty_words")
    if topic[0] not in duties.topics or not all(map(duties.has, topic)):
        msg = f"only topics and parts of duty_words can stand in one sentence, found {topic}"
        raise ValueError(msg)
    return topic


def _joined(topic: Topic) -> str:
    return topic if isinstance(topic, str) else "+".join(topic)
