"""Changing a document in place: what is asked for changes, and nothing else does."""

from decimal import Decimal
from typing import NamedTuple

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import unionplan.testing
from unionplan.errors import DecodeError, EncodeError, PointerError
from unionplan.formats import FORMATS, edit
from unionplan.model import Activity, Extra, Plan, Section

pytest.importorskip("ruamel.yaml", reason="YAML is edited as well")
pytest.importorskip("tomlkit", reason="TOML is edited as well")


class Step(NamedTuple):
    op: str
    path: str
    value: object = None


def replace(path: str, value: object) -> Step:
    return Step("replace", path, value)


def edited(name: str, text: str, *steps: Step) -> str:
    return edit(text, FORMATS.named(name), steps)


lines = st.sampled_from(
    ["工会", "a: b", "# 不是注释", '"', "'", "\n", " ", "否", "2026", "\\", "{", "-"]
)
words = st.lists(lines, max_size=8).map("".join)
names = st.sampled_from(["json", "yaml", "toml"])


@given(names, words, words, words, words)
def test_a_value_that_is_replaced_is_read_back(
    name: str, old: str, new: str, heading: str, text: str
) -> None:
    assume(old and new)
    form = FORMATS.named(name)
    plan = Plan(
        title=heading,
        sections=[Section(id="s1", marker=old, heading=old, text=text), Section(id="s2", text=old)],
    )
    steps = [replace("/sections/0/heading", new), replace("/sections/1/text", new)]
    expected = plan.put("/sections/0/heading", new).put("/sections/1/text", new)
    assert form.loads(edit(form.dumps(plan), form, steps)) == expected


@given(names, unionplan.testing.plans(), st.data())
def test_an_item_that_is_removed_is_gone(name: str, plan: Plan, data: st.DataObject) -> None:
    form = FORMATS.named(name)
    try:
        text = form.dumps(plan)
    except EncodeError:  # such as a null in TOML
        assume(False)  # noqa: FBT003
    assume(plan.activities)
    index = data.draw(st.integers(0, len(plan.activities) - 1))
    step = Step("remove", f"/activities/{index}")
    assert form.loads(edit(text, form, [step])) == plan.drop(step.path)


YAML = """\
# 我们的计划
unionplan: 1   # 版本
title: 实验小学工会20xx年工作计划   # 标题
period: 2026
sections:
  - {marker: 一、, heading: "目标", text: 落实 部署}   # 第一
  - marker: 二、
    heading: 保障
      措施
    text: |
      第一行
      第二行

    # 以下待定
  # 第三
  - marker: '三、'
    text: >-
      甲
      乙
"""


@pytest.mark.parametrize(
    ("steps", "old", "new"),
    [
        ([replace("/title", "2026年计划")], "实验小学工会20xx年工作计划   #", "2026年计划   #"),
        ([replace("/sections/0/marker", "四、")], "{marker: 一、,", "{marker: 四、,"),
        ([replace("/sections/0/marker", "a, b")], "{marker: 一、,", '{marker: "a, b",'),
        ([replace("/sections/0/heading", 'a"b')], '"目标"', r'"a\"b"'),
        ([replace("/sections/1/heading", "保障")], "保障\n      措施", "保障"),
        ([replace("/sections/1/text", "甲\n\n乙\n")], "第一行\n      第二行", "甲\n\n      乙"),
        ([replace("/sections/1/text", "甲")], "|\n      第一行\n      第二行", "甲"),
        ([replace("/sections/2/marker", "it's")], "'三、'", "'it''s'"),
        ([replace("/sections/2/marker", "a\nb")], "'三、'", r'"a\nb"'),
        ([replace("/sections/2/text", "甲")], ">-\n      甲\n      乙", "甲"),
        (
            [Step("remove", "/sections/0")],
            YAML[YAML.index("  - {") : YAML.index("  - marker: 二")],
            "",
        ),
        ([Step("remove", "/sections/0/heading")], ', heading: "目标"', ""),
        ([Step("remove", "/sections/1/marker")], "marker: 二、\n    heading", "heading"),
        ([Step("remove", "/sections/1/text")], "    text: |\n      第一行\n      第二行\n", ""),
        ([Step("remove", "/period")], "period: 2026\n", ""),
        ([Step("add", "/period", "2027")], "period: 2026", 'period: "2027"'),
        ([Step("add", "/sections/1/id", "s9")], "第二行\n", "第二行\n    id: s9\n"),
        (
            [Step("add", "/x-a", Extra({"k": [1, True]}))],
            "      乙\n",
            '      乙\nx-a: {"k": [1, true]}\n',
        ),
    ],
)
def test_yaml_keeps_its_comments_and_layout(steps: list[Step], old: str, new: str) -> None:
    assert YAML.count(old) == 1
    assert edited("yaml", YAML, *steps) == YAML.replace(old, new)


def test_what_cannot_be_changed_without_losing_comments_is_refused() -> None:
    step = Step("add", "/sections/0", Extra({"heading": "新"}))
    with pytest.raises(EncodeError, match="losing comments"):
        edited("yaml", YAML, step)
    text = "unionplan: 1\nsections:\n  - {heading: 旧}\n"
    anew = edited("yaml", text, step)
    assert [each.heading for each in FORMATS.named("yaml").loads(anew).sections] == ["新", "旧"]


