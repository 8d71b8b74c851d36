"""Every speed that this project promises, in one table; fails where one is not kept.

usage: python benchmarks/targets.py [NAME...]

NAME is a module of this folder: documents, rules, reading, recurrences, calendar_files or
word_files; without one all are measured. A module whose peer is not installed is named and left
out. Each can be run by itself too, and then says more.
"""

import sys
from importlib import import_module

from timing import Row, report

MODULES = ("documents", "rules", "reading", "recurrences", "calendar_files", "word_files")


def main(names: list[str]) -> None:
    """Measure the modules one after the other, since each must have the machine to itself."""
    found: list[Row] = []
    absent: list[str] = []
    for name in names or MODULES:
        try:
            found += import_module(name).rows()
        except ModuleNotFoundError as error:
            absent.append(f"{name}: needs {error.name}, which is not installed")
    print("\n".join(absent))
    report(found)


if __name__ == "__main__":
    main(sys.argv[1:])
