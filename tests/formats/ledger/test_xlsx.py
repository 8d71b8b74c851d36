"""The ledger as a workbook, as other programs see it: openpyxl, and LibreOffice where it is."""

import io
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings

from unionplan.formats import Format, xlsx
from unionplan.formats.ledger import merge_progress, read_ledger
from unionplan.formats.registry import FORMATS
from unionplan.model import (
    Activity,
    Frequency,
    Goal,
    Measurement,
    Metric,
    Organization,
    Party,
    Plan,
    Record,
    Target,
    Unscheduled,
    WorkArea,
)
from unionplan.testing import plans

openpyxl = pytest.importorskip("openpyxl")
pytest.importorskip("xlsxwriter")
pytest.importorskip("python_calamine")

PLAN = Plan(
    title="实验小学工会2026年工作计划",
    organization=Organization(name="实验小学工会"),
    period="2026",
    goals=[Goal(id="g1", statement="民主管理规范")],
    activities=[
        Activity(
            title="召开教代会",
            when="2026-03",
            area="democratic_management",
            goals=["g1"],
            parties=[Party(name="工会委员会"), Party(name="校办", role="support")],
            status="done",
            records=[Record(on=date(2026, 3, 12), note="审议三项报告", evidence="签到表")],
        ),
        Activity(title='=HYPERLINK("http://a")', when="../XXXX-06-30", budget="5000.50"),
        Activity(title="例会", when=Frequency(every="week", times=1), extra={"x-备注": "@甲"}),
        Activity(title="走访困难职工", when=Unscheduled(words="适时")),
    ],
    metrics=[
        Metric(
            name="提案办结率",
            unit="%",
            goal="g1",
            targets=[Target(at_least=95, by="2026-12")],
            measurements=[Measurement(value="60.5", on=date(2026, 6, 30))],
        )
    ],
)

