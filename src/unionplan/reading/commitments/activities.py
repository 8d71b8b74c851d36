"""Activities out of the words that name them."""

from unionplan.model import Activity
from unionplan.reading.building import build_activity
from unionplan.reading.commitments.commitments import Act
from unionplan.reading.text.page import Page
from unionplan.reading.values.areas import area_of
from unionplan.reading.values.festivals import find_festivals


def make_activity(page: Page, act: Act, number: int) -> Activity:
    """The activity that an act is, the N-th of its plan."""
    title, when, scope, reason = act
    mentions = find_festivals(page, title)
    return build_activity(
        f"a{number}",
        page.words(title),
        when,
        observances=tuple(dict.fromkeys([mention.festival for mention in mentions])),
        area=area_of(page.match_words(title)),
        parties=scope.parties,
        section=scope.section,
        status=scope.status,
        source=page.source(title, reason),
    )
