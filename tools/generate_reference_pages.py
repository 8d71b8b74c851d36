"""Write the reference pages that are made of tables: what unions mark, do and count, and documents.

python tools/generate_reference_pages.py            writes the pages in docs/reference/
python tools/generate_reference_pages.py --check    fails when one of them is stale
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from reference_pages import document_format, indicators, observances, work_areas

FOLDER: Final = Path(__file__).parent.parent / "docs/reference"
NOTE: Final = "*This page is made by `tools/generate_reference_pages.py`.*"
PAGES: Final[dict[str, Callable[[], Iterator[str]]]] = {
    "document-format.md": document_format.page,
    "indicators.md": indicators.page,
    "observances.md": observances.page,
    "work-areas.md": work_areas.page,
}


def main() -> None:
    """Write the files, or compare."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail when stale")
    check = parser.parse_args().check
    stale: list[str] = []
    for name, page in PAGES.items():
        target, text = FOLDER / name, "\n".join([*page(), NOTE, ""])
        if not check:
            target.write_text(text, encoding="utf-8")
        elif not target.exists() or target.read_text(encoding="utf-8") != text:
            stale.append(name)
    if stale:
        sys.exit(f"{', '.join(stale)}: stale; run python tools/generate_reference_pages.py")


if __name__ == "__main__":
    main()