def test_the_last_item_takes_its_key_along() -> None:
    text = "unionplan: 1\nwaivers:\n  - {rule: WP101, reason: 待定}  # 暂\ntitle: 计划 # 题\n"
    assert edited("yaml", text, Step("remove", "/waivers/0")) == "unionplan: 1\ntitle: 计划 # 题\n"


TOML = """\
# 我们的计划
unionplan = 1
title = "计划"   # 标题

[[sections]]
marker = '一、'  # 第一
text = \"\"\"
甲
乙\"\"\"

# 第二
[[sections]]
marker = "二、"
"""


@pytest.mark.parametrize(
    ("step", "old", "new"),
    [
        (replace("/title", "乙"), '"计划"   #', '"乙"   #'),
        (replace("/sections/0/marker", "三、"), "'一、'", '"三、"'),
        (replace("/sections/0/text", "甲\n丙"), "乙", "丙"),
        (Step("remove", "/sections/0/marker"), "marker = '一、'  # 第一\n", ""),
        (Step("add", "/sections/1/heading", "题"), '"二、"\n', '"二、"\nheading = "题"\n'),
    ],
)
def test_toml_keeps_its_comments_and_layout(step: Step, old: str, new: str) -> None:
    assert edited("toml", TOML, step) == TOML.replace(old, new)


JSON = """\
{ "unionplan": 1,
  "sections": [ {"marker": "一、"},
                {"marker": "二、", "heading": "保障"} ],
  "goals": [], "title": "计划"
}
"""


@pytest.mark.parametrize(
    ("step", "old", "new"),
    [
        (replace("/sections/1/marker", "三、"), "二、", "三、"),
        (replace("/sections/0/heading", "题"), '"一、"', '"一、", "heading": "题"'),
        (Step("remove", "/sections/0"), '{"marker": "一、"},\n                ', ""),
        (
            Step("remove", "/sections/1"),
            ',\n                {"marker": "二、", "heading": "保障"}',
            "",
        ),
        (Step("remove", "/title"), ', "title": "计划"', ""),
        (
            Step("add", "/sections/1", Extra({"text": "中"})),
            '{"marker": "二、"',
            '{"text": "中"},\n                {"marker": "二、"',
        ),
        (
            Step("add", "/sections/-", Extra({"text": "末"})),
            '"保障"}',
            '"保障"},\n                {"text": "末"}',
        ),
        (Step("add", "/goals/0", Extra({"statement": "甲"})), "[]", '[{"statement": "甲"}]'),
        (Step("add", "/period", "2026"), '"计划"', '"计划", "period": "2026"'),
    ],
)
def test_json_keeps_its_layout(step: Step, old: str, new: str) -> None:
    assert JSON.count(old) == 1
    assert edited("json", JSON, step) == JSON.replace(old, new)


def test_all_is_removed_from_an_array() -> None:
    text = '{"unionplan": 1, "goals": [ {"statement": "甲"} ]}'
    assert edited("json", text, Step("remove", "/goals/0")) == '{"unionplan": 1, "goals": [  ]}'


@pytest.mark.parametrize("name", ["json", "yaml", "toml"])
@pytest.mark.parametrize(
    "step",
    [
        replace("/sections/7/marker", "三、"),
        Step("remove", "/sections/7"),
        Step("remove", "/period"),
        replace("/title/0", "三、"),
        Step("add", "/sections/x", "三、"),
        replace("/sections/x", "三、"),
    ],
)
def test_what_is_not_there_is_refused(name: str, step: Step) -> None:
    form = FORMATS.named(name)
    text = form.dumps(Plan(title="计划", sections=[Section(text="甲")]))
    with pytest.raises(PointerError, match="nothing stands there"):
        edit(text, form, [step])


def test_what_would_be_no_plan_is_refused() -> None:
    with pytest.raises(DecodeError, match="plam"):
        edited("json", '{"unionplan": 1}', Step("add", "/kind", "plam"))


def test_ids_that_a_document_does_not_write_stay_unwritten() -> None:
    form = FORMATS.named("yaml")
    text = "unionplan: 1\nactivities:\n  - {title: 甲}\n  - {title: 乙} # 后\n"
    after = edit(text, form, [Step("remove", "/activities/0")])
    assert after == "unionplan: 1\nactivities:\n  - {title: 乙} # 后\n"
    assert form.loads(after).activities == (Activity(id="a1", title="乙"),)


def test_a_value_that_cannot_be_written_alone_is_written_with_all() -> None:
    text = "unionplan: 1\nx-a: {k: 1}\n"
    step = Step("add", "/x-a", Extra({"k": (Decimal("0.5"),)}))
    plan = FORMATS.named("yaml").loads(edited("yaml", text, step))
    assert plan.extra == Extra({"x-a": {"k": [Decimal("0.5")]}})


def test_other_formats_are_not_changed() -> None:
    other = attrs.evolve(FORMATS.named("json"), name="docx")
    with pytest.raises(EncodeError, match="docx files are not changed: convert the plan to json"):
        edit('{"unionplan": 1}', other, [replace("/title", "计划")])
