"""Markdown on the command line: a plan document where it says so, else prose."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from unionplan.formats import json, md

Run = Callable[..., Any]


@pytest.fixture
def plan_md(run: Run, plan_json: Path) -> Path:
    path = plan_json.with_suffix(".md")
    assert run("convert", plan_json, path).code == 0
    return path


def test_a_plan_is_converted_there_and_back(run: Run, plan_json: Path, plan_md: Path) -> None:
    again = plan_json.with_name("again.json")
    assert run("convert", plan_md, again).code == 0
    plan = json.loads(plan_json.read_text("utf-8"))
    assert json.loads(again.read_text("utf-8")) == plan
    assert md.loads(plan_md.read_text("utf-8")) == plan


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_our_document_is_known_in_every_encoding(run: Run, plan_md: Path, encoding: str) -> None:
    text = plan_md.read_text("utf-8")
    plan_md.write_bytes(text.encode(encoding))
    outcome = run("check", plan_md, "--format", "json")
    assert "WP201" in outcome.out


def test_our_document_is_known_on_standard_input(run: Run, plan_md: Path) -> None:
    outcome = run("check", "-", "--format", "json", stdin=plan_md.read_bytes())
    assert "WP201" in outcome.out


def test_other_markdown_is_prose(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "notice.md"
    path.write_text(
        "# 实验小学工会2026年工作计划\n\n## 一、重点工作\n\n3月开展**妇女节**活动。\n", "utf-8"
    )
    target = tmp_path / "plan.json"
    assert run("convert", path, target).code == 0
    plan = json.loads(target.read_text("utf-8"))
    assert plan.title == "实验小学工会2026年工作计划"
    assert plan.sections[0].source is not None
    outcome = run("convert", "--from", "md", path, target)
    assert outcome.code == 2
    assert "notice.md:1:1: this Markdown was not written by unionplan" in outcome.err


def test_a_fault_in_our_document_is_told_with_its_line(run: Run, plan_md: Path) -> None:
    text = plan_md.read_text("utf-8").replace("2026年", "某年")
    plan_md.write_text(text, "utf-8")
    outcome = run("check", plan_md)
    assert outcome.code == 2
    assert "plan.md:6:10: expected a period" in outcome.err
