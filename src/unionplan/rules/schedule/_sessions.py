"""Congresses and plenary sessions that a plan names."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from unionplan.calendar import Congress, CongressBody, congress
from unionplan.chinese import parse_whole
from unionplan.rules.context import Context

_NUMBER: Final = "[一二三四五六七八九十]{1,3}|[0-9]{2}"
_CONGRESS: Final = re.compile(
    rf"(?P<body>党的|中共|中国工会|全国工会|全总)(?P<number>{_NUMBER})大(?![会学型小])"
)
SESSIONS: Final = ("全会", *(f"{digit}大" for digit in "一二三四五六七八九十0123456789"))
"""Words without any of which no session is cited."""

_PLENUMS: Final = re.compile(
    r"届(?P<plenums>[一二三四五六七]中?(?:[、和及，,][一二三四五六七]中?){0,6})全会"
)
_BEFORE: Final = re.compile(rf"(?:{_NUMBER})$")
_LONGEST: Final = 3  # characters of a number
_PLENUM: Final = re.compile("[一二三四五六七]")
_SINCE: Final = ("以来", "以后", "之后", "后")
_WELCOMED: Final = re.compile("(?:迎接|喜迎|迎|庆祝)[^，。；,;\n]{0,6}$")
_NEAR: Final = 12  # characters before a session that say how the author stands to it
_BODIES: Final = {
    "党的": CongressBody.PARTY,
    "中共": CongressBody.PARTY,
    "中国工会": CongressBody.UNION,
    "全国工会": CongressBody.UNION,
    "全总": CongressBody.UNION,
}


class Cited(NamedTuple):
    """A congress, or a plenary session, that stands in the prose.

    Attributes:
        where: JSON Pointer of the prose.
        name: In the words of the plan.
        session: What is known of it.
        is_welcomed: Whether it is still to come for the author (喜迎).
        is_past: Whether it only marks a time (党的十八大以来).
    """

    where: str
    name: str
    session: Congress
    is_welcomed: bool
    is_past: bool


def cited_sessions(context: Context) -> tuple[Cited, ...]:
    """The sessions that the prose names and the calendar knows, in order."""
    return tuple(_cited_sessions(context))


def _cited_sessions(context: Context) -> Iterator[Cited]:
    for where, words in context.texts:
        if "大" in words:
            for match in _CONGRESS.finditer(words):
                body = _BODIES[match["body"]]
                session = congress(body, parse_whole(match["number"]) or 0)
                if session is not None:
                    yield _cited(where, words, match.span(), session)
        if "全会" in words:
            for match in _PLENUMS.finditer(words):
                head = max(0, match.start() - _LONGEST)
                before = _BEFORE.search(words[head : match.start()])
                if before is None:
                    continue
                number = parse_whole(before[0]) or 0
                span = head + before.start(), match.end()
                for plenum in _PLENUM.findall(match["plenums"]):
                    session = congress(CongressBody.PARTY, number, parse_whole(plenum))
                    if session is not None:
                        yield _cited(where, words, span, session)


def _cited(where: str, words: str, span: tuple[int, int], session: Congress) -> Cited:
    start, end = span
    return Cited(
        where=where,
        name=words[start:end],
        session=session,
        is_welcomed=_WELCOMED.search(words[max(0, start - _NEAR) : start]) is not None,
        is_past=words.startswith(_SINCE, end),
    )
