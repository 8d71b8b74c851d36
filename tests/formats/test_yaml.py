"""YAML 1.2, of which only what JSON can say is read."""

import sys
from decimal import Decimal
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from unionplan.errors import DecodeError, Fault, MissingExtraError
from unionplan.formats import from_plain, yaml
from unionplan.formats._problem import Problem
from unionplan.model import Activity, Deadline, Metric, Party, Plan, Section, Target, Window
from unionplan.testing import near_valid_documents, texts

ruamel = pytest.importorskip("ruamel.yaml")

fewer = settings(max_examples=max(20, settings().max_examples // 4))


def faults_or_none(text: str) -> tuple[Fault, ...] | None:
    """The faults of a text; None where it is read."""
    try:
        yaml.loads(text)
    except DecodeError as error:
        return error.faults
    return None


def faults_of(text: str) -> list[tuple[str, int | None, int | None]]:
    with pytest.raises(DecodeError) as caught:
        yaml.loads(dedent(text))
    return [(fault.where, fault.line, fault.column) for fault in caught.value.faults]


def value_of(scalar: str) -> object:
    """What a scalar under a key of the application is read as."""
    return yaml.loads(f"unionplan: 1\nx-a: {scalar}\n").extra["x-a"]


def by_ruamel(text: str) -> Any:  # noqa: ANN401 - it could be anything
    return ruamel.YAML(typ="safe", pure=True).load(text)


@given(texts(max_size=40) | st.text(max_size=40))
@example("甲" * 200)
@example("2026年工会工作计划")
@example("y")
@example("a: b")
@example("一、甲\n二、乙\n")
@example("一\n\n\n")
@example("《甲》\n  乙")
@example("甲\n乙 ")
def test_texts_and_keys_are_read_back_by_us_and_by_others(text: str) -> None:
    plan = Plan(title=text, extra={"x-a": {text: [text]}})
    written = yaml.dumps(plan)
    assert yaml.loads(written) == plan
    assert by_ruamel(written).get("title", "") == text
    assert by_ruamel(written)["x-a"] == {text: [text]}


@given(st.text() | st.text(alphabet="-?:,[]{}#&*!|>'\"%@` \n\tab1.~\\xU0"))
@example("[" * 100_000)
@example("{a: " * 100_000)
@example("- " * 5_000)
@example("a: &x [*x]")
@example('"\\UFFFFFFFF"')
@example('"\\xzz"')
@example("%YAML 1.1\n---\na: 1")
@example("%TAG ! tag:x,2000:\n---\na: 1")
@example("--- a\n--- b")
@example("? [a]\n: b")
@example("? &a b\n: c")
@example("!!binary a")
@example("\x00")
@example("\ud800")
@example('"\\ud800"')
@example("a: 1e" + "9" * 30)
@example("")
def test_any_text_is_read_or_refused(text: str) -> None:
    assert faults_or_none(text) != ()


@fewer
@given(near_valid_documents(), st.data())
def test_a_damaged_text_is_read_or_refused(document: dict[str, Any], data: st.DataObject) -> None:
    try:
        text = yaml.dumps(from_plain(document))
    except DecodeError:
        return
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 3)))
    damaged = text[:start] + data.draw(st.text(max_size=3)) + text[end:]
    assert faults_or_none(damaged) != ()


@pytest.mark.parametrize(
    "text",
    [
        *("否", "no", "Yes", "on", "12:30", "0123", "0o17", "0x1F", "1_000", "2026-03-08", "~"),
        *("Null", "True", ".5", "5.", "+5", ".inf", ".nan", "<<", "=", "2026-03", "2026年", "-x"),
    ],
)
def test_what_json_does_not_know_is_text(text: str) -> None:
    assert value_of(text) == text


@pytest.mark.parametrize(
    ("scalar", "value"),
    [
        ("null", None),
        ("", None),
        ("true", True),
        ("false", False),
        ("0", 0),
        ("-12", -12),
        ("12.50", Decimal("12.50")),
        ("1e3", Decimal("1e3")),
        ("-0", 0),
        ("'12'", "12"),
        ('"null"', "null"),
        ("|\n  一\n  二\n", "一\n二\n"),
        (">-\n  one\n  two\n", "one two"),
    ],
)
def test_what_json_knows_is_a_value(scalar: str, value: object) -> None:
    found = value_of(scalar)
    assert found == value
    assert type(found) is type(value)


def test_a_plan_written_by_hand_is_read() -> None:
    plan = yaml.loads(
        dedent(
            """\
            # 工会计划
            unionplan: 1
            title: 2026年实验小学工会工作计划
            organization: {name: 实验小学工会, kind: school, membership: {employees: 190}}
            period: 2026
            sections:
              - {role: guidance, heading: 指导思想, text: 坚持}
              - role: tasks
                text: |
                  第一段
                  第二段
            activities:
              - {title: 教代会, when: 2026-06, parties: [{name: 工会委员会}]}
              - {title: 妇女节, when: ../2026-03-08, x-oa: {form: 17}}
            metrics:
              - {name: 办结率, unit: "%", targets: [{at_least: 95.5, by: 2026-12-31}]}
            """
        )
    )
    assert str(plan.period) == "2026"
    assert plan.sections[1].text == "第一段\n第二段\n"
    assert plan.activities[0].when == Window.parse("2026-06")
    assert plan.activities[1].when == Deadline.parse("../2026-03-08")
    assert plan.activities[1].extra == {"x-oa": {"form": 17}} or plan.activities[1].extra
    assert plan.metrics[0].targets == (Target(at_least="95.5", by="2026-12-31"),)


