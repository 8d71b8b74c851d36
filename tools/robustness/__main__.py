"""`python -m tools.robustness ROW|all`: one row of the goals, measured; its last line says how."""

import argparse
import sys
from importlib import import_module
from typing import Final

from tools.robustness.row import Row

ROWS: Final = {
    "hostile": "hostile and broken files of every format that is read",
    "fuzz": "inputs that are made by changing others, in process",
    "kill": "kill -9 while a file is written",
    "faults": "full disk, read-only folder, odd destinations and names, SIGTERM, rivals",
    "calls": "each call to the system fails once",
    "timing": "a start, checks of three sizes, hostile runs twice as long",
    "memory": "a small text and every bomb",
    "places": "line and column in every error that has them",
    "output": "no markup, formula, property or element out of a text",
    "reaching": "no network, no other file",
    "same_bytes": "other hash seeds, locales, time zones, Pythons",
}


def main() -> None:
    """Measure the rows that were asked for; the exit status is 1 where one misses its goal."""
    parser = argparse.ArgumentParser("python -m tools.robustness", description=__doc__)
    parser.add_argument("row", choices=[*ROWS, "all"])
    asked = parser.parse_args().row
    rows: list[Row] = []
    for name in ROWS if asked == "all" else [asked]:
        row: Row = import_module(f"tools.robustness.{name}").run()
        print(*row.details, row, sep="\n", flush=True)
        rows.append(row)
    if asked == "all":
        print(f"all: {sum(row.reached for row in rows)} of {len(rows)} rows reach their goals")
    sys.exit(not all(row.reached for row in rows))


if __name__ == "__main__":
    main()
