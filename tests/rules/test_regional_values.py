"""Limits of regions: the table, and which of them counts."""

import json
import operator
import re
from datetime import date
from decimal import Decimal
from importlib import resources
from pathlib import Path

import pytest

import unionplan.rules
from unionplan.model import Period, Plan
from unionplan.rules import Context, FactMissingError, Profile
from unionplan.rules.regional_values import find_broken_limit, known_value, value_names

RAW = json.loads(
    resources.files("unionplan.rules").joinpath("data/regional_values.json").read_text("utf-8")
)


def context(region: str = "", year: int | None = 2026, **values: int) -> Context:
    plan = Plan(period=None if year is None else Period.year(year))
    return Context(plan, profile=Profile(region=region, values=values))


@pytest.mark.parametrize("name", sorted(RAW["values"]))
def test_every_limit_has_a_meaning_a_unit_and_sources(name: str) -> None:
    entry = RAW["values"][name]
    assert entry["meaning"]
    assert entry["unit"] in {"people", "days", "years", "share", "yuan"}
    rows = [entry["national"]] if "national" in entry else []
    for several in entry.get("regions", {}).values():
        days = [date.fromisoformat(row.get("since", "0001-01-01")) for row in several]
        assert days == sorted(days, reverse=True), "the newest first"
        rows += several
    for row in rows:
        assert Decimal(row["value"]) > 0
        assert len(row["source"]) > 5


def test_every_limit_is_asked_for_by_a_rule() -> None:
    root = Path(unionplan.rules.__path__[0])
    code = "".join(path.read_text("utf-8") for path in root.glob("*/*.py"))
    assert value_names() == {name for name in RAW["values"] if f'"{name}"' in code}


def test_the_number_of_women_is_that_of_the_region() -> None:
    name = "womens_committee_from"
    assert known_value(context("北京市朝阳区"), name) == 25
    assert known_value(context("上海"), name) == 25
    assert known_value(context("河南省郑州市"), name) == 25
    assert known_value(context("河南省南阳市"), name) == 10
    assert known_value(context("江苏"), name) is None
    assert known_value(context(), name) is None
    assert known_value(context("上海", womens_committee_from=12), name) == 12


@pytest.mark.parametrize(
    ("women", "region", "limit"),
    [(9, "", None), (10, "江苏", 10), (24, "上海", None), (25, "", 10), (99, "北京", 25)],
)
def test_a_limit_is_broken_or_kept_wherever_the_union_can_be(
    women: int, region: str, limit: int | None
) -> None:
    found = find_broken_limit(context(region), "womens_committee_from", women, operator.ge)
    assert found == limit


@pytest.mark.parametrize("women", [10, 24])
def test_where_regions_differ_the_region_is_asked_for(women: int) -> None:
    with pytest.raises(FactMissingError) as caught:
        find_broken_limit(context(), "womens_committee_from", women, operator.ge)
    assert caught.value.fact == "region"


def test_the_newest_limit_that_holds_counts() -> None:
    name = "holiday_goods_ceiling"
    assert known_value(context("新疆", year=2024), name) == 1500
    assert known_value(context("新疆", year=2025), name) == 2000
    assert known_value(context("新疆", year=None), name) == 2000
    assert known_value(context("四川", year=2022), name) is None


def test_a_city_belongs_to_its_province() -> None:
    assert known_value(context("成都市武侯区"), "birthday_ceiling") == 500


def test_the_table_copies_no_misbelief() -> None:
    women = RAW["values"]["womens_committee_from"]
    assert women["national"]["value"] == "10"
    assert "names no number" in women["national"]["source"]
    assert "national" not in RAW["values"]["holiday_goods_ceiling"], "there is no national sum"
    assert not re.search("full.time", json.dumps(RAW)), "200 employees are in no table: may"
