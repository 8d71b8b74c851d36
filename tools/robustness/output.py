"""The row of output: no text of a plan becomes markup, a formula, a property or a line of its own.

Hostile words go into every text of a plan, every format is written, and other people's programs
read it back.
"""

import csv
import io
import json
import re
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any, Final
from xml.etree.ElementTree import fromstring

from tools.robustness import seeds
from tools.robustness.row import Row

from unionplan.errors import DecodeError, EncodeError, MissingExtraError
from unionplan.formats import FORMATS, from_plain
from unionplan.model import Plan

WORDS: Final = (
    "=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠1", '=cmd|" /C calc"!A0', "'=1", "%0A=1",
    "<script>alert(1)</script>", "</w:t><w:evil/>", "]]>", "<!--", "&lt;b&gt;", "&#0;", '"><img src=x>', "{{7*7}}", "${7}",
    "a\nBEGIN:VALARM\nEND:VALARM", "a\r\nX-EVIL:1", "a\rX-EVIL:1", "a\u2028X-EVIL:1", "a\x85X-EVIL:1", "a\x0bX-EVIL:1", "a;X=1:b,c\\n",
    "a\nx-evil: 1", "a: &b *c", "!!python/name:os.system", "- a", "a # b", "'" * 3, '"' * 3, "a = 1\n[evil]", "\\u0022",
    "\x00", "\x1b[2J", "\x7f", "\ufeff", "\ufffe", "\u202e", "\u2066", "_x000D_", "_x0000_", "a" * 40_000, "\n" * 50, " ", "", ",;\t|",
)  # fmt: skip
_FIRST: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def run(step: int = 1) -> Row:
    """Write each word everywhere in every format, and read it back."""
    bad: list[str] = []
    total = 0
    for word in WORDS[::step]:
        try:
            plan = plan_of(word)
        except DecodeError:  # such a plan cannot be
            continue
        for form in FORMATS:
            total += 1
            try:
                data = form.write(plan).data
            except (EncodeError, MissingExtraError):
                continue
            bad += [
                f"{form.name}, {word[:30]!r}: {each}" for each in _READERS[form.name](data, plan)
            ]
    figure = f"{total - len(bad)} of {total} documents hold hostile words as words"
    return Row("output", figure, "all", not bad, bad[:40])


def plan_of(word: str) -> Plan:
    """The plan with every field, with this word in every text that may be any."""
    return from_plain(_replaced(seeds.whole_document(), word))


_FREE: Final = frozenset(
    {
        "title",
        "heading",
        "text",
        "statement",
        "note",
        "evidence",
        "words",
        "reason",
        "scope",
        "region",
        "superior",
        "marker",
    }
)


def _replaced(value: Any, word: str, key: str = "") -> Any:  # noqa: ANN401 - plain data
    if isinstance(value, dict):
        return {name: _replaced(item, word, name) for name, item in value.items()}
    if isinstance(value, list):
        return [_replaced(item, word, key) for item in value]
    if isinstance(value, str) and key in _FREE:
        return word
    return value


def _of_json(data: bytes, plan: Plan) -> Iterator[str]:
    if json.loads(data)["title"] != plan.title:
        yield "another title"


def _of_toml(data: bytes, plan: Plan) -> Iterator[str]:
    found = tomllib.loads(data.decode())
    if found.get("title", "") != plan.title or "evil" in found:
        yield "another title, or one more key"


def _of_yaml(data: bytes, plan: Plan) -> Iterator[str]:
    from ruamel.yaml import YAML  # noqa: PLC0415 - an extra

    found = YAML(typ="safe").load(data)
    if found.get("title", "") != plan.title or "x-evil" in found:
        yield "another title, or one more key"


def _of_csv(data: bytes, _plan: Plan) -> Iterator[str]:
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    if len({len(row) for row in rows}) != 1:
        yield "rows of different lengths"
    for row in rows:
        yield from (
            f"a formula: {cell[:20]!r}"
            for cell in row
            if cell.startswith(_FIRST) and not _is_number(cell)
        )


def _is_number(cell: str) -> bool:
    return cell.lstrip("-+").replace(".", "", 1).isdecimal()


def _of_ics(data: bytes, _plan: Plan) -> Iterator[str]:
    names = {
        line.partition(b":")[0].partition(b";")[0]
        for line in data.split(b"\r\n")
        if line[:1] not in b" "
    }
    if b"X-EVIL" in names:
        yield "a property of its own"
    bare = data.replace(b"\r\n", b"")
    if (
        b"\r" in bare
        or b"\n" in bare
        or any(sign in bare.decode() for sign in "\u2028\x85\x0b\x0c")
    ):
        yield "a line end within a line"
    from icalendar import Calendar  # noqa: PLC0415 - an extra

    calendar = Calendar.from_ical(data)
    if calendar.walk("VALARM") or any("X-EVIL" in each for each in calendar.walk()):
        yield "an alarm or a property"


def _of_xlsx(data: bytes, _plan: Plan) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            root = fromstring(archive.read(name))  # noqa: S314 - our own
            tags = {element.tag.rpartition("}")[2] for element in root.iter()}
            if tags & {"f", "evil", "script", "hyperlink"}:
                yield f"{name} has {tags & {'f', 'evil', 'script', 'hyperlink'}}"


def _of_docx(data: bytes, _plan: Plan) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                root = fromstring(archive.read(name))  # noqa: S314 - our own
                tags = {element.tag.rpartition("}")[2] for element in root.iter()}
                if tags & {"evil", "script", "img", "hyperlink", "altChunk"}:
                    yield f"{name} has {tags & {'evil', 'script', 'img', 'hyperlink'}}"


def _of_stratml(data: bytes, _plan: Plan) -> Iterator[str]:
    tags = {element.tag.rpartition("}")[2] for element in fromstring(data).iter()}  # noqa: S314 - our own
    if tags & {"evil", "script", "img"}:
        yield "an element"


def _of_md(data: bytes, _plan: Plan) -> Iterator[str]:
    if re.search(rb"(?<!\\)<(script|img|/w:t)", data):
        yield "a tag"


class _Tags(HTMLParser):
    """The elements of a page that a plan's words could have made."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"w:evil", "img"} or ("src", "x") in attrs:
            self.found.append(tag)

    def handle_data(self, data: str) -> None:
        if self.lasttag == "script" and "alert(1)" in data:
            self.found.append("script")


def _of_html(data: bytes, _plan: Plan) -> Iterator[str]:
    parser = _Tags()
    parser.feed(data.decode())
    yield from (f"an element {tag}" for tag in parser.found)


_READERS: Final[dict[str, Callable[[bytes, Plan], Iterator[str]]]] = {
    "json": _of_json,
    "toml": _of_toml,
    "yaml": _of_yaml,
    "csv": _of_csv,
    "ics": _of_ics,
    "xlsx": _of_xlsx,
    "docx": _of_docx,
    "stratml": _of_stratml,
    "md": _of_md,
    "html": _of_html,
}
