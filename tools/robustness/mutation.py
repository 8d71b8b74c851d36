"""Making a hostile input of a good one; every function is a pure one of its bytes and its dice."""

import io
import warnings
import zipfile
from collections.abc import Sequence
from random import Random
from typing import Final

MOST: Final = 60_000
"""Bytes of an input that was changed: more would be slow without being more hostile."""

HOSTILE: Final = (
    "", "\0", "\x1b[2J", "\ufeff", "\ud800", "\udfff", "\u202e", "\u2066", "\u200b", "\u00ad",
    "\u2028", "\x85", "\x0b", "\r", "\n\n\n", "\t", "\u3000" * 9, "￥", "０", "①", "〇", "㈠", "𠀀",
    "👨\u200d👩\u200d👧", "e\u0301" * 5, "0", "-1", "9" * 40, "9" * 401, "1e999", "-0", "NaN",
    "Infinity", "0x1F", "1_000", "2026-02-30", "9999-12-31", "0000", "XXXX-12", "2026-W53", "13月32日",
    "第零周", "零月", "亿亿", "百分之", "每", "每每日", "．", "、、、", "（（（（（（", "））））", "{", "}", "[", "]",
    "{}", "[[[[[[", '"', "'", "\\", "\\u0000", "\\ud800", "~1~0~2", "/activities/-", "null", "true",
    "!!python/object:os.system", "&a [*a]", "<<: *a", "? ", "- - - -", "%YAML 9.9", "---\n", "...\n",
    "a.b.c = 1", "[[a]]\n", "[a.b]\n", "'''", '"""', "=1+1", "@SUM(1)", "+1", "＝1", "'=1",
    "BEGIN:VEVENT\n", "END:VEVENT\n", "BEGIN:VCALENDAR\n", "RRULE:FREQ=SECONDLY;INTERVAL=0\n",
    "RRULE:FREQ=YEARLY;COUNT=99999999\n", "DTSTART:99999999\n", "DTSTART;TZID=/etc/passwd:20260101T000000\n",
    "DURATION:P99999999D\n", "<", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE a>", "&amp;",
    "&#0;", "&#1114112;", "&lt", "<table>", "<tr><td colspan=99999999>", "</table>", "<ol start=-9>",
    "<script>", "<w:p>", "</w:p>", 'w:val="-99999999999"', 'r="XFD1048576"', "#" * 9, "|a|b|\n|-|-|\n",
    "```\n", "* * *", "[a](b", "![", "`" * 9, "一、", "（一）", "1.", "附件：", "表1", "——", "…" * 9,
    "2026年", "工会", "工作计划", "%", "xx", "××", "____", "至", "1-12月", "每季度不少于999999999次",
)  # fmt: skip
"""Pieces that parsers trip over."""


def mutate_text(data: bytes, dice: Random, others: Sequence[bytes]) -> bytes:
    """Change a text some times: cut it, repeat or move parts, put in hostile or strange pieces."""
    text = data.decode("utf-8", "surrogateescape")
    for _ in range(dice.choice((1, 1, 2, 3, 5, 9))):
        text = _change(text, dice, others)
    result = _encode(text)[:MOST]
    return mutate_bytes(result, dice) if dice.random() < 0.1 else result


def _encode(text: str) -> bytes:
    try:
        return text.encode("utf-8", "surrogateescape")  # the bytes that were no UTF-8 before
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")


def _change(text: str, dice: Random, others: Sequence[bytes]) -> str:  # noqa: PLR0911
    first, last = _span(len(text), dice)
    match dice.randrange(8):
        case 0:
            return text[:first] + text[last:]
        case 1:
            return text[:last] + text[first:last] * dice.choice((1, 2, 30)) + text[last:]
        case 2:
            at = dice.randint(0, len(text))
            return text[:at] + text[first:last] + text[at:]
        case 3 | 4:
            return (
                text[:first] + dice.choice(HOSTILE) * dice.choice((1, 1, 1, 3, 60)) + text[first:]
            )
        case 5:
            return text[:first] + dice.choice(HOSTILE) + text[last:]
        case 6:
            other = dice.choice(others).decode("utf-8", "surrogateescape")
            start, end = _span(len(other), dice)
            return text[:first] + other[start:end] + text[last:]
        case _:
            lines = text.splitlines(keepends=True)
            dice.shuffle(lines) if dice.random() < 0.2 else lines.reverse()
            return (
                "".join(lines[: dice.randint(0, len(lines))])
                if dice.random() < 0.3
                else text[:last]
            )


def _span(length: int, dice: Random) -> tuple[int, int]:
    first = dice.randint(0, length)
    return first, min(length, first + int(dice.expovariate(0.05)))


def mutate_bytes(data: bytes, dice: Random) -> bytes:
    """Flip, cut, repeat or overwrite bytes."""
    changed = bytearray(data)
    for _ in range(dice.choice((1, 2, 8))):
        first, last = _span(len(changed), dice)
        match dice.randrange(5):
            case 0 if changed:
                changed[first % len(changed)] ^= 1 << dice.randrange(8)
            case 1:
                del changed[first:last]
            case 2:
                changed[first:first] = changed[first:last] * dice.choice((1, 9))
            case 3:
                changed[first:last] = dice.choice((b"\0", b"\xff", b"\x80", b"\r\n")) * (
                    last - first
                )
            case _:
                changed[first:first] = dice.randbytes(dice.choice((1, 2, 4)))
    return bytes(changed[:MOST])


def mutate_package(data: bytes, dice: Random, others: Sequence[bytes]) -> bytes:
    """Change parts of a ZIP archive and pack it again whole, or damage the archive itself."""
    if dice.random() < 0.15:
        return mutate_bytes(data, dice)
    try:
        parts = _unpack(data)
    except Exception:  # noqa: BLE001 - what is damaged already is damaged further
        return mutate_bytes(data, dice)
    for _ in range(dice.choice((1, 1, 2, 4))):
        names = list(parts)
        if not names:
            break
        name = dice.choice(names)
        match dice.randrange(12):
            case 0:
                del parts[name]
            case 1:
                parts[dice.choice(names)] = parts[name]
            case 2:
                parts[
                    dice.choice(("../../a", "/etc/a", "a\\b", name.upper(), name + "/", "con"))
                ] = parts[name]
            case _:
                parts[name] = mutate_text(parts[name], dice, others or [b"<a/>"])
    return pack(parts)


def _unpack(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = archive.infolist()[:50]
        return {each.filename: archive.read(each) for each in infos if each.file_size < 1_000_000}


def pack(parts: dict[str, bytes]) -> bytes:
    """A ZIP archive of these parts, in their order."""
    data = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return data.getvalue()
