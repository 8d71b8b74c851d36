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
# what is left of a clause that only says when: “五一”期间, 春节来临之际, 元旦、春节前
_TIME_ALONE = re.compile(
    "[“”《》()、和及与在每逢于值 ]*(?:国际|传统)?[节日”]*"
    "(?:(?:到来|来临)?之际|期间|前夕|前后|之?[前后]|当[天日])?"
)


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
        if any(act.title.start < mention.end and mention.start < act.title.end for act in acts):
            continue
        title = shortened(sentence.page, _said(sentence, mentions, mention, acts))
        if (title, mention.festival) not in alone:
            alone.add((title, mention.festival))
            when = Observance(
                festival=mention.festival, relation=mention.relation, ordinal=mention.ordinal
            )
            found.append(Act(title, when, scope, Reason.FESTIVAL))
    return in_order(found)


def _said(sentence: Sentence, mentions: list[Mention], mention: Mention, acts: list[Act]) -> Span:
    """The clause that names a festival, with the one behind it where it only says when."""
    clause = sentence.clause_at(mention.start)
    rest, position = "", clause.start
    for named in mentions:
        if position <= named.start and named.end <= clause.end:
            rest += sentence.page.folded[position : named.start]
            position = named.end
    rest += sentence.page.folded[position : clause.end]
    behind = next((each for each in sentence.clauses if each.start >= clause.end), None)
    if behind is None or not _TIME_ALONE.fullmatch(rest):
        return clause
    if any(act.title.start < behind.end and behind.start < act.title.end for act in acts):
        return clause
    return Span(clause.start, behind.end)
