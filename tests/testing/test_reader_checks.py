"""A reader that keeps its promises passes; one that breaks any of them is told which, and where."""

import time
from collections.abc import Callable
from decimal import Decimal
from itertools import count

import attrs
import pytest
from hypothesis import strategies as st

from unionplan import read
from unionplan.model import Extra, Period, Source
from unionplan.reading import Piece, PieceKind, Reading, Remark, RemarkCode
from unionplan.testing import check_reader, known_texts

PLAN = "柳河小学工会2026年工作计划\n一、3月慰问困难职工。\n"

Read = Callable[[str], Reading]


def prove(reader: Read, **asked: object) -> None:
    quick: dict[str, object] = {"max_examples": 3, "length": 0, "facts": False, **asked}
    check_reader(reader, **quick)  # type: ignore[arg-type]


def test_our_reader_keeps_its_promises() -> None:
    prove(read, facts=True, length=2_000, max_examples=None)


def spoiled(**fields: object) -> Read:
    """A reader like ours that gives a plan's text other fields."""

    def reads(text: str) -> Reading:
        found = read(text)
        return attrs.evolve(found, **fields) if text == PLAN else found  # type: ignore[arg-type]

    return reads


GOOD = read(PLAN)
FIRST, *OTHERS = GOOD.pieces
SPAN = GOOD.spans[0]


@pytest.mark.parametrize(
    ("reader", "message"),
    [
        (spoiled(text="甲"), "a reading keeps the text as it came, found '甲'"),
        (spoiled(pieces=()), "the pieces cover the text from its start to its end"),
        (spoiled(pieces=GOOD.pieces[1:]), "the pieces cover the text from its start to its end"),
        (spoiled(pieces=(FIRST, *OTHERS[1:])), "pieces lie end to end, found Piece("),
        (
            spoiled(pieces=(FIRST, Piece(FIRST.end, FIRST.end, PieceKind.TEXT), *OTHERS)),
            "a piece has words in it, found Piece(",
        ),
        (spoiled(spans=()), "found 1 plans in 0 places"),
        (spoiled(evidence=()), "there is evidence for each plan"),
        (spoiled(spans=((5, 2),)), "plans follow each other, found one from 5 to 2"),
        (
            spoiled(plans=[GOOD.plans[0].put("/activities/0/source", Source(start=0, end=99))]),
            "a source lies within its plan, /activities/0/source: found 0 to 99 outside 0 to ",
        ),
        (
            spoiled(remarks=(Remark(RemarkCode.NO_PLAN, 0, 99),)),
            "a remark is about words of the text, found Remark(",
        ),
    ],
)
def test_a_reading_that_breaks_a_promise_is_told_which(reader: Read, message: str) -> None:
    with pytest.raises(AssertionError) as caught:
        prove(reader, examples=[PLAN])
    told = str(caught.value)
    assert told.startswith(f"reader spoiled.<locals>.reads, reading {PLAN!r}: {message}")


def test_a_remark_speaks_in_both_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    remark = Remark(RemarkCode.LEFTOVERS, 0, 1, Extra({"count": 1}))
    prove(spoiled(remarks=(remark,)), examples=[PLAN])
    monkeypatch.setattr(Remark, "message", lambda _, lang: lang[9:])
    with pytest.raises(AssertionError, match="a remark speaks in both languages, found Remark"):
        prove(spoiled(remarks=(remark,)), examples=[PLAN])


def test_the_coverage_is_a_share(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Reading, "coverage", Decimal(2))
    with pytest.raises(AssertionError, match="reading '': the coverage is from 0 to 1, found 2"):
        prove(read)


def test_any_text_is_read() -> None:
    def fails(text: str) -> Reading:
        return read(str({"": "", "\n": "\n"}[text]))

    with pytest.raises(AssertionError, match="any text is read, found KeyError") as caught:
        prove(fails)
    assert isinstance(caught.value.__cause__, KeyError)


def test_equal_texts_give_equal_readings() -> None:
    numbers = count()

    def wavers(text: str) -> Reading:
        found = read(text)
        return attrs.evolve(found, remarks=found.remarks * (next(numbers) % 2))

    with pytest.raises(AssertionError, match="reading '': equal texts give equal readings"):
        prove(wavers)


def changed(pointer: str, value: object) -> Read:
    def reads(text: str) -> Reading:
        found = read(text)
        return attrs.evolve(found, plans=[plan.put(pointer, value) for plan in found.plans])

    return reads


@pytest.mark.parametrize(
    ("reader", "message"),
    [
        (changed("/title", "计划"), "its title: it says '柳河小学工会2000年工作计划', read '计划'"),
        (
            changed("/period", Period.year(1999)),
            "its period: it says <Period 2000>, read <Period 1999>",
        ),
        (changed("/activities", ()), "its activities: it says (('"),
        (changed("/metrics", ()), "its rates: it says (('"),
        (lambda text: attrs.evolve(read(text), plans=()), "there is one plan in it, found 0"),
    ],
)
def test_what_a_text_says_is_found(reader: Read, message: str) -> None:
    with pytest.raises(AssertionError) as caught:
        prove(reader, texts=st.just(""), facts=True, max_examples=50)
    assert f": {message}" in str(caught.value)


def test_the_cost_grows_with_the_text() -> None:
    empty = read("")

    def slow(text: str) -> Reading:
        if len(text) < 100:
            return read(text)
        until = time.process_time() + (len(text) / 1000) ** 2 * 0.03
        while time.process_time() < until:
            pass
        return attrs.evolve(empty, text=text)

    with pytest.raises(AssertionError, match=r"twice the text costs twice .* found [34]\.\d times"):
        prove(slow, texts=st.just(""), length=1_000, growth=3)


def test_known_texts_are_of_the_years_that_are_asked_for() -> None:
    prove(read, known=known_texts(min_year=2026, max_year=2026), facts=True)
