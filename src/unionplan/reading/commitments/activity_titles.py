"""The words that say what is done."""

import re
from functools import cache
from typing import NamedTuple

from unionplan.reading.commitments.scope import Scope
from unionplan.reading.text.clauses import find_clauses
from unionplan.reading.text.page import Page
from unionplan.reading.text.sentence import Sentence
from unionplan.reading.text.span import Span, as_span
from unionplan.reading.values.timings import Timing, find_timings
from unionplan.reading.word_table import load_words

_LONGEST = 90
_SHORTEST = 3
_COUNTED_WITHIN = 24  # characters behind 截至6月 in which it is told what was counted
_FESTIVAL = re.compile("[“”\u4e00-\u9fff]{2,10}[节日]")
_WEEKDAY = r"(?:\((?:星期|礼拜|周)[一二三四五六日天][^()]{0,8}\))?"  # 4月18日（星期六）
_MARKS = " ,、;。:."
IN_BRACKETS = re.compile(r"\([^()]{0,24}$")
"""What stands before a time in brackets."""


class _Words(NamedTuple):
    lead_in: re.Pattern[str]
    behind_time: re.Pattern[str]
    purpose: re.Pattern[str]
    placed: re.Pattern[str]
    verb_alone: re.Pattern[str]
    details: re.Pattern[str]
    label: re.Pattern[str]
    paper_label: re.Pattern[str]
    open_label: re.Pattern[str]
    stretch: re.Pattern[str]
    objects: re.Pattern[str]
    no_act_begins: re.Pattern[str]
    no_act_ends: re.Pattern[str]
    no_act: re.Pattern[str]
    counted_up_to: re.Pattern[str]


def title_at(sentence: Sentence, timing: Timing, following: int, scope: Scope) -> Span | None:
    """The words of a sentence that say what is done at a time; None where they do not.

    Args:
        sentence: The sentence.
        timing: The time.
        following: Where the next time starts, or the sentence ends.
        scope: Where the sentence stands.
    """
    page = sentence.page
    before = page.folded[sentence.span.start : timing.start]
    if _words().paper_label.search(before):
        return None
    bracket = IN_BRACKETS.search(before)
    is_behind = bracket is not None and bracket.start() > 0  # 组织春游（时间：3月）
    has_heading = scope.heading.start < scope.heading.end
    if _words().label.search(before) and has_heading and not is_behind:
        return scope.heading
    title: Span | None = None
    if bracket is not None:
        title = _around_brackets(sentence, timing, sentence.span.start + bracket.start())
        if title.start >= title.end and _closes(page, scope.heading, sentence.span):
            title = scope.heading
    elif not _is_counted_up_to(page, timing):
        title = _around(sentence, timing, following)
    return title if title and _says_something(page, title) else None


def _closes(page: Page, heading: Span, words: Span) -> bool:
    """Whether words in brackets stand right behind a heading that ended: 召开教代会。（4月）."""
    between = page.folded[heading.end : words.start]
    return heading.start < heading.end and between.strip() == "。"


def open_time_in_label(page: Page, words: Span) -> Span | None:
    """What a label for the time in brackets says, where it is no time: 〔…；完成时间：全年〕."""
    match = _words().open_label.fullmatch(page.folded, *words)
    time = None if match is None else as_span(match.span("time"))
    return None if time is None or find_timings(page, time) else time


def is_worked_on(sentence: Sentence, timing: Timing) -> bool:
    """Whether a half-year is what is worked on, and not when: 做好上半年工作总结."""
    before = sentence.page.folded[sentence.span.start : timing.start]
    return timing.is_part_of_year and _words().objects.search(before) is not None


def _around_brackets(sentence: Sentence, timing: Timing, opening: int) -> Span:
    """What stands before a time in brackets, and behind them where a colon joins it."""
    page = sentence.page
    title = page.strip(sentence.span.start, opening)
    closing = page.folded.find(")", timing.end, sentence.span.end)
    behind = page.strip(closing + 1, sentence.span.end)
    if closing >= 0 and _words().stretch.fullmatch(page.folded, *title):
        return shortened(page, behind)
    if closing >= 0 and _FESTIVAL.fullmatch(page.folded, *title) and behind.start < behind.end:
        return shortened(page, behind)  # 植树节（3月12日）共植同心树
    if closing >= 0 and title.start >= title.end and page.folded.find("(", *behind) < 0:
        return shortened(page, behind)  # （3月12日，周四）共植同心树
    if closing >= 0 and page.folded.startswith(":", *behind):
        return shortened(page, Span(title.start, behind.end))
    return title


def _is_counted_up_to(page: Page, timing: Timing) -> bool:
    """截至6月底共有… tells what there is and names no time of an act."""
    behind = page.folded[timing.end : timing.end + _COUNTED_WITHIN]
    if page.folded.startswith("截", timing.start):
        return True
    return page.folded[timing.start] == "至" and bool(_words().counted_up_to.match(behind))


