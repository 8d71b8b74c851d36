"""Files whose plans are mended: what they become, and how that differs."""

import codecs
from collections.abc import Iterator
from difflib import unified_diff
from typing import Final, NamedTuple

import attrs

from unionplan.chinese import printable
from unionplan.cli.checking import Terms
from unionplan.cli.documents import STDIN
from unionplan.cli.excerpt import Lines
from unionplan.cli.faults import CommandError, about
from unionplan.cli.inputs import Input
from unionplan.cli.text_mending import Mender, mend_text
from unionplan.files import write_bytes
from unionplan.formats import edit
from unionplan.model import Plan
from unionplan.reading import read
from unionplan.rules import Finding, check, fix

__all__ = ["Mended", "diff", "mend", "save"]

_MARKS: Final = {
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}


class Mended(NamedTuple):
    """A file that was mended, in memory.

    Attributes:
        source: The file as it is to be.
        findings: The findings whose fixes were applied; none where it stays as it was.
    """

    source: Input
    findings: tuple[Finding, ...] = ()


def mend(source: Input, terms: Terms, *, unsafe: bool) -> Mended:
    """Apply the fixes that the findings of the plans in a file bring.

    In a text only words change that were read out of it, see `unionplan.cli.text_mending`.

    Raises:
        CommandError: The change cannot be made in the document without losing its comments.
    """
    settings, registry, as_of = terms
    if source.document is None:
        return _mend_text(source, terms, unsafe=unsafe)
    plan = source.plans[0]
    fixed = fix(plan, unsafe=unsafe, settings=settings, registry=registry, as_of=as_of)
    if not fixed.applied:
        return Mended(source)
    with about(source.file):
        text = edit(source.lines.text, source.document, fixed.patch)
        plan = source.document.loads(text)
    return Mended(source._replace(lines=Lines(text), plans=(plan,)), fixed.applied)


def _mend_text(source: Input, terms: Terms, *, unsafe: bool) -> Mended:
    settings, registry, as_of = terms
    without_fill = attrs.evolve(settings, fill={})

    def fixable(plan: Plan) -> list[Finding]:
        report = check(plan, settings=settings, registry=registry, as_of=as_of)
        return [each for each in report.findings if each.fix and (each.safe or unsafe)]

    def fix_once(plan: Plan) -> tuple[Finding, ...]:
        return fix(
            plan, unsafe=unsafe, rounds=1, settings=without_fill, registry=registry, as_of=as_of
        ).applied

    mender = Mender(fixable, fix_once, settings.fill)
    text, findings = mend_text(source.lines.text, mender)
    if not findings:
        return Mended(source)
    reading = read(text)
    lines = Lines(text)
    return Mended(source._replace(lines=lines, plans=reading.plans, reading=reading), findings)


def save(source: Input) -> None:
    """Write a file that was mended, whole or not at all, in the encoding that it had.

    Raises:
        CommandError: It cannot be written, or is standard input, or the text that was mended is
            not the file but was taken out of it.
    """
    if source.file == STDIN:
        msg = "-: standard input cannot be changed: --diff shows what --fix would do"
        raise CommandError(msg)
    if source.is_extracted:
        msg = f"{source.file}: only text files can be changed: --diff shows what --fix would do"
        raise CommandError(msg)
    with about(source.file):
        data = source.lines.text.encode(source.encoding)
        write_bytes(source.file, _MARKS.get(source.encoding, b"") + data)


def diff(before: Input, after: Input) -> Iterator[str]:
    """The lines of a unified diff between two states of a file; none where they are equal."""
    name = printable(before.file)
    old, new = (_lines(source.lines.text) for source in (before, after))
    for line in unified_diff(old, new, f"{name} (before)", f"{name} (after)"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """The lines with their ends; only LF ends one, as everywhere in a diff."""
    return [line for line in text.replace("\n", "\n\0").split("\0") if line]
