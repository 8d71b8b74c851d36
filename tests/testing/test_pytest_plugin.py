"""The fixtures that pytest finds where unionplan is installed, each in a test run of its own."""

import os
import subprocess
import sys
import textwrap
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest

import unionplan

PLUGIN = "unionplan.pytest_plugin"
SOURCES = Path(unionplan.__file__ or "").parent.parent

Run = Callable[..., str]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run pytest over a file of tests, with our plug-in and no other."""

    def call(tests: str, *options: str) -> str:
        file = tmp_path / "test_plans.py"
        file.write_text(textwrap.dedent(tests), encoding="utf-8")
        argv = [sys.executable, "-m", "pytest", "-p", PLUGIN, "-q", "-rA", *options, str(file)]
        path = [str(SOURCES), *filter(None, [os.environ.get("PYTHONPATH")])]
        environment = {
            **os.environ,
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
            "PYTHONPATH": os.pathsep.join(path),
            "PYTHONUTF8": "1",
        }
        done = subprocess.run(
            argv, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert done.stderr == ""
        return done.stdout

    return call


def test_a_plan_is_written_into_the_folder_of_the_test(run: Run) -> None:
    told = run(
        """
        from unionplan import Plan, load

        def test_files(plan_file, tmp_path):
            path = plan_file(Plan(title="甲"))
            assert path == tmp_path / "plan.json"
            assert load(path) == Plan(title="甲")
            assert plan_file(Plan(), "a.csv", bom=True).read_bytes().startswith(b"\\xef\\xbb\\xbf")
        """
    )
    assert "1 passed" in told


def test_what_rules_find_fails_the_test(run: Run) -> None:
    told = run(
        """
        from unionplan import Activity, Plan

        LATE = Plan(title="甲工会2026年工作计划", period="2026",
                    activities=[Activity(title="慰问", when="2025-02")])

        def test_fails(check_plan):
            check_plan(LATE)

        def test_fails_as_a_file(check_plan, plan_file):
            check_plan(plan_file(LATE), select=["WP201"])

        def test_passes(check_plan):
            report = check_plan(LATE, least="error", ignore=["WP201"])
            assert report.checked
        """
    )
    assert "2 failed, 1 passed" in told
    assert "the plan has faults:" in told
    assert "/activities/0/when: WP201 " in told
    assert "Traceback" not in told


def test_a_plan_is_read_out_of_prose(run: Run) -> None:
    told = run(
        """
        def test_reads(read_plan):
            plan = read_plan("甲工会2026年工作计划\\n一、3月慰问职工。\\n")
            assert plan.activities[0].title == "慰问职工"

        def test_fails(read_plan):
            read_plan("")
        """
    )
    assert "1 failed, 1 passed" in told
    assert "expected one plan in the text, found 0" in told


def test_plans_that_differ_are_told_apart_by_their_places(run: Run) -> None:
    told = run(
        """
        from unionplan import Activity, Plan

        def test_two():
            one = Plan(title="甲", activities=[Activity(title="慰问", when="2026-03")])
            assert one == one.put("/activities/0/when", "2026-04").put("/x-a", [1])

        def test_many():
            items = [Activity(title=f"a{n}") for n in range(30)]
            assert Plan() == Plan(activities=items)

        def test_others():
            assert Plan() != Plan()

        def test_no_plan():
            assert Plan() == 1
        """,
        "-vvv",
    )
    assert "4 failed" in told
    assert "/activities/0/when: '2026-03' != '2026-04'" in told
    assert "/x-a/0: nothing != 1" in told
    assert "/activities/0/title: nothing != 'a0'" in told
    assert "and 40 more" in told
    assert "test_others - assert <Plan> != <Plan>" in told


def test_a_run_that_uses_nothing_of_it_loads_nothing(run: Run) -> None:
    told = run(
        """
        import sys

        def test_nothing():
            ours = {name for name in sys.modules if name.startswith("unionplan")}
            assert ours == {"unionplan", "unionplan.pytest_plugin"}
            assert "hypothesis" not in sys.modules
            assert "attrs" not in sys.modules
            assert 1 == 1
        """
    )
    assert "1 passed" in told


def test_pytest_finds_it_where_unionplan_is_installed() -> None:
    try:
        entries = distribution("unionplan").entry_points
    except PackageNotFoundError:
        pytest.skip("unionplan is not installed")
    found = {entry.value for entry in entries if entry.group == "pytest11"}
    if not found:
        pytest.skip("unionplan was installed before it had a plug-in")
    assert found == {PLUGIN}


def test_every_fixture_is_described(run: Run) -> None:
    told = run("", "--fixtures")
    for name in ("check_plan", "plan_file", "read_plan"):
        assert f"{name} -- " in told
