"""Names that say little without what stands before them: 每期30人, 全年不少于12次, 办结率90%."""

import re

from unionplan.reading.commitments.figures import Figure
from unionplan.reading.commitments.metric_names import (
    MetricName,
    is_dependent,
    metric_name,
    name_behind,
    without_each,
)
from unionplan.reading.text.clauses import find_clauses
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.values.frequencies import find_duties

_LONGEST = 28  # characters of a clause that a name is completed with
_SHORTEST = 2
_TOTAL = re.compile("(?:全年|每年|本年度?|本学[期年])+")
_RATE = re.compile("[\u4e00-\u9fff]{2,3}[率度面]")
_OF_A_RATE = re.compile("(?P<subject>[^、,]+?)[\u4e00-\u9fff]{2}[率度面](?:[、和及].*)?")


def completed_name(
    page: Page, sentence: Span, figure: Figure, own: MetricName, before: MetricName
) -> str:
    """The whole name of a figure whose own words are no name; empty where they are one.

    Args:
        page: The page.
        sentence: Its sentence.
        figure: The figure.
        own: What stands right before its number.
        before: The name of the figure before it; empty where there is none.
    """
    if behind := page.words(name_behind(page, own.words, figure)):
        return behind
    if not any(each.start < each.end for each in (own.words, own.scope, before.words)):
        is_bound = page.match_words(figure.before).strip(" ,、") != ""  # 组织秋游，不超过150元
        return _clause_before(page, sentence, figure) if is_bound else ""
    if not is_dependent(page, own.words):
        return ""
    words = page.words(own.words)
    if before.words.start < before.words.end:
        return without_each(page.words(before.words)) + words
    base = _clause_before(page, sentence, figure)
    return base if base and _TOTAL.fullmatch(words) else base and base + words


def subject_of(page: Page, own: MetricName, before: MetricName) -> str:
    """What a rate speaks of that only the rate before it names: 提案答复率100%，办结率90%."""
    if not _RATE.fullmatch(page.folded, *own.words):
        return ""
    match = _OF_A_RATE.fullmatch(page.folded, *before.words)
    return "" if match is None else match["subject"]


def _clause_before(page: Page, sentence: Span, figure: Figure) -> str:
    """What the clause before that of a figure speaks of, its time and number of times left out."""
    clauses = [each for each in find_clauses(page, sentence) if each.end <= figure.clause.start]
    if not clauses:
        return ""
    clause = clauses[-1]
    for duty in find_duties(page, clause):
        clause = Span(duty.end, clause.end)
    words = page.words(metric_name(page, clause).words)
    return words if _SHORTEST <= len(words) <= _LONGEST else ""
