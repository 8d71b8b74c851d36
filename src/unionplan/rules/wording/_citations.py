"""Putting titles of instruments right."""

from unionplan.rules.context import Context
from unionplan.rules.instruments import Citation
from unionplan.rules.mending import mend_words
from unionplan.rules.operation import Operation


def rename(context: Context, citation: Citation, title: str) -> tuple[Operation, ...]:
    """The fix that cites an instrument by another title wherever the plan has the one found."""
    old, new = f"《{citation.title}》", f"《{title}》"
    return mend_words(context, lambda words: words.replace(old, new))
