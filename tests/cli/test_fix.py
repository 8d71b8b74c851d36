"""check --fix and --diff: what is written, what is shown, and what is left alone."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from unionplan.cli.commands import check as command
from unionplan.model import Plan
from unionplan.rules import (
    Context,
    Operation,
    Problem,
    Problems,
    Registry,
    Severity,
    default_registry,
    rule,
)

from .conftest import Outcome

Run = Callable[..., Outcome]

DOCUMENT = """\
# 学校工会
unionplan: 1
title: 实验小学工会20xx年工作计划   # 待填
period: 2026
sections:
  - {marker: 一、, heading: 指导思想, text: 落实部署。}
  - {marker: 二、, heading: 重点工作, text: 会前征集提案。会前征集提案。}
  - {marker: 二、, heading: 保障, text: 到位。}
  - {marker: 五、, heading: 其他, text: 无。}
"""
MENDED = DOCUMENT.replace("会前征集提案。会前征集提案。", "会前征集提案。").replace(
    "二、, heading: 保障", "三、, heading: 保障"
)
TEXT = """\
xx公司工会20xx年工作计划

一、指导思想
服务xx公司职工。

二、重点工作
会前征集提案。
会前征集提案。会后答复。

四、保障
20xx年经费到位。
"""


RULES = ["WP001", "WP002", "WP003", "WP101", "WP103", "WP105", "WP106", "WP107", "WP402", "WP601"]


@pytest.fixture(autouse=True)
def _few_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only these, so that a rule that comes later changes nothing here."""
    registry = default_registry().select(RULES)
    monkeypatch.setattr(command, "installed_registry", lambda: registry)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    pytest.importorskip("ruamel.yaml", reason="the document is YAML")
    path = tmp_path / "plan.yaml"
    path.write_text(DOCUMENT, "utf-8")
    return path


def test_safe_fixes_are_written_and_told(document: Path, run: Run) -> None:
    outcome = run("check", "--fix", document, "--width", 200)
    assert document.read_text("utf-8") == MENDED
    assert outcome.code == 1
    assert "\n  已修正：" in outcome.out
    assert "WP107 × 1" in outcome.out
    assert "WP106 × 1" in outcome.out
    assert "错误 WP601" in outcome.out
    assert "警告 WP107" not in outcome.out
    assert "加上 --unsafe-fixes 可以再修正1处，改后请核对" in outcome.out


def test_fixing_again_changes_nothing(document: Path, run: Run) -> None:
    run("check", "--fix", document)
    before = document.stat().st_mtime_ns
    outcome = run("check", "--fix", document)
    assert document.stat().st_mtime_ns == before
    assert "已修正" not in outcome.out


def test_unsafe_fixes_and_words_for_gaps_are_asked_for(document: Path, run: Run) -> None:
    options = ("--unsafe-fixes", "--set", "年份=2026")
    outcome = run("check", "--fix", document, *options, "--lang", "en")
    assert document.read_text("utf-8") == MENDED.replace("20xx年", "2026年").replace("五、", "四、")
    assert outcome.code == 0
    assert "  mended: " in outcome.out
    assert outcome.out.endswith("nothing to complain of\n")


def test_a_diff_shows_it_and_writes_nothing(document: Path, run: Run) -> None:
    outcome = run("check", "--diff", document)
    assert outcome.code == 1
    assert document.read_text("utf-8") == DOCUMENT
    assert outcome.out.startswith(f"--- {document} (before)\n+++ {document} (after)\n@@ ")
    changed = [line for line in outcome.out.splitlines()[3:] if line[0] in "+-"]
    assert changed == [
        "-  - {marker: 二、, heading: 重点工作, text: 会前征集提案。会前征集提案。}",
        "-  - {marker: 二、, heading: 保障, text: 到位。}",
        "+  - {marker: 二、, heading: 重点工作, text: 会前征集提案。}",
        "+  - {marker: 三、, heading: 保障, text: 到位。}",
    ]


