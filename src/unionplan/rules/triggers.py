"""Which of many rules a plan is to be asked by: those that are about something that it has."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import attrs

from unionplan.rules.context import Context, Topic
from unionplan.rules.rule import ALWAYS, InForce, Rule
from unionplan.rules.subjects import words_of
from unionplan.rules.vocabulary import Vocabulary


@attrs.frozen
class Triggers:
    """Rules with all that they are about, put together so that a plan is looked at once.

    Attributes:
        rules: The rules.
        topics: What each of them is about, names of several topics joined into one.
        vocabulary: The words of it in the prose.
        together: Such joined names, and what must stand in one sentence.
        codes: Codes of the rules that are not always in force, by the days on which they are.
        is_choosy: Whether any of them is about anything.
    """

    rules: tuple[Rule, ...]
    topics: tuple[tuple[Rule, tuple[str, ...]], ...]
    vocabulary: Vocabulary
    together: tuple[tuple[str, tuple[str, ...]], ...]
    codes: Mapping[InForce, tuple[str, ...]]
    is_choosy: bool

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> "Triggers":
        """Put together what some rules are about.

        Raises:
            ValueError: A rule is about a subject that there is not.
        """
        rules = tuple(rules)
        topics: dict[Topic, None] = {topic: None for rule in rules for topic in rule.about}
        names = {name for topic in topics for name in _names(topic)}
        codes: defaultdict[InForce, list[str]] = defaultdict(list)
        for rule in rules:
            if rule.in_force is not ALWAYS:
                codes[rule.in_force].append(rule.code)
        return cls(
            rules,
            tuple((rule, tuple(map(_together, rule.about))) for rule in rules),
            Vocabulary.of({name: words_of(name) for name in sorted(names)}),
            tuple((_together(topic), topic) for topic in topics if not isinstance(topic, str)),
            {days: tuple(each) for days, each in codes.items()},
            is_choosy=bool(topics),
        )

    def not_in_force(self, context: Context) -> set[str]:
        """Codes of the rules whose source does not bind the plan."""
        found: set[str] = set()
        for days, codes in self.codes.items():
            if not context.is_in_force(*days):
                found.update(codes)
        return found

    def asked(self, context: Context) -> list[Rule]:
        """The rules, in order, that may find something; no other would."""
        if not self.is_choosy:
            return list(self.rules)
        present = set(context.subjects)
        present.update(self.vocabulary.names_in(context.joined, context.pairs))
        present.update(
            [
                name
                for name, topic in self.together
                if present.issuperset(topic) and context.about(topic)
            ]
        )
        is_absent = present.isdisjoint
        return [rule for rule, about in self.topics if not about or not is_absent(about)]


def _names(topic: Topic) -> tuple[str, ...]:
    return (topic,) if isinstance(topic, str) else topic


def _together(topic: Topic) -> str:
    return "+".join(_names(topic))  # a tuple would have to be hashed again and again
