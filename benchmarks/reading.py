"""How long reading texts takes, beside JioNLP's finding of times alone in the same texts.

usage: python benchmarks/reading.py [TEXT...]

Reads the texts of examples/ and of tests/reading/texts, and those that are named. Needs the package
jionlp, which is no dependency of ours. Ours is the whole reading: plans with their sections,
activities, metrics, and an account of every character; theirs is `ner.extract_time`. Nothing that
is read is kept, so that each time is that of a first reading. A group is measured as a whole, in
one process, by the method of timing.py.
"""

import logging
import sys
from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from timing import Case, Row, measure, report

from unionplan import read

ROOT = Path(__file__).parent.parent
MUST, AIM = 1 / 5, 1 / 20
MOST_DOUBLING, AIM_DOUBLING = 2.6, 2.2
ROUNDS = 100
REPEATED = 8  # how often a text is repeated in the shorter of two
TIME_BASE = {"year": 2026, "month": 1, "day": 1}


def load(paths: Iterable[Path]) -> list[str]:
    """The texts, in the order of their paths."""
    return [path.read_text(encoding="utf-8") for path in sorted(paths)]


def against_jionlp(name: str, texts: list[str], extract: Callable[..., object]) -> Row:
    """How long a group of texts takes us, by how long it takes JioNLP."""

    def theirs() -> None:
        for text in texts:
            extract(text, time_base=TIME_BASE)

    best = measure([Case("ours", partial(read_all, texts)), Case("theirs", theirs)], rounds=ROUNDS)
    length = sum(map(len, texts))
    job = f"{name}: {len(texts)} texts, {best['ours'] * 1e6 / length:.2f} ms per 1,000 characters"
    return Row(job, "JioNLP, times alone", best["ours"] / best["theirs"], MUST, AIM)


def doubling(text: str) -> Row:
    """How long a text takes whose body is repeated twice as often."""
    title, _, body = text.partition("\n")
    once, twice = (f"{title}\n{body * count}" for count in (REPEATED, 2 * REPEATED))
    best = measure(
        [Case("once", partial(read, once)), Case("twice", partial(read, twice))], rounds=ROUNDS
    )
    ratio = best["twice"] / best["once"]
    return Row("twice the text", "the text", ratio, MOST_DOUBLING, AIM_DOUBLING)


def read_all(texts: Iterable[str]) -> None:
    """Read every text."""
    for text in texts:
        read(text)


def rows(named: Iterable[str] = ()) -> list[Row]:
    """Measure every group of texts, those whose paths are named as one."""
    logging.disable()  # what it cannot read it logs, with tracebacks
    # no dependency of ours, and without types
    extractor: Any = import_module("jionlp.algorithm.ner.time_extractor")
    extract = extractor.TimeExtractor()
    groups = {
        "examples": load((ROOT / "examples").glob("*.txt")),
        "texts of tests": load((ROOT / "tests" / "reading" / "texts").glob("*.txt")),
        "named texts": load(map(Path, named)),
    }
    found = [against_jionlp(name, texts, extract) for name, texts in groups.items() if texts]
    return [*found, doubling(groups["examples"][1])]


if __name__ == "__main__":
    report(rows(sys.argv[1:]))
