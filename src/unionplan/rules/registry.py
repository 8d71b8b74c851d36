"""The rules that a check can run, as a plain value."""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Final, NamedTuple

import attrs

from unionplan.model import OrganizationKind
from unionplan.rules.errors import RuleConflictError, UnknownRuleError
from unionplan.rules.rule import Rule
from unionplan.rules.severity import Severity
from unionplan.rules.triggers import Triggers

ALL: Final = "ALL"
"""The selector of every rule."""


_MOST_KEPT: Final = 64


class Selection(NamedTuple):
    """Rules that are to run.

    Attributes:
        rules: The rules, by code.
        weights: What findings of each of them weigh, by code.
        triggers: What they are about.
    """

    rules: tuple[Rule, ...]
    weights: Mapping[str, Severity]
    triggers: Triggers


def _nothing_chosen() -> dict[object, Selection]:
    return {}


def _in_order(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(sorted(rules, key=lambda rule: rule.code))


@attrs.frozen(repr=False)
class Registry:
    """A set of rules; several of them can live side by side.

    A selector is a code (``WP201``), the start of one (``WP2``), a name
    (``activity_outside_period``), a family (``schedule``) or ``ALL``.

    Attributes:
        rules: Every rule, by code.

    Raises:
        RuleConflictError: Two rules have the same code or name.
    """

    rules: tuple[Rule, ...] = attrs.field(default=(), converter=_in_order)
    _chosen: dict[object, Selection] = attrs.field(factory=_nothing_chosen, init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        known: dict[str, Rule] = {}
        for rule in self.rules:
            for label in (rule.code, rule.name):
                if label in known:
                    raise RuleConflictError(label, known[label].origin, rule.origin)
                known[label] = rule

    def __repr__(self) -> str:
        return f"<Registry {' '.join(rule.code for rule in self.rules)}>"

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def __contains__(self, label: object) -> bool:
        return any(label in (rule.code, rule.name) for rule in self.rules)

    def __getitem__(self, label: str) -> Rule:
        """The rule with this code or name.

        Raises:
            UnknownRuleError: There is none; the error names the nearest.
        """
        for rule in self.rules:
            if label in (rule.code, rule.name):
                return rule
        labels = [label for rule in self.rules for label in (rule.code, rule.name)]
        raise UnknownRuleError(label, _near(label, labels))

    def with_rules(self, *rules: Rule) -> "Registry":
        """A registry with these rules as well.

        Raises:
            RuleConflictError: One of them has a code or name that is taken.
        """
        return Registry((*self.rules, *rules))

    def select(self, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> "Registry":
        """A registry with only some of the rules.

        Where both speak of a rule, the narrower selector holds (a code or name before ``WP20``
        before ``WP2`` or a family before ``ALL``), and of two equal ones *ignore*.

        Args:
            select: Selectors of the rules to keep; none at all means every rule.
            ignore: Selectors of the rules to leave out.

        Raises:
            UnknownRuleError: A selector speaks of no rule; the error names the nearest.
        """
        select, ignore = tuple(select) or (ALL,), tuple(ignore)
        self.verify((*select, *ignore))
        return Registry(
            rule for rule in self.rules if _narrowest(select, rule) > _narrowest(ignore, rule)
        )

    def choose(
        self,
        select: tuple[str, ...] = (),
        ignore: tuple[str, ...] = (),
        severities: Mapping[str, Severity | None] | None = None,
        kind: OrganizationKind | None = None,
    ) -> Selection:
        """Like `select`, with what findings are to weigh; asked again it answers at once.

        Args:
            select: Selectors of the rules to keep; none at all means every rule.
            ignore: Selectors of the rules to leave out.
            severities: What findings of rules weigh, by selectors of which the narrowest holds;
                None leaves the rules out.
            kind: What the union is of; rules that speak of other kinds are left out. None where
                nobody knows.

        Raises:
            UnknownRuleError: A selector speaks of no rule; the error names the nearest.
        """
        severities = severities or {}
        key = (select, ignore, tuple(severities.items()), kind)
        selection = self._chosen.get(key)
        if selection is None:
            self.verify(severities)
            kept = self.select(select, ignore) if select or ignore else self
            weights = {rule.code: _weight(severities, rule) for rule in kept}
            rules = tuple(
                rule for rule in kept if weights[rule.code] is not None and _concerns(rule, kind)
            )
            selection = Selection(
                rules,
                {code: weight for code, weight in weights.items() if weight is not None},
                Triggers.of(rules),
            )
            if len(self._chosen) >= _MOST_KEPT:
                self._chosen.clear()
            self._chosen[key] = selection
        return selection

    def verify(self, selectors: Iterable[str]) -> None:
        """See that each selector speaks of a rule.

        Raises:
            UnknownRuleError: One does not; the error names the nearest.
        """
        for selector in selectors:
            if selector != ALL and not any(_width(selector, rule) for rule in self.rules):
                raise UnknownRuleError(selector, _near(selector, self._labels()))

    def _labels(self) -> list[str]:
        labels = {ALL: None}
        for rule in self.rules:
            labels |= dict.fromkeys((rule.code, rule.name, rule.family.value, rule.code[:-2]))
        return list(labels)


def _concerns(rule: Rule, kind: OrganizationKind | None) -> bool:
    """Whether it speaks of unions of this kind; one that nobody knows may be of any."""
    return kind is None or not rule.kinds or kind in rule.kinds


def _weight(severities: Mapping[str, Severity | None], rule: Rule) -> Severity | None:
    width = 0
    weight: Severity | None = rule.severity
    for selector, severity in severities.items():
        if (wider := _width(selector, rule)) > width:
            width, weight = wider, severity
    return weight


def _narrowest(selectors: Iterable[str], rule: Rule) -> int:
    return max((_width(selector, rule) for selector in selectors), default=0)


def _width(selector: str, rule: Rule) -> int:
    """How narrowly *selector* speaks of *rule*; 0 where it does not."""
    if selector == ALL:
        return 1
    if selector == rule.family:
        return len(rule.code[:-2])
    if selector in (rule.code, rule.name):
        return len(rule.code)
    return len(selector) if rule.code.startswith(selector) else 0


_LOOKALIKES: Final = str.maketrans("oil", "011")
_ALIKE: Final = 0.7  # of two names, from 0 to 1
_NUMBER: Final = re.compile("[0-9]+")


def _near(selector: str, labels: Iterable[str]) -> list[str]:
    """The label that was probably meant, if any.

    A code is meant by its number, for one with another number is another rule.
    """
    spellings = {label.casefold(): label for label in labels}
    wanted = selector.casefold()[:100]
    if any(character.isdecimal() for character in wanted):
        numbers = {_number(wanted), _number(wanted.translate(_LOOKALIKES))} - {""}
        named = [label for label in spellings if _number(label) in numbers]
        near = get_close_matches(wanted, named, n=1, cutoff=0)
    else:
        near = get_close_matches(wanted, spellings, n=1, cutoff=_ALIKE)
    return [spellings[near[0]]] if near else []


def _number(label: str) -> str:
    numbers = _NUMBER.findall(label)
    return numbers[-1] if numbers else ""
