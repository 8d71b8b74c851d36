import json
from collections.abc import Callable
from pathlib import Path

import pytest

from unionplan import load
from unionplan.errors import OutputError
from unionplan.formats import FORMATS, installed

from .conftest import Outcome

Run = Callable[..., Outcome]


def test_one_plan_goes_to_standard_output(text_file: Path, run: Run) -> None:
    outcome = run("read", text_file)
    assert outcome.code == 0
    assert outcome.json["title"] == "实验小学工会2026年工作计划"
    assert outcome.err == f"{text_file}（1篇，读入100%）\n"
    english = run("read", text_file, "--lang", "en")
    assert english.err == f"{text_file} (1 plan, read 100%)\n"
    assert english.out == outcome.out


def test_the_encoding_found_is_told(run: Run, text_file: Path) -> None:
    text = text_file.read_text("utf-8")
    outcome = run("read", "-", stdin=text.encode("gb18030"))
    assert outcome.err == "标准输入（1篇，读入100%，编码：GB18030）\n"
    assert outcome.out == run("read", "-", stdin=text.encode("utf-16")).out


@pytest.mark.parametrize("name", ["json", "yaml", "toml"])
def test_what_is_written_can_be_checked(
    name: str, text_file: Path, tmp_path: Path, run: Run
) -> None:
    if name != "json":
        pytest.importorskip({"yaml": "ruamel.yaml", "toml": "tomlkit"}[name])
    out = tmp_path / f"out.{name}"
    assert run("read", text_file, "-o", out).code == 0
    assert load(out).title == "实验小学工会2026年工作计划"
    text = run("read", text_file, "--to", name).out
    assert text == out.read_text("utf-8")
    findings = run("check", "-", "--format", "json", stdin=text.encode()).json["counts"]
    assert findings == run("check", "--format", "json", text_file).json["counts"]


def test_several_plans_are_an_array(two_plans: Path, run: Run) -> None:
    outcome = run("read", two_plans)
    assert outcome.code == 0
    first, second = outcome.json
    assert "实验小学" in first["title"]
    assert "第一医院" in second["title"]
    assert run("read", two_plans, "--plan", 2).json == second


def test_several_plans_are_a_stream_in_yaml(two_plans: Path, run: Run) -> None:
    pytest.importorskip("ruamel.yaml")
    outcome = run("read", two_plans, "--to", "yaml")
    parts = outcome.out.split("---\n")
    assert parts[0] == ""
    assert len(parts) == 3


def test_several_plans_are_refused_in_toml(two_plans: Path, run: Run) -> None:
    pytest.importorskip("tomlkit")
    outcome = run("read", two_plans, "--to", "toml")
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.startswith(f"unionplan: error: {two_plans}: toml cannot hold several plans")


def test_several_plans_go_into_a_folder(two_plans: Path, tmp_path: Path, run: Run) -> None:
    folder = tmp_path / "plans"
    folder.mkdir()
    assert run("read", two_plans, "-o", folder).code == 0
    assert sorted(path.name for path in folder.iterdir()) == ["page-1.json", "page-2.json"]
    text = two_plans.read_bytes()
    assert run("read", "-", "-o", folder, "--plan", 2, stdin=text).code == 0
    assert (folder / "plan-2.json").exists()


def test_one_plan_in_a_folder_bears_the_name_of_its_text(
    text_file: Path, tmp_path: Path, run: Run
) -> None:
    assert run("read", text_file, "-o", f"{tmp_path}/", "--to", "json").code == 0
    assert (tmp_path / "plan.json").exists()


def test_several_plans_go_by_a_pattern(two_plans: Path, tmp_path: Path, run: Run) -> None:
    assert run("read", two_plans, "-o", tmp_path / "{n}-plan.json").code == 0
    assert "第一医院" in (tmp_path / "2-plan.json").read_text("utf-8")


