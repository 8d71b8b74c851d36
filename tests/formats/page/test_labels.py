"""The words of the page: each there in both languages, and none that nobody says."""

import json
import re
from importlib import resources

import attrs
import pytest

from unionplan.calendar import Certainty
from unionplan.formats._html.icons import MARKS
from unionplan.formats._html.schedule import GroupKind
from unionplan.formats._html.words import Words
from unionplan.model import (
    Direction,
    Membership,
    OrganizationKind,
    PartyRole,
    PlanKind,
    Relation,
    Status,
    UnionLevel,
)

FOLDER = resources.files("unionplan.formats._html")
LABELS: dict[str, list[str]] = json.loads(FOLDER.joinpath("data/labels.json").read_text("utf-8"))[
    "labels"
]
FAMILIES = {
    "plan": set(PlanKind) - {PlanKind.PLAN},
    "kind": set(OrganizationKind),
    "level": set(UnionLevel),
    "role": set(PartyRole),
    "status": set(Status),
    "direction": set(Direction),
    "relation": set(Relation),
    "certainty": set(Certainty) - {Certainty.STATED},
    "schedule": set(GroupKind) - {GroupKind.MONTH},
    "legend": set(MARKS),
    "chart.month": set(map(str, range(1, 13))),
    "count": {field.name for field in attrs.fields(Membership)} - {"extra"},
    "severity": {"error", "warning", "advice"},
}


def test_every_word_that_is_said_is_there_and_every_one_that_is_there_is_said() -> None:
    code = "".join(
        path.read_text("utf-8") for path in FOLDER.iterdir() if path.name.endswith(".py")
    )
    said = {key for key in LABELS if f'"{key}"' in code}
    said |= {f"{name}.{code}" for name, codes in FAMILIES.items() for code in codes}
    named = re.findall(r"f\"(column|fact|metrics)\.\{", code)
    said |= {key for key in LABELS if key.partition(".")[0] in named}
    assert said == LABELS.keys()


@pytest.mark.parametrize("key", LABELS)
def test_a_label_says_the_same_in_both_languages(key: str) -> None:
    zh, en = LABELS[key]
    assert zh
    assert en
    assert zh.count("{}") == en.count("{}")
    assert en.isascii() or en[0] in "✓✕▲○"


def test_a_word_that_nobody_knows_is_said_as_it_is() -> None:
    assert Words("zh")("severity.strange") == "strange"
