"""Ink can be told from paper, in the light, in the dark, in print (WCAG 2.2, 1.4.3, 1.4.11)."""

import re
from importlib import resources

import pytest

SHEET = resources.files("unionplan.formats._html").joinpath("data/page.css").read_text("utf-8")
PALETTES = {
    name: dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6});", block))
    for name, block in zip(
        ("light", "dark", "print"), re.findall(r":root \{(.*?)\}", SHEET, re.DOTALL), strict=True
    )
}
TEXT = [
    (ink, paper)
    for ink in ("ink", "soft", "accent", "link", "error", "warning", "advice")
    for paper in ("paper", "sheet", "tint")
]
DRAWN = [
    *((mark, paper) for mark in ("bar-edge", "duty", "mark", "ink") for paper in ("sheet", "tint")),
    *((mark, "track") for mark in ("bar", "met", "mark")),
]


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(each * 2 for each in colour[1:])
    parts = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_has_the_most_contrast() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("name", PALETTES)
def test_every_palette_has_every_colour(name: str) -> None:
    assert PALETTES[name].keys() == PALETTES["light"].keys()


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize(("ink", "paper"), TEXT)
def test_text_can_be_read(name: str, ink: str, paper: str) -> None:
    assert contrast(PALETTES[name][ink], PALETTES[name][paper]) >= 4.5


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize(("mark", "paper"), DRAWN)
def test_drawings_can_be_seen(name: str, mark: str, paper: str) -> None:
    assert contrast(PALETTES[name][mark], PALETTES[name][paper]) >= 3


def test_every_colour_is_one_of_the_palette() -> None:
    rules = re.sub(r":root \{.*?\}", "", SHEET, flags=re.DOTALL)
    assert re.findall(r"#[0-9a-f]{3,6}(?=[;, ])|rgba?\(", rules) == []
