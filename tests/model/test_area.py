import json
from importlib import resources

import pytest

from unionplan.model import UnionFunction, WorkArea


def table() -> dict[str, dict[str, object]]:
    text = resources.files("unionplan.model").joinpath("data/work_areas.json").read_text("utf-8")
    areas: dict[str, dict[str, object]] = json.loads(text)["areas"]
    return areas


def test_the_table_lists_the_areas_in_their_order() -> None:
    assert list(table()) == [area.value for area in WorkArea]
    assert len(WorkArea) == 22


@pytest.mark.parametrize("area", WorkArea)
def test_an_area_has_labels_a_definition_and_functions(area: WorkArea) -> None:
    assert any("\u4e00" <= letter <= "\u9fff" for letter in area.zh)
    assert area.en.isascii()
    assert area.definition.strip() == area.definition != ""
    assert len(set(area.functions)) == len(area.functions) > 0


def test_labels_are_unique() -> None:
    assert len({area.zh for area in WorkArea}) == len({area.en for area in WorkArea}) == 22


def test_two_areas_are_first_of_all_not_union_work() -> None:
    foreign = [area for area in WorkArea if area.functions[0] is UnionFunction.FOREIGN]
    assert foreign == [WorkArea.TEACHING_RESEARCH, WorkArea.LOGISTICS]


def test_every_function_is_served() -> None:
    assert {function for area in WorkArea for function in area.functions} == set(UnionFunction)
