import io
import re
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from unionplan import Activity, Plan, dump, load
from unionplan.cli.progress import watched

from .conftest import Outcome

Run = Callable[..., Outcome]


def test_a_plan_goes_from_format_to_format_and_back(
    plan_json: Path, tmp_path: Path, run: Run
) -> None:
    pytest.importorskip("ruamel.yaml")
    pytest.importorskip("tomlkit")
    chain = [plan_json, tmp_path / "a.yaml", tmp_path / "b.toml", tmp_path / "c.json"]
    for source, target in pairwise(chain):
        assert run("convert", source, target) == (0, "", "")
    assert load(chain[-1]) == load(plan_json)


def test_a_text_can_be_converted_and_is_accounted_for(
    text_file: Path, tmp_path: Path, run: Run
) -> None:
    target = tmp_path / "out.json"
    assert run("convert", text_file, target) == (0, "", f"{text_file}（1篇，读入100%）\n")
    assert load(target).title == "实验小学工会2026年工作计划"


def test_standard_input_and_output(plan_json: Path, run: Run) -> None:
    outcome = run("convert", "-", "-", "--to", "json", stdin=plan_json.read_bytes())
    assert outcome.code == 0
    assert outcome.json["period"] == "2026"


def test_of_several_plans_one_must_be_chosen(two_plans: Path, tmp_path: Path, run: Run) -> None:
    target = tmp_path / "out.json"
    outcome = run("convert", two_plans, target)
    problem = f"{two_plans}: holds 2 plans: choose one with --plan"
    assert outcome == (2, "", f"unionplan: error: {problem}\n")
    assert run("convert", two_plans, target, "--plan", 2).code == 0
    assert "第一医院" in load(target).title


def test_nothing_is_replaced_unasked(plan_json: Path, tmp_path: Path, run: Run) -> None:
    target = tmp_path / "out.json"
    target.write_text("mine")
    outcome = run("convert", plan_json, target)
    assert outcome.code == 2
    assert outcome.err == (
        f"unionplan: error: {target}: is there already (--overwrite replaces it)\n"
    )
    assert target.read_text() == "mine"
    assert run("convert", plan_json, target, "--overwrite").code == 0
    assert load(target) == load(plan_json)


def test_nothing_is_touched_where_the_source_is_bad(tmp_path: Path, run: Run) -> None:
    source, target = tmp_path / "bad.json", tmp_path / "out.json"
    source.write_text('{"unionplan": 1, "period": "20260"}')
    target.write_text("mine")
    outcome = run("convert", source, target, "--overwrite")
    assert outcome.code == 2
    assert outcome.err.startswith(f"unionplan: error: {source}:1:")
    assert outcome.err.count("\n") == 1
    assert target.read_text() == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.json", "out.json"]


def test_a_folder_is_no_target(plan_json: Path, tmp_path: Path, run: Run) -> None:
    outcome = run("convert", plan_json, tmp_path, "--to", "json", "--overwrite")
    assert outcome == (2, "", f"unionplan: error: {tmp_path}: is a directory\n")


def test_the_target_needs_a_format(plan_json: Path, tmp_path: Path, run: Run) -> None:
    outcome = run("convert", plan_json, tmp_path / "plan")
    assert outcome.code == 2
    assert "no format is named; known are " in outcome.err
    assert run("convert", plan_json, "-").json["unionplan"] == 1


def test_the_same_file_is_refused(plan_json: Path, run: Run) -> None:
    outcome = run("convert", plan_json, plan_json, "--overwrite")
    assert outcome.err == f"unionplan: error: {plan_json}: is the file that was read\n"


@pytest.fixture
def calendar_json(tmp_path: Path) -> Path:
    """A plan of which a calendar does not hold all."""
    path = tmp_path / "year.json"
    path.write_text(
        """{"unionplan": 1, "period": "2026", "title": "工会工作计划", "activities": [
        {"id": "a1", "title": "座谈会", "when": "2026-03", "budget": 500},
        {"id": "a2", "title": "慰问", "when": {"words": "适时"}}]}""",
        encoding="utf-8",
    )
    return path


def test_a_calendar_is_written_and_what_it_does_not_hold_is_told(
    calendar_json: Path, tmp_path: Path, run: Run
) -> None:
    pytest.importorskip("icalendar")
    target = tmp_path / "plan.ics"
    losses = [
        "/activities/0/budget：日历里没有它的位置",
        "/activities/1：排不出日期",
    ]
    expected = "".join(f"{target}: 未写入：{loss}\n" for loss in losses)
    assert run("convert", calendar_json, target) == (0, "", expected)
    assert target.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert [activity.id for activity in load(target).activities] == ["a1"]
    again = tmp_path / "again.json"
    assert run("convert", target, again) == (0, "", "")
    assert load(again) == load(target)
    assert run("convert", calendar_json, target).code == 2  # it is there already
    assert run("convert", calendar_json, target, "--overwrite") == (0, "", expected)
    outcome = run("convert", calendar_json, "-", "--to", "ics")
    assert outcome.out.encode() == target.read_bytes()
    assert outcome.err.startswith("-: 未写入：")
    assert run("convert", "-", "-", stdin=target.read_bytes()).json["title"] == "工会工作计划"


