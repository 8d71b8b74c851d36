"""The row of reaching out: what good work opens besides its argument, by audit events.

The hostile files are watched in the row `hostile`.
"""

import io
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from pathlib import Path

from tools.robustness import damage, seeds
from tools.robustness.row import Row
from tools.robustness.watching import watching

import unionplan
from unionplan.cli import main


def run(step: int = 1) -> Row:
    """Do everything that the library does, and list what was opened that should not be."""
    bad: list[str] = []
    total = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.chdir(folder)
        for suffix, data in damage.good_files().items():
            (folder / f"file.{suffix}").write_bytes(data)
        for title, work in list(_work(folder))[::step]:
            total += 1
            with (
                watching([folder]) as seen,
                redirect_stdout(_nowhere()),
                redirect_stderr(_nowhere()),
            ):
                work()
            bad += [f"{title}: {each}" for each in seen]
        os.chdir("/")
    figure = f"{len(bad)} reaches out in {total} pieces of work"
    return Row("reaching", figure, "0", not bad, bad)


def _nowhere() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), "utf-8")


def _work(folder: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    for path in sorted(folder.iterdir()):
        name = str(path)
        yield f"check {path.name}", partial(main, ["check", name])
        yield f"show {path.name}", partial(main, ["show", name])
        for target in seeds.formats():
            argv = ["convert", "--overwrite", name, str(folder / f"out.{target}")]
            yield f"convert {path.name} to {target}", partial(main, argv)
    yield "rules", partial(main, ["rules"])
    yield "schema", partial(main, ["schema"])
    yield "explain", partial(main, ["explain", "WP201"])
    for text in seeds.texts()[:8]:
        yield "read", partial(_read_and_check, text.decode())


def _read_and_check(text: str) -> None:
    for plan in unionplan.read(text).plans:
        unionplan.check(plan)
