"""A quick part of every row of goals; `python -m tools.robustness all` measures them whole."""

from collections.abc import Callable

import pytest

PART = """
from tools.robustness import {name}
row = {name}.run({arguments})
print(*row.details, row, sep="\\n")
"""


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        pytest.param("hostile", "step=61", id="hostile files are refused or inert"),
        pytest.param("kill", "times=8, commands=1", id="a killed writer leaves old or new"),
        pytest.param("faults", "", id="a fault is one line and changes nothing"),
        pytest.param("calls", "step=7", id="a call that fails is a clean error"),
        pytest.param("output", "step=12", id="words stay words in every format"),
        pytest.param("reaching", "step=11", id="nothing else is opened or reached"),
        pytest.param("same_bytes", "quick=True", id="surroundings change no byte"),
    ],
)
def test_the_row_reaches_its_goal(name: str, arguments: str, python: Callable[[str], str]) -> None:
    shown = python(PART.format(name=name, arguments=arguments))
    assert "MISSED" not in shown, shown
    assert shown.splitlines()[-1].startswith(f"{name}: "), shown


@pytest.mark.parametrize("name", ["documents", "files", "text"])
def test_fuzzing_finds_nothing(name: str, python: Callable[[str], str]) -> None:
    program = (
        f"import runpy, sys; sys.argv[1:] = ['--runs', '300', '--seconds', '4', '--seed', '11'];"
        f"runpy.run_module('tools.fuzz_{name}', run_name='__main__')"
    )
    assert " 0 faults" in python(program)
