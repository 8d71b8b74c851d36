"""Files as the user names them: plan documents and prose in all its forms alike."""

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath
from typing import Final, NamedTuple

from unionplan.cli.documents import STDIN, Format, detect_format
from unionplan.cli.excerpt import Lines
from unionplan.cli.faults import CommandError, about
from unionplan.cli.streams import read_stdin
from unionplan.cli.words import Lang, brackets, comma, counted, word
from unionplan.files import decode, read_bytes
from unionplan.model import Plan
from unionplan.reading import (
    Document,
    DocumentKind,
    LeftOutKind,
    Reading,
    find_kind,
    open_document,
    read,
)

__all__ = ["Input", "choose_plans", "describe_reading", "load_input", "note_reading"]

_WORTH_SAYING: Final = (
    LeftOutKind.DELETED,
    LeftOutKind.COMMENT,
    LeftOutKind.FOOTNOTE,
    LeftOutKind.ENDNOTE,
    LeftOutKind.HIDDEN,
    LeftOutKind.PICTURE,
    LeftOutKind.EMBEDDED,
)
"""What somebody could miss who sees the page."""

_UTF8: Final = frozenset({"utf-8", "utf-8-sig", "ascii"})


class Input(NamedTuple):
    """A file that was read.

    Attributes:
        file: As the user named it; ``-`` is standard input.
        encoding: The encoding that it was in; ``utf-8`` for a .docx.
        lines: Its text; of a .docx, a web page or Markdown the text that was taken out of it; none
            of a plan document that is no text.
        plans: The plans in it, at least one.
        reading: What the reader made of it; None for a plan document.
        document: The format of a plan document; None for prose.
        prose: How it holds its prose, and what it holds besides; None for a plan document.
    """

    file: str
    encoding: str
    lines: Lines
    plans: tuple[Plan, ...]
    reading: Reading | None = None
    document: Format | None = None
    prose: Document | None = None

    @property
    def is_extracted(self) -> bool:
        """Whether its lines are not those of the file, so that it cannot be written back."""
        return self.prose is not None and self.prose.kind is not DocumentKind.TEXT

    def name(self, lang: Lang) -> str:
        """How it is called in what people read."""
        return word("stdin", lang) if self.file == STDIN else self.file


def load_input(file: str, form: str | None = None) -> Input:
    """Read a file: a plan document, or prose in a text file, a .docx, a web page or Markdown.

    Args:
        file: Its name; ``-`` is standard input.
        form: The name of its form; by its suffix or its first bytes where it is None.

    Raises:
        CommandError: It cannot be read, there is no plan in it, or it is no plan document although
            it should be.
    """
    with about(file):
        data = read_stdin() if file == STDIN else read_bytes(file)
        document = detect_format(form, file, data)
        if document is not None and document.binary:
            return Input(file, "utf-8", Lines(""), (document.read(data),), document=document)
        if document is not None:
            text, encoding = decode(data)
            return Input(file, encoding, Lines(text), (document.loads(text),), document=document)
        suffix = "" if file == STDIN else PurePath(file).suffix
        prose = open_document(data, kind=form or find_kind(data, suffix))
        reading = read(prose.text)
        if not reading.plans:
            msg = f"{file}: {_why_no_plan(prose)}"
            raise CommandError(msg)
        encoding = prose.encoding or "utf-8"
        lines = Lines(prose.text)
        return Input(file, encoding, lines, reading.plans, reading, prose=prose)


def _why_no_plan(prose: Document) -> str:
    pictures = any(each.what is LeftOutKind.PICTURE for each in prose.left_out)
    if pictures and not prose.text.strip():
        return "there are only pictures in it: type their text into it"
    return "no plan or report was found in this text"


def choose_plans(source: Input, number: int | None) -> list[tuple[int, Plan]]:
    """The plans of a file with their numbers from 1: all of them, or the one that was asked for.

    Raises:
        CommandError: There are fewer plans than *number*.
    """
    numbered = list(enumerate(source.plans, start=1))
    if number is None:
        return numbered
    if number > len(numbered):
        msg = f"{source.file}: expected a plan from 1 to {len(numbered)}, found --plan {number}"
        raise CommandError(msg)
    return [numbered[number - 1]]


def describe_reading(source: Input, lang: Lang) -> str:
    """How a file was read: ``2篇，读入98.7%，编码：GB18030``; empty where it was as usual.

    Where lines are not those of the file, it says so, and what the file holds besides.
    """
    parts: list[str] = []
    reading = source.reading
    colon = "：" if lang == "zh" else " "
    if reading is not None:
        parts.append(counted(len(reading.plans), "plan", lang))
        share = f"{reading.coverage * 100:.1f}".removesuffix(".0")
        parts.append(f"{word('coverage', lang)}{'' if lang == 'zh' else ' '}{share}%")
    if source.encoding not in _UTF8:
        parts.append(f"{word('encoding', lang)}{colon}{source.encoding.upper()}")
    if source.is_extracted and source.prose is not None:
        parts += _describe_prose(source.prose, lang)
    return comma(lang).join(parts)


def _describe_prose(prose: Document, lang: Lang) -> Iterator[str]:
    yield word("lines_of_text", lang)
    left_out = Counter(each.what for each in prose.left_out if each.what in _WORTH_SAYING)
    if left_out:
        colon, between = ("：", "、") if lang == "zh" else (" ", ", ")
        words = between.join(counted(number, what.value, lang) for what, number in left_out.items())
        yield f"{word('left_out', lang)}{colon}{words}"


def note_reading(source: Input, lang: Lang) -> str:
    """The same behind the file's name, as one line."""
    return source.name(lang) + brackets(describe_reading(source, lang), lang)
