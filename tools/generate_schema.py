"""Write the JSON Schema of plan documents, out of the model.

python tools/generate_schema.py            writes src/unionplan/formats/data/plan.schema.json
python tools/generate_schema.py --check    fails when that file is stale
"""

import argparse
import json
import sys
from pathlib import Path

from unionplan.formats import schema

TARGET = Path(__file__).parent.parent / "src/unionplan/formats/data/plan.schema.json"


def main() -> None:
    """Write the file, or compare."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail when stale")
    text = json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
    if not parser.parse_args().check:
        TARGET.write_text(text, encoding="utf-8")
    elif not TARGET.exists() or TARGET.read_text(encoding="utf-8") != text:
        sys.exit(f"{TARGET.name} is stale: run python tools/generate_schema.py")


if __name__ == "__main__":
    main()