def test_of_what_needs_no_mending_there_is_no_diff(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "plan.json"
    path.write_text('{"unionplan": 1, "title": ""}', "utf-8")  # no newline at its end
    assert run("check", "--diff", path)[:2] == (0, "")
    text = '{"unionplan": 1, "title": "计划", "waivers": [{"rule": "WP101", "reason": "待定"}]}'
    path.write_text(text, "utf-8")
    outcome = run("check", "--diff", path)
    assert outcome.code == 1
    assert outcome.out.endswith(
        '+{"unionplan": 1, "title": "计划", "waivers": []}\n\\ No newline at end of file\n'
    )


def test_a_text_is_mended_where_its_words_stand(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "草 稿.txt"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode("gb18030"))
    options = ("--unsafe-fixes", "--set", "年份=2026", "--set", "公司=恒砺")
    outcome = run("check", "--fix", path, *options, "--width", 200)
    after = path.read_bytes().decode("gb18030")
    assert after.count("\r\n") == after.count("\n")
    assert after.replace("\r\n", "\n") == (
        TEXT.replace("20xx年", "2026年")
        .replace("xx公司", "恒砺公司")
        .replace("会前征集提案。\n会前征集提案。", "会前征集提案。\n")
        .replace("四、", "三、")
    )
    assert "WP601 × 2" in outcome.out
    assert outcome.code == 0


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-8", "gb18030"])
def test_a_file_keeps_its_encoding_and_mode(encoding: str, tmp_path: Path, run: Run) -> None:
    path = tmp_path / "plan.json"
    text = '{"unionplan": 1, "title": "计划", "waivers": [{"rule": "WP101", "reason": "待定"}]}'
    path.write_bytes(text.encode(encoding))
    path.chmod(0o640)
    assert run("check", "--fix", path).code == 0
    assert path.read_bytes() == text.replace('{"rule": "WP101", "reason": "待定"}', "").encode(
        encoding
    )
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_each_plan_of_a_page_is_mended(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "page.txt"
    second = TEXT.replace("xx公司", "第一医院").replace("20xx", "2026")
    path.write_text(f"篇一：{TEXT}\n篇二：{second}", "utf-8")
    outcome = run("check", "--fix", path)
    assert path.read_text("utf-8").count("会前征集提案。") == 2
    assert "WP107 × 2" in outcome.out


def test_what_cannot_be_mended_without_loss_is_told(document: Path, run: Run) -> None:
    document.write_text(DOCUMENT.replace("sections:", "sections: !!seq  # 带标签"), "utf-8")
    assert run("check", "--fix", document).code == 2


def test_standard_input_is_not_written(run: Run) -> None:
    outcome = run("check", "--fix", "-", stdin=TEXT.encode())
    assert outcome.code == 2
    assert outcome.err == (
        "unionplan: error: -: standard input cannot be changed: --diff shows what --fix would do\n"
    )
    assert run("check", "--diff", "-", stdin=TEXT.encode()).out.startswith("--- - (before)\n")


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (["--fix", "--diff"], "--fix writes and --diff writes nothing: choose one"),
        (["--unsafe-fixes"], "--unsafe-fixes goes with --fix or --diff"),
        (["--set", "年份=2026"], "--set goes with --fix or --diff"),
        (["--fix", "--set", "年份"], "argument --set: expected NAME=WORDS such as 年份=2026"),
        (["--fix", "--set", "=2026"], "argument --set: expected NAME=WORDS such as 年份=2026"),
    ],
)
def test_options_that_do_not_go_together_are_refused(
    options: list[str], problem: str, run: Run
) -> None:
    outcome = run("check", *options, "-")
    assert outcome.code == 2
    assert outcome.err.startswith(f"unionplan: error: {problem}")


