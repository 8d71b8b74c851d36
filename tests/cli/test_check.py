import io
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from unionplan.chinese import display_width
from unionplan.cli.commands import check as command
from unionplan.model import Activity, Plan, Source
from unionplan.reading import Reading
from unionplan.rules import Context, Problem, Problems, Registry, Severity, rule

from .conftest import Outcome

Run = Callable[..., Outcome]

CLEAN = """\
实验小学工会2026年工作计划

一、指导思想
服务教职工。

二、重点工作
（一）3月底前召开教职工代表大会。
（二）5月举办教职工运动会。
"""


def test_a_text_is_summed_up_and_checked(text_file: Path, run: Run) -> None:
    outcome = run("check", text_file, "--width", 200)
    assert outcome.code == 1
    assert outcome.err == ""
    lines = outcome.out.splitlines()
    assert lines[0].endswith("plan.txt（1篇，读入100%）")
    assert lines[2] == "实验小学工会2026年工作计划"
    assert lines[3].startswith("  学校，2026年，")
    assert "\n\n  错误 WP601 “xx" in outcome.out
    assert re.search(r"\n    8:\d+ \| （二）开展xx竞赛。\n        \|  +\^\^", outcome.out)
    assert lines[-1] == "1篇：1个错误"


def test_the_same_in_english(text_file: Path, run: Run) -> None:
    outcome = run("check", "--lang", "en", text_file)
    assert outcome.code == 1
    assert "  school, 2026, " in outcome.out
    assert "  error WP601 " in outcome.out
    assert outcome.out.endswith("1 plan: 1 error\n")


def test_a_clean_text_is_said_to_be_clean(run: Run) -> None:
    outcome = run("check", "-", stdin=CLEAN.encode())
    assert outcome.code == 0
    assert outcome.out.startswith("标准输入（1篇，读入100%）\n")
    assert outcome.out.endswith("1篇：没有发现问题\n")
    english = run("check", "-", "--lang", "en", stdin=CLEAN.encode())
    assert english.out.endswith("1 plan: nothing to complain of\n")


def test_a_plan_document_is_checked_by_its_pointers(plan_json: Path, run: Run) -> None:
    outcome = run("check", plan_json, "--width", 200)
    assert outcome.code == 1
    assert outcome.out.splitlines()[0] == str(plan_json)
    quoted = (
        '    27:15 | "when": "2025-02"\n          |         ^^^^^^^^^\n    /activities/0/when\n'
    )
    assert re.search(r"  错误 WP201 .*\n" + re.escape(quoted), outcome.out)


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("gb18030", "GB18030"), ("utf-16", "UTF-16-LE"), ("utf-8-sig", ""), ("utf-8", "")],
)
def test_the_encoding_found_is_told(encoding: str, name: str, run: Run) -> None:
    outcome = run("check", "-", stdin=CLEAN.encode(encoding))
    head = outcome.out.splitlines()[0]
    assert head == f"标准输入（1篇，读入100%{f'，编码：{name}' if name else ''}）"


def test_each_plan_of_a_page_is_checked(two_plans: Path, run: Run) -> None:
    outcome = run("check", two_plans, "--width", 200)
    assert outcome.out.splitlines()[0].endswith("（2篇，读入100%）")
    assert "\n1. " in outcome.out
    assert "\n2. " in outcome.out
    assert re.search(r"\n2篇：", outcome.out)


def test_several_files_are_counted(text_file: Path, plan_json: Path, run: Run) -> None:
    outcome = run("check", text_file, plan_json, text_file)
    assert outcome.out.endswith("\n2个文件，2篇：2个错误\n")


def test_remarks_of_the_reader_are_shown(tmp_path: Path, two_plans: Path, run: Run) -> None:
    page = tmp_path / "announced.txt"
    page.write_text(f"以下是工会工作计划范文9篇，供参考。\n{two_plans.read_text('utf-8')}", "utf-8")
    outcome = run("check", page)
    assert "\n  说明 页面称有 9 篇，读到 2 篇\n" in outcome.out
    remarks = run("check", "--format", "json", page).json["files"][0]["remarks"]
    assert remarks[0]["code"] == "count_differs"
    assert (remarks[0]["line"], remarks[0]["plan"]) == (1, None)


