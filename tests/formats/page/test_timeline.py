"""The drawing of the timeline: its axis, its marks, its key, and the words that stand for it."""

import re
from datetime import date

import pytest

from unionplan.formats._html.axis import make_axis
from unionplan.model import Activity, Frequency, Observance, Period, Plan, Recurrence

from .conftest import Page, said


def page_of(*activities: Activity, period: str | None = "2026", **options: str) -> Page:
    return Page.of(Plan(period=period, activities=activities), **options)


def marks(*whens: object, period: str | None = "2026") -> list[tuple[str, str]]:
    """Class and path of the mark of each time."""
    activities = [Activity(title="甲", when=when) for when in whens]  # type: ignore[arg-type]
    paths = page_of(*activities, period=period).all("g[@class='row planned']/path")
    return [(path.attrib["class"], path.attrib["d"]) for path in paths]


def stretches(path: str) -> list[tuple[float, float]]:
    """Where the bars of a path begin and end, as shares of the axis."""
    return [
        (round((float(begin) - 318) / 674, 2), round((float(end) - 318) / 674, 2))
        for begin, end in re.findall(r"M([\d.]+) -?\d+H([\d.]+)v", path)
    ]


# --- the axis ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("period", "spans", "shown", "columns", "step"),
    [
        ("2026", ["2026-03"], "2026", 12, 1),
        ("2026-02/2026-07", ["2026-03"], "2026-02/2026-07", 6, 1),
        ("2026", ["2027-01"], "2026-01/2027-01", 13, 1),
        ("2026", ["2025-12", "2028-01"], "2025-12/2026-12", 13, 1),
        ("2026/2030", ["2026"], "2026/2030", 20, 3),
        ("2026-02/2030-12", ["2026-03"], "2026-02/2030-12", 20, 3),
        ("1901/2000", ["1950"], "1901/2000", 21, 60),
        (None, ["2026-03", "2026-05-02"], "2026-03/2026-05", 3, 1),
        (None, ["0001", "9999"], "0001/9999", 20, 6000),
    ],
)
def test_the_axis_has_columns_that_have_room_for_their_names(
    period: str | None, spans: list[str], shown: str, columns: int, step: int
) -> None:
    whole = None if period is None else Period.parse(period)
    axis = make_axis(whole, map(Period.parse, spans))
    assert str(axis.period) == shown
    assert len(axis.columns) == columns <= 24
    assert axis.step == step
    assert axis.columns[0].begin == 0
    assert axis.columns[-1].end == 1


def test_a_day_lies_where_its_share_of_the_days_is() -> None:
    axis = make_axis(Period.parse("2026-01"), [])
    day = date(2026, 1, 31)
    assert axis.place(Period(day, day)) == (30 / 31, 1)
    assert axis.place(Period(date(2025, 1, 1), date(2025, 1, 2))) == (0, 0)
    assert axis.place(Period.year(2030)) == (1, 1)


@pytest.mark.parametrize(
    ("period", "lang", "names", "years"),
    [
        ("2026-11/2027-02", "zh", ["11月", "12月", "1月", "2月"], ["2026年", "2027年"]),
        ("2026-11/2027-01", "en", ["Nov", "Dec", "Jan"], ["2026", "2027"]),
        (
            "2026/2028",
            "zh",
            ["1季度", "2季度", "3季度", "4季度"] * 3,
            ["2026年", "2027年", "2028年"],
        ),
        ("2021/2030", "zh", [str(year) for year in range(2021, 2031)], []),
        (None, "zh", ["3月"], []),
    ],
)
def test_columns_are_months_quarters_or_years(
    period: str | None, lang: str, names: list[str], years: list[str]
) -> None:
    when = "XXXX-03" if period is None else period.replace("2026/", "2026-12/")
    page = page_of(Activity(title="甲", when=when), period=period, lang=lang)
    assert page.texts("text[@class='head']") == names
    assert page.texts("text[@class='year']") == years


# --- the marks -----------------------------------------------------------------------------------


