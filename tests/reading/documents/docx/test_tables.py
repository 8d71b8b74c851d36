"""Tables of Word documents, and what the reader makes of them."""

from unionplan.reading import LeftOut, LeftOutKind, Reading, open_document, read_document

from .conftest import Ooxml

TITLE = "柳河小学工会2026年工作计划"


def _text(ooxml: Ooxml, body: str) -> str:
    return open_document(ooxml.document(body)).text


def test_a_table_is_a_line_a_row(ooxml: Ooxml) -> None:
    table = ooxml.table(ooxml.row("月份", "内容"), ooxml.row("3月", "植树\n慰问"))
    body = ooxml.p("前") + table + ooxml.p("后")
    assert _text(ooxml, body) == "前\n月份 | 内容\n3月 | 植树；慰问\n后"


def test_cells_and_rows_can_stand_in_wrappers(ooxml: Ooxml) -> None:
    cell = f"<w:sdt><w:sdtContent>{ooxml.cell('乙')}</w:sdtContent></w:sdt>"
    row = f"<w:tr>{ooxml.cell('甲')}{cell}</w:tr>"
    wrapped = f'<w:customXml w:element="x">{row}</w:customXml>'
    assert _text(ooxml, ooxml.table(wrapped)) == "甲 | 乙"


def test_nested_tables_of_one_cell_are_plain_lines(ooxml: Ooxml) -> None:
    inner = ooxml.table(ooxml.row("3月", "植树")) + ooxml.p("尾")
    table = ooxml.table(ooxml.row(ooxml.cell("头", inner=inner)))
    assert _text(ooxml, table) == "头\n3月 | 植树\n尾"


def test_tables_are_flat_beyond_any_depth_that_people_use(ooxml: Ooxml) -> None:
    body = ooxml.p("底")
    for _ in range(40):
        body = ooxml.table(ooxml.row(ooxml.cell("", inner=body)))
    assert _text(ooxml, body) == "底"


def test_a_deleted_row_is_left_out(ooxml: Ooxml) -> None:
    table = ooxml.table(ooxml.row("3月", "植树"), ooxml.row("4月", "体检", properties="<w:del/>"))
    document = open_document(ooxml.document(table))
    assert document.text == "3月 | 植树"
    assert document.left_out == (LeftOut(LeftOutKind.DELETED, "4月 | 体检"),)


def test_rows_and_cells_without_a_table_are_paragraphs(ooxml: Ooxml) -> None:
    assert _text(ooxml, ooxml.row("甲", "乙") + ooxml.cell("丙")) == "甲\n乙\n丙"


def test_a_calendar_with_merged_months_is_read(ooxml: Ooxml) -> None:
    def month(text: str) -> str:
        return ooxml.cell(text, merge="restart" if text else "continue")

    table = ooxml.table(
        ooxml.row("月份", "工作内容", "责任人", "配合部门"),
        ooxml.row(month("三\n月\n份"), "1.召开职代会\n2.慰问女职工", "工会", "团委\n办公室"),
        ooxml.row(month(""), "举办健步走", "体育组", ""),
        ooxml.row(month("四月"), "春季运动会", "体育组", "工会"),
        ooxml.row(month(""), "教职工体检", "校医室", ""),
    )
    assert _activities(read_document(ooxml.document(ooxml.p(TITLE) + table))) == [
        ("XXXX-03", "召开职代会", ["工会", "团委", "办公室"]),
        ("XXXX-03", "慰问女职工", ["工会", "团委", "办公室"]),
        ("XXXX-03", "举办健步走", ["体育组"]),
        ("XXXX-04", "春季运动会", ["体育组", "工会"]),
        ("XXXX-04", "教职工体检", ["校医室"]),
    ]


def test_headings_across_a_table_open_sections_with_the_same_columns(ooxml: Ooxml) -> None:
    table = ooxml.table(
        ooxml.row("时间", "内容", "负责人"),
        ooxml.row(ooxml.cell("一、组织建设", span=3)),
        ooxml.row("3月", "换届选举", "王某"),
        ooxml.row(ooxml.cell("二、权益保障", span=3)),
        ooxml.row("5月", "集体协商", "李某"),
    )
    reading = read_document(ooxml.document(ooxml.p(TITLE) + table))
    assert _activities(reading) == [
        ("XXXX-03", "换届选举", ["王某"]),
        ("XXXX-05", "集体协商", ["李某"]),
    ]
    headings = [section.heading for section in reading.plans[0].all_sections()]
    assert headings[-2:] == ["组织建设", "权益保障"]


def test_a_form_is_read_like_a_text(ooxml: Ooxml) -> None:
    table = ooxml.table(
        ooxml.row("单位", "柳河小学工会"),
        ooxml.row("工作目标", "1、教职工入会率达到98%以上。\n2、提案办结率达到100%。"),
        ooxml.row("月度安排", "三月份：\n1、慰问女职工\n四月份：\n1、春季运动会"),
    )
    reading = read_document(ooxml.document(ooxml.p(TITLE) + table))
    assert _activities(reading) == [
        ("XXXX-03", "慰问女职工", []),
        ("XXXX-04", "春季运动会", []),
    ]
    (plan,) = reading.plans
    assert [metric.targets[0].at_least for metric in plan.metrics] == [98, 100]
    assert len(plan.goals) == 2


def _activities(reading: Reading) -> list[tuple[str, str, list[str]]]:
    (plan,) = reading.plans
    return [
        (str(activity.when), activity.title, [party.name for party in activity.parties])
        for activity in plan.activities
    ]


def test_a_table_of_indicators_is_read_as_metrics(ooxml: Ooxml) -> None:
    table = ooxml.table(
        ooxml.row("指标", "目标值", "完成时间", "责任单位"),
        ooxml.row("新建职工书屋", "4家", "9月底前", "宣教部"),
        ooxml.row("职工参保率", "≥92%", "年底", "各分会"),
    )
    body = ooxml.p(TITLE) + ooxml.p("一、工作目标") + table
    (plan,) = read_document(ooxml.document(body)).plans
    assert [(m.name, m.scope, str(m.targets[0].by)) for m in plan.metrics] == [
        ("新建职工书屋", "", "XXXX-09"),
        ("职工参保率", "各分会", "XXXX-12"),
    ]
    assert [(a.title, a.parties[0].name) for a in plan.activities] == [("新建职工书屋", "宣教部")]
