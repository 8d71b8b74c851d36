"""What the tables of sentences share: one sentence, checked by one rule."""

from collections.abc import Callable

import pytest

from unionplan.model import Period, Plan, Section
from unionplan.rules import Profile, Report, check

CheckSentence = Callable[..., Report]


@pytest.fixture(scope="session")
def check_sentence() -> CheckSentence:
    """Check a plan of one paragraph by one rule; further arguments are facts about the union."""

    def run(code: str, words: str, period: str | None = "2026", **facts: object) -> Report:
        plan = Plan(
            period=None if period is None else Period.parse(period), sections=[Section(text=words)]
        )
        return check(plan, profile=Profile(**facts), select=[code])  # type: ignore[arg-type]

    return run