def test_what_would_lose_something_is_not_written_where_that_is_asked(
    calendar_json: Path, tmp_path: Path, run: Run
) -> None:
    pytest.importorskip("icalendar")
    target = tmp_path / "plan.ics"
    outcome = run("convert", calendar_json, target, "--strict")
    assert outcome.code == 2
    assert outcome.err.splitlines() == [
        f"unionplan: error: {target}: /activities/0/budget: a calendar has no place for it",
        f"unionplan: error: {target}: /activities/1: it has no days: 适时",
    ]
    assert not target.exists()
    whole = tmp_path / "whole.json"
    assert run("convert", calendar_json, whole, "--strict") == (0, "", "")


def test_a_word_document_has_the_layout_that_was_asked_for(
    plan_json: Path, tmp_path: Path, run: Run
) -> None:
    pytest.importorskip("docx")
    official, named, plain = (tmp_path / f"{name}.docx" for name in ("a", "b", "c"))
    assert run("convert", plan_json, official).code == 0
    assert run("convert", plan_json, named, "--layout", "official").code == 0
    assert run("convert", plan_json, plain, "--layout", "plain").code == 0
    assert official.read_bytes() == named.read_bytes() != plain.read_bytes()
    outcome = run("convert", plan_json, tmp_path / "d.json", "--layout", "plain")
    assert (outcome.code, outcome.err) == (
        2,
        "unionplan: error: --layout is for docx and html, not for json\n",
    )


def test_a_word_document_is_read_as_the_text_that_it_is(
    text_file: Path, tmp_path: Path, run: Run
) -> None:
    pytest.importorskip("docx")
    target = tmp_path / "plan.docx"
    assert run("convert", text_file, target).code == 0
    again = tmp_path / "again.json"
    assert run("convert", target, again).code == 0
    assert load(again).title == "实验小学工会2026年工作计划"


def test_losses_that_differ_only_in_the_item_are_told_in_one_line(tmp_path: Path, run: Run) -> None:
    pytest.importorskip("docx")
    source, target = tmp_path / "plan.json", tmp_path / "plan.docx"
    plan = Plan(
        activities=[
            Activity(title=name, area="women", after=["a9"] * (name == "乙")) for name in "甲乙丙"
        ]
    )
    dump(plan, source)
    outcome = run("convert", source, target, "--lang", "en")
    assert outcome.err.splitlines() == [
        f"{target}: left out: /activities/0/area: area is not printed (and 2 more like it)",
        f"{target}: left out: /activities/1/after: after is not printed",
    ]
    outcome = run("convert", source, target, "--overwrite")
    assert outcome.err.splitlines() == [
        f"{target}: 未写入：/activities/0/area：工作领域不印出（同类另有2处）",
        f"{target}: 未写入：/activities/1/after：前项不印出",
    ]


def test_where_the_reader_found_things_is_told_in_one_line(
    text_file: Path, tmp_path: Path, run: Run
) -> None:
    target = tmp_path / "plan.html"
    lines = run("convert", text_file, target).err.splitlines()
    (told,) = [line for line in lines if "读自原文何处" in line]
    assert re.search("：/[a-z]+/0/source：读自原文何处不印出（同类另有[0-9]+处）$", told)


def test_a_later_calendar_takes_up_the_earlier_one(
    calendar_json: Path, tmp_path: Path, run: Run
) -> None:
    pytest.importorskip("icalendar")
    target = tmp_path / "plan.ics"
    assert run("convert", calendar_json, target).code == 0
    later = tmp_path / "later.json"
    dump(load(calendar_json).put("/activities/0/when", "2026-04"), later)
    again = run("convert", later, target, "--earlier", target, "--overwrite")
    assert again.code == 0
    text = target.read_text("utf-8")
    assert "SEQUENCE:1" in text
    assert "DTSTART;VALUE=DATE:20260401" in text
    outcome = run("convert", later, target, "--earlier", tmp_path / "no.ics", "--overwrite")
    assert outcome.err.startswith(f"unionplan: error: {tmp_path / 'no.ics'}: ")
    bad = tmp_path / "bad.ics"
    bad.write_text("no calendar", encoding="utf-8")
    assert run("convert", later, target, "--earlier", bad, "--overwrite").code == 2
    assert target.read_text("utf-8") == text