def test_several_plans_have_no_room_in_one_file(two_plans: Path, tmp_path: Path, run: Run) -> None:
    outcome = run("read", two_plans, "-o", tmp_path / "out.json")
    assert outcome.code == 2
    assert outcome.err.startswith(f"unionplan: error: {two_plans}: holds 2 plans: choose one with")
    assert not (tmp_path / "out.json").exists()


def test_what_is_there_is_not_replaced_unasked(two_plans: Path, tmp_path: Path, run: Run) -> None:
    there = tmp_path / "2.json"
    there.write_text("mine")
    pattern = tmp_path / "{n}.json"
    outcome = run("read", two_plans, "-o", pattern)
    problem = f"{there}: is there already (--overwrite replaces it)"
    assert outcome == (2, "", f"unionplan: error: {problem}\n")
    assert there.read_text() == "mine"
    assert not (tmp_path / "1.json").exists()
    assert run("read", two_plans, "-o", pattern, "--overwrite").code == 0
    assert load(there).title


def test_the_text_itself_is_never_replaced(text_file: Path, run: Run) -> None:
    before = text_file.read_bytes()
    outcome = run("read", text_file, "-o", text_file, "--to", "json", "--overwrite")
    assert outcome == (2, "", f"unionplan: error: {text_file}: is the file that was read\n")
    assert text_file.read_bytes() == before


def test_all_plans_are_written_or_none(
    two_plans: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []

    def write(path: Path, data: bytes) -> None:
        written.append(path.name)
        if len(written) > 1:
            raise OutputError(str(path), "no space left on the disk")
        path.write_bytes(data)

    monkeypatch.setattr("unionplan.cli.outputs.write_bytes", write)
    outcome = run("read", two_plans, "-o", tmp_path / "{n}.json")
    problem = f"{tmp_path}/2.json: no space left on the disk"
    assert outcome == (2, "", f"unionplan: error: {problem}\n")
    assert written == ["1.json", "2.json"]
    assert not list(tmp_path.glob("*.json"))


def test_a_folder_that_is_not_there_is_an_error(text_file: Path, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "none" / "plan.json"
    outcome = run("read", text_file, "-o", out)
    assert outcome.code == 2
    assert outcome.err == f"unionplan: error: {out}: its directory does not exist\n"


def test_an_unknown_suffix_is_an_error(text_file: Path, tmp_path: Path, run: Run) -> None:
    outcome = run("read", text_file, "-o", tmp_path / "plan.odt")
    assert outcome.code == 2
    assert "no format is called '.odt'" in outcome.err
    assert outcome.err.count("\n") == 1


def test_formats_are_those_of_the_library() -> None:
    assert FORMATS.names == installed().names


def test_an_array_of_plans_is_json(two_plans: Path, run: Run) -> None:
    text = run("read", two_plans).out
    assert text.startswith("[\n{\n")
    assert text.endswith("}\n]\n")
    assert len(json.loads(text)) == 2


def test_a_text_becomes_calendars(two_plans: Path, tmp_path: Path, run: Run) -> None:
    pytest.importorskip("icalendar")
    out = tmp_path / "out"
    out.mkdir()
    outcome = run("read", two_plans, "-o", out, "--to", "ics")
    assert outcome.code == 0
    assert sorted(path.name for path in out.iterdir()) == ["page-1.ics", "page-2.ics"]
    lines = outcome.err.splitlines()
    assert f"{out / 'page-1.ics'}: 未写入：/sections：日历里没有它的位置" in lines
    assert lines[-1].endswith("（2篇，读入100%）")
    outcome = run("read", two_plans, "--to", "ics")
    assert (outcome.code, outcome.out) == (2, "")
    assert "ics cannot hold several plans" in outcome.err
    outcome = run("read", two_plans, "--plan", 1, "--to", "ics", "--strict")
    assert (outcome.code, outcome.out) == (2, "")
    assert "/sections: a calendar has no place for it" in outcome.err
