"""Fixtures of pytest for tests of programs that make, change or read plans.

pytest finds them where unionplan is installed: `plan_file` writes a plan into the test's folder,
`check_plan` fails the test where rules find something, `read_plan` reads one out of prose. And an
``assert one == other`` of two plans says at which places they differ. What a test does not use is
not loaded; the strategies for hypothesis are in `unionplan.testing`.
"""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol, cast

import pytest

if TYPE_CHECKING:
    from unionplan.model import Plan
    from unionplan.rules import Report

__all__ = ["CheckPlan", "PlanFile", "ReadPlan", "check_plan", "plan_file", "read_plan"]

_MOST_SHOWN: Final = 20


class PlanFile(Protocol):
    """What the fixture `plan_file` is."""

    def __call__(self, plan: "Plan", name: str = "plan.json", **options: object) -> Path:
        """Write a plan into a file and give its path.

        Args:
            plan: The plan.
            name: The file's name in the test's own folder; its suffix says the format.
            **options: What the format lets its user choose.
        """
        ...


class CheckPlan(Protocol):
    """What the fixture `check_plan` is."""

    def __call__(
        self,
        plan: "Plan | str | Path",
        *,
        least: str = "warning",
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
    ) -> "Report":
        """Fail the test where rules find something; else give the report.

        Args:
            plan: A plan, or the file of one.
            least: What weighs less is let pass: ``error``, ``warning`` or ``advice``.
            select: The rules to run, by code, name or family; none at all: all of them.
            ignore: The rules not to run.
        """
        ...


class ReadPlan(Protocol):
    """What the fixture `read_plan` is."""

    def __call__(self, text: str) -> "Plan":
        """Read the one plan in a text; fail the test where there is none, or another."""
        ...


@pytest.fixture
def plan_file(tmp_path: Path) -> PlanFile:
    """Write plans into files: ``plan_file(plan, "plan.yaml")`` is the path of one."""

    def write(plan: "Plan", name: str = "plan.json", **options: object) -> Path:
        from unionplan.formats import dump, installed

        path = tmp_path / name
        dump(plan, path, formats=installed(), **options)  # type: ignore[arg-type]
        return path

    return write


@pytest.fixture
def check_plan() -> CheckPlan:
    """Fail where rules find something: ``check_plan(plan, least="error", ignore=["WP404"])``."""

    def check(
        plan: "Plan | str | Path",
        *,
        least: str = "warning",
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
    ) -> "Report":
        from unionplan import rules
        from unionplan.formats import installed, load
        from unionplan.model import Plan

        known = plan if isinstance(plan, Plan) else load(plan, formats=installed())
        report = rules.check(
            known, registry=rules.installed_registry(), select=select, ignore=ignore
        )
        found = report.filter(least=rules.Severity(least)).findings
        if found:
            lines = [
                f"{finding.where or '/'}: {finding.code} {finding.message()}" for finding in found
            ]
            pytest.fail("\n".join(["the plan has faults:", *lines]), pytrace=False)
        return report

    return check


@pytest.fixture
def read_plan() -> ReadPlan:
    """Read the one plan in a text: ``read_plan("柳河小学工会2026年工作计划……")``."""

    def read(text: str) -> "Plan":
        from unionplan.reading import read as read_text

        plans = read_text(text).plans
        if len(plans) != 1:
            pytest.fail(f"expected one plan in the text, found {len(plans)}", pytrace=False)
        return plans[0]

    return read


def pytest_assertrepr_compare(op: str, left: object, right: object) -> list[str] | None:
    """Say at which places two plans differ that should be equal."""
    model = sys.modules.get("unionplan.model")
    if model is None or op != "==":
        return None
    if not (isinstance(left, model.Plan) and isinstance(right, model.Plan)):
        return None
    ours, theirs = _values(cast("Plan", left)), _values(cast("Plan", right))
    places = [
        where
        for where in dict.fromkeys([*ours, *theirs])
        if ours.get(where, "nothing") != theirs.get(where, "nothing")
    ]
    lines = [
        f"{where or '/'}: {ours.get(where, 'nothing')} != {theirs.get(where, 'nothing')}"
        for where in places[:_MOST_SHOWN]
    ]
    more = len(places) - _MOST_SHOWN
    return ["two plans that differ", *lines, *([f"and {more} more"] if more > 0 else [])]


def _values(plan: "Plan") -> dict[str, str]:
    """What stands at each place that holds no others, by JSON Pointer."""
    from unionplan.formats import to_plain
    from unionplan.model import join_pointer

    found: dict[str, str] = {}
    pending: list[tuple[tuple[str | int, ...], Any]] = [((), to_plain(plan))]
    while pending:
        way, node = pending.pop()
        if isinstance(node, dict | list):
            plain = cast("dict[str, Any] | list[Any]", node)
            below = plain.items() if isinstance(plain, dict) else enumerate(plain)
            pending += [((*way, token), item) for token, item in reversed(list(below))]
        else:
            found[join_pointer(*way)] = repr(node)
    return found
