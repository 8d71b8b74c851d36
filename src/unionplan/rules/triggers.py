"""Which of many rules a plan is to be asked by: those that are about something that it has."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import attrs

from unionplan.rules.context import Context, Topic
from unionplan.rules.rule import ALWAYS, InForce, Rule
from unionplan.rules.subjects import words_of
from unionplan.rules.vocabulary import Vocabulary
from unionplan.rules.word_table import load_words


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
            ValueError: A rule is about what there is not: see `unionplan.rules.subjects`.
        """
        rules = tuple(rules)
        topics: dict[Topic, None] = {topic: None for rule in rules for topic in rule.about}
        names = {name: words_of(name) for topic in topics for name in _names(topic)}
        codes: defaultdict[InForce, list[str]] = defaultdict(list)
        for rule in rules:
            if rule.in_force is not ALWAYS:
                codes[rule.in_force].append(rule.code)
        return cls(
            rules,
            tuple((rule, tuple(map(_together, rule.about))) for rule in rules),
            Vocabulary.of(names),
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
    if isinstance(topic, str):
        return (topic,)
    duties = load_words("duty_words")
    if topic[0] not in duties.topics or not all(map(duties.has, topic)):
        msg = f"only topics and parts of duty_words can stand in one sentence, found {topic}"
        raise ValueError(msg)
    return topic


def _together(topic: Topic) -> str:
    return (
        topic if isinstance(topic, str) else "+".join(topic)
    )  # a tuple would have to be hashed again and again
