"""Files as the user names them: plan documents and texts alike."""

from typing import Final, NamedTuple

from unionplan.cli.documents import STDIN, Format, detect_format
from unionplan.cli.excerpt import Lines
from unionplan.cli.faults import CommandError, about
from unionplan.cli.streams import read_stdin
from unionplan.cli.words import Lang, brackets, comma, counted, word
from unionplan.files import decode, read_bytes
from unionplan.model import Plan
from unionplan.reading import Reading, read

__all__ = ["Input", "choose_plans", "describe_reading", "load_input", "note_reading"]

_UTF8: Final = frozenset({"utf-8", "utf-8-sig", "ascii"})


class Input(NamedTuple):
    """A file that was read.

    Attributes:
        file: As the user named it; ``-`` is standard input.
        encoding: The encoding that it was in.
        lines: Its text.
        plans: The plans in it, at least one.
        reading: What the reader made of it; None for a plan document.
        document: The format of a plan document; None for a text.
    """

    file: str
    encoding: str
    lines: Lines
    plans: tuple[Plan, ...]
    reading: Reading | None = None
    document: Format | None = None

    def name(self, lang: Lang) -> str:
        """How it is called in what people read."""
        return word("stdin", lang) if self.file == STDIN else self.file


def load_input(file: str, form: str | None = None) -> Input:
    """Read a file: a plan document or a text.

    Args:
        file: Its name; ``-`` is standard input.
        form: The name of its format, or ``text``; by its suffix where it is None.

    Raises:
        CommandError: It cannot be read, there is no plan in it, or it is no plan document although
            it should be.
    """
    with about(file):
        text, encoding = decode(read_stdin() if file == STDIN else read_bytes(file))
        document = detect_format(form, file, text)
        if document is not None:
            return Input(file, encoding, Lines(text), (document.loads(text),), document=document)
        reading = read(text)
        if not reading.plans:
            msg = f"{file}: no plan or report was found in this text"
            raise CommandError(msg)
        return Input(file, encoding, Lines(text), reading.plans, reading)


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
    """How a file was read: ``2篇，读入98.7%，编码：GB18030``; empty where it was as usual."""
    parts: list[str] = []
    reading = source.reading
    colon = "：" if lang == "zh" else " "
    if reading is not None:
        parts.append(counted(len(reading.plans), "plan", lang))
        share = f"{reading.coverage * 100:.1f}".removesuffix(".0")
        parts.append(f"{word('coverage', lang)}{'' if lang == 'zh' else ' '}{share}%")
    if source.encoding not in _UTF8:
        parts.append(f"{word('encoding', lang)}{colon}{source.encoding.upper()}")
    return comma(lang).join(parts)


def note_reading(source: Input, lang: Lang) -> str:
    """The same behind the file's name, as one line."""
    return source.name(lang) + brackets(describe_reading(source, lang), lang)
