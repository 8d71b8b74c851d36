"""Who takes part, where a label says so: 牵头：…, 责任部门：…, 配合单位：…."""

import re
from functools import cache
from typing import NamedTuple

from unionplan.model import Party, PartyRole
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span, as_span
from unionplan.reading.word_table import load_words

_SEPARATOR = re.compile("[、和及/;]")


class _Words(NamedTuple):
    roles: dict[str, PartyRole]
    label: re.Pattern[str]


def find_parties(page: Page, span: Span) -> list[Party]:
    """The parties that labels name within a stretch, in order."""
    if page.folded.find(":", *span) < 0:  # most stretches have no label
        return []
    words = _words()
    return [
        party
        for match in words.label.finditer(page.folded, *span)
        for party in split_names(page, as_span(match.span("names")), words.roles[match["role"]])
    ]


def split_names(page: Page, span: Span, role: PartyRole) -> list[Party]:
    """The parties that a list of names names."""
    parties: list[Party] = []
    position = span.start
    for match in (*_SEPARATOR.finditer(page.folded, *span), None):
        end = span.end if match is None else match.start()
        name = page.strip(position, end)
        if name.start < name.end:
            parties.append(Party(name=page.words(name), role=role))
        position = end if match is None else match.end()
    return parties


@cache
def _words() -> _Words:
    table = load_words("party_words")
    codes: dict[str, list[str]] = table["roles"]
    roles = {word: PartyRole(code) for code, words in codes.items() for word in words}
    return _Words(
        roles=roles,
        label=re.compile(
            rf"""
            (?P<role>{"|".join(roles)})(?:{"|".join(table["nouns"])})?[ ]?:[ ]?
            (?P<names>(?:[^;。:,()\]〕】\r\n|]|\([^()\r\n]{{0,12}}\)){{2,48}}?)
            (?=$|[;。,)\]〕】|\r\n]|[ ]{{2,}}|\s+(?:{"|".join(table["next_label"])}))
            """,
            re.VERBOSE,
        ),
    )
