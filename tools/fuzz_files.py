"""Fuzz everything that reads files of other programs: .docx, .xlsx, web pages, Markdown, text.

    python -m tools.fuzz_files --seconds 300 --engine atheris

The first byte of an input chooses what reads the rest.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from random import Random

from tools.robustness.fuzzing import Fuzzer, instrumented

with instrumented():
    from tools.robustness import mutation, seeds

    from unionplan import UnionPlanError
    from unionplan.files import decode
    from unionplan.formats import json, xlsx
    from unionplan.formats.ledger import merge_progress, read_ledger
    from unionplan.reading import DocumentKind, open_document


def _xlsx(data: bytes) -> None:
    json.dumps(xlsx.read(data))
    read_ledger(data)
    merge_progress(seeds.plans()[-1], data)


def _prose(kind: DocumentKind) -> Callable[[bytes], None]:
    def open_it(data: bytes) -> None:
        document = open_document(data, kind=kind)
        for each in document.left_out:
            str(each)

    return open_it


def _unknown(data: bytes) -> None:
    """A file of which nothing is known."""
    open_document(data)
    decode(data)


def _encoded(data: bytes) -> None:
    encodings = ("gb18030", "utf-16", "utf-32-be", "big5", "hz", "utf-7", "idna", "zlib_codec")
    name = encodings[data[0] % len(encodings)] if data else "ascii"
    open_document(data[1:], kind=DocumentKind.HTML, encoding=name)


READERS: Sequence[Callable[[bytes], None]] = (
    _prose(DocumentKind.DOCX),
    _xlsx,
    _prose(DocumentKind.HTML),
    _prose(DocumentKind.MARKDOWN),
    _prose(DocumentKind.TEXT),
    _unknown,
    _encoded,
)
PACKAGES = 2
"""How many of them read ZIP archives."""


def try_one(data: bytes) -> None:
    """Read a file; our own errors are answers."""
    if data:
        with suppress(UnionPlanError):
            READERS[data[0] % len(READERS)](data[1:])


def _mutate(data: bytes, dice: Random, others: Sequence[bytes]) -> bytes:
    number = dice.randrange(len(READERS)) if dice.random() < 0.02 else data[0] if data else 0
    if number % len(READERS) < PACKAGES:
        parts = [b"<w:p/>", b'<c r="A1" t="s"><v>0</v></c>']
        return bytes([number]) + mutation.mutate_package(data[1:], dice, parts)
    alike = [other[1:] for other in others if other[0] == number] or [b""]
    return bytes([number]) + mutation.mutate_text(data[1:], dice, alike)


def _seeds() -> list[bytes]:
    words = [*seeds.documents("docx")[-2:], (seeds.ROOT / "examples/school_term.docx").read_bytes()]
    groups = (
        words,
        seeds.documents("xlsx")[-2:],
        seeds.pages(),
        seeds.markdown(),
        seeds.texts()[:9],
        [*seeds.pages(), *words[:1]],
        seeds.pages(),
    )
    return [
        *seeds.kept("files"),
        *(bytes([number]) + data for number, group in enumerate(groups) for data in group),
    ]


if __name__ == "__main__":
    Fuzzer("files", try_one, _mutate, _seeds()).main()
