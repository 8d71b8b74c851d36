"""Print pip constraints that hold every dependency at its lower bound.

`.ci/run` installs with them and runs the tests, so a bound in pyproject.toml is never a guess.
"""

import re
import tomllib
from pathlib import Path

PYPROJECT = Path(__file__).parent.parent / "pyproject.toml"
EXTRAS = ("yaml", "toml", "docx", "xlsx", "ical", "progress", "strategies")
"""Extras of libraries that unionplan itself loads; those of `test` and `dev` are tools."""


def main() -> None:
    """Print one `name==version` a line."""
    project = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    optional = [requirement for name in EXTRAS for requirement in extras[name]]
    for requirement in [*project["dependencies"], *optional]:
        bound = re.fullmatch(r"([\w.-]+)>=([\w.]+)", requirement)
        if bound is None:
            msg = f"{PYPROJECT}: {requirement!r} is not of the form name>=version"
            raise SystemExit(msg)
        print(f"{bound[1]}=={bound[2]}")


if __name__ == "__main__":
    main()
