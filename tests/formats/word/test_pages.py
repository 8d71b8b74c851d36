"""The pages as LibreOffice makes them: what is counted is what a committee would see."""

import re
import subprocess
from collections import Counter
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest

from unionplan.formats import docx
from unionplan.model import Activity, Organization, Plan, Section

from .conftest import Convert, texts

POINTS_PER_MM = 72 / 25.4
PLAN = Plan(
    title="2026年柳河小学工会工作计划",
    organization=Organization(name="柳河小学工会"),
    sections=[
        Section(
            marker="一、",
            heading="民主管理",
            sections=[
                Section(
                    marker=f"（{numeral}）",
                    heading="开好教代会",
                    text="按期召开教代会，审议涉及教职工切身利益的办法，落实提案答复。" * 5,
                )
                for numeral in "一二三四五六"
            ],
        )
    ],
    activities=[Activity(title="走访困难职工", when="2026-02")],
)


class Word(NamedTuple):
    """A word where it stands on its page, in points from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


def run(*command: str | Path) -> str:
    """What a program of poppler says."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def pages(pdf: Path) -> list[list[list[Word]]]:
    """The lines of each page as words."""
    page = re.compile("<page ")
    text = run("pdftotext", "-bbox-layout", pdf, "-")
    root = ET.fromstring(text[text.index("<html") :])  # noqa: S314 - poppler wrote it
    space = root.tag.removesuffix("html")
    assert len(page.findall(text)) == len(list(root.iter(f"{space}page")))
    return [
        [[_word(word) for word in line.iter(f"{space}word")] for line in each.iter(f"{space}line")]
        for each in root.iter(f"{space}page")
    ]


def _word(element: ET.Element) -> Word:
    left, top, right, bottom = (
        float(element.attrib[key]) for key in ("xMin", "yMin", "xMax", "yMax")
    )
    return Word(left, top, right, bottom, element.text or "")


def test_a_full_page_has_22_lines_of_28_characters(to_pdf: Convert) -> None:
    pdf = to_pdf(docx.write(Plan(sections=[Section(text="工" * 28 * 22 * 3)])).data)
    assert re.search(r"Page size: +595\.\d+ x 841\.\d+ pts \(A4\)", run("pdfinfo", pdf))
    for page in pages(pdf)[:3]:
        body = [line for line in page if line[0].text.startswith("工")]
        assert len(body) == 22
    counts = [len(line[0].text) for line in body]
    assert counts == [28] * 22
    assert body[0][0].left / POINTS_PER_MM == pytest.approx(28, abs=0.5)
    assert body[0][0].right / POINTS_PER_MM == pytest.approx(210 - 26, abs=1)
    middles = [(line[0].top + line[0].bottom) / 2 for line in body]
    assert middles[0] / POINTS_PER_MM == pytest.approx(37 + 225 / 44, abs=2)
    assert (middles[-1] - middles[0]) / 21 == pytest.approx(225 * POINTS_PER_MM / 22, abs=0.1)


def test_page_numbers_stand_on_the_outer_side_below_the_text(to_pdf: Convert) -> None:
    pdf = to_pdf(docx.write(Plan(sections=[Section(text="工" * 28 * 22 * 3)])).data)
    for number, page in enumerate(pages(pdf)[:3], start=1):
        (line,) = [each for each in page if not each[0].text.startswith("工")]
        assert "".join(word.text for word in line) == f"—{number}—"
        assert line[0].top / POINTS_PER_MM >= 297 - 35 + 5
        inner, outer = (28 + 156 / 2), 14 / POINTS_PER_MM
        if number % 2:
            assert line[-1].right / POINTS_PER_MM == pytest.approx(210 - 26 - outer, abs=0.7)
        else:
            assert line[0].left / POINTS_PER_MM == pytest.approx(28 + outer, abs=0.7)
            assert line[-1].right / POINTS_PER_MM < inner


@pytest.mark.parametrize("layout", ["official", "plain"])
def test_the_pages_say_what_the_plan_says(to_pdf: Convert, layout: str) -> None:
    data = docx.write(PLAN, layout=layout, tables=True).data  # type: ignore[arg-type]
    said = run("pdftotext", "-layout", to_pdf(data), "-")
    page = Counter("".join(said.split()))
    plan = Counter("".join("".join(texts(data)).split()))
    assert not plan - page
    assert not page - plan - Counter("—0123456789" * 20)  # the numbers of the pages


def test_the_title_begins_on_the_third_line_and_the_text_two_below(to_pdf: Convert) -> None:
    page = pages(to_pdf(docx.write(PLAN).data))[0]
    pitch = 225 / 22 * POINTS_PER_MM
    top = 37 * POINTS_PER_MM
    rows = [round((line[0].top + line[0].bottom) / 2 / pitch - top / pitch + 0.5) for line in page]
    assert "".join(word.text for word in page[0]) == "2026年柳河小学工会工作计划"
    assert rows[:3] == [3, 5, 6]


def test_the_file_asks_for_the_fonts_of_the_standard_and_others_stand_in(to_pdf: Convert) -> None:
    fonts = run("pdffonts", to_pdf(docx.write(PLAN).data)).splitlines()[2:]
    assert fonts
    assert all(line.split()[-5:-2][0] == "yes" for line in fonts)  # embedded, whichever they are


def test_a_table_of_many_rows_repeats_its_head(to_pdf: Convert) -> None:
    plan = Plan(
        activities=[Activity(title=f"第{number}项", when="2026-03") for number in range(60)]
    )
    said = run("pdftotext", "-layout", to_pdf(docx.write(plan, tables=True).data), "-")
    numbered = said.split("\f")
    assert (
        sum("工作内容" in page for page in numbered) == sum("项" in page for page in numbered) >= 2
    )
