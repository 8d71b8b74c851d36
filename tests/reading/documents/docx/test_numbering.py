"""Automatic numbers read as the page shows them."""

import pytest

from unionplan.reading import open_document

from .conftest import Ooxml


def _markers(ooxml: Ooxml, numbering: str, *items: tuple[int, int | None], styles: str = "") -> str:
    """The numbers of items of these lists and levels, between blanks."""
    body = "".join(ooxml.p("文", number=number, level=level) for number, level in items)
    parts = {"numbering": numbering, "styles": styles}
    text = open_document(ooxml.document(body, parts=parts)).text
    return " ".join(line.removesuffix("文").strip() for line in text.split("\n"))


def test_a_usual_outline_has_its_four_levels(ooxml: Ooxml) -> None:
    numbering = ooxml.group(
        1,
        ooxml.level(0, "chineseCountingThousand", "%1、"),
        ooxml.level(1, "chineseCountingThousand", "（%2）"),
        ooxml.level(2, "decimal", "%3."),
        ooxml.level(3, "decimal", "（%4）"),
        ooxml.level(4, "decimalEnclosedCircle", "%5"),
    ) + ooxml.num(1, 1)
    levels = (0, 1, 1, 2, 2, 3, 4, 4, 0, 1, 2)
    assert (
        _markers(ooxml, numbering, *((1, level) for level in levels))
        == "一、 （一） （二） 1. 2. （1） ① ② 二、 （一） 1."
    )


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("decimal", "1 2 10"),
        ("decimalZero", "01 02 10"),
        ("chineseCounting", "一 二 十"),
        ("chineseCountingThousand", "一 二 十"),
        ("japaneseCounting", "一 二 十"),
        ("ideographDigital", "一 二 一〇"),
        ("chineseLegalSimplified", "壹 贰 壹拾"),
        ("ideographLegalTraditional", "壹 貳 壹拾"),
        ("ideographTraditional", "甲 乙 癸"),
        ("ideographZodiac", "子 丑 酉"),
        ("decimalEnclosedCircle", "① ② ⑩"),
        ("decimalEnclosedCircleChinese", "① ② ⑩"),
        ("decimalEnclosedParen", "⑴ ⑵ ⑽"),
        ("decimalEnclosedFullstop", "⒈ ⒉ ⒑"),
        ("ideographEnclosedCircle", "㈠ ㈡ ㈩"),
        ("decimalFullWidth", "１ ２ １０"),
        ("numberInDash", "- 1 - - 2 - - 10 -"),
        ("upperLetter", "A B J"),
        ("lowerLetter", "a b j"),
        ("upperRoman", "I II X"),
        ("lowerRoman", "i ii x"),
        ("of next year", "1 2 10"),
    ],
)
def test_numbers_have_the_form_of_their_level(ooxml: Ooxml, form: str, shown: str) -> None:
    numbering = ooxml.group(1, ooxml.level(0, form, "%1")) + ooxml.num(1, 1)
    found = _markers(ooxml, numbering, *[(1, 0)] * 10)
    first, second = shown.split(" ")[:2] if "Dash" not in form else ("- 1 -", "- 2 -")
    assert found.startswith(f"{first} {second} ")
    assert found.endswith(shown.removeprefix(f"{first} {second}"))


def test_levels_above_show_in_the_number(ooxml: Ooxml) -> None:
    numbering = ooxml.group(
        1,
        ooxml.level(0, "chineseCounting", "第%1章"),
        ooxml.level(1, "decimal", "%1.%2", inner="<w:isLgl/>"),
        ooxml.level(2, "decimal", "%1-%2-%3"),
        ooxml.level(3, "none", "%4附"),
    ) + ooxml.num(1, 1)
    items = ((1, 0), (1, 1), (1, 2), (1, 0), (1, 2), (1, 1), (1, 3))
    assert _markers(ooxml, numbering, *items) == "第一章 1.1 一-1-1 第二章 二-1-1 2.1 附"


