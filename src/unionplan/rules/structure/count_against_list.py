"""WP131."""

from typing import Final

from unionplan.model import Plan
from unionplan.rules.context import Context
from unionplan.rules.markers import parse_marker
from unionplan.rules.problem import Problem, Problems
from unionplan.rules.rule import rule
from unionplan.rules.section_place import SectionPlace
from unionplan.rules.severity import Severity
from unionplan.rules.structure._count_words import (
    Announced,
    announced,
    announcements,
    is_listed_below,
    named_behind,
    named_in_front,
    series_behind,
)

_FEWEST: Final = 2


@rule(
    "WP131",
    Severity.WARNING,
    zh="这里说“{quote}”，后面却列了{listed}个，请核对。",
    en="{listed} are listed where the text announces {quote}",
    since="0.1.0",
)
def count_against_list(_plan: Plan, context: Context) -> Problems:
    """A number of things is announced, and another number of them is listed.

    Why:
        An item was added or taken out, and the number in front forgotten; the meeting counts
        along. Fixed names (三个代表, 一法三卡) announce no list.

    中文:
        预告的项数与列出的项数不符。
        增减了一项，前面的数字忘了改，开会的人会跟着数。固定名称（三个代表、一法三卡）不算预告。

    Example:
        sections:
          - {heading: 工会自身建设, text: 增强三个意识：大局意识、服务意识。}

    Fix:
        sections:
          - {heading: 工会自身建设, text: 增强两个意识：大局意识、服务意识。}
    """
    for number, found in context.once(announcements):
        where, words = context.text(number)
        listed = _listed(words, found)
        if listed and listed != found.number:
            yield _problem(where, found, listed)
    for place in context.sections:
        if len(place.section.sections) >= _FEWEST:
            yield from _below(place)


def _problem(where: str, found: Announced, listed: int) -> Problem:
    return Problem(where, quote=found.quote, listed=listed)


def _listed(words: str, found: Announced) -> int:
    """How many things are listed behind the number; 0 where that cannot be told."""
    series = series_behind(words, found)
    if series >= _FEWEST:
        return series
    named = named_behind(words, found)
    return named_in_front(words, found) if named is None else len(named)


def _below(place: SectionPlace) -> Problems:
    """The number in a heading, or else at the end of its text, against the numbered items below."""
    section = place.section
    text = section.text.strip()
    lead = text.rstrip("。：:").rpartition("。")[2] if text else section.heading
    for found in announced(lead):
        if not is_listed_below(found) or _listed(lead, found):
            continue
        markers = [parse_marker(below.marker) for below in section.sections]
        numbers = [marker.number for marker in markers if marker is not None]
        listed = len(section.sections)
        if numbers == list(range(1, listed + 1)) and listed != found.number:
            yield _problem(f"{place.where}/{'text' if text else 'heading'}", found, listed)
