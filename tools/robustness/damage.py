"""Good files of every format, damaged in every way: cut, flipped, in the wrong encoding."""

from collections.abc import Iterator
from functools import partial
from random import Random
from typing import Final

from tools.robustness import seeds
from tools.robustness.case import Case, either, inert, refused
from tools.robustness.mutation import mutate_bytes, mutate_package, mutate_text

CUTS: Final = 14
FLIPS: Final = 14
MIXES: Final = 18
_DOCUMENTS: Final = ("json", "yaml", "toml", "csv", "ics", "stratml")
_PACKAGES: Final = ("docx", "xlsx")


def good_files() -> dict[str, bytes]:
    """One good file of each suffix that is read."""
    found = {
        name: seeds.documents(name)[-1] for name in _DOCUMENTS + _PACKAGES if seeds.documents(name)
    }
    return found | {
        "html": seeds.pages()[0],
        "md": seeds.markdown()[0],
        "txt": seeds.texts()[0],
    }


def good_cases() -> list[Case]:
    """The good files, which are read."""
    return [inert(f"{suffix}/good", data) for suffix, data in good_files().items()]


def cases() -> Iterator[Case]:
    """Every damage to every good file."""
    yield from good_cases()
    for suffix, data in good_files().items():
        yield from _cut(suffix, data)
        yield from _mixed(suffix, data)
        if suffix not in _PACKAGES:
            yield from _encoded(suffix, data)
        yield from _disguised(suffix, data)


def _cut(suffix: str, data: bytes) -> Iterator[Case]:
    certain = suffix in ("json", *_PACKAGES)
    for part in range(1, CUTS):
        cut = data[: len(data) * part // CUTS]
        yield (refused if certain else either)(f"{suffix}/cut {part}", cut)


def _mixed(suffix: str, data: bytes) -> Iterator[Case]:
    for number in range(FLIPS):
        yield either(f"{suffix}/bytes {number}", mutate_bytes(data, Random(number)))
    change = mutate_package if suffix in _PACKAGES else mutate_text
    for number in range(MIXES):
        yield either(f"{suffix}/mixed {number}", partial(change, data, Random(number), [data]))


def _encoded(suffix: str, data: bytes) -> Iterator[Case]:
    text = data.decode("utf-8")
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030", "utf-8-sig"):
        yield either(f"{suffix}/in {encoding}", text.encode(encoding))
    for encoding in ("utf-7", "hz", "shift_jis", "euc_kr", "cp437", "big5"):
        yield either(f"{suffix}/in {encoding}", text.encode(encoding, "replace"))
    middle = len(data) // 2
    yield either(f"{suffix}/NUL", data[:middle] + b"\0" + data[middle:])
    yield either(f"{suffix}/bad byte", data[:middle] + b"\xff" + data[middle:])
    yield either(f"{suffix}/lone CR", data.replace(b"\r\n", b"\n").replace(b"\n", b"\r"))
    yield either(f"{suffix}/bidi", text.replace("工会", "\u202e工\u2066会\u200b").encode())
    yield either(f"{suffix}/separators", text.replace("\n", "\u2028\x85\x0b\x0c\n").encode())
    yield either(
        f"{suffix}/surrogates", text.replace("工", "\ud800").encode("utf-8", "surrogatepass")
    )


def _disguised(suffix: str, data: bytes) -> Iterator[Case]:
    """Files that are something else than their name says."""
    strict = suffix in ("json", *_PACKAGES)
    for name, start in {
        "pdf": b"%PDF-1.7\n",
        "ole": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        "png": b"\x89PNG\r\n\x1a\n" + b"\0" * 60,
        "gzip": b"\x1f\x8b\x08" + b"\0" * 20,
        "elf": b"\x7fELF" + b"\0" * 60,
    }.items():
        certain = suffix not in _PACKAGES  # bytes before an archive are no damage
        yield (refused if certain else either)(f"{suffix}/is {name}", start + data)
    yield (refused if strict or suffix in ("csv", "ics", "yaml", "toml") else either)(
        f"{suffix}/is nothing", b""
    )
    yield refused(f"{suffix}/is zeros", b"\0" * 5_000)
    if suffix not in _PACKAGES:  # of prose the content decides, not the name
        prose = suffix in ("html", "md", "txt")
        yield (inert if prose else refused)(
            f"{suffix}/is zip",
            seeds.documents("docx")[-1] if seeds.documents("docx") else b"PK\x03\x04",
        )
