"""How a time stands in prose, as regular expressions on folded text."""

import re
from typing import Final

from unionplan.chinese import NUMERALS
from unionplan.reading.values.years import year_pattern

_NOT_INSIDE_NUMBER = r"(?<![0-9一二三四五六七八九十第\-.])"
_MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])"
_NO_RHYTHM = "(?!一月一(?![日号]))"  # 一月一调度 comes round every month
_ARABIC_DAY = "3[01]|[12][0-9]|0?[1-9]"
_ONES = "[一二三四五六七八九]"
_DAY = f"(?:{_ARABIC_DAY}|三十一?|二十{_ONES}?|十{_ONES}?|{_ONES})"
_TO = r"(?:至|到|[-—–~]{1,2})"
# 9月初中 is a school, 9月底薪 a wage, 9月中秋节 a festival; 前往 and 前期 are words of their own
_PART = "(?P<part>[上中下]{1,2}旬|[初中末底](?![级小学考专秋]))?"
_NO_WORD = r"夕|后|往|期|来|景|沿|提(?![交出供请高升前])|列(?![出入])|线|进(?!行)|\d"
_BEFORE = rf"(?P<before>之前|以前|截止|为止|前(?!{_NO_WORD}))?"

POINT: Final = re.compile(
    rf"""
    {_NOT_INSIDE_NUMBER}
    {year_pattern("y1")}[ ]?{_NO_RHYTHM}(?P<m1>{_MONTH})月
    (?:份?(?P<d1>{_DAY})[日号](?P<further>(?:、(?:{_DAY})[日号]){{1,4}})?|份?{_PART})
    (?:
        [ ]?{_TO}[ ]?{year_pattern("y2")}(?:(?P<m2>{_MONTH})月)?(?:份?(?P<d2>{_DAY})[日号])?
        (?:份|底|[上中下]旬)?
    )?
    {_BEFORE}
    """,
    re.VERBOSE,
)
"""A day or month, or a span of them: 3月8日, 5月下旬, 4月1日至7月9日, 9月底前."""

MONTHS_TOGETHER: Final = re.compile(
    rf"""
    {_NOT_INSIDE_NUMBER}
    {year_pattern()}[ ]?(?P<m1>{_MONTH})(?:{_TO}|[、和])(?P<m2>{_MONTH})月份?{_BEFORE}
    """,
    re.VERBOSE,
)
"""Months of which only the last is called one: 1—2月, 6-8月, 五、六月."""

MONTHS_RUN_TOGETHER: Final = re.compile(
    rf"{_NOT_INSIDE_NUMBER}{year_pattern()}(?P<m1>{_ONES})(?P<m2>{_ONES})月份?{_BEFORE}", re.VERBOSE
)
"""Months that follow each other without a mark between: 八九月份."""

MONTH_LIST: Final = re.compile(
    rf"""
    {_NOT_INSIDE_NUMBER}
    {year_pattern()}[ ]?(?P<months>{_MONTH}(?:、{_MONTH}){{0,4}}(?:[、和及与]|以及){_MONTH})
    (?:月份?|[两三四五]个?月份?)(?P<part>底)?{_BEFORE}
    """,
    re.VERBOSE,
)
"""Months that do not follow each other, of which only the last is called one: 3、6、9月."""

DOTTED: Final = re.compile(
    rf"""
    (?<![0-9./])(?:
        (?P<m1>1[0-2]|0?[1-9])(?P<mark>[./·])(?P<d1>{_ARABIC_DAY})[ ]?{_TO}[ ]?
            (?:(?P<m2>1[0-2]|0?[1-9])(?P=mark))?(?P<d2>{_ARABIC_DAY})
      | (?P<m3>1[0-2]|[1-9])[.·](?:
            (?P<d3>3[01]|[12][0-9]|0[1-9])(?=[ ]?[\u4e00-\u9fff)])
          | (?P<d5>[1-9])(?=前(?![0-9])|、(?:1[0-2]|[1-9])\.[0-9]{{1,2}}[\u4e00-\u9fff]))
      | (?P<m4>1[0-2]|0?[1-9])/(?P<d4>{_ARABIC_DAY})(?=[ ]?[\u4e00-\u9fff])
    )
    (?![0-9.%‰/]|[ ]?[万亿元个人名家次场项件倍])
    {_BEFORE}
    """,
    re.VERBOSE,
)
"""A day as 10.26 or 8/31, right before a word, or a span of them: 3.8—3.15."""

