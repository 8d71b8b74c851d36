"""Who takes part, where a label says so."""

import pytest

from unionplan.model import PartyRole
from unionplan.reading.text.page import Page
from unionplan.reading.text.span import Span
from unionplan.reading.values.parties import find_parties


def _parties(words: str) -> list[tuple[str, str]]:
    page = Page(words)
    found = find_parties(page, Span(0, len(page.folded)))
    return [(str(party.role), party.name) for party in found]


@pytest.mark.parametrize(
    ("words", "role", "name"),
    [
        ("牵头：校工会", PartyRole.LEAD, "校工会"),
        ("牵头单位：校工会。", PartyRole.LEAD, "校工会"),
        ("主办:团委", PartyRole.LEAD, "团委"),
        ("责任部门：办公室", PartyRole.RESPONSIBLE, "办公室"),
        ("责任人：王某；", PartyRole.RESPONSIBLE, "王某"),
        ("负责人员 ： 李某", PartyRole.RESPONSIBLE, "李某"),
        ("配合单位：财务科", PartyRole.SUPPORT, "财务科"),
        ("協助：各科室", PartyRole.SUPPORT, "各科室"),
        ("参加人员：全体会员", PartyRole.AUDIENCE, "全体会员"),
        ("（牵头：校工会）", PartyRole.LEAD, "校工会"),
        ("责任部门：办公室  完成时限：3月", PartyRole.RESPONSIBLE, "办公室"),
        ("责任部门：办公室 配合：团委", PartyRole.RESPONSIBLE, "办公室"),
    ],
)
def test_a_label_gives_the_role(words: str, role: PartyRole, name: str) -> None:
    assert _parties(words)[0] == (str(role), name)


def test_a_list_of_names_is_several_parties() -> None:
    assert [name for _, name in _parties("配合：甲科、乙科和丙科及丁科/戊科。")] == [
        "甲科",
        "乙科",
        "丙科",
        "丁科",
        "戊科",
    ]


def test_brackets_in_a_name_belong_to_it() -> None:
    assert _parties("配合：人社站、各村（社区）联合工会。") == [
        ("support", "人社站"),
        ("support", "各村（社区）联合工会"),
    ]


def test_several_labels_stand_in_their_order() -> None:
    assert _parties("牵头：甲科；配合：乙科、丙科。") == [
        ("lead", "甲科"),
        ("support", "乙科"),
        ("support", "丙科"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("由工会牵头组织", id="no label"),
        pytest.param("负责：", id="nobody"),
        pytest.param("责任：" + "工" * 60, id="a sentence"),
    ],
)
def test_what_is_no_label_names_nobody(words: str) -> None:
    assert _parties(words) == []


def test_empty_names_are_none() -> None:
    assert [name for _, name in _parties("配合：甲科、、乙科、。")] == ["甲科", "乙科"]
