"""What an edit changed, and nothing else, is changed after reading: for every generated plan."""

import re
from collections.abc import Callable, Sequence
from typing import Any

import attrs
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from unionplan.formats import md
from unionplan.model import (
    Activity,
    Goal,
    Metric,
    Period,
    Plan,
    Section,
    Status,
    Target,
    When,
    parse_when,
)
from unionplan.testing import (
    activities,
    goals,
    metrics,
    organizations,
    periods,
    plans,
    sections,
    targets,
    texts,
)

fewer = settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    max_examples=max(10, settings().max_examples // 10),
)
#: Plans with something in every part.
full_plans = st.builds(
    attrs.evolve,
    plans(),
    title=texts(min_size=1),
    organization=organizations(),
    period=periods(),
    sections=st.lists(sections(), min_size=1, max_size=2),
    goals=st.lists(goals(), min_size=1, max_size=2),
    activities=st.lists(activities(), min_size=1, max_size=3),
    metrics=st.lists(metrics(), min_size=1, max_size=2),
)

MAIN = {"activities": "工作内容", "metrics": "指标", "goals": "工作目标"}


class Table:
    """A table in a document, for editing by hand."""

    def __init__(self, text: str, register: str) -> None:
        self.lines = text.split("\n")
        heads = [
            index
            for index, line in enumerate(self.lines)
            if line.startswith("|") and f" {MAIN[register]} " in line.split("<!--")[0]
        ]
        self.head = heads[0]
        self.columns = [cell.strip() for cell in self.lines[self.head].split("|")[1:-1]]
        self.first = self.head + 2
        self.end = self.first
        while self.lines[self.end].startswith("|"):
            self.end += 1

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def item(self, row: int) -> int:
        """Which item of the register a row is."""
        note = re.search(r"<!-- @[^ ]*(?: (\d+))?[ ]", self.lines[self.first + row])
        assert note
        return int(note[1]) - 1 if note[1] else row

    def set(self, row: int, column: str, words: str) -> None:
        """Type words into a cell."""
        cells = self.lines[self.first + row].split("|")
        place = 1 + self.columns.index(column)
        comment = re.search("<!--.*-->", cells[place])
        cells[place] = f" {words} {comment[0] if comment else ''} "
        self.lines[self.first + row] = "|".join(cells)

    def row(self, **cells: str) -> str:
        return f"| {' | '.join(cells.get(column, '') for column in self.columns)} |"


def rows(plan: Plan, register: str) -> int:
    return len(getattr(plan, register))


def said_year(text: str) -> int | None:
    sign = re.match(r"<!-- unionplan 1(?: year (\d+))? -->", text)
    return int(sign[1]) if sign and sign[1] else None


def when(text: str, month: int) -> When:
    year = said_year(text)
    return parse_when(f"{'XXXX' if year is None else f'{year:04}'}-{month:02}")


@fewer
@given(plan=full_plans)
@example(plan=Plan(title="#"))
def test_a_new_title_is_a_new_title(plan: Plan) -> None:
    sign, blank, _, *rest = md.dumps(plan).split("\n")
    edited = "\n".join([sign, blank, "# 新的名称", *rest])
    assert md.loads(edited) == attrs.evolve(plan, title="新的名称")


WORDS = [
    ("activities", "工作内容", "title"),
    ("metrics", "指标", "name"),
    ("goals", "工作目标", "statement"),
]


@fewer
@given(plan=full_plans, data=st.data())
def test_new_words_of_a_row_are_new_words(plan: Plan, data: st.DataObject) -> None:
    for register, column, field in WORDS:
        table = Table(md.dumps(plan), register)
        row = data.draw(st.integers(0, rows(plan, register) - 1))
        table.set(row, column, "新的内容")
        changed = plan.put(f"/{register}/{table.item(row)}/{field}", "新的内容")
        assert md.loads(table.text) == changed


@fewer
@given(plan=full_plans, data=st.data())
def test_a_new_time_is_a_new_time(plan: Plan, data: st.DataObject) -> None:
    text = md.dumps(plan)
    table = Table(text, "activities")
    row = data.draw(st.integers(0, len(plan.activities) - 1))
    table.set(row, "时间", "5月")
    assert md.loads(table.text) == plan.put(f"/activities/{table.item(row)}/when", when(text, 5))


OTHER_CELLS = [
    ("状态", "取消", "status", Status.CANCELLED),
    ("领域", "民主管理", "area", "democratic_management"),
    ("经费（元）", "1.5万元", "budget", 15000),
]


