"""Draw who imports whom, out of the imports themselves, into the page of the architecture.

python tools/generate_import_diagram.py            writes it
python tools/generate_import_diagram.py --check    fails when it is stale
"""

import argparse
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import grimp

ROOT: Final = Path(__file__).parent.parent
PAGE: Final = ROOT / "docs/explanation/architecture.md"
FIRST: Final = "<!-- made by tools/generate_import_diagram.py -->\n"
LAST: Final = "<!-- end of what is made -->\n"


def floors() -> list[str]:
    """The packages from the highest floor to the lowest, as the contract names them."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    [layers] = [each["layers"] for each in contracts if each["id"] == "floors"]
    names = [name.strip() for layer in layers for name in layer.split("|")]
    return [name.strip("()") for name in names]


def imports() -> set[tuple[str, str]]:
    """Every package with each of the others that one of its modules imports."""
    graph = grimp.build_graph("unionplan")
    pairs = {
        (package(module), package(imported))
        for module in graph.modules
        for imported in graph.find_modules_directly_imported_by(module)
    }
    return {(one, other) for one, other in pairs if one != other}


def package(module: str) -> str:
    """``calendar`` for ``unionplan.calendar.lunar``; empty for the face."""
    return [*module.split("."), ""][1]


def diagram() -> Iterator[str]:
    """A row for each package, a column for each that another imports."""
    found = imports()
    there = {name for pair in found for name in pair}
    rows = [name for name in floors() if name in there]
    columns = [name for name in rows if any((row, name) in found for row in rows)]
    yield f"| | {' | '.join(columns)} |"
    yield "|---|" + ":-:|" * len(columns)
    for row in rows:
        marks = ("●" if (row, name) in found else " " for name in columns)
        yield f"| `{row}` | {' | '.join(marks)} |"


def main() -> None:
    """Write the page, or compare."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail when stale")
    check = parser.parse_args().check
    page = PAGE.read_text(encoding="utf-8")
    head, _, rest = page.partition(FIRST)
    text = "\n".join([head + FIRST, *diagram(), "", LAST + rest.partition(LAST)[2]])
    if not check:
        PAGE.write_text(text, encoding="utf-8")
    elif page != text:
        sys.exit(f"{PAGE.name} is stale: run python tools/generate_import_diagram.py")


if __name__ == "__main__":
    main()