def test_a_file_that_cannot_be_written_is_told(
    document: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from unionplan.cli import mending
    from unionplan.errors import OutputError

    def refuse(path: str, _data: bytes) -> None:
        raise OutputError(path, "no permission")

    monkeypatch.setattr(mending, "write_bytes", refuse)
    outcome = run("check", "--fix", document)
    assert (outcome.code, outcome.err) == (2, f"unionplan: error: {document}: no permission\n")


def test_what_was_mended_is_told_to_programs(document: Path, run: Run) -> None:
    outcome = run("check", "--fix", "--format", "json", document)
    (file,) = outcome.json["files"]
    assert {each["code"] for each in file["mended"]} == {"WP106", "WP107"}


def test_settings_can_hold_the_words_for_gaps(tmp_path: Path, document: Path, run: Run) -> None:
    (tmp_path / "unionplan.toml").write_text('[fill]\n"年份" = "2027"\n', "utf-8")
    run("check", "--fix", document, "--select", "WP601")
    assert "title: 实验小学工会2027年工作计划   # 待填" in document.read_text("utf-8")


def test_a_text_without_faults_stays_as_it_is(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("实验小学工会2026年工作计划\n一、目标\n落实。\n二、措施\n送清凉。\n", "utf-8")
    before = path.stat().st_mtime_ns
    assert "已修正" not in run("check", "--fix", path).out
    assert path.stat().st_mtime_ns == before


def test_what_has_no_place_in_the_text_is_left(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    @rule("XX101", Severity.WARNING, zh="改题。", en="rename", since="1.0")
    def renames(plan: Plan, _context: Context) -> Problems:
        if plan.title != "新计划":
            yield Problem("/title", fix=[Operation("replace", "/title", "新计划")])
        if plan.sections:
            yield Problem("/sections/0", fix=[Operation("remove", "/sections/0")])

    monkeypatch.setattr(command, "installed_registry", lambda: Registry([renames]))
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, "utf-8")
    assert run("check", "--fix", path).code == 1
    assert path.read_text("utf-8") == TEXT


def test_a_text_is_mended_a_bounded_number_of_times(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    @rule("XX101", Severity.WARNING, zh="删字。", en="shorten", since="1.0")
    def shortens(plan: Plan, _context: Context) -> Problems:
        for number, section in enumerate(plan.sections):
            where = f"/sections/{number}/text"
            for _ in section.text:
                yield Problem(where, fix=[Operation("replace", where, section.text[1:])])

    monkeypatch.setattr(command, "installed_registry", lambda: Registry([shortens]))
    path = tmp_path / "plan.txt"
    words = "加强民主管理，办好实事，关心职工。" * 6
    path.write_text(f"工会2026年工作计划\n一、目标\n{words}\n", "utf-8")
    run("check", "--fix", path)
    after = path.read_text("utf-8")
    assert after.endswith(f"{words[50:]}\n")
    assert len(after) >= len(words) - 50


def test_a_change_that_makes_it_worse_does_not_keep_others_from_being_made(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    @rule("XX101", Severity.WARNING, zh="有“坏”。", en="bad", since="1.0")
    def bad_word(plan: Plan, _context: Context) -> Problems:
        for number, section in enumerate(plan.sections):
            where = f"/sections/{number}/text"
            mended = section.text.replace("坏", "坏坏坏" if number == 0 else "好")
            for _ in range(section.text.count("坏")):
                yield Problem(where, fix=[Operation("replace", where, mended)])

    monkeypatch.setattr(command, "installed_registry", lambda: Registry([bad_word]))
    path = tmp_path / "plan.txt"
    text = "工会2026年工作计划\n一、目标\n不做坏事。\n二、措施\n不说坏话。\n"
    path.write_text(text, "utf-8")
    outcome = run("check", "--fix", path)
    assert path.read_text("utf-8") == text.replace("坏话", "好话")
    assert "XX101 × 1" in outcome.out


def test_a_title_is_mended_where_it_stands(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    @rule("XX101", Severity.WARNING, zh="“{word}”。", en="{word}", since="1.0")
    def old_year(plan: Plan, _context: Context) -> Problems:
        if "2025" in plan.title:
            fix = [Operation("replace", "/title", plan.title.replace("2025", "2026"))]
            yield Problem("/title", fix=fix, word="2025年")

    monkeypatch.setattr(command, "installed_registry", lambda: Registry([old_year]))
    path = tmp_path / "plan.txt"
    path.write_text(f"封面\n\n{TEXT.replace('20xx', '2025')}", "utf-8")
    assert "    3:7 | " in run("check", path).out
    run("check", "--fix", path)
    first = path.read_text("utf-8").splitlines()[2]
    assert first == "xx公司工会2026年工作计划"