slow = settings(
    max_examples=max(10, settings().max_examples // 3), suppress_health_check=[HealthCheck.too_slow]
)


def opened(plan: Plan = PLAN) -> Any:  # noqa: ANN401 - openpyxl has no types
    return openpyxl.load_workbook(io.BytesIO(xlsx.write(plan).data))


def cells(book: Any) -> Iterator[Any]:  # noqa: ANN401
    for sheet in book:
        for row in sheet.iter_rows():
            yield from row


def head(sheet: Any) -> dict[str, int]:  # noqa: ANN401
    """The row of headings of the table of tasks, as heading to column."""
    return {cell.value: cell.column for cell in sheet[3]}


def test_a_workbook_has_a_sheet_for_each_purpose() -> None:
    assert opened().sheetnames == ["台账", "指标", "月历", "说明"]


@slow
@given(plan=plans(max_items=3))
@example(plan=PLAN)
def test_no_cell_of_any_plan_is_a_formula_or_a_link(plan: Plan) -> None:
    found = list(cells(opened(plan)))
    assert not [cell for cell in found if cell.data_type == "f" or cell.hyperlink]


def test_headings_stay_in_sight_and_filter() -> None:
    sheet = opened()["台账"]
    columns = head(sheet)
    assert sheet.freeze_panes == "D4"
    assert sheet.auto_filter.ref.startswith("A3:")
    assert list(columns)[:5] == ["编号", "工作领域", "工作任务", "时间", "完成时限"]
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.page_setup.orientation == "landscape"


def test_status_and_area_are_chosen_from_menus() -> None:
    sheet = opened()["台账"]
    columns = head(sheet)
    menus = {
        next(iter(rule.sqref.ranges)).min_col: (rule.formula1, rule.sqref)
        for rule in sheet.data_validations.dataValidation
    }
    words, where = menus[columns["状态"]]
    assert words == '"计划,进行中,已完成,推迟,取消"'
    assert next(iter(where.ranges)).max_row > sheet.max_row
    words, _ = menus[columns["工作领域"]]
    assert words.strip('"').split(",") == [area.zh for area in WorkArea]


def test_columns_are_wide_enough_for_chinese_and_not_too_wide() -> None:
    title = "组织全体教职工进行健康体检，建立健康档案，发现重大疾病及时帮扶，并公布经费使用情况"
    sheet = opened(Plan(activities=[Activity(title=title)]))["台账"]
    width = sheet.column_dimensions["C"].width
    assert 24 <= width <= 40
    assert sheet["C3"].value == title
    assert sheet["C3"].alignment.wrap_text
    assert sheet.row_dimensions[3].height >= 30  # two lines or more


def test_days_and_numbers_are_such_and_words_are_text() -> None:
    sheet = opened()["台账"]
    columns = head(sheet)
    done = sheet.cell(4, columns["完成日期"])
    assert done.value == datetime(2026, 3, 12)  # noqa: DTZ001 - as openpyxl gives it
    assert done.number_format == "yyyy-mm-dd"
    assert sheet.cell(5, columns["预算（元）"]).value == "5000.50"
    assert sheet.cell(5, columns["工作任务"]).number_format == "@"
    assert sheet.cell(5, columns["完成时限"]).value == datetime(2026, 6, 30)  # noqa: DTZ001
    assert sheet.cell(4, columns["指标"]).value == "提案办结率"
    assert sheet.cell(4, columns["目标"]).value == "2026年12月底前不低于95%"
    assert sheet.cell(6, columns["备注"]).value == "@甲"
    assert opened()["指标"]["F3"].value == 60.5


def test_system_data_is_out_of_sight() -> None:
    sheet = opened()["台账"]
    memo = head(sheet)["系统数据（请勿修改）"]
    assert sheet.column_dimensions[openpyxl.utils.get_column_letter(memo)].hidden
    assert '"../XXXX-06-30"' in sheet.cell(5, memo).value


def test_a_month_shows_what_falls_into_it() -> None:
    sheet = opened()["月历"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
    months = [row[0] for row in rows if row[0]]
    assert months == [*(f"2026年{month}月" for month in range(1, 13)), "未排定"]
    march = next(row for row in rows if row[2] == "召开教代会")
    assert march[1:] == ["全月", "召开教代会", "工会委员会", "已完成"]
    by_title = {row[2]: row[1] for row in rows}
    assert by_title['=HYPERLINK("http://a")'] == "30日前"
    assert by_title["例会"].startswith("共")
    assert by_title["指标：提案办结率"] == "31日前"
    assert rows[-1] == ["未排定", "适时", "走访困难职工", None, "计划"]
    assert sheet.merged_cells.ranges


def test_more_than_anybody_reads_is_left_out_of_the_months(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from unionplan.formats._ledger import months

    monkeypatch.setattr(months, "_MOST_ROWS", 3)
    rows = [row[2].value for row in opened()["月历"].iter_rows(min_row=3)]
    assert rows == ["例会", "例会", "以下从略"]


def test_the_guidance_names_the_plan() -> None:
    sheet = opened()["说明"]
    facts = [[cell.value for cell in row[:2]] for row in sheet["A1:B4"]]
    assert facts == [
        ["计划名称", "实验小学工会2026年工作计划"],
        ["类型", "计划"],
        ["工会名称", "实验小学工会"],
        ["计划期", "2026年"],
    ]


def test_a_workbook_says_when_it_was_made_but_not_today() -> None:
    data = xlsx.write(PLAN).data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        names = set(archive.namelist())
    assert not {name for name in names if "externalLink" in name or "vba" in name}
    properties = opened().properties
    assert properties.created.replace(tzinfo=UTC) == datetime(2000, 1, 1, tzinfo=UTC)
    assert properties.title == PLAN.title


def test_a_plan_without_a_name_has_a_ledger_too() -> None:
    sheet = opened(Plan())["台账"]
    assert sheet["A1"].value == "工会工作台账"
    assert sheet["A2"].value == "编号"
    assert xlsx.read(xlsx.write(Plan()).data) == Plan()


def test_facts_that_were_changed_in_the_workbook_count() -> None:
    book = opened()
    sheet = book["说明"]
    sheet["B1"], sheet["B2"], sheet["B3"], sheet["B4"] = "新名", "总结", "甲工会", "2025年上半年"
    data = io.BytesIO()
    book.save(data)
    plan = xlsx.read(data.getvalue())
    assert (plan.title, plan.kind.value, str(plan.period)) == ("新名", "report", "2025-H1")
    assert plan.organization == Organization(name="甲工会")
    sheet["B2"], sheet["B4"] = "其他", "不明"
    book.save(data)
    found = read_ledger(data.getvalue())
    assert (found.plan.kind.value, found.plan.period) == ("plan", None)
    assert [remark.place.heading for remark in found.remarks] == ["类型", "计划期"]


def test_merged_cells_count_for_each_of_their_rows() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (
        ["工会2026年台账"],
        ["类别", "任务", "时间", "牵头"],
        ["民主管理", "甲", "3月", "乙"],
        [None, "丙", "4月", None],
        ["一次性工作"],
        ["女职工工作", "丁", date(2026, 3, 8), 46089],
        [None, "戊", True, "x"],
    ):
        sheet.append(row)
    for place in ("A1:D1", "A3:A4", "D3:D4", "A5:D5", "A6:A7", "A900:D900"):
        sheet.merge_cells(place)
    data = io.BytesIO()
    book.save(data)
    plan = xlsx.read(data.getvalue())
    assert plan.title == "工会2026年台账"
    assert [str(activity.area) for activity in plan.activities] == [
        "democratic_management",
        "democratic_management",
        "women",
        "women",
    ]
    assert plan.activities[1].parties == (Party(name="乙"),)
    assert str(plan.activities[2].when) == "2026-03-08"


def test_a_banner_is_no_task_where_the_task_comes_first() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["任务", "时间", "牵头"], ["三月", None, None], ["甲", None, "乙"]):
        sheet.append(row)
    sheet.merge_cells("A2:C2")
    data = io.BytesIO()
    book.save(data)
    [activity] = xlsx.read(data.getvalue()).activities
    assert (activity.title, str(activity.when)) == ("甲", "XXXX-03")


def test_tasks_of_several_sheets_are_one_plan() -> None:
    book = openpyxl.Workbook()
    for name, title in (("一季度", "甲"), ("二季度", "乙")):
        sheet = book.create_sheet(name)
        sheet.append(["任务", "时间"])
        sheet.append([title, "3月"])
    book.create_sheet("空")
    book.create_chartsheet("图")
    data = io.BytesIO()
    book.save(data)
    assert [activity.title for activity in xlsx.read(data.getvalue()).activities] == ["甲", "乙"]


def test_values_of_formulas_are_read_as_they_were_kept() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["任务", "时间"], ["甲", '=TEXT(TODAY(),"m月")'], ["=1+1", "3月"]):
        sheet.append(row)
    data = io.BytesIO()
    book.save(data)
    plan = xlsx.read(data.getvalue())
    assert [(activity.title, activity.when) for activity in plan.activities] == [("甲", None)]


def test_the_registry_knows_a_workbook() -> None:
    entry = FORMATS.of("台账.XLSX")
    assert isinstance(entry, Format)
    assert entry.binary
    assert FORMATS.by_content(xlsx.write(PLAN).data) is entry


@pytest.fixture(scope="module")
def office() -> str:
    """Give the program of LibreOffice, or skip."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    return program


@pytest.mark.parametrize("kind", ["csv", "pdf"])
def test_libreoffice_opens_it(office: str, tmp_path: Path, kind: str) -> None:
    (tmp_path / "ledger.xlsx").write_bytes(xlsx.write(PLAN).data)
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    form = {"csv": "csv:Text - txt - csv (StarCalc):44,34,76", "pdf": "pdf"}[kind]
    command = [office, home, "--headless", "--convert-to", form, "ledger.xlsx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=180)
    data = (tmp_path / f"ledger.{kind}").read_bytes()
    if kind == "pdf":
        assert data.startswith(b"%PDF-")
    else:
        assert merge_progress(PLAN, data).changes == ()
