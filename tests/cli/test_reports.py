"""What check writes for programs and forges: SARIF, GitHub's annotations, JUnit's XML, JSON."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from unionplan.cli.commands import check as command
from unionplan.model import Plan
from unionplan.rules import Context, Problem, Problems, Registry, default_registry, rule
from unionplan.rules.severity import Severity

from .conftest import Outcome

Run = Callable[..., Outcome]

DOCUMENT = """\
{
  "unionplan": 1,
  "title": "🎉实验小学工会20xx年工作计划",
  "period": "2026",
  "sections": [
    {"id": "s1", "marker": "一、", "heading": "目标", "text": "会前征集提案。会前征集提案。"},
    {"id": "s2", "marker": "三、", "heading": "保障", "text": "到位。"}
  ],
  "goals": [{"id": "g1", "statement": "甲"}, {"id": "g1", "statement": "乙"}],
  "waivers": [{"rule": "WP107", "reason": "口号: 100%,\\n已批"}]
}
"""
TEXT = "工会2026年工作计划\r\n一、指导思想\r\n服务xx职工。\r\n二、重点工作\r\n开会。\r\n"


RULES = ["WP001", "WP101", "WP103", "WP105", "WP106", "WP107", "WP402", "WP601"]


@pytest.fixture(autouse=True)
def _one_more_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that asks for a fact, and one whose message has all that must be escaped."""

    @rule("XX501", Severity.ERROR, zh="代表太少。", en="too few", since="1.0")
    def asks(_plan: Plan, context: Context) -> Problems:
        if context.need("representatives") < 0:
            yield Problem("")

    @rule("XX601", Severity.WARNING, zh="“{odd}”。", en="{odd}", since="1.0")
    def odd(plan: Plan, _context: Context) -> Problems:
        if plan.goals:
            yield Problem("", odd="100%: a,b\r\nc")

    registry = default_registry().select(RULES).with_rules(asks, odd)
    monkeypatch.setattr(command, "installed_registry", lambda: registry)


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A document and a text with odd names, and one that is not there."""
    monkeypatch.chdir(tmp_path)
    Path("计 划,1:a%b#.json").write_text(DOCUMENT, "utf-8")
    Path("草稿.txt").write_bytes(TEXT.encode("gb18030"))
    return ["计 划,1:a%b#.json", "草稿.txt", "没有.txt"]


def sarif(run: Run, *arguments: object) -> dict[str, Any]:
    log: dict[str, Any] = run("check", "--format", "sarif", *arguments).json
    return log["runs"][0]


def of_rule(results: list[dict[str, Any]], code: str) -> dict[str, Any]:
    (result,) = [each for each in results if each["ruleId"] == code]
    return result


def test_sarif_is_what_its_schema_says(files: list[str], run: Run) -> None:
    place = os.environ.get("UNIONPLAN_SARIF_SCHEMA")
    if not place:
        pytest.skip("UNIONPLAN_SARIF_SCHEMA does not name OASIS's sarif-schema-2.1.0.json")
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(Path(place).read_text("utf-8"))
    for lang in ("zh", "en"):
        log = run("check", "--format", "sarif", "--lang", lang, *files).json
        validator = jsonschema.Draft4Validator(schema)
        assert [error.message for error in validator.iter_errors(log)] == []


def test_sarif_names_rules_files_and_places(files: list[str], run: Run) -> None:
    log = sarif(run, *files)
    assert log["columnKind"] == "unicodeCodePoints"
    assert [each["location"]["uri"] for each in log["artifacts"]] == [
        "%E8%AE%A1%20%E5%88%92%2C1%3Aa%25b%23.json",
        "%E8%8D%89%E7%A8%BF.txt",
    ]
    rules = log["tool"]["driver"]["rules"]
    for result in log["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        (location,) = result["locations"]
        index = location["physicalLocation"]["artifactLocation"]["index"]
        assert (
            log["artifacts"][index]["location"]["uri"]
            == (location["physicalLocation"]["artifactLocation"]["uri"])
        )
    described = next(each for each in rules if each["id"] == "WP105")
    assert described["defaultConfiguration"] == {"level": "warning"}
    assert described["help"]["markdown"].count("```yaml\n") == 2
    assert "helpUri" not in described


def test_columns_count_code_points(files: list[str], run: Run) -> None:
    results = sarif(run, *files)["results"]
    first = next(each for each in results if each["ruleId"] == "WP601")
    region = first["locations"][0]["physicalLocation"]["region"]
    assert region["snippet"]["text"] == "20xx年"
    line = DOCUMENT.splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "20xx年"
    assert line.index("20xx年") < line.encode("utf-16-le").index("20xx年".encode("utf-16-le")) / 2
    start = region["charOffset"]
    assert DOCUMENT[start : start + region["charLength"]] == "20xx年"


def test_what_is_waived_is_suppressed(files: list[str], run: Run) -> None:
    result = of_rule(sarif(run, *files)["results"], "WP107")
    (suppression,) = result["suppressions"]
    assert suppression["kind"] == "inSource"
    assert suppression["justification"] == "口号: 100%,\n已批"
    others = [each for each in sarif(run, *files)["results"] if "suppressions" in each]
    assert len(others) == 1


def test_missing_facts_and_files_are_notifications(files: list[str], run: Run) -> None:
    (invocation,) = sarif(run, *files)["invocations"]
    assert invocation["executionSuccessful"] is False
    (failure,) = invocation["toolExecutionNotifications"]
    assert failure["message"]["text"] == "没有.txt: no such file"
    missing = [
        each
        for each in invocation["toolConfigurationNotifications"]
        if each["associatedRule"]["id"] == "XX501"
    ]
    assert len(missing) == 2
    assert missing[0]["level"] == "note"
    (clean,) = sarif(run, files[1], "--ignore", "XX501")["invocations"]
    assert clean == {"executionSuccessful": True}


def test_a_finding_is_recognised_when_lines_have_moved(files: list[str], run: Run) -> None:
    def fingerprints() -> list[str]:
        results = sarif(run, files[0])["results"]
        return [each["partialFingerprints"]["unionplanFinding/v1"] for each in results]

    before = fingerprints()
    assert len(set(before)) == len(before)
    path = Path(files[0])
    path.write_text("\n\n" + path.read_text("utf-8"), "utf-8")
    assert fingerprints() == before


def test_related_places_are_logical_locations(files: list[str], run: Run) -> None:
    result = of_rule(sarif(run, files[0])["results"], "WP402")
    (related,) = result["relatedLocations"]
    assert related["logicalLocations"][0]["fullyQualifiedName"] == "/goals/0/id"
    assert result["locations"][0]["logicalLocations"][0]["name"] == "g1"


def test_standard_input_absolute_paths_and_several_plans(
    tmp_path: Path, two_plans: Path, run: Run
) -> None:
    outcome = run("check", "--format", "sarif", "-", two_plans, stdin=TEXT.encode())
    (log,) = outcome.json["runs"]
    uris = [each["location"]["uri"] for each in log["artifacts"]]
    assert uris == ["stdin", (tmp_path / "page.txt").as_uri()]
    numbers = {each.get("properties", {}).get("plan") for each in log["results"]}
    assert numbers <= {None, 1, 2}


ANNOTATION = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def annotations(run: Run, *arguments: object) -> list[tuple[str, dict[str, str], str]]:
    """The commands as GitHub reads them."""
    read: list[tuple[str, dict[str, str], str]] = []
    for line in run("check", "--format", "github", *arguments).out.splitlines():
        match = ANNOTATION.fullmatch(line)
        assert match, line
        properties = dict(each.split("=", 1) for each in match[2].split(","))
        for code, mark in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
            properties = {key: value.replace(code, mark) for key, value in properties.items()}
        message = match[3].replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
        read.append((match[1], properties, message))
    return read


def test_annotations_are_escaped(files: list[str], run: Run) -> None:
    read = annotations(run, *files)
    assert {each[1]["file"] for each in read} == set(files)
    (odd,) = [each for each in read if each[1].get("title") == "XX601 odd"]
    assert odd[0] == "warning"
    assert odd[2] == "“100%: a,b\r\nc”。"
    gap = next(each for each in read if each[1].get("title") == "WP601 placeholder_left")
    assert gap[0] == "error"
    assert (gap[1]["line"], gap[1]["endLine"]) == ("3", "3")
    assert int(gap[1]["endColumn"]) - int(gap[1]["col"]) == 5
    assert ("error", {"file": "没有.txt"}, "没有.txt: no such file") in read
    assert any(level == "notice" and "representatives" in text for level, _, text in read)


def test_an_annotation_without_a_place_says_the_pointer(run: Run) -> None:
    text = "工会2026年工作计划\n一、指导思想\n服务。\n"
    out = run("check", "--format", "github", "-", "--select", "WP103", stdin=text.encode()).out
    assert out.startswith("::notice file=-,title=WP103 tasks_missing::/sections: ")


def test_a_stretch_of_several_lines_has_no_columns(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    @rule("XX301", Severity.ADVICE, zh="长。", en="long", since="1.0")
    def speaks_of_a_part(_plan: Plan, _context: Context) -> Problems:
        yield Problem("/sections/0")

    registry = Registry([speaks_of_a_part])
    monkeypatch.setattr(command, "installed_registry", lambda: registry)
    path = tmp_path / "plan.txt"
    path.write_text("工会2026年工作计划\n一、目标\n会前征集提案。\n　　会后答复。\n", "utf-8")
    [(_, properties, _)] = annotations(run, path)
    assert (properties["line"], properties["endLine"]) == ("2", "4")
    assert "col" not in properties
    (result,) = sarif(run, path)["results"]
    assert result["locations"][0]["physicalLocation"]["region"]["endLine"] == 4


def test_a_finding_without_a_place_is_about_the_file(run: Run) -> None:
    text = "工会2026年工作计划\n一、指导思想\n服务。\n"
    arguments = ("check", "--format", "sarif", "-", "--select", "WP103")
    (result,) = run(*arguments, stdin=text.encode()).json["runs"][0]["results"]
    assert "region" not in result["locations"][0]["physicalLocation"]


def test_junit_has_a_case_for_each_rule(files: list[str], run: Run) -> None:
    outcome = run("check", "--format", "junit", "--fail-on", "error", *files)
    root = ET.fromstring(outcome.out)  # noqa: S314 - our own output
    document, text, missing = root.findall("testsuite")
    cases = {case.get("name"): case for case in document.findall("testcase")}
    assert cases["WP402 duplicate_id"].find("failure") is not None
    lighter = cases["WP105 numbering_skipped"]
    assert lighter.find("failure") is None
    assert "计 划,1:a%b#.json:7:" in (lighter.findtext("system-out") or "")
    assert cases["WP101 title_missing"].find("*") is None
    assert cases["XX501 asks"].find("skipped") is not None
    assert document.get("name") == files[0]
    assert missing.find("testcase/error") is not None
    for key in ("tests", "failures", "errors", "skipped"):
        suites = [int(suite.get(key) or 0) for suite in (document, text, missing)]
        assert int(root.get(key) or 0) == sum(suites)
    assert int(document.get("tests") or 0) == len(cases)


def test_junit_can_hold_whatever_a_name_is(tmp_path: Path, run: Run) -> None:
    path = tmp_path / 'a\x01<&\ufffe".txt'
    path.write_text(TEXT, "utf-8")
    root = ET.fromstring(run("check", "--format", "junit", path).out)  # noqa: S314
    assert (root[0].get("name") or "").endswith('a\\x01<&\\ufffe".txt')


def test_several_plans_of_a_page_are_suites(two_plans: Path, run: Run) -> None:
    root = ET.fromstring(run("check", "--format", "junit", two_plans).out)  # noqa: S314
    assert [suite.get("name") for suite in root] == [f"{two_plans} (1)", f"{two_plans} (2)"]


def test_a_rule_that_failed_is_a_failure(
    files: list[str], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    @rule("XX301", Severity.ADVICE, zh="坏。", en="broken", since="1.0")
    def breaks(_plan: Plan, _context: Context) -> Problems:
        raise ZeroDivisionError

    registry = default_registry().select(["WP101"]).with_rules(breaks)
    monkeypatch.setattr(command, "installed_registry", lambda: registry)
    root = ET.fromstring(run("check", "--format", "junit", files[0]).out)  # noqa: S314
    assert [case.get("name") for case in root.iter("testcase")] == ["WP001", "WP101 title_missing"]
    (result,) = sarif(run, files[0])["results"]
    assert result["ruleId"] == "WP001"
    assert "ruleIndex" not in result


def test_json_tells_places_and_what_was_not_checked(files: list[str], run: Run) -> None:
    outcome = run("check", "--format", "json", *files)
    first, second = outcome.json["files"]
    (plan,) = first["plans"]
    gap = next(each for each in plan["findings"] if each["code"] == "WP601")
    assert (gap["line"], gap["quote"]) == (3, "20xx年")
    assert gap["end_column"] - gap["column"] == 5
    assert "XX501" in [each["code"] for each in plan["not_checked"]]
    assert plan["waived"][0]["line"] == 6
    assert second["encoding"] == "gb18030"
    assert outcome.json["failed"][0]["file"] == "没有.txt"


def test_text_tells_what_was_not_checked_in_one_line(files: list[str], run: Run) -> None:
    out = run("check", files[0], "--width", 200, "--select", "XX501,WP1").out
    assert out.count("representatives") == 1


def test_no_colour_but_on_a_terminal(files: list[str], run: Run) -> None:
    assert "\x1b" not in run("check", files[0]).out
