"""A plan in one line."""

from collections.abc import Iterable, Sequence

from unionplan.calendar import describe_period, describe_unit
from unionplan.cli.placement import Month, months_covered, place_activities
from unionplan.cli.words import Lang, brackets, comma, counted, word
from unionplan.model import Period, Plan, PlanKind

__all__ = ["describe_months", "name_plan", "plain_summary", "silent_year", "summarize"]

_WORDS_SHOWN = 40


def name_plan(plan: Plan, lang: Lang) -> str:
    """Its title, or the first words of a plan that has none."""
    if plan.title.strip():
        return plan.title.strip()
    for section in plan.all_sections():
        for words in (section.heading, section.text):
            if words.strip():
                start = words.strip().split("\n", 1)[0][:_WORDS_SHOWN]
                return f"{word('untitled', lang)}{start}…"
    return word("untitled", lang)


def summarize(plan: Plan, lang: Lang) -> str:
    """What it is, whose, for when, and how much is in it."""
    organization = plan.organization
    parts: list[str] = []
    if (
        organization is not None
        and organization.name
        and organization.name.removesuffix("委员会") not in plan.title
    ):
        parts.append(organization.name)
    if organization is not None and organization.kind is not None:
        parts.append(word(organization.kind.value, lang))
    if plan.kind is not PlanKind.PLAN:
        parts.append(word(plan.kind.value, lang))
    parts.append(
        word("no_period", lang) if plan.period is None else describe_period(plan.period, lang)
    )
    parts.append(counted(sum(1 for _ in plan.all_sections()), "section", lang))
    parts.append(_count_activities(plan, lang))
    for key, items in (
        ("goal", plan.goals),
        ("metric", plan.metrics),
        ("placeholder", plan.placeholders),
    ):
        if items:
            parts.append(counted(len(items), key, lang))
    return comma(lang).join(parts)


def plain_summary(plan: Plan) -> dict[str, object]:
    """The same as JSON writes it; months are those in which an activity falls."""
    organization = plan.organization
    kind = None if organization is None else organization.kind
    return {
        "title": plan.title,
        "kind": plan.kind.value,
        "organization": {
            "name": "" if organization is None else organization.name,
            "kind": None if kind is None else kind.value,
        },
        "period": None if plan.period is None else str(plan.period),
        "sections": sum(1 for _ in plan.all_sections()),
        "goals": len(plan.goals),
        "activities": len(plan.activities),
        "metrics": len(plan.metrics),
        "placeholders": len(plan.placeholders),
        "months": [
            {"first": str(first.unit), "last": str(last.unit)}
            for first, last in months_covered(place_activities(plan))
        ],
    }


def silent_year(period: Period | None, months: Iterable[tuple[Month, Month]]) -> int | None:
    """The year that goes without saying: the plan's, else the only one that there is."""
    years = {month.year for stretch in months for month in stretch}
    if period is not None:
        years = {period.first.year, period.last.year}
    return years.pop() if len(years) == 1 else None


def describe_months(
    months: Sequence[tuple[Month, Month]], lang: Lang, *, year: int | None = None
) -> str:
    """Stretches of months: ``2月至6月、9月``, ``November 2026 to January 2027``.

    Args:
        months: First and last month of each stretch, in order.
        lang: The language.
        year: A year that goes without saying.
    """
    joined: list[str] = []
    for first, last in months:
        if first == last:
            joined.append(describe_unit(first.unit, lang, year=year))
        elif lang == "zh":  # a year that both have is named with the first, in English the last
            start = describe_unit(first.unit, lang, year=year)
            joined.append(f"{start}至{describe_unit(last.unit, lang, year=first.year)}")
        else:
            start = describe_unit(first.unit, lang, year=last.year)
            joined.append(f"{start} to {describe_unit(last.unit, lang, year=year)}")
    return ("、" if lang == "zh" else ", ").join(joined)


def _count_activities(plan: Plan, lang: Lang) -> str:
    number = counted(len(plan.activities), "activity", lang)
    covered = months_covered(place_activities(plan))
    months = describe_months(covered, lang, year=silent_year(plan.period, covered))
    return number + brackets(months, lang)
