"""Titles of instruments in a plan, and putting them right."""

from collections.abc import Sequence

from unionplan.rules.context import Context
from unionplan.rules.instruments import Citation, find_citations
from unionplan.rules.mending import mend_words
from unionplan.rules.operation import Operation


def citations_in(context: Context) -> Sequence[tuple[Citation, Sequence[str]]]:
    """Each title that the registry knows, once, with the pointers of its places.

    Its offset is into `Context.joined`.
    """
    return context.once(_find_all)


def _find_all(context: Context) -> list[tuple[Citation, Sequence[str]]]:
    first: dict[str, Citation] = {}
    places: dict[str, dict[str, None]] = {}
    for citation in find_citations(context.joined):
        if citation.instrument is not None:
            first.setdefault(citation.title, citation)
            where = context.spot(citation.start).where
            places.setdefault(citation.title, {})[where] = None
    return [(citation, tuple(places[title])) for title, citation in first.items()]


def rename(context: Context, citation: Citation, title: str) -> tuple[Operation, ...]:
    """The fix that cites an instrument by another title wherever the plan has the one found."""
    old, new = f"《{citation.title}》", f"《{title}》"
    return mend_words(context, lambda words: words.replace(old, new))