def test_windows_are_bars_deadlines_diamonds_and_duties_a_bar_for_each_window() -> None:
    found = marks(
        "2026-03",
        "../2026-06-30",
        Frequency(every="quarter", times=1),
        Recurrence(rrule="FREQ=MONTHLY;BYMONTHDAY=1"),
    )
    assert [name for name, _ in found] == [
        *("mark window", "mark deadline", "mark duty", "mark day")
    ]
    window, deadline, duty, day = (path for _, path in found)
    assert stretches(window) == [(0.16, 0.25)]
    assert deadline == "M652.2 -7l7 7l-7 7l-7 -7z"
    assert stretches(duty) == [(0, 0.24), (0.25, 0.49), (0.5, 0.75), (0.75, 1.0)]
    assert len(stretches(day)) == 12


def test_a_day_can_be_seen_and_stays_on_the_axis() -> None:
    (_, first), (_, last) = marks("2026-01-01", "2026-12-31")
    assert first == "M318 -6H323v12H318z"
    assert last == "M987 -6H992v12H987z"


def test_days_that_stand_on_one_another_are_drawn_once() -> None:
    daily = Recurrence(rrule="FREQ=DAILY")
    ((_, path),) = marks(daily, period="2000/2020")
    assert len(path) < 20_000
    assert len(stretches(path)) > 100


def test_what_lies_beside_the_axis_is_an_arrow_at_its_edge() -> None:
    (_, before), (_, after) = marks("2020-03", "2036-03")
    assert before == "M326 -5v10l-8 -5z"
    assert after == "M984 -5v10l8 -5z"


def test_a_deadline_beside_the_axis_is_an_arrow_too() -> None:
    ((name, path),) = marks("../2036-03-01")
    assert (name, path) == ("mark deadline", "M984 -5v10l8 -5z")


def test_days_that_the_plan_does_not_state_look_otherwise() -> None:
    page = page_of(Activity(title="甲", observances=["womens_day"]))
    assert page.one("g[@class='row planned']/path").attrib["class"] == "mark window inferred"
    assert "推断或暂定" in page.texts("ul[@class='key']/li")


# --- the words that stand for it -----------------------------------------------------------------


def test_the_drawing_has_a_name_and_says_where_the_same_stands_in_words() -> None:
    page = page_of(Activity(title="甲", when="2026-03"))
    drawing = page.one("svg[@role='img']")
    assert said(drawing[0]) == "月度时间轴，2026年"
    assert said(drawing[1]).startswith("1项工作各占一行")
    assert drawing.attrib["aria-labelledby"] == drawing[0].attrib["id"]
    assert drawing.attrib["aria-describedby"] == drawing[1].attrib["id"]
    assert page.one("div[@class='scroll']").attrib["tabindex"] == "0"


def test_the_key_explains_what_occurs_and_nothing_else() -> None:
    page = page_of(
        Activity(title="甲", when="2026-03", status="done"),
        Activity(title="乙", when=Observance(festival="womens_day")),
    )
    assert page.texts("ul[@class='key']/li") == ["时段", "计划", "已完成"]


def test_without_days_there_is_no_drawing() -> None:
    assert not page_of(Activity(title="甲")).all("figure")


def test_a_long_timeline_is_cut_into_pieces_that_fit_on_paper() -> None:
    activities = [Activity(title=f"第{number}项", when="2026-03") for number in range(70)]
    page = page_of(*activities)
    assert [said(svg[0]) for svg in page.all("svg[@role='img']")] == [
        "月度时间轴，2026年，第1至32项",
        "月度时间轴，2026年，第33至64项",
        "月度时间轴，2026年，第65至70项",
    ]
    assert len(page.all("ul[@class='key']")) == 1
    assert len(page.texts("text[@class='label']")) == 70


def test_a_long_title_is_cut_in_the_drawing_and_whole_in_the_table() -> None:
    title = "组织全体教职工开展庆祝教师节系列文体活动并评选优秀节目"
    page = page_of(Activity(title=title, when="2026-03"))
    (label,) = page.texts("text[@class='label']")
    assert label.endswith("…")
    assert title.startswith(label[:-1])
    assert page.texts("span[@class='name']") == [title]


def test_a_drawing_in_any_year_names_none() -> None:
    page = page_of(Activity(title="甲", when="XXXX-03"), period=None)
    assert said(page.one("svg[@role='img']")[0]) == "月度时间轴，一年之中"
    named = page_of(Activity(title="甲", when="2026-03"), period=None)
    assert said(named.one("svg[@role='img']")[0]) == "月度时间轴，2026年3月"
    assert named.texts("text[@class='year']") == ["2026年"]