def test_rules_can_be_selected_and_left_out(text_file: Path, run: Run) -> None:
    assert run("check", text_file, "--ignore", "WP601").code == 0
    assert run("check", text_file, "--select", "structure, metrics").code == 0
    assert run("check", text_file, "--select", "WP6", "--ignore", "WP602").code == 1
    outcome = run("check", text_file, "--select", "WP60l")
    assert outcome.code == 2
    assert outcome.err.startswith("unionplan: error: no rule has the code, name or family 'WP60l'")


def test_the_day_of_the_check_can_be_given(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "plan.json"
    waiver = '{"rule": "WP101", "reason": "x", "until": "2026-03-01"}'
    path.write_text(f'{{"unionplan": 1, "waivers": [{waiver}]}}', "utf-8")
    assert "WP101" not in run("check", path, "--as-of", "2026-03-01").out
    assert "WP101" in run("check", path, "--as-of", "2026-03-02").out
    plan = run("check", path, "--as-of", "2026-03-01", "--format", "json").json["files"][0]["plans"]
    assert [each["code"] for each in plan[0]["waived"]] == ["WP101"]


@pytest.mark.parametrize(
    ("text", "least", "code"),
    [
        ("工会工作计划\n一、指导思想\n服务。\n", "advice", 1),
        ("工会工作计划\n一、指导思想\n服务。\n", "warning", 0),
        ("工会2026年工作计划\n一、指导思想\n服务xx。\n", "error", 1),
    ],
)
def test_what_counts_as_a_failure_can_be_chosen(text: str, least: str, code: int, run: Run) -> None:
    assert run("check", "-", "--fail-on", least, stdin=text.encode()).code == code


def test_many_findings_alike_are_counted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    @rule("XX101", Severity.WARNING, zh="第{n}处", en="number {n}", since="0")
    def often(_plan: Plan, _context: Context) -> Problems:
        return (Problem("", n=number) for number in range(6))

    monkeypatch.setattr(command, "installed_registry", lambda: Registry([often]))
    outcome = run("check", "-", stdin=CLEAN.encode())
    assert outcome.out.count("警告 XX101 第") == 3
    assert "\n  另有同类问题：XX101 × 3（用 --all 全部列出）\n" in outcome.out
    assert outcome.out.endswith("1篇：6个警告\n")
    plain = run("check", "-", "--format", "json", stdin=CLEAN.encode()).json
    findings = plain["files"][0]["plans"][0]["findings"]
    assert len(findings) == 6
    assert not any("line" in finding for finding in findings)
    english = run("check", "-", "--lang", "en", stdin=CLEAN.encode()).out
    assert "\n  more of the same: XX101 × 3 (--all lists them)\n" in english
    assert run("check", "-", "--all", stdin=CLEAN.encode()).out.count("警告 XX101 第") == 6


def toy(*problems: Problem) -> Callable[[], Registry]:
    """A registry with one rule that finds these."""

    @rule("XX101", Severity.ADVICE, zh="“{words}”不妥", en="{words}", since="0")
    def found(_plan: Plan, _context: Context) -> Problems:
        return iter(problems)

    return lambda: Registry([found])


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("教职工", "教职工"),
        ("校长", "3月底前召开教职工代表大会"),
        ("召", "3月底前召开教职工代表大会"),
        ("开教职工代表大会", "开教职工代表大会"),
    ],
)
def test_the_words_that_a_finding_quotes_are_marked_where_they_stand(
    words: str, marked: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "工会计划\n3月底前召开教职工代表大会\n"
    start = text.index("3月")
    source = Source(start=start, end=len(text) - 1)
    plan = Plan(activities=[Activity(title="召开教职工代表大会", source=source)])
    reading = Reading(text, (plan,), ((0, len(text)),), (), ({},), ())
    monkeypatch.setattr("unionplan.cli.inputs.read", lambda _: reading)
    problem = Problem("/activities/0/title", words=words)
    monkeypatch.setattr(command, "installed_registry", toy(problem))
    lines = run("check", "-", stdin=text.encode()).out.splitlines()
    quoted = next(number for number, line in enumerate(lines) if "    2:" in line)
    before, _, shown = lines[quoted].partition("| ")
    assert int(before.split(":")[1]) == text.index(marked) - start + 1
    assert shown == "3月底前召开教职工代表大会"
    assert lines[quoted + 1].partition("| ")[2].strip() == "^" * display_width(marked)


def test_a_long_name_has_a_line_of_its_own(tmp_path: Path, run: Run, plan_json: Path) -> None:
    path = tmp_path / f"{'很长' * 25}.json"
    path.write_bytes(plan_json.read_bytes())
    lines = run("check", path).out.split("\n\n")[0].splitlines()
    assert "".join(lines) == str(path)
    text = path.with_suffix(".txt")
    text.write_text(CLEAN, "utf-8")
    assert run("check", text).out.split("\n\n")[0].splitlines()[-1] == "  1篇，读入100%"


def test_json_says_it_all(text_file: Path, plan_json: Path, tmp_path: Path, run: Run) -> None:
    missing = tmp_path / "none.txt"
    outcome = run("check", "--format", "json", text_file, missing, plan_json)
    assert outcome.code == 2
    plain = outcome.json
    assert plain["counts"] == {"error": 2, "warning": 0, "advice": 0}
    assert plain["failed"] == [{"file": str(missing), "problems": [f"{missing}: no such file"]}]
    text, document = plain["files"]
    assert text["file"] == str(text_file)
    assert text["encoding"] == "utf-8"
    assert text["coverage"] == "1.0000"
    [plan] = text["plans"]
    assert plan["title"] == "实验小学工会2026年工作计划"
    assert plan["kind"] == "plan"
    assert plan["organization"]["kind"] == "school"
    assert plan["period"] == "2026"
    assert plan["months"] == [{"first": "2026-03", "last": "2026-03"}]
    [finding] = plan["findings"]
    assert finding["code"] == "WP601"
    assert finding["line"] == 8
    assert "coverage" not in document
    [finding] = document["plans"][0]["findings"]
    assert finding["where"] == "/activities/0/when"


@pytest.mark.parametrize(("form", "sections"), [("text", 1), ("yaml", 0), ("json", 0)])
def test_what_the_input_is_can_be_said(form: str, sections: int, run: Run) -> None:
    if form == "yaml":
        pytest.importorskip("ruamel.yaml")
    outcome = run("check", "-", "--from", form, "--format", "json", stdin=b'{"unionplan": 1}')
    [plan] = outcome.json["files"][0]["plans"]
    assert plan["sections"] == sections


def test_json_is_ascii_safe_whatever_is_in_it(run: Run) -> None:
    outcome = run("check", "--format", "json", "-", stdin=(CLEAN + "\u202e\x1b[31m").encode())
    assert outcome.json["files"][0]["file"] == "-"


def test_one_bad_file_does_not_hide_the_others(text_file: Path, tmp_path: Path, run: Run) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text('{"unionplan": 1,\n "titel": "x", "period": 3.5}', "utf-8")
    outcome = run("check", bad, text_file)
    assert outcome.code == 2
    assert "实验小学" in outcome.out
    lines = outcome.err.splitlines()
    assert len(lines) == 2
    assert all(
        re.match(rf"unionplan: error: {bad}:2:\d+: /(titel|period): ", each) for each in lines
    )


def test_a_text_without_a_plan_is_an_error(run: Run) -> None:
    outcome = run("check", "-", stdin=b"\n")
    assert outcome == (2, "", "unionplan: error: -: no plan or report was found in this text\n")


def test_what_is_no_text_is_an_error(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(b"PK\x03\x04")
    outcome = run("check", path)
    assert outcome.code == 2
    assert outcome.err.startswith(f"unionplan: error: {path}: not a text file but a ZIP archive")


@pytest.mark.parametrize("width", [40, 60, 100])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_line_is_wider_than_was_asked(width: int, lang: str, examples: Path, run: Run) -> None:
    files = sorted(examples.glob("*.txt"))
    outcome = run("check", "--all", "--width", width, "--lang", lang, *files)
    assert outcome.code == 1
    assert max(map(display_width, outcome.out.splitlines())) <= width


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "color"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
    ids=str,
)
def test_colour_is_for_terminals_that_want_it(
    environment: dict[str, str],
    color: object,
    text_file: Path,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {**environment, "COLUMNS": "60"}.items():
        monkeypatch.setenv(name, value)
    plain = run("check", text_file, "--width", 60).out
    stream = Terminal()
    monkeypatch.setattr(sys, "stdout", stream)
    run("check", text_file)
    shown = stream.getvalue()
    assert ("\x1b[" in shown) is color
    assert re.sub(r"\x1b\[[0-9;]*m", "", shown) == plain


def test_nothing_of_a_text_reaches_the_terminal_raw(run: Run) -> None:
    text = CLEAN + "（三）开展\x1b[31m\u202exx竞赛。\n"
    outcome = run("check", "-", "--all", stdin=text.encode())
    assert outcome.code == 1
    assert "\x1b" not in outcome.out
    assert "\u202e" not in outcome.out
