"""Rules as people read of them."""

import re
from collections.abc import Iterator
from typing import Final

from unionplan.cli.words import Lang, brackets, word
from unionplan.rules import Rule

__all__ = ["describe_fault", "describe_grounds", "describe_in_force", "plain_rule", "template"]

_PARAMETER: Final = re.compile(r"\{[a-z_]{1,40}\}")


def template(rule: Rule, lang: Lang) -> str:
    """What a rule says, with ``…`` for what it quotes from a plan."""
    return _PARAMETER.sub("…", rule.messages.zh if lang == "zh" else rule.messages.en)


def describe_fault(rule: Rule, lang: Lang) -> tuple[str, str]:
    """What a rule finds and why that matters; in English where its page has no Chinese."""
    page = rule.page
    if lang == "zh" and page.summary_zh:
        return page.summary_zh, page.why_zh
    return page.summary, page.why.replace("\n", " ")


def describe_grounds(rule: Rule, lang: Lang) -> Iterator[tuple[str, str]]:
    """What a rule rests on and whom it concerns, each under the key of a head."""
    level = word(rule.level.value, lang)
    colon = "：" if lang == "zh" else ": "
    source = f"{level}{colon}{rule.source}" if rule.source else level
    if rule.standing is not None:
        source += brackets(word(f"standing_{rule.standing.value}", lang), lang)
    yield "source", source
    if rule.kinds:
        comma = "、" if lang == "zh" else ", "
        yield "kinds", comma.join(word(kind.value, lang) for kind in rule.kinds)
    if in_force := describe_in_force(rule, lang):
        yield "in_force", in_force


def describe_in_force(rule: Rule, lang: Lang) -> str:
    """The days on which a rule's source is in force; empty where it always is."""
    first, last = rule.in_force
    parts = [word("in_force_since", lang).format(first)] if first else []
    parts += [word("in_force_until", lang).format(last)] if last else []
    return " ".join(parts)


def plain_rule(rule: Rule) -> dict[str, object]:
    """A rule as JSON writes it."""
    first, last = rule.in_force
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family.value,
        "severity": rule.severity.value,
        "level": rule.level.value,
        "source": rule.source,
        "standing": None if rule.standing is None else rule.standing.value,
        "kinds": [kind.value for kind in rule.kinds],
        "in_force": {
            "first": None if first is None else first.isoformat(),
            "last": None if last is None else last.isoformat(),
        },
        "message": {"zh": rule.messages.zh, "en": rule.messages.en},
        "summary": {"zh": rule.page.summary_zh, "en": rule.page.summary},
        "since": rule.since,
    }
