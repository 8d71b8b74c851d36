"""Numerals are read exactly, whole or not at all."""

import re
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unionplan.chinese import (
    CHINESE_DIGITS,
    DIGITS,
    FORMAL_NUMERALS,
    NUMERALS,
    UNITS,
    WESTERN_DIGITS,
    fold,
    format_numeral,
    parse_numeral,
    parse_whole,
)
from unionplan.limits import MAX_DECIMAL_DIGITS, MAX_NUMERAL_LENGTH

numbers = st.integers(0, 99_999_999)
numeral_like = st.text(NUMERALS + FORMAL_NUMERALS + ".．,，点點OoО", max_size=30)
formal = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
traditional = str.maketrans("二三六万", "貳叄陸萬")


@given(numbers)
@example(102_000)
@example(10_500)
def test_what_is_written_is_read_back(number: int) -> None:
    assert parse_whole(format_numeral(number)) == number


@given(numbers)
def test_formal_and_traditional_forms_mean_the_same(number: int) -> None:
    written = format_numeral(number)
    assert parse_whole(written.translate(formal)) == number
    assert parse_whole(written.translate(traditional)) == number
    assert parse_whole(written.replace("零", "〇")) == number


@given(st.integers(1000, 9999))
def test_years_are_read_digit_by_digit(year: int) -> None:
    assert parse_whole("".join("〇一二三四五六七八九"[int(digit)] for digit in str(year))) == year


@given(st.decimals(0, 10**9, places=2))
def test_western_numbers_are_read_in_every_form(number: Decimal) -> None:
    wide = str.maketrans("0123456789.,", "０１２３４５６７８９．，")
    assert parse_numeral(str(number)) == number
    assert parse_numeral(f"{number:,}") == number
    assert parse_numeral(f"{number:,}".translate(wide)) == number
    assert parse_numeral(f"{number}万") == number * 10_000
    assert parse_numeral(f"{number}亿") == number * 10**8


@given(st.text() | numeral_like)
@example("9" * 25 + "千万亿")
@example("9" * 10_000)
@example("亿" * 28)
def test_any_text_is_a_number_within_the_limits_or_none(text: str) -> None:
    value = parse_numeral(text)
    if value is not None:
        sign, digits, exponent = value.as_tuple()
        assert sign == 0
        assert len(digits) <= MAX_DECIMAL_DIGITS
        assert isinstance(exponent, int)
        assert -MAX_NUMERAL_LENGTH < exponent <= 0
        assert len(text) <= MAX_NUMERAL_LENGTH


@given(numeral_like)
def test_a_whole_number_is_a_number(text: str) -> None:
    value, whole = parse_numeral(text), parse_whole(text)
    assert whole == (None if value is None or value % 1 else value)


@given(numbers.map(format_numeral) | numeral_like)
def test_numerals_are_made_of_the_characters_that_a_reader_is_told_of(text: str) -> None:
    if parse_numeral(text) is not None:
        assert re.fullmatch(f"[{NUMERALS}{FORMAL_NUMERALS}.．,，点點OoО]+", text)


@given(numeral_like)
def test_folding_keeps_the_value(text: str) -> None:
    value = parse_numeral(text)
    if value is not None:
        assert parse_numeral(fold(text)) == value


@pytest.mark.parametrize("text", [*WESTERN_DIGITS, *CHINESE_DIGITS])
def test_every_digit_is_a_number_by_itself(text: str) -> None:
    assert parse_whole(text) in range(10)


@pytest.mark.parametrize("unit", [*UNITS])
def test_every_unit_makes_a_number(unit: str) -> None:
    assert (parse_whole(unit) or parse_whole(f"三{unit}") or 0) >= 10


