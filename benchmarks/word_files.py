"""Writing Word documents, measured against python-docx writing the same paragraphs.

usage: python benchmarks/word_files.py

A plan of thirty activities in ten sections. python-docx begins with its own template, as everybody
does who calls ``docx.Document()``, or with an empty file of ours, which is much smaller, and adds
each paragraph with its style; it sets no layout, looks for nothing that is lost, and its files
differ from one second to the next.
"""

import io
from typing import Any

import docx as python_docx
from timing import Case, Row, measure, report

from unionplan import Activity, Organization, Party, Plan, Section
from unionplan.formats import docx

PROSE = "坚持以职工为中心，认真履行维护职工合法权益、竭诚服务职工群众的基本职责，扎实推进各项工作。"
STYLES = {"Title": "Title", "Heading1": "Heading 1", "Heading2": "Heading 2"}


def example() -> Plan:
    """A plan as a union would hand it in."""
    return Plan(
        title="2026年柳河小学工会工作计划",
        period="2026",
        organization=Organization(name="柳河小学工会"),
        sections=[
            Section(text=PROSE * 2),
            Section(
                marker="一、",
                heading="重点工作",
                sections=[
                    Section(
                        id=f"x{number}", marker=f"（{numeral}）", heading="办好实事", text=PROSE
                    )
                    for number, numeral in enumerate("一二三四五六七八九十")
                ],
            ),
        ],
        activities=[
            Activity(
                title=f"开展第{number}次职工技能竞赛",
                when=f"2026-{number % 12 + 1:02}",
                parties=[Party(name="工会委员会"), Party(name="办公室", role="support")],
                section=f"x{number % 10}",
            )
            for number in range(30)
        ],
    )


def theirs(paragraphs: list[tuple[str, str]], template: bytes | None = None) -> bytes:
    """The same paragraphs by python-docx alone."""
    document: Any = python_docx.Document(None if template is None else io.BytesIO(template))
    for style, text in paragraphs:
        document.add_paragraph(text, style=style)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def rows() -> list[Row]:
    """Measure each layout."""
    plan = example()
    document: Any = python_docx.Document(io.BytesIO(docx.write(plan).data))
    paragraphs = [
        (STYLES.get(paragraph.style.style_id, "Normal"), paragraph.text)
        for paragraph in document.paragraphs
    ]
    if len(paragraphs) != 54:
        msg = f"expected the paragraphs of the example, found {len(paragraphs)}"
        raise AssertionError(msg)
    empty = docx.write(Plan()).data
    seconds = measure(
        [
            Case("official", lambda: docx.write(plan)),
            Case("plain", lambda: docx.write(plan, layout="plain")),
            Case("tables", lambda: docx.write(plan, tables=True)),
            Case("python-docx", lambda: theirs(paragraphs)),
            Case("python-docx, our template", lambda: theirs(paragraphs, empty)),
        ],
        rounds=100,
    )
    print(", ".join(f"{name} {1000 * time:.1f} ms" for name, time in seconds.items()))
    print()
    found = [
        Row(f"write .docx, {name}", "python-docx", seconds[name] / seconds["python-docx"], 3, 1)
        for name in ("official", "plain", "tables")
    ]
    peer = "python-docx, our template"
    found.append(Row("write .docx, official", peer, seconds["official"] / seconds[peer], 3, 1))
    return found


if __name__ == "__main__":
    report(rows())
