"""Which of many rules a plan is to be asked by: those that are about something that it has."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import attrs

from unionplan.rules.context import Context
from unionplan.rules.rule import ALWAYS, InForce, Rule
from unionplan.rules.subjects import words_of
from unionplan.rules.vocabulary import Vocabulary


@attrs.frozen(eq=False)
class Triggers:
    """Rules with all that they are about, put together so that a plan is looked at once.

    Attributes:
        rules: The rules.
        vocabulary: The words of which one must stand in the prose, by what the rules call them.
        together: Topics and parts that must all stand in the prose.
        codes: Codes of the rules that are not always in force, by the days on which they are.
    """

    rules: tuple[Rule, ...]
    vocabulary: Vocabulary
    together: tuple[tuple[str, ...], ...]
    codes: Mapping[InForce, tuple[str, ...]]

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> "Triggers":
        """Put together what some rules are about."""
        rules = tuple(rules)
        words: dict[str, tuple[str, ...]] = {}
        together: dict[tuple[str, ...], None] = {}
        codes: defaultdict[InForce, list[str]] = defaultdict(list)
        for rule in rules:
            words.update((word, (word,)) for word in rule.words)
            for topic in rule.about:
                if not isinstance(topic, str):
                    together[topic] = None
                for name in (topic,) if isinstance(topic, str) else topic:
                    words[name] = words_of(name)
            if rule.in_force is not ALWAYS:
                codes[rule.in_force].append(rule.code)
        return cls(
            rules,
            Vocabulary.of(words),
            tuple(together),
            {days: tuple(each) for days, each in codes.items()},
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
        present: set[object] = set(context.subjects)
        present.update(self.vocabulary.names_in(context.joined, context.pairs))
        present.update([topic for topic in self.together if present.issuperset(topic)])
        is_absent = present.isdisjoint
        return [
            rule
            for rule in self.rules
            if not (
                (rule.about and is_absent(rule.about)) or (rule.words and is_absent(rule.words))
            )
        ]
