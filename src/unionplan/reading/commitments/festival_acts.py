"""What is done on the festivals that a sentence names."""

import re

from unionplan.model import Observance
from unionplan.reading.commitments.activity_titles import shortened
from unionplan.reading.commitments.commitments import Act, in_order
from unionplan.reading.commitments.scope import Scope
from unionplan.reading.reason import Reason
from unionplan.reading.text.sentence import Sentence
from unionplan.reading.text.span import Span
from unionplan.reading.values.festivals import Mention

_OPENS = re.compile('[在于到逢“"]{0,2}')
_SHORTEST = 3  # characters of what is done


def next_festival(sentence: Sentence, mentions: list[Mention], behind: int) -> int | None:
    """Where the next clause opens that names a festival for its time; None where none does.

    Args:
        sentence: The sentence.
        mentions: The festivals that it names.
        behind: Offset behind a time, of which something else is said before that clause.
    """
    for mention in mentions:
        clause = sentence.clause_at(mention.start)
        opens = _OPENS.fullmatch(sentence.page.folded, clause.start, mention.start)
        said = sentence.page.folded[behind : clause.start].strip(" ,、:")
        if opens and len(said) >= _SHORTEST:
            return clause.start
    return None


def with_festivals(
    sentence: Sentence, acts: list[Act], mentions: list[Mention], scope: Scope
) -> list[Act]:
    """The acts of a sentence in order, and one more for each festival that is named in none."""
    if not mentions:  # most sentences
        return in_order(acts) if acts else acts
    found = list(acts)
    alone: set[tuple[Span, str]] = set()
    for mention in mentions:
        if any(act.title.start <= mention.start < act.title.end for act in acts):
            continue
        title = shortened(sentence.page, sentence.clause_at(mention.start))
        if (title, mention.festival) not in alone:
            alone.add((title, mention.festival))
            when = Observance(
                festival=mention.festival, relation=mention.relation, ordinal=mention.ordinal
            )
            found.append(Act(title, when, scope, Reason.FESTIVAL))
    return in_order(found)
