"""Write the reference page of the formats, by trying what each of them holds.

python tools/generate_format_page.py            writes docs/reference/formats.md
python tools/generate_format_page.py --check    fails when it is stale

What a format is for, and by what it is proved, stands in src/unionplan/formats/data/formats.json;
what it goes by in the registry. What it holds is found out with a plan in which every field has a
value. All extras must be installed.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Final

from unionplan.errors import MissingExtraError
from unionplan.formats import FORMATS, Format
from unionplan.model import Plan
from unionplan.testing import Holding, find_holdings, full_plan, kind_of_place

ROOT: Final = Path(__file__).parent.parent
TARGET: Final = ROOT / "docs/reference/formats.md"
TABLE: Final = ROOT / "src/unionplan/formats/data/formats.json"
HEAD: Final = """\
# Formats

The forms in which unionplan writes and reads plans. What a format holds is tried when this page
is made (`tools/generate_format_page.py`), with a plan in which every field has a value: a value is
held if another in its place gives another document. What is not held is said when a plan is
written, by pointer and reason; with `strict=True`, or `--strict` on the command line, nothing is
written then. That every other plan is read back as it was, but for what was said to be lost, is
shown with generated plans for each format that is read
([test-your-own.md](../how-to/test-your-own.md)).

Texts of plans, which are no documents but prose, are read from .docx, web pages, Markdown and text
files as well: [read-files.md](../how-to/read-files.md). A format of your own:
[write-an-exporter.md](../how-to/write-an-exporter.md).
"""
SOURCED: Final = Plan(activities=full_plan(sources=True).activities[-1:])
MARKS: Final = {"held": "yes", "part": "part", "lost": "–"}


def formats_table(rows: Mapping[str, Any]) -> Iterator[str]:
    """What each format goes by, is for, needs, and is proved by."""
    yield "| format | suffixes | reads | writes | extra | made for | proved by |"
    yield "|---|---|---|---|---|---|---|"
    for form in FORMATS:
        row = rows[form.name]
        title = f"[{row['title']}](../how-to/{row['page']})" if row["page"] else row["title"]
        cells = (
            f"{title} `{form.name}`",
            " ".join(f"`{suffix}`" for suffix in form.suffixes),
            "yes" if form.reads else "–",
            "yes" if form.writes else "–",
            f"`{row['extra']}`" if row["extra"] else "–",
            row["made_for"],
            "; ".join(f"{what} (`{where}`)" for what, where in row["proved_by"]),
        )
        yield f"| {' | '.join(cells)} |"


def facts_of(facts: list[Any], form: Format) -> dict[str, set[Holding]]:
    """What becomes of the values of each fact when a full plan is written."""
    found: dict[str, set[Holding]] = {name: set() for name, _ in facts}
    holdings = {
        **find_holdings(form, full_plan()),
        **{w: holding for w, holding in find_holdings(form, SOURCED).items() if "/source/" in w},
    }
    for where, holding in holdings.items():
        found[fact_of(facts, where)].add(holding)
    return found


def fact_of(facts: list[Any], where: str) -> str:
    """The fact that a value is part of; a key of the application only where that is said."""
    own = "/x-" in where or "/source/" in where
    for name, patterns in facts:
        for pattern in patterns:
            if fnmatchcase(where, pattern) and own == ("x-" in pattern or "source" in pattern):
                return str(name)
    msg = f"no fact of {TABLE.name} is about {where}"
    raise LookupError(msg)


def facts_table(facts: list[Any]) -> Iterator[str]:
    """Which format holds what."""
    held = {form.name: facts_of(facts, form) for form in FORMATS if form.writes}
    yield f"| what | {' | '.join(held)} |"
    yield f"|---|{'---|' * len(held)}"
    for name, _ in facts:
        cells = [_mark(found[name]) for found in held.values()]
        yield f"| {name} | {' | '.join(cells)} |"


def _mark(found: set[Holding]) -> str:
    return MARKS["part" if len(found) > 1 else next(iter(found)).value]


def losses(rows: Mapping[str, Any]) -> Iterator[str]:
    """What each format says that it loses of the plan in which everything has a value."""
    for form in FORMATS:
        lost: dict[str, str] = {}
        for loss in form.write(full_plan(sources=True)).losses if form.writes else ():
            lost.setdefault(kind_of_place(loss.where), loss.reason)
        if lost:
            yield from ("", f"### {rows[form.name]['title']}", "", "| where | why |", "|---|---|")
            for where, reason in lost.items():
                words = reason.replace("|", "\\|")
                yield f"| `{where}` | {words} |"


def page() -> str:
    """The whole page."""
    table = json.loads(TABLE.read_text(encoding="utf-8"))
    rows, facts = table["formats"], table["facts"]
    lines = [
        HEAD,
        *formats_table(rows),
        "\n## What they hold\n",
        "`yes`: all of it, `part`: some of it, `–`: none of it.\n",
        *facts_table(facts),
        "\n## What is said to be lost\n",
        "Of the plan in which every field has a value, read from a text; `-` stands for the",
        "number of an item, and the first reason for a place is shown.",
        *losses(rows),
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the file, or compare."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail when stale")
    check = parser.parse_args().check
    try:
        text = page()
    except MissingExtraError as error:
        sys.exit(f"{error}; the page needs all of them")
    if not check:
        TARGET.write_text(text, encoding="utf-8")
    elif not TARGET.exists() or TARGET.read_text(encoding="utf-8") != text:
        sys.exit(f"{TARGET.name} is stale: run python tools/generate_format_page.py")


if __name__ == "__main__":
    main()
