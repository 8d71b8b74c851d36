"""Show what `import unionplan` costs, and refuse what it must not load.

The face loads optional and heavy libraries on first use only. A time is no test on a busy machine
(benchmarks/ measures it), a list of modules is: with `--check` nothing is printed but faults.
"""

import argparse
import subprocess
import sys

HEAVY = (
    "argparse",
    "asyncio",
    "email",
    "http",
    "hypothesis",
    "jsonschema",
    "logging",
    "pydantic",
    "ruamel",
    "tomlkit",
    "unittest",
    "urllib.request",
    "xml",
    "zipfile",
)
"""Packages (their modules included) that neither the face nor what it imports may load."""

SLOWEST = 25
"""How many modules the table shows."""


def import_times() -> list[tuple[int, int, str]]:
    """Import unionplan in a fresh interpreter.

    Returns:
        (own microseconds, cumulative microseconds, module) in the order of loading, of all modules
        that a bare interpreter does not have.
    """
    argv = [sys.executable, "-X", "importtime", "-c", "import sys; print(end='', file=sys.stderr)"]
    bare = {module for _, _, module in _run(argv)}
    argv[-1] = "import unionplan"
    return [line for line in _run(argv) if line[2] not in bare]


def _run(argv: list[str]) -> list[tuple[int, int, str]]:
    stderr = subprocess.run(argv, check=True, capture_output=True, encoding="utf-8").stderr
    lines: list[tuple[int, int, str]] = []
    for line in stderr.splitlines():
        own, _, rest = line.removeprefix("import time:").partition("|")
        cumulative, _, module = rest.partition("|")
        if own.strip().isdecimal():
            lines.append((int(own), int(cumulative), module.strip()))
    return lines


def main() -> None:
    """Print the table, or only check."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="print faults only")
    times = import_times()
    if not parser.parse_args().check:
        print(f"{'own ms':>8} {'all ms':>8}  module")
        for own, cumulative, module in sorted(times, reverse=True)[:SLOWEST]:
            print(f"{own / 1000:8.2f} {cumulative / 1000:8.2f}  {module}")
        print(f"{sum(own for own, _, _ in times) / 1000:8.2f} {'':8}  all {len(times)} modules")
    modules = {module for _, _, module in times}
    loaded = [
        heavy
        for heavy in HEAVY
        if any(module == heavy or module.startswith(f"{heavy}.") for module in modules)
    ]
    if loaded:
        sys.exit(f"import unionplan loads {', '.join(loaded)}: load these on first use")


if __name__ == "__main__":
    main()
