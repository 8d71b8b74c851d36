"""The timeline as a drawing: a row for each activity that has days, cut into pieces for print."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from unionplan.calendar import Certainty, Resolved
from unionplan.chinese import cut
from unionplan.formats._html.axis import Axis, Column, make_axis
from unionplan.formats._html.element import Element, tag
from unionplan.formats._html.icons import MARKS, mark_icon, status_icon
from unionplan.formats._html.marks import kind_of_mark, path_of
from unionplan.formats._html.schedule import ANY_YEAR, Entry
from unionplan.formats._html.sheet import Sheet
from unionplan.model import Period, Status

__all__ = ["timeline_figures"]

_ROWS: Final = 32  # in a piece, which fits on a page of paper
_WIDTH: Final = 1000
_LEFT: Final = 318
_PLOT: Final = 674
_HEAD: Final = 46
_ROW: Final = 26
_FOOT: Final = 8
_LABEL: Final = 36  # columns of text; a Chinese character has two
_MONTHS_IN_QUARTER: Final = 3
_MONTHS_IN_YEAR: Final = 12


def timeline_figures(entries: Iterable[Entry], sheet: Sheet) -> Iterator[Element]:
    """The timeline of those activities that have days, and its key; nothing without any."""
    dated = [entry for entry in entries if entry.spans]
    if not dated:
        return
    axis = make_axis(sheet.plan.period, [_shown(entry) for entry in dated])
    for start in range(0, len(dated), _ROWS):
        piece = dated[start : start + _ROWS]
        key = None if start else _key(dated, sheet)
        drawing = _drawing(piece, start, len(dated), axis, sheet)
        yield tag("figure", drawing, key, class_="timeline")


def _shown(entry: Entry) -> Period:
    first, last = entry.spans[0], entry.spans[-1]
    return Period(first.last if entry.is_deadline else first.first, last.last)


def _drawing(entries: Sequence[Entry], start: int, count: int, axis: Axis, sheet: Sheet) -> Element:
    words = sheet.words
    title = words("chart.title", _name_of(axis, sheet))
    if count > len(entries):
        title += words("chart.part", start + 1, start + len(entries))
    name = f"timeline-{start // _ROWS + 1}"
    height = _HEAD + _ROW * len(entries) + _FOOT
    drawing = tag(
        "svg",
        tag("title", title, id=f"{name}-title"),
        tag("desc", words("chart.desc", len(entries)), id=f"{name}-desc"),
        *_grid(axis, len(entries), sheet),
        *(_row(entry, number, axis, sheet) for number, entry in enumerate(entries)),
        role="img",
        aria_labelledby=f"{name}-title",
        aria_describedby=f"{name}-desc",
        viewBox=f"0 0 {_WIDTH} {height}",
        focusable="false",
    )
    label = words("chart.hint", title)
    return tag("div", drawing, class_="scroll", role="group", tabindex="0", aria_label=label)


def _grid(axis: Axis, rows: int, sheet: Sheet) -> Iterator[Element]:
    """Columns with their names, and the years above them."""
    bottom = str(_HEAD + _ROW * rows)
    year: int | None = None
    for number, column in enumerate(axis.columns):
        left, right = (_LEFT + share * _PLOT for share in (column.begin, column.end))
        if number % 2 == 0:
            path = f"M{left:.1f} {_HEAD - 24}H{right:.1f}V{bottom}H{left:.1f}z"
            yield tag("path", class_="stripe", d=path)
        yield _text(_column_name(column, axis, sheet), (left + right) / 2, _HEAD - 8, "head")
        if axis.step < _MONTHS_IN_YEAR and column.first.year != year and not _any_year(axis, sheet):
            year = column.first.year
            yield _text(sheet.words("chart.year", year), left + 2, 16, "year")
    for row in range(rows + 1):
        y = _HEAD + _ROW * row
        yield tag("path", class_="rule", d=f"M0 {y}H{_LEFT + _PLOT}")


def _column_name(column: Column, axis: Axis, sheet: Sheet) -> str:
    month = column.first.month
    if axis.step == 1:
        return sheet.words(f"chart.month.{month}")
    if axis.step == _MONTHS_IN_QUARTER:
        return sheet.words("chart.quarter", (month - 1) // _MONTHS_IN_QUARTER + 1)
    return str(column.first.year)


def _row(entry: Entry, number: int, axis: Axis, sheet: Sheet) -> Element:
    middle = _HEAD + _ROW * number + _ROW / 2
    status = entry.activity.status
    state = None
    if sheet.shows_states:
        state = tag("g", *status_icon(status).children, transform=f"translate(2 {middle - 6:g})")
    label = cut(" ".join(entry.activity.title.split()), _LABEL)
    kind = kind_of_mark(entry)
    return tag(
        "g",
        state,
        _text(label, 6 if state is None else 20, middle + 5, "label"),
        tag(
            "path",
            class_=f"mark {kind}{'' if _is_stated(entry) else ' inferred'}",
            d=path_of(entry, axis, _LEFT, _PLOT),
            transform=f"translate(0 {middle:g})",
        ),
        class_=f"row {status}",
    )


def _key(entries: Sequence[Entry], sheet: Sheet) -> Element:
    """What the marks and drawings mean, of those that occur."""
    words = sheet.words
    kinds = {kind_of_mark(entry) for entry in entries}
    if not all(map(_is_stated, entries)):
        kinds.add("inferred")
    statuses = {entry.activity.status for entry in entries} if sheet.shows_states else ()
    return tag(
        "ul",
        *(tag("li", mark_icon(name), words(f"legend.{name}")) for name in MARKS if name in kinds),
        *(
            tag("li", status_icon(status), words(f"status.{status}"))
            for status in Status
            if status in statuses
        ),
        class_="key",
        aria_label=words("legend"),
    )


def _is_stated(entry: Entry) -> bool:
    return isinstance(entry.found, Resolved) and entry.found.certainty is Certainty.STATED


def _any_year(axis: Axis, sheet: Sheet) -> bool:
    """Whether years on the axis are only a way of counting."""
    return sheet.plan.period is None and axis.period.last.year <= ANY_YEAR.last.year + 1


def _name_of(axis: Axis, sheet: Sheet) -> str:
    if _any_year(axis, sheet):
        return sheet.words("chart.any_year")
    return sheet.words.period(axis.period)


def _text(words: str, x: float, y: float, name: str) -> Element:
    return tag("text", words, class_=name, x=f"{x:.1f}", y=f"{y:.1f}")