@pytest.mark.parametrize(
    ("asked", "trigger"), [("3d", "-P3D"), ("12h", "-PT12H"), ("30m", "-PT30M")]
)
def test_events_are_announced_as_long_before_as_was_asked(
    asked: str, trigger: str, calendar_json: Path, run: Run
) -> None:
    pytest.importorskip("icalendar")
    outcome = run("convert", calendar_json, "-", "--to", "ics", "--alarm", asked)
    assert f"TRIGGER:{trigger}" in outcome.out.replace("TRIGGER;VALUE=DURATION", "TRIGGER")


@pytest.mark.parametrize("asked", ["3", "d", "-1d", "12345d", "1w", "1.5h"])
def test_a_time_before_must_be_one(asked: str, calendar_json: Path, run: Run) -> None:
    outcome = run("convert", calendar_json, "-", "--to", "ics", f"--alarm={asked}")
    assert outcome.code == 2
    assert f"expected days, hours or minutes such as 3d, 12h or 30m, found {asked!r}" in outcome.err


@pytest.mark.parametrize("option", ["--alarm=1d", "--earlier=a.ics"])
def test_what_calendars_offer_is_for_calendars(option: str, plan_json: Path, run: Run) -> None:
    outcome = run("convert", plan_json, "-", option)
    name = option.partition("=")[0]
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == f"unionplan: error: {name} is for ics, not for json\n"


# --- many files -----------------------------------------------------------------------------------


