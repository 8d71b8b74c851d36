"""What can be counted and dated in real plans: each verdict of a careful reader stays as it is."""

from pathlib import Path

import pytest

from unionplan.model import Plan
from unionplan.reading import read
from unionplan.rules import check

# Rules that add up, compare and date; the others look at words.
_CODES = (
    *("WP105", "WP106", "WP131", "WP132", "WP201", "WP202", "WP203", "WP204", "WP207"),
    *("WP208", "WP209", "WP210", "WP211", "WP212", "WP213", "WP214", "WP215", "WP216"),
    *("WP217", "WP218", "WP219", "WP220", "WP221", "WP222", "WP223", "WP224"),
    *("WP3", "WP401", "WP402", "WP403", "WP406", "WP407", "WP408"),
)

# By file and number of the plan: what fails or looks odd, with the name of the claim.
_FAILING: dict[tuple[str, int], dict[str, str]] = {
    ("000", 2): {"WP105": "the first heading is lost"},
    ("000", 5): {"WP105": "000-l, an item is missing"},
    ("000", 8): {"WP105": "the first heading is lost"},
    ("001", 2): {"WP319": "001-y, a slogan promises a hundred"},
    ("001", 3): {
        "WP317": "001-g, no whole amount for each",
        "WP131": "001-i, one more than announced",
        "WP318": "001-l, one number for two things",
        "WP313": "001-n, exact and hedged",
        "WP312": "001-o, hedges against each other",
        "WP221": "next year in a plan for this one",
    },
    ("003", 0): {"WP219": "a congress of twelve years before"},
    ("004", 1): {"WP314": "004-r, thousand or hundred"},
    ("004", 3): {"WP219": "a congress of eleven years before"},
    ("004", 6): {"WP132": "004-k, one section of four is missing"},
}
_FILES = ("000", "001", "002", "003", "004", "x02", "x05", "x09", "x12", "x18", "x19", "x21", "x26")


def _plans(corpus: Path, name: str) -> tuple[Plan, ...]:
    (path,) = corpus.glob(f"{name}*.txt")
    return read(path.read_text(encoding="utf-8")).plans


@pytest.mark.parametrize("name", _FILES)
def test_every_failing_claim_is_found_and_no_other(corpus: Path, name: str) -> None:
    found = {
        (name, number): sorted(each.code for each in check(plan, select=_CODES).findings)
        for number, plan in enumerate(_plans(corpus, name))
    }
    assert {place: claims for place, claims in found.items() if claims} == {
        place: sorted(claims) for place, claims in _FAILING.items() if place[0] == name
    }


@pytest.mark.parametrize(
    ("plan", "right", "wrong", "code"),
    [
        pytest.param(("001", 3), "184家", "174家", "WP307", id="001-a"),
        pytest.param(("001", 3), "97.9%", "99.7%", "WP304", id="001-b"),
        pytest.param(("001", 3), "工会组织18家", "工会组织17家", "WP307", id="001-c"),
        pytest.param(("001", 3), "229条", "29条", "WP309", id="001-j"),
        pytest.param(("001", 3), "学习型组织1个", "学习型组织41个", "WP307", id="001-k"),
        pytest.param(("001", 3), "4291余人", "429人", "WP309", id="001-n"),
        pytest.param(("001", 3), "示范企业10家", "示范企业30家", "WP309", id="001-p"),
        pytest.param(("000", 0), "六个结合", "七个结合", "WP131", id="000-b"),
        pytest.param(("000", 2), "三个工程", "四个工程", "WP131", id="000-e"),
        pytest.param(("000", 5), "各完成1家", "各完成2家", "WP320", id="000-f"),
        pytest.param(("000", 9), "4次教研", "5次教研", "WP216", id="000-k"),
        pytest.param(("004", 6), "三大主题", "四大主题", "WP131", id="004-h"),
        pytest.param(("004", 6), "四个建设：", "五个建设：", "WP131", id="004-j"),
        pytest.param(("x02", 0), "教师29人", "教师39人", "WP307", id="x02 parts"),
        pytest.param(("x02", 0), "95.7%", "97.5%", "WP304", id="x02 rate"),
        pytest.param(("x12", 0), "累计达31个", "累计达11个", "WP310", id="x12 cumulative"),
        pytest.param(("x18", 0), "4.2%", "2.4%", "WP311", id="x18 growth"),
        pytest.param(("x19", 0), "第42個", "第41個", "WP217", id="x19 ordinal"),
        pytest.param(("x21", 0), "１．５万", "１．７万", "WP307", id="x21 parts"),
        pytest.param(("x26", 0), "达到76处", "达到16处", "WP310", id="x26 cumulative"),
    ],
)
def test_a_claim_that_holds_is_found_when_it_is_damaged(
    corpus: Path, plan: tuple[str, int], right: str, wrong: str, code: str
) -> None:
    name, number = plan
    (path,) = corpus.glob(f"{name}*.txt")
    text = path.read_text(encoding="utf-8")
    assert right in text
    damaged = read(text.replace(right, wrong)).plans[number]
    assert [each.code for each in check(damaged, select=[code]).findings] == [code]