@pytest.mark.parametrize(
    ("space", "marker", "line"),
    [
        pytest.param("", "%1、", "1、文", id="a wide mark is a gap itself"),
        pytest.param("tab", "%1.", "1. 文", id="tab"),
        pytest.param("space", "%1、", "1、 文", id="blank"),
        pytest.param("nothing", "%1.", "1.文", id="nothing"),
        pytest.param("tab", "", "文", id="no marker"),
    ],
)
def test_what_follows_the_number_is_a_gap_or_nothing(
    ooxml: Ooxml, space: str, marker: str, line: str
) -> None:
    suffix = f'<w:suff w:val="{space}"/>' if space else ""
    numbering = ooxml.group(1, ooxml.level(0, "decimal", marker, inner=suffix)) + ooxml.num(1, 1)
    document = ooxml.document(ooxml.p("文", number=1, level=0), parts={"numbering": numbering})
    assert open_document(document).text == line


@pytest.mark.parametrize(
    ("mark", "shown"), [("\uf0b7", "•"), ("●", "●"), ("-", "-"), ("➢", "•"), ("", "•")]
)
def test_bullets_are_plain(ooxml: Ooxml, mark: str, shown: str) -> None:
    numbering = ooxml.group(1, ooxml.level(0, "bullet", mark)) + ooxml.num(1, 1)
    body = ooxml.p("文", number=1, level=0) + ooxml.p(number=1, level=0) + ooxml.p("字")
    document = ooxml.document(body, parts={"numbering": numbering})
    assert open_document(document).text == f"{shown} 文\n\n字"


def test_an_item_without_words_has_its_number(ooxml: Ooxml) -> None:
    numbering = ooxml.group(1, ooxml.level(0, "decimal", "%1.")) + ooxml.num(1, 1)
    body = ooxml.p("一", number=1) + ooxml.p(number=1) + ooxml.p("二", number=1)
    document = ooxml.document(body, parts={"numbering": numbering})
    assert open_document(document).text == "1. 一\n2.\n3. 二"


def test_numbers_can_be_hidden(ooxml: Ooxml) -> None:
    hidden = "<w:rPr><w:vanish/></w:rPr>"
    numbering = ooxml.group(1, ooxml.level(0, "decimal", "%1.", inner=hidden)) + ooxml.num(1, 1)
    assert _markers(ooxml, numbering, (1, 0)) == ""


@pytest.mark.parametrize(
    ("restart", "shown"),
    [
        pytest.param(None, "1 a i 2 a i b i", id="by every level above"),
        pytest.param(1, "1 a i 2 a i b ii", id="by the outermost only"),
        pytest.param(0, "1 a i 2 a ii b iii", id="never"),
    ],
)
def test_a_level_begins_anew_below_another_item(
    ooxml: Ooxml, restart: int | None, shown: str
) -> None:
    inner = "" if restart is None else f'<w:lvlRestart w:val="{restart}"/>'
    numbering = ooxml.group(
        1,
        ooxml.level(0, "decimal", "%1"),
        ooxml.level(1, "lowerLetter", "%2"),
        ooxml.level(2, "lowerRoman", "%3", inner=inner),
    ) + ooxml.num(1, 1)
    items = ((1, level) for level in (0, 1, 2, 0, 1, 2, 1, 2))
    assert _markers(ooxml, numbering, *items) == shown


def test_a_list_starts_where_it_says(ooxml: Ooxml) -> None:
    numbering = ooxml.group(1, ooxml.level(0, "decimal", "%1", start=5)) + ooxml.num(1, 1)
    assert _markers(ooxml, numbering, (1, 0), (1, 0)) == "5 6"


def test_lists_of_a_group_go_on_counting_unless_they_start_anew(ooxml: Ooxml) -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = (
        ooxml.group(1, ooxml.level(0, "decimal", "%1"), ooxml.level(1, "lowerLetter", "%2"))
        + ooxml.num(1, 1)
        + ooxml.num(2, 1)
        + ooxml.num(3, 1, anew)
    )
    items = ((1, 0), (1, 0), (2, 0), (3, 0), (3, 0), (1, 0))
    assert _markers(ooxml, numbering, *items) == "1 2 3 1 2 3"


