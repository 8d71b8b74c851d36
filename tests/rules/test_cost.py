"""Rules cost time in proportion to the prose, however hostile it is."""

import time
from collections.abc import Callable

import pytest

from unionplan.model import Activity, Plan, Section
from unionplan.rules import Registry, check
from unionplan.rules.table import RULES

_LENGTH = 6000
_MOST = 3.5  # 2 would be proportional, 4 quadratic; the rest is for a busy machine
_ROUNDS = 7
_COUNTING = Registry(
    rule
    for rule in RULES
    if rule.family in {"schedule", "metrics"} or rule.code in {"WP131", "WP132"}
)


def _seconds(text: str) -> float:
    plan = Plan(period="2026", sections=[Section(heading="工作", text=text)])
    start = time.process_time()
    check(plan, registry=_COUNTING)
    return time.process_time() - start


@pytest.mark.parametrize(
    "run",
    [
        pytest.param("其中1人", id="parts without end"),
        pytest.param("建会3家，其中企业2家，其余9家", id="parts of one sentence"),
        pytest.param("三个意识：", id="announcements without a list"),
        pytest.param("三个意识：大局意识、服务意识", id="lists of one sentence"),
        pytest.param("从三个方面，一是", id="series that begin again"),
        pytest.param("第41个教师节", id="ordinals"),
        pytest.param("十八届五中全会", id="sessions"),
        pytest.param("新建3个，累计2个", id="cumulative figures"),
        pytest.param("12月30日周一", id="dates"),
        pytest.param("近500余名，", id="hedges"),
    ],
)
def test_a_text_twice_as_long_costs_twice_as_much(run: str) -> None:
    once, twice = (run * (length // len(run)) for length in (_LENGTH, 2 * _LENGTH))
    _seconds(once)
    spent = [(_seconds(once), _seconds(twice)) for _ in range(_ROUNDS)]  # by turns
    assert min(of_twice for _, of_twice in spent) <= _MOST * min(of_once for of_once, _ in spent)


@pytest.mark.parametrize(
    "ids",
    [
        pytest.param(lambda count: ["a1"] * count, id="one id"),
        pytest.param(lambda count: ["a"] * count, id="one without a number"),
        pytest.param(lambda count: [f"a{n // 2 + 1}" for n in range(count)], id="rising"),
        pytest.param(lambda count: [f"a{count - n // 2}" for n in range(count)], id="falling"),
    ],
)
def test_ids_that_stand_twice_cost_time_in_proportion(ids: Callable[[int], list[str]]) -> None:
    def seconds(count: int) -> float:
        plan = Plan(activities=[Activity(title="甲", id=each) for each in ids(count)])
        start = time.process_time()
        findings = check(plan, select=["WP402"]).findings
        spent = time.process_time() - start
        new = [step.value for each in findings for step in each.fix or ()]
        assert len({*ids(count), *new}) == len(set(ids(count))) + len(findings)
        return spent

    seconds(10)
    assert min(seconds(8_000) for _ in range(3)) < 2 * _MOST * max(seconds(2_000), 0.05)
