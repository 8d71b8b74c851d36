"""What stands on top of a page: the title, whose plan it is, and for when."""

from collections.abc import Iterator

from unionplan.formats._html.element import Element, Node, clean, generated, tag
from unionplan.formats._html.sheet import Sheet
from unionplan.formats._html.words import Words
from unionplan.model import Membership, Organization, PlanKind, TermOfOffice

__all__ = ["masthead", "title_of"]

_COUNTS = ("employees", "members", "women", "women_members", "branches", "groups")


def title_of(sheet: Sheet) -> str:
    """The title, or the words for a plan without one."""
    return clean(sheet.plan.title).strip() or sheet.words("untitled")


def masthead(sheet: Sheet) -> Element:
    """The head of the page."""
    words = sheet.words
    facts = [
        tag("div", tag("dt", words(f"fact.{key}")), tag("dd", value))
        for key, value in _facts(sheet)
    ]
    own = title_of(sheet) != words("untitled")
    title = tag("h1", title_of(sheet), lang=words.own if own else None)
    repeated = generated(sheet.has_prose)
    return tag("header", title, tag("dl", *facts, data_unionplan=repeated) if facts else None)


def _facts(sheet: Sheet) -> Iterator[tuple[str, Node]]:
    plan, words = sheet.plan, sheet.words
    organization = plan.organization or Organization()
    if organization.name:
        yield "organization", words.said(organization.name)
    if plan.kind is not PlanKind.PLAN:
        yield "document", words(f"plan.{plan.kind}")
    if plan.period is not None:
        yield "period", words.period(plan.period)
    if organization.kind is not None:
        yield "kind", words(f"kind.{organization.kind}")
    if organization.level is not None:
        yield "level", words(f"level.{organization.level}")
    if organization.region:
        yield "region", words.said(organization.region)
    if organization.superior:
        yield "superior", words.said(organization.superior)
    if counts := words.join(_counts(organization.membership or Membership(), words)):
        yield "membership", counts
    if term := words.join(_term(organization.term or TermOfOffice(), words)):
        yield "term", term


def _counts(membership: Membership, words: Words) -> Iterator[str]:
    for name in _COUNTS:
        number: int | None = getattr(membership, name)
        if number is not None:
            yield words(f"count.{name}", number)


def _term(term: TermOfOffice, words: Words) -> Iterator[str]:
    if term.number is not None:
        yield words("term.number", term.number)
    if term.elected_on is not None:
        yield words("term.elected_on", words.day(term.elected_on))
    if term.years is not None:
        yield words("term.years", term.years)
