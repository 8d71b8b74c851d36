"""Numbers as lists show them: 一, ①, iv, 甲."""

from collections.abc import Callable
from typing import Final

from unionplan.chinese import format_numeral

__all__ = ["FORMS", "format_number"]

_MOST_CHINESE: Final = 9999
_HUNDRED: Final = 100
_MOST_ROMAN: Final = 3999
_MOST_ALIKE: Final = 3  # zzz is the last number in letters
_LETTERS: Final = 26
_ROMAN: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd")),
    *((100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_DIGITS: Final = "〇一二三四五六七八九"
_FORMAL: Final = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
_TRADITIONAL_FORMAL: Final = str.maketrans("贰叁陆", "貳參陸")
_STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES: Final = "子丑寅卯辰巳午未申酉戌亥"


def format_number(number: int, form: str) -> str:
    """Write the number of an item.

    Args:
        number: The number; one that the form cannot write is written in Western digits.
        form: The name that Office Open XML has for it (ST_NumberFormat, ECMA-376 part 1, 17.18.59,
            as Word writes them: MS-DOCX, 2.4), or the value of CSS ``list-style-type``; an unknown
            one is ``decimal``.
    """
    written = FORMS[form](number) if form in FORMS and number > 0 else ""
    return written or str(number)


def _letters(number: int) -> str:
    alike, letter = divmod(number - 1, _LETTERS)
    return chr(ord("a") + letter) * (alike + 1) if alike < _MOST_ALIKE else ""


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN if number <= _MOST_ROMAN else ():
        count, number = divmod(number, value)
        written += letters * count
    return written


def _chinese(number: int) -> str:
    return format_numeral(number) if number <= _MOST_CHINESE else ""


def _formal(number: int) -> str:
    written = _chinese(number)
    return ("一" + written if written.startswith("十") else written).translate(_FORMAL)


def _traditional_formal(number: int) -> str:
    return _formal(number).translate(_TRADITIONAL_FORMAL)


def _digits(number: int) -> str:
    """一〇 for 10, digit by digit."""
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _full_width(number: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))


def _from(characters: str) -> Callable[[int], str]:
    """Numbers that are one character each."""
    return lambda number: characters[number - 1 : number]


def _run(first: str, count: int) -> str:
    return "".join(chr(ord(first) + index) for index in range(count))


FORMS: Final[dict[str, Callable[[int], str]]] = {
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "numberInDash": lambda number: f"- {number} -",
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    # Chinese
    "chineseCounting": lambda number: (_chinese if number < _HUNDRED else _digits)(number),
    "chineseCountingThousand": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "ideographDigital": _digits,
    "taiwaneseDigital": _digits,
    "japaneseDigitalTenThousand": _digits,
    "chineseLegalSimplified": _formal,
    "ideographLegalTraditional": _traditional_formal,
    "ideographTraditional": _from(_STEMS),
    "ideographZodiac": _from(_BRANCHES),
    # enclosed
    "decimalEnclosedCircle": _from(_run("①", 20)),
    "decimalEnclosedCircleChinese": _from(_run("①", 20)),
    "decimalEnclosedParen": _from(_run("⑴", 20)),
    "decimalEnclosedFullstop": _from(_run("⒈", 20)),
    "ideographEnclosedCircle": _from(_run("㈠", 10)),  # Word shows brackets
}
# HTML's own names, and those of CSS.
FORMS.update(
    {
        "a": FORMS["lowerLetter"],
        "A": FORMS["upperLetter"],
        "i": FORMS["lowerRoman"],
        "I": FORMS["upperRoman"],
        "decimal-leading-zero": FORMS["decimalZero"],
        "lower-alpha": FORMS["lowerLetter"],
        "lower-latin": FORMS["lowerLetter"],
        "upper-alpha": FORMS["upperLetter"],
        "upper-latin": FORMS["upperLetter"],
        "lower-roman": FORMS["lowerRoman"],
        "upper-roman": FORMS["upperRoman"],
        "cjk-decimal": _digits,
        "cjk-ideographic": _chinese,
        "simp-chinese-informal": _chinese,
        "trad-chinese-informal": _chinese,
        "simp-chinese-formal": _formal,
        "trad-chinese-formal": _traditional_formal,
        "cjk-heavenly-stem": _from(_STEMS),
        "cjk-earthly-branch": _from(_BRANCHES),
    }
)
