"""What a figure counts, and of whom it speaks."""

import re
from functools import cache
from typing import NamedTuple

from unionplan.reading.commitments.activity_titles import trimmed
from unionplan.reading.commitments.figures import Figure
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import NOWHERE, Span, as_span
from unionplan.reading.values.bounds import without_bound
from unionplan.reading.values.dues import find_year_end
from unionplan.reading.values.festivals import time_end
from unionplan.reading.values.times import find_times
from unionplan.reading.word_table import load_words


class MetricName(NamedTuple):
    """The name of a metric.

    Attributes:
        words: What is counted; empty where the words name only whom the figure speaks of.
        scope: Of whom the figure speaks: 非公有制企业; empty where it speaks of all.
    """

    words: Span
    scope: Span


NO_NAME = MetricName(NOWHERE, NOWHERE)


_NOUN = re.compile("的?(?P<noun>[\u4e00-\u9fff]{2,10})(?=[,;。、()]|$)")
_BY = re.compile("按照?[\u4e00-\u9fff]{2,14}(?:的|总额|基数|工资)$")
_SHORTEST = 2
_EACH = re.compile("(?:每[人户家个名次期场项件班组]|人均|户均)$")


class _Words(NamedTuple):
    no_name: re.Pattern[str]
    lead: re.Pattern[str]
    scopes: re.Pattern[str]
    rises_from: re.Pattern[str]
    rising: re.Pattern[str]
    dependent: re.Pattern[str]
    verbs_alone: re.Pattern[str]
    works: re.Pattern[str]
    counted: re.Pattern[str]


def metric_name(page: Page, before: Span) -> MetricName:
    """What the words between a figure and the one before it say is counted.

    The words are in ``reading/data/metric_words.json``.
    """
    table = _words()
    times = find_times(page, before)
    start = times[-1].end if times else before.start
    start = find_year_end(page, Span(start, before.end)) or start
    start = time_end(page, Span(start, before.end)) or start
    words = without_bound(page.folded[start : before.end])
    if source := table.rises_from.search(words):
        words = words[: source.start()]
    if table.no_name.match(words):
        return NO_NAME
    lead = table.lead.match(words)
    name = trimmed(page, Span(start, start + len(words)))
    if lead and not is_dependent(page, name):  # 全年每人 is more than 每人
        name = trimmed(page, Span(start + lead.end(), start + len(words)))
    name = _without_base(page, name)
    match = table.scopes.match(page.folded, *name)
    if match is None:
        return MetricName(name, NOWHERE)
    return MetricName(trimmed(page, Span(match.end(), name.end)), as_span(match.span()))


def counted_before_rate(page: Page, first: Figure, second: Figure) -> Span:
    """Whom the first figure counts, where the second is a rate of them: 8家企业签订率100%.

    Returns:
        The words behind the number that name them, empty where the figures stand otherwise.
    """
    start, end = first.quantity.end, second.quantity.start
    is_rate = second.quantity.unit == "%" and first.quantity.unit != "%"
    if not is_rate or first.clause != second.clause or first.before.start < first.before.end:
        return NOWHERE
    match = _words().counted.match(page.folded, start, end)
    return NOWHERE if match is None else as_span(match.span())


def is_baseline(page: Page, first: Figure, second: Figure) -> bool:
    """Whether the second figure tells to what the first is to rise or fall: 由18对增至30对."""
    if first.quantity.unit != second.quantity.unit:
        return False
    between = page.folded[first.quantity.end : second.quantity.start].strip(" ,、")
    return _words().rising.match(between) is not None and (
        _words().rises_from.search(page.folded, *first.before) is not None
    )


def _without_base(page: Page, name: Span) -> Span:
    """会费按基本工资的0.5%收缴 is of 会费, and not of what it is worked out from."""
    match = _BY.search(page.folded, *name)
    if match is None or match.start() - name.start < _SHORTEST:
        return name
    rest = Span(name.start, match.start())
    return name if _words().counted.fullmatch(page.folded, *rest) else rest


def is_dependent(page: Page, name: Span) -> bool:
    """Whether words are no name without what stands before them: 每期, 全年, 标准."""
    return name.start < name.end and _words().dependent.fullmatch(page.folded, *name) is not None


def name_behind(page: Page, name: Span, figure: Figure) -> Span:
    """What stands behind the number of a figure that has only a verb before it: 发放200元蛋糕券.

    Returns:
        The words up to the end of the clause; empty where there is no verb alone, or no noun.
    """
    if not _words().verbs_alone.fullmatch(page.folded, *name):
        return NOWHERE
    match = _NOUN.match(page.folded, figure.quantity.end, figure.clause.end)
    return NOWHERE if match is None else as_span(match.span("noun"))


def without_each(words: str) -> str:
    """A name without the words for each of many at its end: 慰问品每人 is 慰问品."""
    return _EACH.sub("", words)


def begins_with_work(page: Page, name: Span) -> bool:
    """Whether a name begins with a word for work: 发展会员, but not 会员满意度."""
    return _words().works.match(page.folded, *name) is not None


@cache
def _words() -> _Words:
    table: dict[str, list[str]] = load_words("metric_words")
    joined = {key: "|".join(words) for key, words in table.items()}
    return _Words(
        no_name=re.compile(f"(?:{joined['no_name']})"),
        lead=re.compile(
            rf"[,、:(\s]*(?:(?:{joined['lead']}){{1,3}}(?=[\u4e00-\u9fff“《]{{2}}|[0-9]))?"
        ),
        dependent=re.compile(f"(?:{joined['dependent']})"),
        verbs_alone=re.compile(f"(?:{joined['verbs_alone']})了?"),
        scopes=re.compile(joined["scopes"]),
        rises_from=re.compile(f"(?:{joined['from']})$"),
        rising=re.compile(joined["rising"]),
        works=re.compile(joined["works"]),
        counted=re.compile(f"[\u4e00-\u9fff]{{0,6}}?(?:{joined['counted']})"),
    )
