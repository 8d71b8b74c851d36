"""The script of examples/, run as a user runs it."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest

for library in ("docx", "icalendar", "ruamel.yaml"):
    pytest.importorskip(library, reason="the script hands plans on in these formats")

SCRIPT = Path(__file__).parents[2] / "examples/script/collect_plans.py"


def collect(incoming: Path, outgoing: Path) -> tuple[int, list[dict[str, str]]]:
    argv = [sys.executable, "-X", "utf8", SCRIPT, incoming, outgoing]
    done = subprocess.run(argv, capture_output=True, encoding="utf-8", check=False)
    assert "Traceback" not in done.stderr, done.stderr
    with (outgoing / "findings.csv").open(encoding="utf-8-sig", newline="") as file:
        return done.returncode, list(csv.DictReader(file))


def test_a_folder_is_checked_and_handed_on(tmp_path: Path, examples: Path) -> None:
    incoming, outgoing = tmp_path / "in", tmp_path / "out"
    incoming.mkdir()
    (incoming / "学校.docx").write_bytes((examples / "school_term.docx").read_bytes())
    (incoming / "草稿.txt").write_text(
        "=1+1\n北岭公司工会2026年工作计划\n慰问xx职工。\n", "gb18030"
    )
    (incoming / "甲.yaml").write_text("unionplan: 1\ntitle: 甲\nperiod: 2026\n", "utf-8")
    (incoming / "旧.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    status, rows = collect(incoming, outgoing)
    assert status == 2, "the old Word file cannot be read"
    [unread] = [row for row in rows if row["程度"] == "未读"]
    assert unread["文件"] == "旧.doc"
    [gap] = [row for row in rows if row["编号"] == "WP601"]
    assert (gap["文件"], gap["行"], gap["程度"], gap["原文"]) == ("草稿.txt", "3", "错误", "xx")
    assert not [cell for row in rows for cell in row.values() if cell.startswith("=")]
    made = {path.name for path in outgoing.iterdir()}
    assert made == {"findings.csv"} | {
        f"{name}.1.{suffix}"
        for name in ("学校.docx", "草稿.txt", "甲.yaml")
        for suffix in ("ics", "docx")
    }


def test_a_folder_of_good_plans_is_quiet(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    document = "unionplan: 1\ntitle: 甲工会2026年工作计划\nperiod: 2026\n"
    (tmp_path / "in/甲.yaml").write_text(document, "utf-8")
    status, rows = collect(tmp_path / "in", tmp_path / "out")
    assert status == 0
    assert not [row for row in rows if row["程度"] == "错误"]