def test_the_text_is_easy_to_read() -> None:
    plan = Plan(
        title="2026年工作计划",
        period="2026",
        sections=[Section(heading="指导思想", text="第一段\n第二段")],
        activities=[
            Activity(title="教代会", when="2026-06", parties=[Party(name="工会委员会")]),
            Activity(title="no", when="2026-03-08"),
        ],
        metrics=[Metric(name="率", unit="%", targets=[Target(at_least="95.5")])],
        extra={"x-none": {}, "x-null": None, "x-yes": True, "x-list": [1, "12:30"]},
    )
    assert yaml.dumps(plan) == dedent(
        """\
        unionplan: 1
        title: 2026年工作计划
        period: "2026"
        sections:
          - id: s1
            heading: 指导思想
            text: |-
              第一段
              第二段
        activities:
          - title: 教代会
            id: a1
            when: 2026-06
            parties:
              - name: 工会委员会
          - title: "no"
            id: a2
            when: "2026-03-08"
        metrics:
          - name: 率
            id: m1
            unit: "%"
            targets:
              - at_least: 95.5
        x-none: {}
        x-null: null
        x-yes: true
        x-list:
          - 1
          - "12:30"
        """
    )


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        pytest.param(
            """\
            unionplan: 1
            titel: x
            goals:
              - statement: g
                parent: 5
              - id: g2
            """,
            [("/titel", 2, 1), ("/goals/0/parent", 5, 13), ("/goals/1", 6, 5)],
            id="key, value, object",
        ),
        pytest.param(
            "unionplan: 1\ntitle: a\nx-a: {b: 1, b: 2}\ntitle: 5\n",
            [("/x-a/b", 3, 13), ("/title", 4, 1), ("/title", 4, 8)],
            id="repeated",
        ),
        pytest.param("title:\n", [("", 1, 1), ("/title", 1, 1)], id="nothing behind a key"),
        pytest.param("", [("", 1, 1)], id="empty"),
        pytest.param("- a\n", [("", 1, 1)], id="array"),
        pytest.param("unionplan: 2\nnew: 1\n", [("/unionplan", 1, 12)], id="newer"),
        pytest.param(
            "a: &x 1\nb: *x\nc: !!str d\n", [("", 1, 4), ("", 2, 4), ("", 3, 4)], id="refs"
        ),
        pytest.param("unionplan: 1\n---\nunionplan: 1\n", [("", 2, 1)], id="two documents"),
        pytest.param("%YAML 1.1\n---\nunionplan: 1\n", [("", 2, 1)], id="old YAML"),
        pytest.param("? {a: 1}\n: b\n", [("", 1, 3)], id="odd key"),
        pytest.param("? !!str a\n: b\nunionplan: 1\n", [("", 1, 3)], id="tag of a key"),
        pytest.param("a: [1\nb: 2\n", [("", 2, 2)], id="not closed"),
        pytest.param("a: b: c\n", [("", 1, 5)], id="two colons"),
        pytest.param("a: 1\nb: \x07\n", [("", 2, 4)], id="control character"),
        pytest.param('unionplan: 1\ntitle: "\\ud800"\n', [("/title", 2, 8)], id="half a pair"),
        pytest.param("unionplan: 1\nx-a: " + "1" * 401 + "\n", [("/x-a", 2, 6)], id="long number"),
        pytest.param("unionplan: 1\nx-a: " + "[" * 101, [("", 2, 105)], id="deep"),
    ],
)
def test_faults_stand_where_the_text_is_wrong(
    text: str, faults: list[tuple[str, int, int]]
) -> None:
    assert faults_of(text) == faults


def test_the_version_may_be_said_as_yaml_says_it() -> None:
    assert yaml.loads("%YAML 1.2\n---\nunionplan: 1\ntitle: a\n...\n").title == "a"


def test_what_is_missing_has_the_place_of_what_it_is_missing_from() -> None:
    from unionplan.formats._yaml_reading import YamlText

    found = YamlText("a:\n  b: 1\n")
    problems = [Problem(("a", "c", "d"), ""), Problem(("a", "c"), "", at_key=True)]
    assert found.locate(problems) == [(2, 3), (2, 3)]


@pytest.mark.parametrize("verb", ["dumps", "loads"])
def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch, verb: str) -> None:
    for name in [*sys.modules]:
        if name.startswith(("ruamel", "unionplan.formats._yaml")):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "ruamel.yaml", None)
    with pytest.raises(MissingExtraError, match=r'pip install "unionplan\[yaml\]"'):
        getattr(yaml, verb)(Plan() if verb == "dumps" else "unionplan: 1")
