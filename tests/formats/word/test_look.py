"""The official layout is that of GB/T 9704-2012, as the file itself asks for it."""

import pytest

from unionplan.formats import docx
from unionplan.model import Plan, Section

from .conftest import W, part

DATA = docx.write(Plan(title="计划", sections=[Section(text="正文。")])).data
MM = 1440 / 25.4
TEXT_WIDTH = 8845  # 156 mm in twips, with what rounding the margins adds
FONTS = {
    "Normal": ("仿宋_GB2312", 16),
    "Title": ("方正小标宋简体", 22),
    "Heading1": ("黑体", 16),
    "Heading2": ("楷体_GB2312", 16),
    "Heading3": ("仿宋_GB2312", 16),
    "Heading4": ("仿宋_GB2312", 16),
    "Signoff": ("仿宋_GB2312", 16),
    "Footer": ("宋体", 14),
}


def attributes(name: str, *path: str) -> dict[str, str]:
    """What an element says, by the path of its tags below the root of a part."""
    found = part(DATA, name).find("/".join(f"{W}{tag}" for tag in path))
    assert found is not None
    return {key.rpartition("}")[2]: value for key, value in found.attrib.items()}


def style(name: str) -> dict[str, dict[str, str]]:
    """The properties of a style, by their tags."""
    for each in part(DATA, "word/styles.xml").iter(f"{W}style"):
        if each.attrib[f"{W}styleId"] == name:
            return {
                node.tag.rpartition("}")[2]: {
                    key.rpartition("}")[2]: value for key, value in node.attrib.items()
                }
                for node in each.iter()
            }
    raise AssertionError(name)


def test_the_page_is_a4_with_the_margins_of_the_standard() -> None:
    size = attributes("word/document.xml", "body", "sectPr", "pgSz")
    assert {key: round(int(value) / MM) for key, value in size.items()} == {"w": 210, "h": 297}
    margins = attributes("word/document.xml", "body", "sectPr", "pgMar")
    in_mm = {key: round(int(margins[key]) / MM, 1) for key in ("top", "bottom", "left", "right")}
    assert in_mm == {"top": 37, "bottom": 35, "left": 28, "right": 26}
    # the page number ends 7 mm and its own 14 points below the type area
    assert int(margins["footer"]) == pytest.approx((35 - 7) * MM - 14 * 20, abs=1)


def test_the_grid_has_22_lines_of_28_characters() -> None:
    grid = attributes("word/document.xml", "body", "sectPr", "docGrid")
    assert grid["type"] == "linesAndChars"
    assert (297 - 37 - 35) * MM // int(grid["linePitch"]) == 22
    character = 16 + int(grid["charSpace"]) / 4096
    assert (TEXT_WIDTH / 20) // character == 28


def test_lines_and_characters_keep_to_the_grid_in_programs_that_have_none() -> None:
    body = style("Normal")
    assert body["spacing"] == {"val": "-6"}  # the last one wins: that of characters
    spacing = attributes("word/styles.xml", "style", "pPr", "spacing")
    assert (spacing["line"], spacing["lineRule"]) == ("579", "exact")
    assert 28 * (16 - 6 / 20) <= TEXT_WIDTH / 20 < 29 * (16 - 6 / 20)


@pytest.mark.parametrize("name", FONTS)
def test_each_kind_of_paragraph_has_its_font_in_all_four_slots(name: str) -> None:
    font, size = FONTS[name]
    found = style(name)
    slots = {found["rFonts"][slot] for slot in ("ascii", "hAnsi", "eastAsia", "cs")}
    assert slots == {font}
    assert found["sz"] == found["szCs"] == {"val": str(2 * size)}
    assert found["b"] == {"val": "0"}  # the standard asks for no bold


def test_the_body_is_indented_by_two_characters_and_the_title_centred() -> None:
    assert style("Normal")["ind"]["firstLineChars"] == "200"
    assert style("Title")["jc"] == {"val": "center"}
    assert style("Title")["ind"]["firstLineChars"] == "0"


@pytest.mark.parametrize(("side", "name"), [("right", "footer1"), ("left", "footer2")])
def test_page_numbers_stand_on_the_outer_side_between_dashes(side: str, name: str) -> None:
    file = f"word/{name}.xml"
    assert attributes(file, "p", "pPr", "jc") == {"val": side}
    assert attributes(file, "p", "pPr", "ind")[f"{side}Chars"] == "100"
    footer = part(DATA, file)
    assert "".join(node.text or "" for node in footer.iter(f"{W}t")) == "— 1 —"
    assert [node.text for node in footer.iter(f"{W}instrText")] == [" PAGE "]
    assert part(DATA, "word/settings.xml").find(f"{W}evenAndOddHeaders") is not None


def test_the_plain_layout_numbers_its_pages_in_the_middle() -> None:
    data = docx.write(Plan(), layout="plain").data
    for name in ("word/footer1.xml", "word/footer2.xml"):
        assert part(data, name).find(f"{W}p/{W}pPr/{W}jc") is None  # as the style has it
        assert "".join(node.text or "" for node in part(data, name).iter(f"{W}t")) == "1"
    assert part(data, "word/settings.xml").find(f"{W}evenAndOddHeaders") is None
    assert part(data, "word/document.xml").find(f"{W}body/{W}sectPr/{W}docGrid") is None


def test_the_text_is_chinese_and_has_no_automatic_numbers() -> None:
    language = attributes("word/styles.xml", "docDefaults", "rPrDefault", "rPr", "lang")
    assert language["eastAsia"] == "zh-CN"
    for name in ("word/document.xml", "word/styles.xml"):
        assert part(DATA, name).find(f".//{W}numPr") is None


def test_every_font_has_its_other_name() -> None:
    fonts = {
        font.attrib[f"{W}name"]: [name.attrib[f"{W}val"] for name in font.iter(f"{W}altName")]
        for font in part(DATA, "word/fontTable.xml").iter(f"{W}font")
    }
    assert fonts["仿宋_GB2312"] == ["仿宋"]
    assert {font for font, _ in FONTS.values()} <= set(fonts)


@pytest.mark.parametrize(
    ("title", "side"),
    [
        ("2026年柳河小学工会工作计划", None),
        # broken behind 2026年: 15 characters and 10 of the 20 that have room
        ("柳河经济技术开发区总工会2026年职工之家建设工作计划", (TEXT_WIDTH - 15.9 * 440) / 2),
        ("一" * 25, None),  # nowhere a word ends
        ("柳河经济技术开发区总工会\n2026年职工之家建设工作计划", None),  # broken by its author
        ("工会" * 30, None),  # three lines
    ],
)
def test_a_long_title_is_broken_where_a_word_ends(title: str, side: float | None) -> None:
    document = part(docx.write(Plan(title=title)).data, "word/document.xml")
    found = document.find(f".//{W}p/{W}pPr/{W}ind")
    if side is None:
        assert found is None
    else:
        assert found is not None
        assert int(found.attrib[f"{W}left"]) == int(found.attrib[f"{W}right"]) == round(side)


def test_headings_are_in_the_outline_by_their_depth() -> None:
    deep = Section(marker="（1）", heading="里")
    plan = Plan(sections=[Section(heading="外", sections=[Section(heading="中", sections=[deep])])])
    document = part(docx.write(plan).data, "word/document.xml")
    levels = [node.attrib[f"{W}val"] for node in document.iter(f"{W}outlineLvl")]
    assert levels == ["0", "1", "2"]
