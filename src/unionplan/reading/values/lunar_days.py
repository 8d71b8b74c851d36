"""Days of the farmers' calendar, which name a festival only where they are one: 正月初六."""

import re

from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span, as_span

_ONES = "[一二三四五六七八九]"
_DAY = f"(?:初(?:{_ONES}|十)|十{_ONES}?|[廿二]十?{_ONES}|二十|三十)"
_FESTIVAL = (
    "(?:农历|阴历)?(?:正月(?:初一|十五)|五月初五|七月初七|八月十五|九月初九"
    "|(?:腊|十二)月(?:初八|廿三|廿四|二十三|二十四|三十))"
)
_SIGN = re.compile("正月|冬月|腊月|农历|阴历")
_LUNAR_DAY = re.compile(
    rf"(?!{_FESTIVAL})(?:(?:农历|阴历)(?:[正冬腊]|十[一二]?|{_ONES})|[正冬腊])月{_DAY}(?![月日号项个名次场])"
    "(?:之前|以前|前后|前|左右)?"
)


def find_lunar_days(page: Page, span: Span) -> list[Span]:
    """The days in a stretch that are counted by the moon, in order: 正月初六, 农历腊月二十前.

    Days that are festivals themselves, as 正月十五 is, are none.
    """
    if not page.has_sign(_SIGN, span):  # most stretches
        return []
    return [as_span(match.span()) for match in _LUNAR_DAY.finditer(page.folded, *span)]
