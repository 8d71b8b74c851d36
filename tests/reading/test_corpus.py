"""Real plans, where they are at hand: what must never be read wrongly again."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from unionplan.chinese import fold
from unionplan.model import CalendarUnit, Deadline, Section, Window
from unionplan.reading import Reading, read

_FILES = ("000", "001", "002", "003", "004", "x02", "x05", "x09", "x12", "x18", "x19", "x21", "x26")
_NEAR = 12


def _path(corpus: Path, name: str) -> Path:
    (path,) = corpus.glob(f"{name}*.txt")
    return path


def _reading(corpus: Path, name: str) -> Reading:
    return read(_path(corpus, name).read_text(encoding="utf-8"))


def _gold(corpus: Path, name: str) -> list[dict[str, Any]]:
    path = _path(corpus, name)
    plans: list[dict[str, Any]] = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))[
        "plans"
    ]
    return plans


def _headings(reading: Reading) -> list[tuple[str, str]]:
    return [
        (section.marker, section.heading)
        for plan in reading.plans
        for section in plan.all_sections()
        if section.marker or section.heading
    ]


@pytest.mark.parametrize("name", _FILES)
def test_every_plan_of_a_page_is_found_where_it_starts(corpus: Path, name: str) -> None:
    reading = _reading(corpus, name)
    starts = [plan["starts"] for plan in _gold(corpus, name)]
    assert len(reading.plans) == len(starts)
    for (place, _), words in zip(reading.spans, starts, strict=True):
        near = reading.text[max(0, place - _NEAR) : place + 4 * _NEAR]
        assert "".join(words.split())[:_NEAR] in "".join(near.split())


@pytest.mark.parametrize("name", _FILES)
def test_kind_union_and_year_are_right(corpus: Path, name: str) -> None:
    for plan, gold in zip(_reading(corpus, name).plans, _gold(corpus, name), strict=True):
        assert plan.kind == gold["kind"]
        if gold["organization"] is not None:
            assert plan.organization is not None
            assert plan.organization.kind == gold["organization"]
        if gold["year"] is not None:
            assert plan.period is not None
            assert plan.period.first.year == gold["year"]


@pytest.mark.parametrize("name", _FILES)
def test_hardly_a_word_is_left_over(corpus: Path, name: str) -> None:
    assert _reading(corpus, name).coverage > 0.9


def test_the_calendar_of_the_school_has_its_months(corpus: Path) -> None:
    (plan,) = _reading(corpus, "002").plans
    whens = [str(a.when) for a in plan.activities if isinstance(a.when, Window)]
    assert list(dict.fromkeys(whens)) == [
        "XXXX-01/XXXX-02",
        *(f"XXXX-{month:02}" for month in (3, 4, 5)),
        "XXXX-06/XXXX-07",
        *(f"XXXX-{month:02}" for month in (9, 10, 11, 12)),
    ]


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        pytest.param("002", "一、二月份", id="two months at the head of a calendar"),
        pytest.param("002", "六、七月份", id="two months in a calendar"),
        pytest.param("004", "八、九月份", id="August and September"),
        pytest.param("004", "七—八月份", id="a range of months"),
        pytest.param("000", "十二份", id="a month that lost its 月"),
        pytest.param("004", "元月份", id="the first month by its name"),
    ],
)
def test_a_month_heading_is_no_section_number(corpus: Path, name: str, heading: str) -> None:
    found = _headings(_reading(corpus, name))
    assert ("", heading) in [(marker, words.strip(":： ")) for marker, words in found]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param("000", "“庆五一、迎奥运”", id="a festival that a line break cut"),
        pytest.param("004", "“三、八”", id="a festival with a mark inside"),
        pytest.param("004", "“五、一”", id="another festival with a mark inside"),
    ],
)
def test_a_festival_with_a_mark_inside_opens_no_item(corpus: Path, name: str, words: str) -> None:
    assert [heading for _, heading in _headings(_reading(corpus, name)) if words in heading]


@pytest.mark.parametrize(
    ("name", "marker"),
    [
        pytest.param("000", "一", id="a bare 一"),
        pytest.param("000", "二", id="a bare 二"),
        pytest.param("002", "⒈", id="a number in one character"),
    ],
)
def test_a_marker_is_kept_as_written(corpus: Path, name: str, marker: str) -> None:
    assert marker in [written for written, _ in _headings(_reading(corpus, name))]


def test_items_of_a_page_without_line_breaks_are_found(corpus: Path) -> None:
    reading = _reading(corpus, "003")
    assert "\n" not in reading.text.strip()
    gold = [heading for plan in _gold(corpus, "003") for heading in plan["headings"]]
    assert len(_headings(reading)) >= 0.95 * len(gold)


def test_numbers_that_run_on_across_sections_stay_on_their_level(corpus: Path) -> None:
    first = _reading(corpus, "004").plans[0]
    below = [child.marker for section in first.sections for child in section.sections]
    assert [marker for marker in below if marker.rstrip("、.") == "16"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param("000", "本站【", id="a watermark"),
        pytest.param("002", "办公文档之家", id="the name of a site in a line"),
        pytest.param("003", "供您参考", id="a page header inside of a sentence"),
        pytest.param("004", "[bookmark:", id="a bookmark of a word processor"),
    ],
)
def test_words_of_the_page_are_no_content(corpus: Path, name: str, words: str) -> None:
    reading = _reading(corpus, name)
    assert words in reading.text
    assert not [
        section
        for plan in reading.plans
        for section in plan.all_sections()
        if words in section.heading + section.text
    ]


def _outline(sections: tuple[Section, ...], depth: int) -> Iterator[tuple[int, str, str]]:
    for section in sections:
        if section.marker or section.heading:
            words = section.heading or section.text.split("。")[0]
            yield depth, _bare(section.marker), _bare(words)[:_NEAR]
        yield from _outline(section.sections, depth + 1)


def _bare(words: str | None) -> str:
    return "".join(char for char in fold(words or "") if char.isalnum())


@pytest.mark.parametrize("name", _FILES)
def test_the_outline_is_the_one_of_a_careful_person(corpus: Path, name: str) -> None:
    for plan, gold in zip(_reading(corpus, name).plans, _gold(corpus, name), strict=True):
        assert list(_outline(plan.sections, 1)) == [
            (entry["depth"], _bare(entry["marker"]), _bare(entry["text"])[:_NEAR])
            for entry in gold["headings"]
        ]


@pytest.mark.parametrize("name", _FILES)
def test_every_time_is_the_one_of_a_careful_person(corpus: Path, name: str) -> None:
    for plan, gold in zip(_reading(corpus, name).plans, _gold(corpus, name), strict=True):
        found = [
            _notation(activity.when)
            for activity in plan.activities
            if isinstance(activity.when, Window | Deadline)
        ]
        assert sorted(found) == sorted(entry["when"] for entry in gold["schedule"])


def _notation(when: Window | Deadline) -> str:
    if isinstance(when, Deadline):
        return f"..{_unit(when.by)}"
    return _unit(when.start) + (f"..{_unit(when.end)}" if when.end else "")


def _unit(unit: CalendarUnit) -> str:
    if unit.quarter or unit.half:
        return str(unit).partition("-")[2]
    return str(unit).removeprefix("XXXX-")
