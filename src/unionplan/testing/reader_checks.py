"""Whether a reader of prose does what unionplan's own promises."""

import time
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Final

import attrs
from hypothesis import strategies as st

from unionplan.model import Plan, Source, walk
from unionplan.reading import Reading
from unionplan.testing._claim import for_all, never_raising, refuse, shown
from unionplan.testing.known_texts import KnownText, any_texts, known_texts

__all__ = ["check_reader"]

_RUNS: Final = ("一、二", "3月", "（", "“a\n", "|a", "工会2026年工作计划\n", "每3个", " \n", "\0")
_LENGTH: Final = 6_000
_ROUNDS: Final = 3
_ATTEMPTS: Final = 3
_NOTHING: Final = 0.02  # seconds that no growth is told from
_MOST_GROWTH: Final = 3.5


def check_reader(
    read: Callable[[str], Reading],
    *,
    texts: st.SearchStrategy[str] | None = None,
    examples: Iterable[str] = (),
    known: st.SearchStrategy[KnownText] | None = None,
    facts: bool = True,
    length: int = _LENGTH,
    growth: float = _MOST_GROWTH,
    max_examples: int | None = None,
) -> None:
    """Prove that a reader keeps the promises of `unionplan.read`.

    - Any text is read, and kept as it came; equal texts give equal readings.
    - The pieces are the text, end to end; plans follow each other, and the source of each item lies
      within its plan. The coverage is a share, and every remark speaks in both languages.
    - Of the plainest texts it finds what they say: title, period, activities with their times, and
      rates.
    - A text twice as long costs twice as much, whatever it repeats.

    Args:
        read: The reader.
        texts: The texts that are read; None: any texts.
        examples: Texts to be tried first.
        known: Texts of which it is known what they say; None: those of `known_texts`.
        facts: Whether to try them at all.
        length: Characters of a text whose cost is compared with one twice as long; 0 for none.
        growth: How much more the longer may cost: 2 is proportional, 4 quadratic, the rest is for
            a busy machine.
        max_examples: How many texts are generated; None: as the profile of Hypothesis says.

    Raises:
        AssertionError: A promise is not kept; it says which, where, and what was found.
    """
    check = _Check(read, getattr(read, "__qualname__", repr(read)))
    some = any_texts() if texts is None else texts
    for_all(some, check.text, examples=("", "\n", *examples), max_examples=max_examples)
    if facts:
        plain = known_texts() if known is None else known
        for_all(plain, check.known, max_examples=max_examples)
    if length:
        for run in _RUNS:
            check.cost(run, length, growth)


@attrs.frozen
class _Check:
    """The promises of a reader, one by one."""

    read: Callable[[str], Reading]
    name: str

    def refuse(self, text: str, why: str) -> None:
        """Say what does not hold of a text."""
        refuse(f"reader {self.name}, reading {shown(text)}", why)

    def text(self, text: str) -> None:
        """What holds for every text."""
        reading = self._reading(text)
        if reading.text != text:
            self.refuse(text, f"a reading keeps the text as it came, found {shown(reading.text)}")
        if self._reading(text) != reading:
            self.refuse(text, "equal texts give equal readings")
        self._pieces(reading)
        self._plans(reading)
        if not 0 <= reading.coverage <= 1:
            self.refuse(text, f"the coverage is from 0 to 1, found {reading.coverage}")
        for remark in reading.remarks:
            if not 0 <= remark.start <= remark.end <= len(text):
                self.refuse(text, f"a remark is about words of the text, found {remark}")
            if remark.message("zh") in {"", remark.message("en")}:
                self.refuse(text, f"a remark speaks in both languages, found {remark}")

    def known(self, known: KnownText) -> None:
        """What is found in a text of which it is known what it says."""
        reading = self._reading(known.text)
        if len(reading.plans) != 1:
            self.refuse(known.text, f"there is one plan in it, found {len(reading.plans)}")
        (plan,) = reading.plans
        found = tuple((each.title, each.when) for each in plan.activities)
        rates = tuple(
            (each.name, int(target.at_least or 0))
            for each in plan.metrics
            for target in each.targets
        )
        for what, said, read in (
            ("title", known.title, plan.title),
            ("period", known.period, plan.period),
            ("activities", known.activities, found),
            ("rates", known.rates, rates),
        ):
            if said != read:
                self.refuse(known.text, f"its {what}: it says {shown(said)}, read {shown(read)}")

    def cost(self, run: str, length: int, growth: float) -> None:
        """How much more a text costs that is twice as long."""
        once, twice = (run * (size // len(run)) for size in (length, 2 * length))
        self._reading(run)  # what is made on first use is no cost of the text
        times = long = 0.0
        for _ in range(_ATTEMPTS):  # a busy machine is no fault of a reader
            short, long = self._seconds(once), self._seconds(twice)
            if long <= growth * max(short, _NOTHING):
                return
            times = long / short
        self.refuse(
            once, f"twice the text costs twice as much, found {times:.1f} times ({long:.2f} s)"
        )

    def _reading(self, text: str) -> Reading:
        what = f"reader {self.name}, reading {shown(text)}"
        with never_raising(what, "any text is read"):
            return self.read(text)

    def _pieces(self, reading: Reading) -> None:
        text, pieces = reading.text, reading.pieces
        ends = (0, len(text))
        if (pieces[0].start, pieces[-1].end) != ends if pieces else text:
            self.refuse(text, "the pieces cover the text from its start to its end")
        for piece in pieces:
            if piece.start >= piece.end:
                self.refuse(text, f"a piece has words in it, found {piece}")
        for one, other in pairwise(pieces):
            if one.end != other.start:
                self.refuse(text, f"pieces lie end to end, found {one} before {other}")

    def _plans(self, reading: Reading) -> None:
        text = reading.text
        if len(reading.spans) != len(reading.plans):
            self.refuse(text, f"found {len(reading.plans)} plans in {len(reading.spans)} places")
        if len(reading.evidence) != len(reading.plans):
            self.refuse(text, "there is evidence for each plan")
        before = 0
        for plan, (start, end) in zip(reading.plans, reading.spans, strict=True):
            if not before <= start <= end <= len(text):
                self.refuse(text, f"plans follow each other, found one from {start} to {end}")
            before = end
            for where, source in _sources(plan):
                if not start <= source.start <= source.end <= end:
                    found = f"found {source.start} to {source.end} outside {start} to {end}"
                    self.refuse(text, f"a source lies within its plan, {where}: {found}")

    def _seconds(self, text: str) -> float:
        best = float("inf")
        for _ in range(_ROUNDS):
            start = time.process_time()
            self.read(text)
            best = min(best, time.process_time() - start)
        return best


def _sources(plan: Plan) -> Iterable[tuple[str, Source]]:
    for where, node in walk(plan):
        if isinstance(node, Source):
            yield where, node