@fewer
@given(plan=full_plans, data=st.data())
def test_another_cell_is_another_value(plan: Plan, data: st.DataObject) -> None:
    for column, words, field, value in OTHER_CELLS:
        table = Table(md.dumps(plan), "activities")
        if column in table.columns:
            row = data.draw(st.integers(0, len(plan.activities) - 1))
            table.set(row, column, words)
            changed = plan.put(f"/activities/{table.item(row)}/{field}", value)
            assert md.loads(table.text) == changed


@fewer
@given(plan=full_plans, data=st.data())
def test_a_new_target_has_what_the_edit_did_not_touch(plan: Plan, data: st.DataObject) -> None:
    old = data.draw(targets())
    if old.by is not None and old.by.year is not None:
        old = attrs.evolve(old, by=attrs.evolve(old.by, year=2024))  # words have years of 4 digits
    plan = plan.put("/metrics/0/targets", (old,))
    table = Table(md.dumps(plan), "metrics")
    table.set(0, "目标", "确保不低于88")
    new = attrs.evolve(old, at_least=88, at_most=None, strength="firm")
    assert md.loads(table.text) == plan.put("/metrics/0/targets/0", new)


def test_a_new_target_keeps_keys_of_others_where_the_old_number_is_too_long_to_be_read() -> None:
    old = Target(at_least="-51733432538238471539916E+24", extra={"x-a": None})
    plan = Plan(metrics=[Metric(name="提案", targets=[old])])
    table = Table(md.dumps(plan), "metrics")
    table.set(0, "目标", "确保不低于88")
    new = Target(at_least=88, strength="firm", extra={"x-a": None})
    assert md.loads(table.text) == plan.put("/metrics/0/targets/0", new)


@fewer
@given(plan=full_plans, data=st.data(), register=st.sampled_from(sorted(MAIN)))
def test_a_row_that_is_deleted_is_gone(plan: Plan, data: st.DataObject, register: str) -> None:
    table = Table(md.dumps(plan), register)
    row = data.draw(st.integers(0, rows(plan, register) - 1))
    item = table.item(row)
    del table.lines[table.first + row]
    assert md.loads(table.text) == plan.drop(f"/{register}/{item}")


@fewer
@given(plan=full_plans, register=st.sampled_from(sorted(MAIN)))
def test_a_new_row_is_a_new_item(plan: Plan, register: str) -> None:
    table = Table(md.dumps(plan), register)
    last = table.item(rows(plan, register) - 1)
    table.lines.insert(table.end, table.row(**{MAIN[register]: "新的一项"}))
    made: dict[str, Callable[[], Any]] = {
        "activities": lambda: Activity(title="新的一项"),
        "metrics": lambda: Metric(name="新的一项"),
        "goals": lambda: Goal(statement="新的一项"),
    }
    items = list(getattr(plan, register))
    items.insert(last + 1, made[register]())
    assert md.loads(table.text) == attrs.evolve(plan, **{register: items})


@fewer
@given(plan=full_plans, data=st.data())
def test_a_row_that_is_copied_has_what_is_seen_of_it(plan: Plan, data: st.DataObject) -> None:
    assume(len({item.id for item in plan.activities}) == len(plan.activities))
    table = Table(md.dumps(plan), "activities")
    row = data.draw(st.integers(0, len(plan.activities) - 1))
    item = table.item(row)
    table.lines.insert(table.first + row, table.lines[table.first + row])
    old = plan.activities[item]
    copy = Activity(
        title=old.title,
        when=old.when,
        area=old.area,
        parties=old.parties,
        budget=old.budget,
        status=old.status,
    )
    items: Sequence[Activity] = (*plan.activities[: item + 1], copy, *plan.activities[item + 1 :])
    assert md.loads(table.text) == attrs.evolve(plan, activities=items)


def end_of_sections(lines: list[str]) -> int:
    """The line behind the last section: a table's heading, or what is kept at the end."""
    ends = [i for i, line in enumerate(lines) if re.match(r"## .* <!-- @ -->$|<!-- @ \{", line)]
    return ends[0] if ends else len(lines)


@fewer
@given(plan=full_plans)
def test_a_new_section_is_a_new_section(plan: Plan) -> None:
    lines = md.dumps(plan).split("\n")
    end = end_of_sections(lines)
    lines[end:end] = ["## 九、新的部分", "", "第一段。", "", "第二段。", ""]
    new = Section(marker="九、", heading="新的部分", text="第一段。\n第二段。")
    assert md.loads("\n".join(lines)) == attrs.evolve(plan, sections=(*plan.sections, new))


