"""Check all plans of a folder, and hand each on: for an office that collects them.

    pip install "unionplan[all]"
    python collect_plans.py INCOMING OUTGOING

INCOMING holds the files as they came: Word files, web pages, texts, plan documents. OUTGOING gets
findings.csv, which opens in Excel and WPS, and for each plan a calendar and a Word file. A file
that cannot be read is a row of findings.csv, and the others are done all the same.

Exit status: 0 nothing to mend, 1 errors were found, 2 a file could not be read.
"""

import argparse
import csv
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

import unionplan
from unionplan import Plan, UnionPlanError
from unionplan.formats import FORMATS
from unionplan.rules import Located, Severity, read_settings

DOCUMENTS: Final = (".json", ".yaml", ".yml", ".toml")
HEAD: Final = ("文件", "计划", "行", "程度", "编号", "说明", "原文")
WORDS: Final = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.ADVICE: "建议"}
SETTINGS: Final = read_settings({"ignore": ["WP102"], "severities": {"WP405": "off"}})
"""How this office checks; `unionplan.toml` says the same to the command line."""


def main() -> int:
    """Do it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("incoming", type=Path)
    parser.add_argument("outgoing", type=Path)
    asked = parser.parse_args()
    asked.outgoing.mkdir(parents=True, exist_ok=True)
    status = 0
    with (asked.outgoing / "findings.csv").open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file)
        table.writerow(HEAD)
        for path in sorted(path for path in asked.incoming.iterdir() if path.is_file()):
            try:
                for row in handle(path, asked.outgoing):
                    table.writerow(map(harmless, row))
                    status = max(status, row[3] == WORDS[Severity.ERROR])
            except UnionPlanError as error:
                table.writerow(map(harmless, (path.name, "", "", "未读", "", str(error), "")))
                status = 2
    return status


def handle(path: Path, outgoing: Path) -> Iterator[tuple[str, ...]]:
    """Check the plans of one file and hand them on; the rows are what was found.

    Raises:
        UnionPlanError: The file cannot be read, or a plan not be written.
    """
    for number, (plan, found) in enumerate(checked(path), start=1):
        for finding, place in found:
            line, words = (str(place.line), place.quote) if place else ("", "")
            weight = WORDS[finding.severity]
            yield path.name, plan.title, line, weight, finding.code, finding.message(), words
        for suffix in (".ics", ".docx"):  # what they do not hold is in the file that came
            unionplan.dump(plan, outgoing / f"{path.name}.{number}{suffix}")


def checked(path: Path) -> Iterator[tuple[Plan, tuple[Located, ...]]]:
    """Each plan of a file with what was found in it."""
    today = date.today()  # noqa: DTZ011 - the office's own day
    if path.suffix.lower() in DOCUMENTS:
        plan = FORMATS.of(path).read(path.read_bytes())
        report = unionplan.check(plan, settings=SETTINGS, as_of=today)
        yield plan, tuple(Located(finding, None) for finding in report.findings)
        return
    reading = unionplan.read_document(path)
    for plan, evidence in zip(reading.plans, reading.evidence, strict=True):
        report = unionplan.check(plan, settings=SETTINGS, as_of=today)
        yield plan, report.located(reading.text, evidence)


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula, whatever a stranger wrote."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


if __name__ == "__main__":
    sys.exit(main())