def test_digits_are_those_of_both_scripts() -> None:
    assert DIGITS == WESTERN_DIGITS + CHINESE_DIGITS
    assert len(set(NUMERALS)) == len(NUMERALS)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("二〇二六", "2026"),
        ("二○一〇", "2010"),
        ("二零一二", "2012"),
        ("二00三", "2003"),
        ("二OO六", "2006"),
        ("一九九八", "1998"),
        ("二〇", "20"),
        ("一零零", "100"),
        ("〇五", "5"),
        ("零", "0"),
        ("两", "2"),
        ("十", "10"),
        ("十二", "12"),
        ("二十", "20"),
        ("廿", "20"),
        ("廿一", "21"),
        ("卅", "30"),
        ("一百廿五", "125"),
        ("一百零五", "105"),
        ("一百十二", "112"),
        ("一百二", "120"),
        ("三千五", "3500"),
        ("三千二百五", "3250"),
        ("一千五十", "1050"),
        ("两百", "200"),
        ("两万", "20000"),
        ("两万五", "25000"),
        ("五万", "50000"),
        ("一万零五百", "10500"),
        ("一万五百", "10500"),
        ("十万零二千", "102000"),
        ("三亿五", "350000000"),
        ("一亿零二千", "100002000"),
        ("一亿二千三百四十五万六千七百八十九", "123456789"),
        ("两万亿", "2000000000000"),
        ("壹佰贰拾叁", "123"),
        ("叁拾伍萬", "350000"),
        ("兩億", "200000000"),
        ("1.5万", "15000"),
        ("4.19万", "41900"),
        ("0.46万", "4600"),
        ("1.23456万", "12345.6"),
        ("3千", "3000"),
        ("3千5", "3500"),
        ("3千5百", "3500"),
        ("3百万", "3000000"),
        ("2亿", "200000000"),
        ("1万2千", "12000"),
        ("1万0500", "10500"),
        ("1亿2000万", "120000000"),
        ("1.2万亿", "1200000000000"),
        ("２０２６", "2026"),
        ("1,200", "1200"),
        ("１，２００", "1200"),
        ("1,200.50万", "12005000"),
        ("三点五", "3.5"),
        ("零點五", "0.5"),
        ("九十八点二五", "98.25"),
        ("一点五万", "15000"),
    ],
)
def test_numerals_of_real_documents_are_read(text: str, value: str) -> None:
    assert parse_numeral(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        *("", "几", "十几", "半", "多", "数百", "-5", "+5", " 5", "5 ", "5%", "½", "²", "५"),
        *("三四", "三八", "五四", "九一八", "三四百", "二十五六", "一二万", "1二百", "一二百"),
        *("十十", "百", "千", "万", "百万", "一百百", "一百千", "十百", "一千零五百", "一千零零五"),
        *("一百零", "一万零", "一万零零五", "零一百", "〇百", "一千零百", "一千零五十三四"),
        *("一百零五十", "一千零五百零五", "一百五三"),
        *("两十", "十两", "二两", "一万两", "两百两", "二〇两六", "一亿二千", "一亿亿", "一万万"),
        *("零万", "1万50", "1亿20000万", "万五", "一万一万", "十万零二万", "一万零二千"),
        *("12,34", "1,2000", ",200", "1,", "1.", ".5", "1.2.3", "1.5万2千", "一，二〇〇", "1。5"),
        *("三点", "点五", "三点十", "三点五点五", "三四点五", "三万点五万", "二O二", "9" * 29),
    ],
)
def test_what_is_ill_formed_or_open_is_no_numeral(text: str) -> None:
    assert parse_numeral(text) is None


def test_a_fraction_is_no_whole_number() -> None:
    assert parse_whole("1.5") is None
    assert parse_whole("1.50万") == 15_000


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "零"),
        (10, "十"),
        (21, "二十一"),
        (110, "一百一十"),
        (1005, "一千零五"),
        (1010, "一千零一十"),
        (10_500, "一万零五百"),
        (100_000, "十万"),
        (102_000, "十万二千"),
        (10_000_010, "一千万零一十"),
        (99_999_999, "九千九百九十九万九千九百九十九"),
    ],
)
def test_numbers_are_written_as_people_do(number: int, text: str) -> None:
    assert format_numeral(number) == text


@pytest.mark.parametrize("number", [-1, 100_000_000])
def test_what_is_out_of_range_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="0 to 99999999"):
        format_numeral(number)