def named_sections(plan: Plan) -> list[tuple[str, Section]]:
    """Sections of the first level that have a heading and something below it."""
    return [
        (f"/sections/{index}", section)
        for index, section in enumerate(plan.sections)
        if section.heading and (section.text or section.sections)
    ]


def find_heading(lines: list[str], pointer: str) -> int:
    """The line of a section of the first level, by its place among them."""
    wanted = int(pointer.removeprefix("/sections/"))
    starts = [
        index
        for index, line in enumerate(lines)
        if re.match("## .*<!-- @", line) or re.search(r"<!-- ##\+? @", line)
    ]
    return starts[wanted]


@fewer
@given(plan=full_plans, data=st.data())
def test_a_new_heading_is_a_new_heading(plan: Plan, data: st.DataObject) -> None:
    assume(named_sections(plan))
    pointer, _ = data.draw(st.sampled_from(named_sections(plan)))
    lines = md.dumps(plan).split("\n")
    place = find_heading(lines, pointer)
    comment = re.search("<!--.*", lines[place])
    assert comment
    lines[place] = f"## 十、新的标题 {comment[0]}"
    expected = plan.put(f"{pointer}/marker", "十、").put(f"{pointer}/heading", "新的标题")
    assert md.loads("\n".join(lines)) == expected


@fewer
@given(plan=full_plans, data=st.data())
def test_a_new_paragraph_is_a_new_paragraph(plan: Plan, data: st.DataObject) -> None:
    assume(named_sections(plan))
    pointer, section = data.draw(st.sampled_from(named_sections(plan)))
    lines = md.dumps(plan).split("\n")
    place = find_heading(lines, pointer)
    lines[place + 1 : place + 1] = ["", "新的一段。"]
    text = f"新的一段。\n{section.text}" if section.text else "新的一段。"
    assert md.loads("\n".join(lines)) == plan.put(f"{pointer}/text", text)


@fewer
@given(plan=full_plans)
def test_another_name_is_another_name(plan: Plan) -> None:
    assert plan.organization is not None
    organization = plan.organization
    text = md.dumps(plan)
    edited = re.sub(
        r"(?m)^- \*\*单位\*\*：.*?( <!-- .*)?$", r"- **单位**：青溪工会\1", text, count=1
    )
    expected = attrs.evolve(plan, organization=attrs.evolve(organization, name="青溪工会"))
    assert md.loads(edited) == expected


@fewer
@given(plan=full_plans)
def test_another_period_is_another_period_and_moves_no_activity(plan: Plan) -> None:
    text = md.dumps(plan)
    edited = re.sub(r"(?m)^- \*\*时间\*\*：.*$", "- **时间**：2031年2月至7月", text, count=1)
    expected = attrs.evolve(plan, period=Period.parse("2031-02/2031-07"))
    assert md.loads(edited) == expected


LAYOUT: dict[str, Callable[[str], str]] = {
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "line ends of old": lambda text: text.replace("\n", "\r"),
    "a byte order mark": lambda text: f"\ufeff{text}",
    "blanks behind lines": lambda text: text.replace("\n", " \n"),
    "more blank lines": lambda text: text.replace("\n\n", "\n\n\n"),
    "no line end": lambda text: text.removesuffix("\n"),
    "remarks": lambda text: text.replace("\n\n", "\n\n<!-- 待核实 -->\n<!--\n再看\n-->\n\n"),
    "padded tables": lambda text: text.replace("\n| 时间 | ", "\n|时间  |   "),
    "other bullets": lambda text: text.replace("\n- **", "\n* **"),
}


@fewer
@given(plan=full_plans)
def test_layout_says_nothing(plan: Plan) -> None:
    document = md.dumps(plan)
    for change in LAYOUT.values():
        assert md.loads(change(document)) == plan


def test_a_target_of_two_edited_ones_keeps_its_keys() -> None:
    targets = [Target(at_least=1, extra={"x-a": 1}), Target(at_most=5, by="2026-03")]
    plan = Plan(metrics=[Metric(name="m", targets=targets)])
    table = Table(md.dumps(plan), "metrics")
    table.set(0, "目标", "不低于2<br>不高于5")
    new = (attrs.evolve(targets[0], at_least=2), targets[1])
    assert md.loads(table.text).metrics[0].targets == new
