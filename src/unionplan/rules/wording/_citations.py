"""Titles of instruments in a plan, and putting them right."""

from collections.abc import Sequence

from unionplan.rules.context import Context
from unionplan.rules.instruments import Citation, find_citations
from unionplan.rules.mending import mend_words
from unionplan.rules.operation import Operation


def citations_in(context: Context) -> Sequence[Citation]:
    """The titles between 《 and 》 in the prose; their offsets are into `Context.joined`."""
    return context.once(_find_all)


def _find_all(context: Context) -> tuple[Citation, ...]:
    return tuple(find_citations(context.joined))


def rename(context: Context, citation: Citation, title: str) -> tuple[Operation, ...]:
    """The fix that cites an instrument by another title wherever the plan has the one found."""
    old, new = f"《{citation.title}》", f"《{title}》"
    return mend_words(context, lambda words: words.replace(old, new))
