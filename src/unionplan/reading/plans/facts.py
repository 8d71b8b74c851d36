"""What a plan says of itself: kind of document, kind of union, name, period."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from unionplan.model import Organization, Period, PlanKind
from unionplan.reading.pages.plan_spans import PlanSpan
from unionplan.reading.plans.inferred_year import InferredYear, infer_year
from unionplan.reading.plans.organization_kind import organization_kind
from unionplan.reading.plans.period import find_period, stated_year
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.word_table import load_words

_HEAD = 200  # characters of the text in which its year may stand
_START = 600  # ... and in which a text without a title says what it is
_UNION = "(?:工会联合会|总工会|工会委员会|工会)"
_TEXT_NUMBER = "[一二三四五六七八九十0-9]{1,3}"
_NAME = re.compile(
    rf"""
    (?: [【(\[]?(?:第?{_TEXT_NUMBER}篇|篇{_TEXT_NUMBER})[】)\]]?[:、 ]* )?
    (?:关于印发)?[《“"]?
    (?P<name> [^0-9《》“”"]{{2,24}}?{_UNION} )
    (?:委员会)?
    (?= 20 | 二〇 | 二零 | [0-9xX_*] | 年 | 工作 | 学年 | 上半年 | 下半年 | 度 | $ )
    """,
    re.VERBOSE,
)
_SIGNED = re.compile(rf"(?P<name>[^\s。;:,!?|]{{2,24}}{_UNION})$")


class Facts(NamedTuple):
    """What was found of the plan as a whole.

    Attributes:
        kind: Whether it looks ahead, back, or both.
        organization: The union, as far as the words tell; None where they do not.
        period: The days that it makes promises for; None where nothing tells its year.
        inferred: The year and what it follows from, where it is not stated.
    """

    kind: PlanKind
    organization: Organization | None
    period: Period | None
    inferred: InferredYear | None


class _Words(NamedTuple):
    back: re.Pattern[str]
    ahead: re.Pattern[str]


def find_facts(page: Page, span: PlanSpan, body: Span, signoff: Sequence[Span]) -> Facts:
    """Read the facts of a plan.

    Args:
        page: The page, noise blanked out.
        span: Where the plan stands.
        body: Its text behind the title.
        signoff: The lines of its sign-off.
    """
    title = page.match_words(span.title)
    text = page.match_words(body)
    signed = [page.match_words(line) for line in signoff]
    kind = _kind(title, text[:_START])
    # the title of a text in a collection is the page's, and may name another kind of union
    named = " ".join(signed if span.collected else (title, *signed))
    organization = Organization(
        name=_name(page, span.title, signoff), kind=organization_kind(named, text)
    )
    head = page.folded[span.start : body.start + _HEAD]
    year = stated_year(title, head, signed, last=kind is PlanKind.MIXED)
    inferred = infer_year(page, body) if year is None else None
    return Facts(
        kind=kind,
        organization=None if organization == Organization() else organization,
        period=find_period(title, head, year if inferred is None else inferred.year),
        inferred=inferred,
    )


def _kind(title: str, text: str) -> PlanKind:
    words = _words()
    if words.back.search(title):
        ahead = words.ahead.search(words.back.sub("", title))
        return PlanKind.MIXED if ahead else PlanKind.REPORT
    is_report = not title and "工作总结" in text and "计划" not in text
    return PlanKind.REPORT if is_report else PlanKind.PLAN


def _name(page: Page, title: Span, signoff: Sequence[Span]) -> str:
    """The union's name as the sign-off has it, or else the title; empty where neither has."""
    found = (_SIGNED.search(page.folded, *line) for line in signoff)
    match = next(filter(None, found), None) or _NAME.match(page.folded, *title)
    return "" if match is None else page.words(Span(*match.span("name")))


@cache
def _words() -> _Words:
    table: dict[str, list[str]] = load_words("genre_words")
    return _Words(re.compile("|".join(table["back"])), re.compile("|".join(table["ahead"])))