MONTH_DAY: Final = re.compile(
    rf"""
    (?<![0-9-])(?P<m1>0[1-9]|1[0-2])-(?P<d1>0[1-9]|[12][0-9]|3[01])
    (?:[ ]?[~—–至][ ]?(?P<m2>0[1-9]|1[0-2])-(?P<d2>0[1-9]|[12][0-9]|3[01]))?
    (?![0-9-])[ ]?{_BEFORE}
    """,
    re.VERBOSE,
)
"""A day as 03-06, or a span of them: 09-18~09-20."""

ISO: Final = re.compile(
    rf"""
    (?<![0-9])(?P<y1>(?:19|20)[0-9]{{2}})[-/.](?P<m1>1[0-2]|0?[1-9])[-/.](?P<d1>{_ARABIC_DAY})
    (?![0-9]){_BEFORE}
    """,
    re.VERBOSE,
)
"""A day as 2026-03-08, 2026/3/8 or 2026.3.8."""

QUARTER_CODE: Final = re.compile(f"(?<![A-Za-z0-9])Q(?P<quarters>[1-4])(?![0-9A-Za-z]){_BEFORE}")
"""A quarter as Q1."""

QUARTER: Final = re.compile(
    f"{year_pattern()}第?(?P<quarters>[一二三四1-4](?:[、和及]第?[一二三四1-4]){{0,3}})"
    f"季度[末底]?{_BEFORE}"
)
"""A quarter or several, or by the end: 第一季度, 二、三季度, 三季度末前."""

HALF: Final = re.compile(f"{year_pattern()}(?P<halves>上[、和]?下|[上下])半年{_BEFORE}")
"""A half-year or both: 上半年, 下半年, 上、下半年."""

YEAR_END: Final = re.compile("年内|(?:年底|年末|12月底)(?:之前|以前|前)")
"""Within the year: 年内, 年底前."""

UNTIL: Final = re.compile("(?:截至|截止到?|至|到|不晚于|不迟于|最迟|最晚)(?:今年|当年)?$")
"""What makes the time behind it a deadline: 到10月底, 截止到6月."""

PIVOT: Final = re.compile(
    r"""
    [月季半年Q\-/.·]
    (?: (?P<months> (?<=[、和及与至到\-—–~][0-9一二三四五六七八九十元]月)
        | (?<=[、和及与至到\-—–~][0-9十][0-9一二]月)
        | (?<=[0-9一二三四五六七八九十元][一二三四五六七八九两]月) | (?<=[两三四五]个月) )
      | (?P<month> (?<=[0-9一二三四五六七八九十元正份两]月) )
      | (?P<quarter> (?<=[一二三四1-4]季)度 )
      | (?P<quarter_code> (?<=Q)(?=[1-4]) )
      | (?P<half> (?<=[上下]半)年 )
      | (?P<year> (?<=年)[内底末] )
      | (?P<iso> (?<=[0-9]{4}[-/.])(?=[0-9]) )
      | (?P<month_day> (?<=[01][0-9]-)(?=[0-3][0-9]) )
      | (?P<dot> (?<=[0-9][./·])(?=[0-9]) ) )
    """,
    re.VERBOSE,
)
"""The one character or word without which no time stands.

It is found first, as it is cheap to find: most places are passed over by its first character alone.
"""

_PATTERNS = (
    POINT,
    MONTHS_TOGETHER,
    MONTHS_RUN_TOGETHER,
    MONTH_LIST,
    DOTTED,
    ISO,
    MONTH_DAY,
    QUARTER,
    QUARTER_CODE,
    HALF,
    YEAR_END,
)

CHARACTERS: Final = "".join(sorted({*NUMERALS, *"".join(pattern.pattern for pattern in _PATTERNS)}))
"""Every character of which times are made, and some more: a time reaches no further than these."""

LONGEST_BEFORE_PIVOT: Final = 24
"""How far before its pivot a time can begin."""

LONGEST_BEHIND_PIVOT: Final = 40
"""How far behind the start of its pivot a time can end."""
