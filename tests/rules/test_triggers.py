"""Which rules a plan is asked by, and the words by which that is told."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unionplan.model import Plan, Section
from unionplan.rules import (
    Context,
    Problem,
    Problems,
    Registry,
    Rule,
    Severity,
    check,
    default_registry,
    rule,
)
from unionplan.rules.lazy import lazy
from unionplan.rules.pairs import pairs_of
from unionplan.rules.triggers import Triggers
from unionplan.rules.vocabulary import Vocabulary

WORDS = {"congress": ("职代会", "教代会", "职代"), "act": ("召开", "开"), "web": ("www.", "😀工")}
texts = st.text("职代会教召开工w.😀\ud83d\ude00\n", max_size=20)


def rule_about(*about: str | tuple[str, ...]) -> Rule:
    @rule("TT601", Severity.ADVICE, zh="有。", en="there it is", since="1.0", about=about)
    def always_found(_plan: Plan, _context: Context) -> Problems:
        """It finds something in every plan that it is asked about.

        Why:
            For tests.

        Example:
            title: 计划

        Fix:
            title: 计划
        """
        yield Problem("")

    return always_found


def is_asked(words: str, *about: str | tuple[str, ...]) -> bool:
    report = check(Plan(sections=[Section(text=words)]), registry=Registry([rule_about(*about)]))
    assert report.checked == ("TT601",)
    return bool(report.findings)


@pytest.mark.parametrize(
    ("words", "about", "asked"),
    [
        pytest.param("好", (), True, id="about nothing"),
        pytest.param("好事", ("好事",), True, id="a word"),
        pytest.param("好，事", ("好事",), False, id="its characters apart"),
        pytest.param("好", ("好",), True, id="a character"),
        pytest.param("www.a.cn", ("www.",), True, id="no Chinese word"),
        pytest.param("坏事", ("好事", "坏事"), True, id="one of two words"),
        pytest.param("办好提案", ("proposals",), True, id="a topic"),
        pytest.param("征集提案", (("proposals", "collecting"),), True, id="in one sentence"),
        pytest.param("征集。提案", (("proposals", "collecting"),), False, id="in two sentences"),
        pytest.param("培训30人", ("figures",), True, id="figures"),
        pytest.param("培训", ("figures",), False, id="no figures"),
    ],
)
def test_a_rule_is_asked_where_the_plan_has_what_it_is_about(
    words: str,
    about: tuple[str | tuple[str, ...], ...],
    asked: bool,  # noqa: FBT001
) -> None:
    assert is_asked(words, *about) is asked


@pytest.mark.parametrize("about", ["propsals", "slips.nothing", ("metrics", "collecting"), ("好",)])
def test_a_subject_that_there_is_not_is_refused(about: str | tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=r"propsals|nothing|metrics|好"):
        Triggers.of([rule_about(about)])


def test_what_is_in_force_is_remembered_for_some_days_only() -> None:
    triggers = default_registry().choose().triggers
    plans = [Plan(period=f"{year}") for year in (1990, *range(2000, 2070), 1990)]
    first, *_, last = [triggers.not_in_force(Context(plan)) for plan in plans]
    assert first == last
    assert triggers.not_in_force(Context(Plan(period="2026"))) < first


@given(texts)
@example("😀工")
@example("职\ud83d代会")
def test_no_word_is_passed_over_that_stands_in_the_text(text: str) -> None:
    found = Vocabulary.of(WORDS).words_in(text, pairs_of(text))
    for name, words in WORDS.items():
        assert {word for word in words if word in text} <= set(found.get(name, ())) <= set(words)


@given(texts, st.integers(0, 20), st.integers(0, 20))
def test_a_text_has_the_pairs_of_its_words(text: str, start: int, length: int) -> None:
    assert pairs_of(text[start : start + length]) <= pairs_of(text)


def test_a_lazy_value_is_worked_out_once() -> None:
    class Counted:
        times = 0

        @lazy
        def value(self) -> int:
            """One more each time."""
            self.times += 1
            return self.times

    counted = Counted()
    assert (counted.value, counted.value, counted.times) == (1, 1, 1)
    assert isinstance(Counted.value, lazy)
    assert Counted.value.__doc__ == "One more each time."
