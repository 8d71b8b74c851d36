"""Slips of the pen and of machines: words that are wrong as they stand, with what was meant."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from importlib import resources
from typing import Final, Literal, NamedTuple, TypeAlias

from unionplan.rules.common_characters import common_characters
from unionplan.rules.pairs import pairs_of

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


def find_slips(text: str, pairs: AbstractSet[int] | None = None) -> dict[SlipTable, list[SlipHit]]:
    """The slips of every table in *text*, each table's in order; tables without any left out.

    Args:
        text: The text.
        pairs: What `pairs_of` says of it, where that is known already.
    """
    there = pairs_of(text) if pairs is None else pairs
    found: list[tuple[int, int, SlipHit]] = []
    for number, needed, offset, slip in _numbered_slips():
        if needed <= there:
            start = text.find(slip.wrong)
            while start >= 0:
                if slip.stands_at(text, start):
                    found.append((start + offset, number, SlipHit(start, slip)))
                start = text.find(slip.wrong, start + 1)
    hits: defaultdict[SlipTable, list[SlipHit]] = defaultdict(list)
    for _, _, hit in sorted(found, key=lambda each: each[:2]):
        hits[hit.slip.table].append(hit)
    return dict(hits)


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
def _numbered_slips() -> Sequence[tuple[int, AbstractSet[int], int, Slip]]:
    """The slips with a number, their pairs of characters, and where their rarest character is.

    Slips are told in the order of these characters.
    """
    common = common_characters()
    found: list[tuple[int, AbstractSet[int], int, Slip]] = []
    for number, slip in enumerate(_slips()):
        rarest = max(slip.wrong, key=lambda character: common.find(character) % len(common))
        found.append((number, pairs_of(slip.wrong), slip.wrong.index(rarest), slip))
    return found


@cache
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