def _around(sentence: Sentence, timing: Timing, following: int) -> Span | None:
    """What stands behind a time in its clause and the next ones, or around it in its clause."""
    page, words = sentence.page, _words()
    clause = sentence.clause_at(timing.start)
    lead = page.folded[clause.start : timing.start].strip()
    if lead.endswith("、"):  # 5月底前完成草案、6月15日前提交表决
        lead = ""
    if words.purpose.match(lead):
        return None
    end = following
    if following < sentence.span.end:
        next_clause = sentence.clause_at(following)
        end = next_clause.start if next_clause.start > timing.end else following
    if words.placed.fullmatch(lead) and (before := sentence.clause_before(clause.start)):
        return shortened(page, Span(before.start, end))
    if lead and not words.lead_in.fullmatch(lead):
        return shortened(page, page.strip(clause.start, end))
    title = without_lead(page, Span(timing.end, end))
    if words.verb_alone.match(page.folded, *trimmed(page, title)):
        before = _main_clause(sentence, timing.start)
        title = title if before is None else Span(before.start, title.end)
    return shortened(page, title)


def _main_clause(sentence: Sentence, offset: int) -> Span | None:
    """The clause before an offset, from the one on that it only says more of: 办比赛，设4项."""
    before = sentence.clause_before(offset)
    while before is not None and _words().details.match(sentence.page.folded, *before):
        earlier = sentence.clause_before(before.start)
        if earlier is None:
            break
        before = earlier
    return before


def _says_something(page: Page, title: Span) -> bool:
    words = page.match_words(title)
    table = _words()
    return (
        len(words) >= _SHORTEST
        and not table.no_act_begins.match(words)
        and not table.no_act_ends.search(words)
        and not table.no_act.search(words)
    )


def shortened(page: Page, span: Span) -> Span:
    """The words without marks around them, and of many clauses only the first."""
    span = trimmed(page, span)
    if span.end - span.start <= _LONGEST:
        return span
    end = span.start
    for clause in find_clauses(page, Span(span.start, span.start + _LONGEST)):
        if clause.end - span.start >= _LONGEST and end > span.start:
            break
        end = clause.end
    return Span(span.start, end)


def trimmed(page: Page, span: Span) -> Span:
    """The words without blanks and marks around them."""
    start, end = span
    while end > start and page.folded[end - 1] in _MARKS:
        end -= 1
    while start < end and page.folded[start] in _MARKS:
        start += 1
    return as_span((start, end))


def without_lead(page: Page, span: Span) -> Span:
    """The words without those that belong to the time before them: 前, 左右, 起."""
    skipped = _words().behind_time.match(page.folded, *span)
    return trimmed(page, Span(skipped.end() if skipped else span.start, span.end))


@cache
def _words() -> _Words:
    table: dict[str, list[str]] = load_words("activity_words")
    joined = {key: "|".join(words) for key, words in table.items()}
    return _Words(
        lead_in=re.compile(f"(?:{joined['lead_in']})+"),
        behind_time=re.compile(rf"{_WEEKDAY}[,、:\s)]*(?:{joined['behind_time']})?[,、\s]*"),
        purpose=re.compile(joined["purpose"]),
        placed=re.compile(joined["placed"]),
        verb_alone=re.compile(
            f"(?:[\u4e00-\u9fff]{{0,8}}(?:当天|当日|期间))?"
            f"(?:全部|全面|按时|集中|正式)?(?:{joined['verbs_alone']})(?=,|$)"
        ),
        details=re.compile(joined["details"]),
        label=re.compile(f"(?:{joined['labels']})[: ]*$"),
        paper_label=re.compile(f"(?:{joined['labels_of_papers']})(?:{joined['labels']})[: ]*$"),
        open_label=re.compile(
            rf"[(〔\[【][^。\r\n]{{0,60}}?(?:完成)?(?:{joined['labels']}):[ ]?"
            r"(?P<time>[^;。,:()〔〕\[\]【】]{1,12})(?:[;,][^。\r\n]{0,40})?[)〕\]】]。?"
        ),
        stretch=re.compile(f".{{0,12}}(?:{joined['stretches']})"),
        objects=re.compile(f"(?:{joined['objects']})$"),
        no_act_begins=re.compile(
            rf"{joined['no_act_begins']}|(?:{joined['dating']})的|[^\u4e00-\u9fff]*$"
        ),
        no_act_ends=re.compile(f"(?:{joined['no_act_ends']})$"),
        no_act=re.compile(joined["no_act"]),
        counted_up_to=re.compile(f".{{0,12}}(?:{joined['counted_up_to']})"),
    )