def test_a_list_can_number_a_level_in_its_own_way(ooxml: Ooxml) -> None:
    own = f'<w:lvlOverride w:ilvl="0">{ooxml.level(0, "decimal", "[%1]")}</w:lvlOverride>'
    numbering = (
        ooxml.group(1, ooxml.level(0, "decimal", "%1.")) + ooxml.num(1, 1) + ooxml.num(2, 1, own)
    )
    assert _markers(ooxml, numbering, (1, 0), (2, 0)) == "1. [2]"


def test_a_form_that_only_newer_programs_know_is_found(ooxml: Ooxml) -> None:
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/>'
        '</mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>'
    )
    numbering = ooxml.group(1, level) + ooxml.num(1, 1)
    assert _markers(ooxml, numbering, (1, 0)) == "1."


STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="h1"><w:basedOn w:val="a"/><w:pPr><w:numPr>
  <w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="h2"><w:basedOn w:val="h1"/></w:style>
<w:style w:type="paragraph" w:styleId="h3"><w:basedOn w:val="h1"/><w:pPr><w:numPr>
  <w:ilvl w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="none"><w:basedOn w:val="h1"/><w:pPr><w:numPr>
  <w:numId w:val="0"/></w:numPr></w:pPr></w:style>
"""


def test_a_style_numbers_its_paragraphs(ooxml: Ooxml) -> None:
    numbering = ooxml.group(
        1,
        ooxml.level(0, "decimal", "%1.", inner='<w:pStyle w:val="h1"/>'),
        ooxml.level(1, "decimal", "%1.%2", inner='<w:pStyle w:val="h2"/>'),
        ooxml.level(2, "decimal", "%1.%2.%3"),
    ) + ooxml.num(1, 1)
    body = (
        ooxml.p("甲", style="h1")
        + ooxml.p("乙", style="h2")
        + ooxml.p("丙", style="h3")
        + ooxml.p("丁", style="none")
        + ooxml.p("戊", style="h1", number=0)
        + ooxml.p("己", style="h1")
        + ooxml.p("庚")
    )
    parts = {"numbering": numbering, "styles": STYLES}
    assert open_document(ooxml.document(body, parts=parts)).text == (
        "1. 甲\n1.1 乙\n1.1.1 丙\n丁\n戊\n2. 己\n庚"
    )


def test_the_default_style_can_number_too(ooxml: Ooxml) -> None:
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbering = ooxml.group(1, ooxml.level(0, "decimal", "%1.")) + ooxml.num(1, 1)
    document = ooxml.document(ooxml.p("甲"), parts={"numbering": numbering, "styles": styles})
    assert open_document(document).text == "1. 甲"


def test_a_list_style_defines_the_lists_that_name_it(ooxml: Ooxml) -> None:
    numbering = (
        ooxml.group(1, '<w:numStyleLink w:val="outline"/>')
        + ooxml.group(2, '<w:styleLink w:val="outline"/>', ooxml.level(0, "decimal", "(%1)"))
        + ooxml.num(1, 1)
        + ooxml.num(2, 2)
    )
    assert _markers(ooxml, numbering, (1, 0), (2, 0), (1, 0)) == "(1) (2) (3)"


@pytest.mark.parametrize(
    "item",
    [
        pytest.param((0, 0), id="no list"),
        pytest.param((7, 0), id="unknown list"),
        pytest.param((2, 0), id="list without group"),
        pytest.param((3, 0), id="list of an unknown group"),
        pytest.param((1, 3), id="level that is not defined"),
        pytest.param((1, 9), id="level that cannot be"),
    ],
)
def test_what_is_in_no_list_has_no_number(ooxml: Ooxml, item: tuple[int, int]) -> None:
    beyond = ooxml.level(9, "decimal", "%9.")
    numbering = (
        '<w:numPicBullet w:numPicBulletId="0"/>'
        + ooxml.group(1, ooxml.level(0, "decimal", "%1."), beyond)
        + ooxml.num(1, 1)
        + '<w:num w:numId="2"/>'
        + ooxml.num(3, 9)
    )
    assert _markers(ooxml, numbering, item) == ""
