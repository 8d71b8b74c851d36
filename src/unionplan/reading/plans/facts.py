"""What a plan says of itself: kind of document, kind of union, name, period."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import attrs

from unionplan.model import Organization, Period, PlanKind, Source
from unionplan.reading.pages.plan_spans import PlanSpan
from unionplan.reading.plans.inferred_year import infer_year
from unionplan.reading.plans.membership import find_membership, find_term, make_membership
from unionplan.reading.plans.organization_kind import KindFound, find_organization_kind
from unionplan.reading.plans.period import YearFound, find_period, stated_year
from unionplan.reading.reason import Reason
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import NOWHERE, Span, as_span
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
        year: The year and what tells it; None where nothing does.
        sources: Where each of these stands and why it was taken, by JSON Pointer in the plan.
    """

    kind: PlanKind
    organization: Organization | None
    period: Period | None
    year: YearFound | None
    sources: dict[str, Source]


class _Words(NamedTuple):
    back: re.Pattern[str]
    ahead: re.Pattern[str]
    both: re.Pattern[str]
    reports: re.Pattern[str]
    plans: re.Pattern[str]


def find_facts(page: Page, span: PlanSpan, body: Span, signoff: Sequence[Span]) -> Facts:
    """Read the facts of a plan.

    Args:
        page: The page, noise blanked out.
        span: Where the plan stands.
        body: Its text behind the title.
        signoff: The lines of its sign-off.
    """
    # the title of a text in a collection is the page's, and may be of another kind of text or union
    kind = _kind(
        page.match_words(span.title),
        page.folded[body.start : min(body.end, body.start + _START)],
        is_own=span.title.start < span.title.end and not span.collected,
    )
    named = signoff if span.collected else (span.title, *signoff)
    name = _find_name(page, span.title, signoff)
    organization = find_organization_kind(page, named, body)
    head = Span(span.start, min(body.start + _HEAD, span.end))
    year = stated_year(page, span.title, head, signoff, last=kind is PlanKind.MIXED)
    year = infer_year(page, body) if year is None else year
    counts = find_membership(page, body)
    membership = make_membership(counts)
    term = find_term(page, body)
    found = Organization(
        name=page.words(name),
        kind=organization and organization.kind,
        membership=membership,
        term=term and term[0],
    )
    sources = dict(_sources(page, span.title, name, organization, year))
    if membership is not None:
        for field, count in counts.items():
            sources[f"/organization/membership/{field}"] = page.source(count.where, Reason.STATED)
    if term is not None:
        sources["/organization/term"] = page.source(term[1], Reason.STATED)
    return Facts(
        kind=kind,
        organization=None if found == Organization() else found,
        period=find_period(
            page.match_words(span.title), page.match_words(head), year and year.year
        ),
        year=year,
        sources=sources,
    )


def _sources(
    page: Page, title: Span, name: Span, organization: KindFound | None, year: YearFound | None
) -> Iterator[tuple[str, Source]]:
    if title.start < title.end:
        yield "/title", page.source(title, Reason.TITLE)
        yield "/kind", page.source(title, Reason.TITLE)
    if name.start < name.end:
        yield "/organization/name", page.source(name, Reason.STATED)
    if organization is not None:
        source = page.source(organization.clue, Reason.WORDS)
        yield "/organization/kind", attrs.evolve(source, confidence=organization.share)
    if year is not None:
        yield "/period", page.source(year.clue, year.reason)


def _kind(title: str, text: str, *, is_own: bool) -> PlanKind:
    words = _words()
    if words.back.search(title):
        ahead = words.ahead.search(words.back.sub("", title)) or words.both.search(text)
        return PlanKind.MIXED if ahead else PlanKind.REPORT
    is_report = not is_own and words.reports.search(text) and not words.plans.search(text)
    return PlanKind.REPORT if is_report else PlanKind.PLAN


def _find_name(page: Page, title: Span, signoff: Sequence[Span]) -> Span:
    """The union's name as the sign-off has it, or else the title; nowhere where neither has."""
    found = (_SIGNED.search(page.folded, *line) for line in signoff)
    match = next(filter(None, found), None) or _NAME.match(page.folded, *title)
    return NOWHERE if match is None else as_span(match.span("name"))


@cache
def _words() -> _Words:
    table: dict[str, list[str]] = load_words("genre_words")
    return _Words(
        *(re.compile("|".join(table[key])) for key in ("back", "ahead", "both", "reports", "plans"))
    )
