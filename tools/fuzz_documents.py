"""Fuzz everything that reads a text document: every format's `loads` and `read`, tables, settings.

    python -m tools.fuzz_documents --seconds 300 --engine atheris

The first byte of an input chooses what reads the rest.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from random import Random

from tools.robustness.fuzzing import Fuzzer, instrumented

with instrumented():
    from tools.robustness import mutation, seeds

    from unionplan import UnionPlanError, parse_when
    from unionplan.chinese import parse_numeral
    from unionplan.files import decode
    from unionplan.formats import FORMATS, csv, ics, json, md, stratml, toml, yaml
    from unionplan.formats.ledger import merge_progress, read_ledger
    from unionplan.model import Period, Plan, split_pointer
    from unionplan.rules import check, read_settings


def _json(data: bytes) -> None:
    _same(json.loads(decode(data).text))


def _yaml(data: bytes) -> None:
    _same(yaml.loads(decode(data).text))


def _toml(data: bytes) -> None:
    _same(toml.loads(decode(data).text))


def _same(plan: Plan) -> None:
    """What was read can be written, and is then read as the same."""
    if plan == Plan():
        return
    if json.loads(json.dumps(plan)) != plan:
        msg = "read back as another plan"
        raise AssertionError(msg)
    if len(plan.activities) % 4:  # writing takes longer than reading
        return
    with suppress(UnionPlanError):  # TOML has no null
        if toml.loads(toml.dumps(plan)) != plan:
            msg = "read back as another plan from TOML"
            raise AssertionError(msg)
    for form in FORMATS:
        if form.name not in {"toml", "json", "docx", "xlsx"}:
            form.write(plan)


def _csv(data: bytes) -> None:
    _same(csv.read(data))
    read_ledger(data)
    merge_progress(seeds.plans()[-1], data)


def _ics(data: bytes) -> None:
    plan = ics.read(data)
    _same(plan)
    ics.write(plan, earlier=data)


def _small(data: bytes) -> None:
    """The small notations of the model."""
    text = data.decode("utf-8", "surrogateescape")
    for call in (parse_when, Period.parse, split_pointer, parse_numeral):
        with suppress(UnionPlanError):
            call(text)


def _settings(data: bytes) -> None:
    settings = read_settings(toml.parse(decode(data).text)[0])
    check(seeds.plans()[-1], settings=settings)


def _md(data: bytes) -> None:
    _same(md.loads(decode(data).text))


def _stratml(data: bytes) -> None:
    _same(stratml.read(data))


READERS: Sequence[Callable[[bytes], None]] = (
    _json,
    _yaml,
    _toml,
    _csv,
    _ics,
    _small,
    _settings,
    _md,
    _stratml,
)


def try_one(data: bytes) -> None:
    """Read a document; our own errors are answers."""
    if data:
        with suppress(UnionPlanError):
            READERS[data[0] % len(READERS)](data[1:])


def _mutate(data: bytes, dice: Random, others: Sequence[bytes]) -> bytes:
    number = dice.randrange(len(READERS)) if dice.random() < 0.02 else data[0] if data else 0
    alike = [other[1:] for other in others if other[0] == number] or [b""]
    return bytes([number]) + mutation.mutate_text(data[1:], dice, alike)


def _numbered(data: Sequence[bytes], number: int) -> list[bytes]:
    return [bytes([number]) + each for each in data]


def _seeds() -> list[bytes]:
    found = seeds.kept("documents")
    for number, name in enumerate(("json", "yaml", "toml", "csv", "ics")):
        found += _numbered(seeds.documents(name)[-2:], number)
    found += _numbered(seeds.documents("md"), 7) + _numbered(seeds.documents("stratml"), 8)
    found += _numbered(seeds.notations(), 5)
    found += _numbered(seeds.settings(), 6)
    return found


if __name__ == "__main__":
    Fuzzer("documents", try_one, _mutate, _seeds()).main()
