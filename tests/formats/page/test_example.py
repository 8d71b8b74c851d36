"""The example of a plan in progress, and its picture in the README."""

from pathlib import Path

import pytest

import unionplan
from unionplan.formats import html

from .conftest import Page, rows

PICTURE = Path(__file__).parents[3] / "docs" / "images" / "page.png"


@pytest.fixture
def plan(examples: Path) -> unionplan.Plan:
    pytest.importorskip("ruamel.yaml")
    return unionplan.load(examples / "school_in_progress.yaml")


def test_all_of_the_example_but_its_ids_is_on_the_page(plan: unionplan.Plan) -> None:
    assert {loss.where.rpartition("/")[2] for loss in html.write(plan).losses} == {"id"}
    page = Page.of(plan)
    assert len(rows(page, "schedule")) == len(plan.activities)
    assert [row[-1] for row in rows(page, "metrics")] == [
        *("未达到", "✓ 已达到", "未达到", "尚无数据")
    ]


def test_the_rules_find_nothing_wrong_in_the_example(plan: unionplan.Plan) -> None:
    assert {str(each.severity) for each in unionplan.check(plan).findings} == {"advice"}


def test_the_picture_is_small() -> None:
    data = PICTURE.read_bytes()
    assert data.startswith(b"\x89PNG\r\n")
    assert len(data) < 200_000
