"""Fuzz `read` and `check`: any text is read, accounted for, and checked in every way.

python -m tools.fuzz_text --seconds 300 --engine atheris
"""

from contextlib import suppress
from datetime import date

from tools.robustness.fuzzing import Fuzzer, as_text, instrumented

with instrumented():
    from tools.robustness import mutation, seeds

    import unionplan
    from unionplan.errors import EncodeError
    from unionplan.formats import json
    from unionplan.model import Plan
    from unionplan.reading import Reading

_DAY = date(2026, 3, 1)


def try_one(data: bytes) -> None:
    """Read a text and check what it holds.

    Raises:
        Exception: Anything at all is a fault.
    """
    text = as_text(data)
    reading = unionplan.read(text)
    _account(reading, text)
    for plan in reading.plans:
        report = unionplan.check(plan, as_of=_DAY)
        for finding in report.findings:
            words = finding.message("zh"), finding.message("en")
            if finding.code == "WP001":  # a rule raised
                raise AssertionError(words)
        with suppress(EncodeError):  # half a surrogate pair is in no document
            _write_and_read(plan)


def _account(reading: Reading, text: str) -> None:
    ends = [0, *(piece.end for piece in reading.pieces)]
    starts = [*(piece.start for piece in reading.pieces), len(text)]
    if starts != ends or not 0 <= reading.coverage <= 1:
        msg = "the pieces do not tile the text"
        raise AssertionError(msg)


def _write_and_read(plan: Plan) -> None:
    if json.loads(json.dumps(plan)) != plan:
        msg = "read back as another plan"
        raise AssertionError(msg)


if __name__ == "__main__":
    Fuzzer("text", try_one, mutation.mutate_text, [*seeds.kept("text"), *seeds.texts()]).main()
