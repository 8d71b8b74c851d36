import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from unionplan.cli import main


class Outcome(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - as json.loads
        return json.loads(self.out)


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Outcome]:
    """Run the command line in this process."""

    def call(*argv: object, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main([str(argument) for argument in argv])
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return call


@pytest.fixture
def plan_json(tmp_path: Path) -> Path:
    """A plan document with one thing wrong: an activity of another year."""
    path = tmp_path / "plan.json"
    path.write_text(
        json.dumps(
            {
                "unionplan": 1,
                "title": "实验小学工会2026年工作计划",
                "organization": {"name": "实验小学工会", "kind": "school"},
                "period": "2026",
                "sections": [
                    {"id": "s1", "role": "guidance", "heading": "指导思想", "text": "服务。"},
                    {"id": "s2", "role": "tasks", "heading": "重点工作", "text": "开会。"},
                ],
                "activities": [{"id": "a1", "title": "春节慰问", "when": "2025-02"}],
            },
            ensure_ascii=False,
            indent=2,
        ),
        encoding="utf-8",
    )
    return path


@pytest.fixture
def text_file(tmp_path: Path) -> Path:
    """A text of one plan with one thing wrong: a placeholder."""
    path = tmp_path / "plan.txt"
    path.write_text(
        "实验小学工会2026年工作计划\n\n一、指导思想\n服务全体教职工，建设温暖校园。\n\n"
        "二、重点工作\n（一）3月底前召开教职工代表大会。\n（二）开展xx竞赛。\n",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def two_plans(tmp_path: Path, text_file: Path) -> Path:
    """A page with two plans."""
    text = text_file.read_text("utf-8").replace("xx", "")
    path = tmp_path / "page.txt"
    path.write_text(f"篇一：{text}\n篇二：{text.replace('实验小学', '第一医院')}", encoding="utf-8")
    return path
