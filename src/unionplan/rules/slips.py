"""Slips of the pen and of machines: words that are wrong as they stand, with what was meant."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from typing import Final, Literal, NamedTuple, TypeAlias

from unionplan.rules.common_characters import common_characters

SlipTable: TypeAlias = Literal[
    "typos", "rewritten", "superlatives", "bodies", "congresses", "lost", "doubled"
]
"""The tables of slips; each is a file ``rules/data/slips/NAME.json``."""

SLIP_TABLES: Final[tuple[SlipTable, ...]] = (
    "typos",
    "rewritten",
    "superlatives",
    "bodies",
    "congresses",
    "lost",
    "doubled",
)


class Slip(NamedTuple):
    """An entry of a table.

    Attributes:
        table: The table that it stands in.
        wrong: The words as they are found.
        right: The words that were meant; empty where only the author knows.
        safe: Whether the wrong form is no word at all, so that nobody can have meant it.
        after: It counts only behind one of these; none at all: behind anything.
        before: It counts only in front of one of these; none at all: in front of anything.
        never_after: It does not count behind these.
        never_before: It does not count in front of these.
    """

    table: SlipTable
    wrong: str
    right: str
    safe: bool
    after: tuple[str, ...]
    before: tuple[str, ...]
    never_after: tuple[str, ...]
    never_before: tuple[str, ...]

    def stands_at(self, text: str, start: int) -> bool:
        """Whether it stands in *text* at this offset, and means what the table says."""
        end = start + len(self.wrong)
        return (
            text.startswith(self.wrong, start)
            and (not self.after or text.endswith(self.after, 0, start))
            and (not self.before or text.startswith(self.before, end))
            and not (self.never_after and text.endswith(self.never_after, 0, start))
            and not (self.never_before and text.startswith(self.never_before, end))
        )


class SlipHit(NamedTuple):
    """A slip that was found.

    Attributes:
        start: Where it begins, as an offset into the text.
        slip: The entry of the table.
    """

    start: int
    slip: Slip


def find_slips(text: str) -> dict[SlipTable, list[SlipHit]]:
    """The slips of every table in *text*, each table's in order; tables without any left out."""
    pattern, slips = _by_pivot()
    found: defaultdict[SlipTable, list[SlipHit]] = defaultdict(list)
    for match in pattern.finditer(text):
        at = match.start()
        for offset, slip in slips[match[0]]:
            if at >= offset and slip.stands_at(text, at - offset):
                found[slip.table].append(SlipHit(at - offset, slip))
    return dict(found)


def put_right(text: str, slips: Iterable[Slip]) -> str:
    """*text* with what was meant wherever it has one of these slips."""
    found = [
        (match.start(), -len(slip.wrong), slip)
        for slip in slips
        if slip.wrong in text
        for match in re.finditer(re.escape(slip.wrong), text)
        if slip.stands_at(text, match.start())
    ]
    parts: list[str] = []
    done = 0
    for start, _, slip in sorted(found):
        if start >= done:
            parts += text[done:start], slip.right
            done = start + len(slip.wrong)
    return "".join(parts) + text[done:]


@cache
def _by_pivot() -> tuple[re.Pattern[str], dict[str, list[tuple[int, Slip]]]]:
    """A pattern for all slips, and the slips by their pivots with the offsets of these in them.

    The pivot of a slip is its rarest character. The pattern looks for pivots first, and only where
    one stands at what is around it, which is many times as fast as to look for each slip.
    """
    slips: defaultdict[str, list[tuple[int, Slip]]] = defaultdict(list)
    common = common_characters()
    for slip in _slips():
        pivot = max(slip.wrong, key=lambda character: common.find(character) % len(common))
        slips[pivot].append((slip.wrong.index(pivot), slip))
    branches = [
        f"{re.escape(pivot)}(?:{'|'.join(_around(offset, slip.wrong) for offset, slip in several)})"
        for pivot, several in slips.items()
    ]
    return re.compile("|".join(branches)), dict(slips)


def _around(offset: int, words: str) -> str:
    """A pattern for the words around a pivot, behind which it is applied."""
    before, after = re.escape(words[: offset + 1]), re.escape(words[offset + 1 :])
    return f"(?<={before})(?={after})" if offset else f"(?={after})"


def slip_words(table: str) -> tuple[str, ...]:
    """The wrong words of a table."""
    return tuple(slip.wrong for slip in _slips() if slip.table == table)


def _slips() -> Iterator[Slip]:
    for table in SLIP_TABLES:
        data = resources.files("unionplan.rules").joinpath(f"data/slips/{table}.json")
        for entry in json.loads(data.read_text("utf-8"))["slips"]:
            yield Slip(
                table=table,
                wrong=entry["wrong"],
                right=entry.get("right", ""),
                safe=entry.get("safe", False),
                after=tuple(entry.get("after", ())),
                before=tuple(entry.get("before", ())),
                never_after=tuple(entry.get("never_after", ())),
                never_before=tuple(entry.get("never_before", ())),
            )
