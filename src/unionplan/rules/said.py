"""What a plan says: places where its prose matches a pattern, and means it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from unionplan.rules.amounts import parse_amount, parse_share
from unionplan.rules.context import Context, Topic
from unionplan.rules.prose import Sentence
from unionplan.rules.stance import is_meant
from unionplan.rules.word_table import load_words


class Said(NamedTuple):
    """A sentence that says something.

    Attributes:
        sentence: The sentence.
        match: The part of it that says so.
    """

    sentence: Sentence
    match: re.Match[str]

    @property
    def where(self) -> str:
        """JSON Pointer of the piece of prose."""
        return self.sentence.where

    @property
    def quote(self) -> str:
        """The words that say so."""
        return self.match[0]

    @property
    def number(self) -> str:
        """The words of the named group of the pattern that matched; empty for none."""
        name = self.match.lastgroup
        return self.match[name] if name else ""

    def has(self, template: str) -> bool:
        """Whether a pattern matches anywhere in the sentence, see `WordTable.pattern`."""
        found = load_words("duty_words").pattern(template).search(self.sentence.words)
        return found is not None

    def is_meant(self, unless: str = "") -> bool:
        """Whether the sentence means to do what it says here, and does not say *unless*."""
        if unless and self.has(unless):
            return False
        return is_meant(self.sentence.words, *self.match.span())


def find_said(context: Context, topic: Topic, template: str, unless: str = "") -> Iterator[Said]:
    """The places of sentences that say something, whether they mean to do it or not.

    Args:
        context: The plan.
        topic: A topic of ``rules/data/duty_words.json``, or one and several parts: only sentences
            that have a word of each are looked at, which costs nothing where there are none.
        template: What they say, see `WordTable.pattern`.
        unless: What the sentence must not say anywhere; empty for no such thing.
    """
    sentences = context.about(topic)
    if not sentences:
        return
    table = load_words("duty_words")
    find = table.pattern(template).finditer
    for sentence in sentences:
        for match in find(sentence.words):
            if unless and table.pattern(unless).search(sentence.words):
                break
            yield Said(sentence, match)


def find_meant(context: Context, topic: Topic, template: str, unless: str = "") -> Iterator[Said]:
    """The same, but only where the sentence means to do it."""
    return (said for said in find_said(context, topic, template, unless) if said.is_meant())


def find_numbers(context: Context, topic: Topic, template: str) -> Iterator[tuple[Said, Decimal]]:
    """What is said with a number, the named group of *template*, meant or not."""
    for said in find_said(context, topic, template):
        number = parse_amount(said.number)
        if number is not None:
            yield said, number


def find_shares(context: Context, topic: Topic, template: str) -> Iterator[tuple[Said, Fraction]]:
    """What is said with a share of a whole, the named group of *template*, meant or not."""
    for said in find_said(context, topic, template):
        share = parse_share(said.number)
        if share is not None:
            yield said, share


def find_any_said(context: Context, topic: Topic, template: str, unless: str = "") -> bool:
    """Whether anything like it is said anywhere, meant or not; see `find_said`."""
    return next(find_said(context, topic, template, unless), None) is not None


def is_mentioned(context: Context, name: str) -> bool:
    """Whether any word of a topic or part stands anywhere in the plan's prose."""
    table = load_words("duty_words")
    return context.has_any(table.words(name))
