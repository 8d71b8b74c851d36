"""The styles in which plans number their items, and how each is written."""

import re
from typing import Final

from unionplan.model.code import Code


class Style(Code):
    """A style of numbering; items of one list share it."""

    PART = "part"  # 第一部分
    CHAPTER = "chapter"  # 第一章
    SECTION = "section"  # 第一节
    ARTICLE = "article"  # 第一条
    SQUARE = "square"  # 【一】
    LINE = "line"  # 01 on a line of its own
    CHINESE = "chinese"  # 一、
    FORMAL = "formal"  # 壹、
    STEM = "stem"  # 甲、
    LATIN = "latin"  # a.
    CHINESE_BRACKETS = "chinese_brackets"  # （一） ㈠ 一）
    BARE = "bare"  # 一 that lost its mark
    BARE_ARABIC = "bare_arabic"  # 1 that lost its point
    ARABIC = "arabic"  # 1、 1. 1， ⒈
    ARABIC_BRACKETS = "arabic_brackets"  # （1） ⑴
    ARABIC_CLOSED = "arabic_closed"  # 1）
    DECIMAL = "decimal"  # 1.1
    DECIMAL_BELOW = "decimal_below"  # 1.1.1
    CIRCLED = "circled"  # ①
    ORDINAL = "ordinal"  # 第一，
    SERIES = "series"  # 一是


CHINESE_NUMBER: Final = "[一二三四五六七八九十]{1,3}"
"""Pattern of a number of items in Chinese digits."""

_SHORT_CHINESE = "[一二三四五六七八九十]{1,2}"
_ARABIC = "[0-9]{1,2}"
# 一、二月份 is two months, and 三、八妇女节 a festival: no numbers of items
_NO_MONTHS = f"(?!(?:{CHINESE_NUMBER}[、,]){{0,3}}{CHINESE_NUMBER}(?:月份?|季度)(?![末底初中内前]))"
_NO_FESTIVAL = '(?!(?:八|一|四|九)(?:国际|妇女|劳动|青年|儿童|建军|节|[”"』」’]))'
# 1.5% is a number, and 3.8日 a day; but in 1.3月 the item begins with its month
_NO_AMOUNT = r"(?=[^0-9.%‰万亿个人元名次月日号年])"
_NO_DAY = "(?! *[月日号前—-])"
# nobody counts 2.12 people: in 2.12名 the item begins with its number, in 2.2026年 with its year
_NO_DECIMAL = (
    "(?:(?![0-9])|(?=20[0-9]{2}年)|(?=(?:[0-9]{1,2}[-—–~至到])?[0-9]{1,2}月)"
    "|(?=[0-9]{1,4}[个名家人次场项件份篇户处台所间条期对位]))"
)

PATTERNS: Final[tuple[tuple[Style, str], ...]] = (
    (Style.LINE, "(?:PART[ .]?|part[ .]?|NO[. ]?|No[. ]?)?0?([1-9][0-9]?) *[\\r\\n]+"),
    (Style.LINE, "0([1-9])(?: {1,3}|(?=[\u4e00-\u9fff]))(?=[\u4e00-\u9fff])"),
    (Style.PART, f"第({CHINESE_NUMBER}|{_ARABIC})部分[、,:. ]?"),
    (Style.CHAPTER, f"第({CHINESE_NUMBER}|{_ARABIC})章[、,:. ]?"),
    (Style.SECTION, f"第({CHINESE_NUMBER}|{_ARABIC})节[、,:. ]?"),
    (Style.ARTICLE, f"第({CHINESE_NUMBER}|{_ARABIC})条(?!件|例|款)[、,:. ]?"),
    (Style.CHINESE, f"({CHINESE_NUMBER})(?:[、,.·]|:(?=[^0-9])){_NO_MONTHS}{_NO_FESTIVAL}"),
    (Style.STEM, "([甲乙丙丁戊己庚辛壬癸])[、.]"),
    (Style.LATIN, "([a-hA-H])[、.)](?![a-zA-Z0-9])"),
    (Style.FORMAL, "([壹贰叁参肆伍陆柒捌玖拾]{1,3})[、,.]"),
    (Style.SQUARE, rf"[【\[〔]({CHINESE_NUMBER}|{_ARABIC})[】\]〕][、,.:]?"),
    (Style.CHINESE_BRACKETS, rf"\(({CHINESE_NUMBER})\)[、,.]?"),
    (Style.CHINESE_BRACKETS, rf"({CHINESE_NUMBER})\)[、,.]?"),
    (Style.CHINESE_BRACKETS, "([㈠-㈩])[、,.]?"),
    (Style.DECIMAL_BELOW, rf"({_ARABIC})(?:\.{_ARABIC}){{2}}(?:[、. ]|{_NO_AMOUNT}){_NO_DAY}"),
    (Style.DECIMAL, rf"({_ARABIC})\.{_ARABIC}(?:[、. ]|{_NO_AMOUNT}){_NO_DAY}"),
    (Style.ARABIC, rf"({_ARABIC})(?:、|[.,]{_NO_DECIMAL})"),
    (Style.ARABIC, "([⒈-⒛])[、.]?"),
    (Style.ARABIC_BRACKETS, rf"\(({_ARABIC})\)[、,.]?"),
    (Style.ARABIC_BRACKETS, "([⑴-⒇])[、.]?"),
    (Style.ARABIC_CLOSED, rf"({_ARABIC})\)[、,.]?"),
    (Style.CIRCLED, "([①-⑳])[、.]?"),
    (Style.ORDINAL, f"第({CHINESE_NUMBER})[、,:](?=[^月])"),
    (Style.SERIES, f"({_SHORT_CHINESE})(?:是(?![否不])|要(?![求点素]))"),
)
"""How each style is written, its number as the one group; the first that fits counts."""

FIRST: Final = (
    "[0-9PpN第一二三四五六七八九十甲乙丙丁戊己庚辛壬癸a-hA-H壹贰叁参肆伍陆柒捌玖拾【\\[〔(①-⒛㈠-㈩]"
)
"""Pattern of the first character of all of these, by which most lines are told to have none."""

BARE: Final = re.compile(
    rf"({_SHORT_CHINESE})(?:(?=[\u4e00-\u9fff]{{4}})|(?= {{1,2}}[\u4e00-\u9fff]{{3}}))"
    "(?![月日年季个项次批种条是要些般直定切些线级流方道起样带度句片])"
)
"""A numeral that may have lost its mark: 一积极参加…, but not 一个, 一定, 一线."""

BARE_ARABIC: Final = re.compile(
    "([1-9][0-9]?) {1,3}(?=[\u4e00-\u9fff“《]|(?:1[0-2]|[1-9])月|20[0-9]{2}年)"
)
"""A number that may have lost its point: 1 落实待遇, 6 8月19日慰问."""

_LETTERS = ("甲乙丙丁戊己庚辛壬癸", "abcdefgh", "ABCDEFGH")
ENCLOSED: Final = {
    chr(first + index): index + 1
    for first, count in ((ord("⒈"), 20), (ord("⑴"), 20), (ord("①"), 20), (ord("㈠"), 10))
    for index in range(count)
} | {letter: index + 1 for letters in _LETTERS for index, letter in enumerate(letters)}
"""The number of each character that is one by itself: a number with its mark, or a letter."""
