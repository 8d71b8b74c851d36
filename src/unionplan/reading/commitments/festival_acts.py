"""What is done on the festivals that a sentence names."""

from unionplan.model import Observance
from unionplan.reading.commitments.activity_titles import shortened
from unionplan.reading.commitments.commitments import Act, in_order
from unionplan.reading.commitments.scope import Scope
from unionplan.reading.reason import Reason
from unionplan.reading.text.sentence import Sentence
from unionplan.reading.text.span import Span
from unionplan.reading.values.festivals import find_festivals


def with_festivals(sentence: Sentence, acts: list[Act], scope: Scope) -> list[Act]:
    """The acts of a sentence in order, and one more for each festival that is named in none."""
    mentions = find_festivals(sentence.page, sentence.span)
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