def test_many_files_are_written_into_a_folder(
    plan_json: Path, text_file: Path, two_plans: Path, tmp_path: Path, run: Run
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    other = tmp_path / "other.json"
    plan_json.rename(other)
    outcome = run("convert", other, text_file, two_plans, "--to", "csv", "--out", out)
    assert outcome.code == 0
    assert {path.name for path in out.iterdir()} == {
        *("other.csv", "plan.csv", "page-1.csv", "page-2.csv")
    }
    assert f"{out / 'other.csv'}: 未写入：/title：" in outcome.err
    assert outcome.err.splitlines()[-2:] == [
        f"{text_file}（1篇，读入100%）",
        f"{two_plans}（2篇，读入100%）",
    ]
    again = run("convert", other, text_file, "--to", "csv", "-o", out)
    assert again.code == 2
    assert again.err.splitlines() == [
        f"unionplan: error: {out / name}: is there already (--overwrite replaces it)"
        for name in ("other.csv", "plan.csv")
    ]
    assert run("convert", other, "--to", "csv", "-o", out, "--overwrite").code == 0
    assert run("convert", two_plans, "--plan", 2, "-o", out).code == 0
    assert "第一医院" in load(out / "page-2.json").title


def test_of_many_files_all_are_written_or_none(
    plan_json: Path, text_file: Path, tmp_path: Path, run: Run
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    bad = tmp_path / "bad.json"
    bad.write_text("{", encoding="utf-8")
    missing = tmp_path / "missing.json"
    outcome = run("convert", plan_json, bad, missing, "--out", out)
    assert outcome.code == 2
    first, second = outcome.err.splitlines()
    assert first.startswith(f"unionplan: error: {bad}:1:")
    assert second.startswith(f"unionplan: error: {missing}: ")
    outcome = run("convert", plan_json, text_file, "--out", out)
    assert outcome.err == (
        f"unionplan: error: {out / 'plan.json'}: would be written twice, for two files have one"
        " name\n"
    )
    outcome = run("convert", plan_json, "--to", "csv", "--strict", "--out", out)
    assert f"{out / 'plan.csv'}: /title: " in outcome.err
    assert list(out.iterdir()) == []


def test_many_files_need_a_folder(plan_json: Path, tmp_path: Path, run: Run) -> None:
    for out in (tmp_path / "none", plan_json):
        outcome = run("convert", plan_json, "--out", out)
        assert outcome.err == f"unionplan: error: {out}: is no directory\n"
    for files in ([plan_json], [plan_json] * 3):
        outcome = run("convert", *files)
        assert outcome.code == 2
        assert "expected SRC DST, or --out DIR for several files, found" in outcome.err


class Terminal(io.StringIO):
    """A standard error that somebody looks at."""

    def isatty(self) -> bool:
        return True


def bar(monkeypatch: pytest.MonkeyPatch, stream: object, number: int) -> list[int]:
    monkeypatch.setattr(sys, "stderr", stream)
    return list(watched(range(number), "Converting"))


def test_a_bar_shows_how_far_many_files_have_come(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("rich")
    monkeypatch.setenv("TERM", "xterm")
    terminal = Terminal()
    assert bar(monkeypatch, terminal, 3) == [0, 1, 2]
    assert "Converting" in terminal.getvalue()


def test_there_is_no_bar_where_nobody_looks_or_nothing_draws_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file, terminal = io.StringIO(), Terminal()
    assert bar(monkeypatch, None, 3) == [0, 1, 2]
    assert bar(monkeypatch, file, 3) == [0, 1, 2]
    assert bar(monkeypatch, terminal, 1) == [0]
    monkeypatch.setitem(sys.modules, "rich.console", None)
    assert bar(monkeypatch, terminal, 3) == [0, 1, 2]
    assert file.getvalue() == terminal.getvalue() == ""

    class Closed(io.StringIO):
        def isatty(self) -> bool:
            raise ValueError

    assert bar(monkeypatch, Closed(), 3) == [0, 1, 2]


def test_stratml_is_written_and_read_whatever_its_encoding(tmp_path: Path, run: Run) -> None:
    source, target, again = (tmp_path / name for name in ("plan.json", "plan.xml", "again.json"))
    plan = Plan(
        title="工会工作计划", activities=[Activity(title="座谈会", when="2026-03", budget=500)]
    )
    dump(plan, source)
    assert run("convert", source, target, "--strict") == (0, "", "")
    assert target.read_bytes().startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<Performance')
    assert run("convert", target, again) == (0, "", "")
    assert load(again) == plan
    other = target.read_text(encoding="utf-8").replace("UTF-8", "GB18030").encode("gb18030")
    assert run("convert", "-", "-", stdin=other).json["title"] == "工会工作计划"


def test_stratml_has_the_part_that_was_asked_for(plan_json: Path, tmp_path: Path, run: Run) -> None:
    target = tmp_path / "plan.xml"
    assert run("convert", plan_json, target, "--part", 1).code == 0
    assert "<StrategicPlan " in target.read_text(encoding="utf-8")
    outcome = run("convert", plan_json, tmp_path / "d.json", "--part", 2)
    assert (outcome.code, outcome.err) == (
        2,
        "unionplan: error: --part is for stratml, not for json\n",
    )


def test_what_is_no_stratml_is_told_with_its_place(tmp_path: Path, run: Run) -> None:
    source, target = tmp_path / "plan.xml", tmp_path / "plan.json"
    source.write_text("<StrategicPlan>\n<Name>")
    outcome = run("convert", source, target)
    assert (outcome.code, outcome.err) == (
        2,
        f"unionplan: error: {source}:2:7: not XML: no element found\n",
    )
    assert not target.exists()


def test_a_web_page_is_written_in_either_language_and_layout(
    plan_json: Path, tmp_path: Path, run: Run
) -> None:
    pages = [tmp_path / f"{name}.html" for name in "abcd"]
    assert run("convert", plan_json, pages[0]).code == 0
    assert run("convert", plan_json, pages[1], "--layout", "full", "--lang", "zh").code == 0
    assert run("convert", plan_json, pages[2], "--layout", "wall").code == 0
    assert run("convert", plan_json, pages[3], "--lang", "en").code == 0
    texts = [page.read_text("utf-8") for page in pages]
    assert texts[0] == texts[1]
    assert len(set(texts)) == 3
    assert '<html lang="en">' in texts[3]
    outcome = run("convert", plan_json, tmp_path / "e.html", "--layout", "official")
    assert (outcome.code, outcome.err) == (
        2,
        "unionplan: error: layouts of html are full and wall, not official\n",
    )


def test_a_web_page_shows_what_check_finds(calendar_json: Path, tmp_path: Path, run: Run) -> None:
    text = calendar_json.read_text("utf-8").replace("2026-03", "2025-03")
    calendar_json.write_text(text, encoding="utf-8")
    (tmp_path / "unionplan.toml").write_text('ignore = ["WP2"]\n', encoding="utf-8")
    target = tmp_path / "plan.html"
    assert run("convert", calendar_json, target, "--findings").code == 0
    assert "没有发现问题" in target.read_text("utf-8")
    (tmp_path / "unionplan.toml").unlink()
    target.unlink()
    assert run("convert", calendar_json, target, "--findings").code == 0
    page = target.read_text("utf-8")
    found = run("check", calendar_json, "--format", "json").json["files"][0]["plans"][0]
    codes = [finding["code"] for finding in found["findings"]]
    assert codes
    assert re.findall(r'<th scope="row">(WP\d+)</th>', page) == codes
    outcome = run("convert", calendar_json, tmp_path / "plan.json", "--findings")
    assert (outcome.code, outcome.err) == (
        2,
        "unionplan: error: --findings is for html, not for json\n",
    )


def test_a_web_page_is_read_as_the_text_that_it_is(
    text_file: Path, tmp_path: Path, run: Run
) -> None:
    target, again = tmp_path / "plan.html", tmp_path / "again.json"
    assert run("convert", text_file, target).code == 0
    assert run("convert", target, again).code == 0
    assert load(again).title == "实验小学工会2026年工作计划"
    assert run("check", target).code in (0, 1)
