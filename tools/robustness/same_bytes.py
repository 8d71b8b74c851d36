"""The row of same bytes: other hash seeds, locales, time zones and Pythons change nothing."""

import hashlib
import os
import subprocess
import sys
from itertools import product
from pathlib import Path
from typing import Final

from tools.robustness import seeds
from tools.robustness.row import Row

_SEEDS: Final = ("0", "1", "424242")
_LOCALES: Final = ("C", "C.UTF-8", "zh_CN.GB18030")
_ZONES: Final = ("UTC", "Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati")
_PROGRAM: Final = """
import datetime, hashlib, importlib.util, sys
from pathlib import Path
import unionplan
from unionplan.formats import FORMATS
needs = dict(yaml="ruamel", toml="tomlkit", docx="docx", xlsx="xlsxwriter", ics="icalendar")
digests = {}
for path in sys.argv[1:]:
    reading = unionplan.read(Path(path).read_text("utf-8"))
    for plan in reading.plans:
        report = unionplan.check(plan, as_of=datetime.date(2026, 3, 1))
        lines = [f"{f.code} {f.where} {f.message('zh')} {f.message('en')}" for f in report.findings]
        digests.setdefault("findings", hashlib.sha256()).update("\\n".join(lines).encode())
        for form in FORMATS:
            try:
                data = form.write(plan).data
            except unionplan.MissingExtraError:
                continue
            digests.setdefault(form.name, hashlib.sha256()).update(data)
print(*(f"{name}={digest.hexdigest()[:16]}" for name, digest in sorted(digests.items())))
"""


def run(*, quick: bool = False) -> Row:
    """Write everything in each surrounding, and compare."""
    files = [
        str(seeds.ROOT / "examples" / name)
        for name in ("hospital_annual.txt", "draft_template.txt")
    ]
    surroundings = list(product(_SEEDS, _LOCALES, _ZONES))[:: 13 if quick else 1]
    found: dict[str, set[str]] = {}
    for seed, locale, zone in surroundings:
        variables = {"PYTHONHASHSEED": seed, "LC_ALL": locale, "LANG": locale, "TZ": zone}
        _note(found, sys.executable, files, variables)
    pythons = [] if quick else _pythons()
    for python in pythons:
        _note(found, str(python), files, {})
    different = sorted(name for name, digests in found.items() if len(digests) != 1)
    figure = f"{len(found) - len(different)} of {len(found)} outputs the same in {len(surroundings)} surroundings and {1 + len(pythons)} Pythons"
    return Row("same_bytes", figure, "all", bool(found) and not different, different)


def _note(found: dict[str, set[str]], python: str, files: list[str], more: dict[str, str]) -> None:
    variables = {**os.environ, **more}
    variables["PYTHONPATH"] = os.pathsep.join(
        [*filter(None, sys.path), os.environ.get("PYTHONPATH", "")]
    )
    if python != sys.executable:
        variables["PYTHONPATH"] = os.environ.get("PYTHONPATH", "")
    done = subprocess.run(
        [python, "-c", _PROGRAM, *files], check=True, capture_output=True, text=True, env=variables
    )
    for each in done.stdout.split():
        name, _, digest = each.partition("=")
        found.setdefault(name, set()).add(digest)


def _pythons() -> list[Path]:
    """Other Pythons that have what the library needs, by UNIONPLAN_PYTHONS (with : between)."""
    return [
        Path(each) for each in os.environ.get("UNIONPLAN_PYTHONS", "").split(os.pathsep) if each
    ]


def digest(data: bytes) -> str:
    """A short name for some bytes."""
    return hashlib.sha256(data).hexdigest()[:16]
