"""Activities out of the words that name them."""

from collections.abc import Iterable

import attrs

from unionplan.model import Activity, Observance, Party, When
from unionplan.reading.commitments.activity_titles import shortened
from unionplan.reading.commitments.scope import Scope
from unionplan.reading.reason import Reason
from unionplan.reading.text.page import Page
from unionplan.reading.text.sentence import Sentence
from unionplan.reading.text.span import Span
from unionplan.reading.values.areas import area_of
from unionplan.reading.values.festivals import find_festivals


def make_activity(page: Page, title: Span, when: When, scope: Scope, reason: Reason) -> Activity:
    """The activity that these words name; *title* holds at least one."""
    return Activity(
        title=page.words(title),
        when=when,
        observances=tuple(
            dict.fromkeys(mention.festival for mention in find_festivals(page, title))
        ),
        area=area_of(page.match_words(title)),
        section=scope.section,
        status=scope.status,
        source=page.source(title, reason),
    )


def with_festivals(
    sentence: Sentence, activities: Iterable[Activity], scope: Scope
) -> list[Activity]:
    """The activities of a sentence, and one more for each festival that is named in none."""
    found = list(activities)
    named = [activity.source for activity in found if activity.source is not None]
    alone: set[tuple[Span, str]] = set()
    for mention in find_festivals(sentence.page, sentence.span):
        start, _ = sentence.page.place(Span(mention.start, mention.end))
        if any(source.start <= start < source.end for source in named):
            continue
        title = shortened(sentence.page, sentence.clause_at(mention.start))
        if (title, mention.festival) not in alone:
            alone.add((title, mention.festival))
            when = Observance(
                festival=mention.festival, relation=mention.relation, ordinal=mention.ordinal
            )
            found.append(make_activity(sentence.page, title, when, scope, Reason.FESTIVAL))
    return sorted(found, key=_start)


def with_parties(activities: Iterable[Activity], parties: list[Party]) -> tuple[Activity, ...]:
    """The activities, each with these parties unless it names its own."""
    if not parties:
        return tuple(activities)
    return tuple(
        activity if activity.parties else attrs.evolve(activity, parties=parties)
        for activity in activities
    )


def _start(activity: Activity) -> int:
    return -1 if activity.source is None else activity.source.start
