"""What stands in a document that was written."""

import os
import subprocess
import sys
from typing import Any

import pytest

from unionplan.errors import EncodeError
from unionplan.formats.stratml import write
from unionplan.model import (
    Activity,
    Goal,
    Measurement,
    Metric,
    Plan,
    Record,
    Target,
)


@pytest.mark.parametrize(
    ("target", "period", "day"),
    [
        ({"by": "XXXX-06"}, "2026", "2026-06-30"),
        ({"by": "XXXX-06"}, "2026/2027", None),
        ({"by": "XXXX-06"}, None, None),
        ({"by": "XXXX-02-29"}, "2026", None),
        ({"by": "XXXX-02-29"}, "2028", "2028-02-29"),
        ({"by": "2026-Q1"}, None, "2026-03-31"),
        ({}, "2026", None),
    ],
)
def test_a_target_has_the_last_day_of_its_time(
    target: dict[str, Any], period: str | None, day: str | None
) -> None:
    plan = Plan(period=period, metrics=[Metric(name="m", targets=[Target(at_least=1, **target)])])
    written = write(plan)
    result = written.text.partition("<TargetResult>")[2].partition("</TargetResult>")[0]
    assert result.count("EndDate") == (0 if day is None else 2)
    assert day is None or f"<EndDate>{day}</EndDate>" in result
    assert written.losses == ()


@pytest.mark.parametrize(
    ("when", "days"),
    [
        ("2026-03", "<StartDate>2026-03-01</StartDate><EndDate>2026-03-31</EndDate>"),
        ("../2026-09-30", "<EndDate>2026-09-30</EndDate>"),
        ("XXXX-03", "<StartDate>2026-03-01</StartDate><EndDate>2026-03-31</EndDate>"),
    ],
)
def test_an_activity_has_its_days(when: str, days: str) -> None:
    plan = Plan(period="2026", activities=[Activity(title="a", when=when)])
    text = "".join(line.strip() for line in write(plan).text.splitlines())
    assert f"<TargetResult>{days}</TargetResult>" in text


def test_part_1_says_targets_in_words() -> None:
    targets = [Target(at_least=90, at_most="97.5", strength="firm"), Target.exactly(3)]
    plan = Plan(metrics=[Metric(name="m", unit="%", targets=targets)])
    assert "<Description>确保90%至97.5%；3%</Description>" in write(plan, part=1).text


def test_equal_plans_give_equal_bytes_in_every_process(rich: Plan) -> None:
    program = (
        "import sys; from unionplan.formats import json, stratml\n"
        "sys.stdout.buffer.write(stratml.write(json.loads(sys.stdin.read())).data)"
    )
    from unionplan.formats import json

    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            input=json.dumps(rich).encode(),
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert outputs == {write(rich).data}


def test_an_unknown_part_is_an_error() -> None:
    part: Any = 3
    with pytest.raises(ValueError, match="the parts 1 and 2, found 3"):
        write(Plan(), part=part)


HALF = "half a \ud800 pair"


@pytest.mark.parametrize(
    ("plan", "where"),
    [
        (Plan(title=HALF), "/title"),
        (
            Plan(activities=[Activity(title="a", records=[Record(note=HALF)])]),
            "/activities/0/records/0/note",
        ),
    ],
    ids=["title", "note"],
)
def test_half_a_surrogate_pair_is_not_written(plan: Plan, where: str) -> None:
    with pytest.raises(EncodeError, match="surrogate") as caught:
        write(plan)
    assert [fault.where for fault in caught.value.faults] == [where]


def test_half_a_surrogate_pair_that_is_lost_anyway_is_just_a_loss() -> None:
    plan = Plan(extra={f"x-{HALF}": 1})
    (loss,) = write(plan).losses
    assert loss.where == "/x-half a ? pair"


def test_a_plan_beyond_all_measure_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("unionplan.formats._stratml.markup.MAX_STRATML_ELEMENTS", 9)
    with pytest.raises(EncodeError, match=r"^too large for StratML: more than 9 elements"):
        write(Plan(goals=[Goal(statement="甲"), Goal(statement="乙")]))


def test_numbers_have_no_exponent_and_keep_their_value() -> None:
    numbers = ["1E+30", "-0.000001", "123456789012345678901234567890E30", "7E-30"]
    metric = Metric(
        name="m",
        targets=[Target.exactly(number) for number in numbers],
        measurements=[Measurement(value=number) for number in numbers],
    )
    written = write(Plan(metrics=[metric]))
    assert written.losses == ()
    assert "E" not in written.text.split("<NumberOfUnits>")[1].split("<")[0]
