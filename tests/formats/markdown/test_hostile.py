"""What a stranger may have written: an error or inert text, soon."""

import contextlib
import time

import pytest

from unionplan.errors import DecodeError
from unionplan.formats import md
from unionplan.model import Activity, Metric, Party, Plan, Target

HEAD = "<!-- unionplan 1 -->\n"
ROWS = "|工作内容|牵头|\n|-|-|\n"
LONG, LINES = 200_000, 10_000

TEXTS = {
    "line ends": "\n" * LINES,
    "paragraphs": "甲\n\n" * (LINES // 2),
    "one paragraph": "a\n" * LINES,
    "headings": "## a\n" * (LINES // 8),
    "levels": "".join(f"<!-- {'#' * (2 + index % 58)} @ -->\n" for index in range(5000)),
    "comments that do not end": "<!--" * (LONG // 4),
    "comments": "<!-- -->" * (LONG // 8),
    "comments of ours": "<!-- @a -->" * (LONG // 11),
    "arrays": f'## a <!-- @s {{"x-a":{"[" * LONG}}} -->',
    "objects": "<!-- @ " + '{"x-a":' * 50_000 + " -->",
    "digits": f'## a <!-- @s {{"x-a":{"9" * LONG}}} -->',
    "stars": "*" * LONG,
    "open stars": "**a " * (LONG // 4),
    "stars of two lengths": "*a**" * (LONG // 4),
    "backslashes": "\\" * LONG,
    "references": "&#1" * (LONG // 3),
    "bars": f"{ROWS}{'|' * LONG}",
    "rows": ROWS + "|a|b|\n" * (LINES // 8),
    "tables": "|工作内容|\n|-|\n|a|\n\n" * (LINES // 16),
    "rulers": "|-|\n" * LINES,
    "names": f"{ROWS}|a|{'、a' * (LONG // 2)}|",
    "lines in a cell": f"|指标|目标|\n|-|-|\n|a|{'5<br>' * (LONG // 5)}|",
    "blanks": f"## a{' ' * LONG}b",
    "marks behind a heading": f"## a{' #' * (LONG // 2)}",
    "a time": f"|时间|工作内容|\n|-|-|\n|{'3月至' * (LONG // 3)}|a|",
    "a period": f"- 时间：{'2026' * (LONG // 4)}",
    "an id": f"<!-- @{'a' * LONG} -->",
    "bold": f"**{'a' * LONG} <!-- ####### @s -->",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_hostile_document_is_read_or_refused_soon(text: str) -> None:
    start = time.process_time()
    with contextlib.suppress(DecodeError):
        assert isinstance(md.loads(HEAD + text), Plan)
    assert time.process_time() - start < 5


def test_no_more_faults_are_told_than_anybody_reads() -> None:
    with pytest.raises(DecodeError) as caught:
        md.loads(HEAD + "<!-- @a -->\n" * 1100)
    assert len(caught.value.faults) == 1000


def test_a_cell_with_very_many_things_survives() -> None:
    parties = [Party(name=f"第{number}组") for number in range(1200)]
    targets = [Target(at_least=number) for number in range(1200)]
    plan = Plan(
        activities=[Activity(title="甲", parties=parties)],
        metrics=[Metric(name="乙", targets=targets)],
    )
    document = md.dumps(plan)
    assert md.loads(document) == plan
    with pytest.raises(DecodeError, match=r"expected at most 1,000 things in a cell, found 1,201"):
        md.loads(document.replace("第7组、", "第7组、第七组、", 1))


NUMBERS = "9" * 401


@pytest.mark.parametrize(
    "literal", [NUMBERS, f"-{NUMBERS}", f"0.{NUMBERS}", "1e9999999999999999999"]
)
def test_a_number_that_is_too_long_is_a_fault(literal: str) -> None:
    with pytest.raises(DecodeError, match=r"2:1: /sections/0/x-a: "):
        md.loads(f'{HEAD}## a <!-- @s {{"x-a":{literal}}} -->')
    with pytest.raises(DecodeError, match=r"NaN"):
        md.loads(f'{HEAD}## a <!-- @s {{"x-a":NaN}} -->')


def test_half_a_pair_in_a_reference_or_a_comment_reaches_no_plan() -> None:
    assert md.loads(f"{HEAD}# &#xD800;&#1114112;&nosuch;").title == "&#xD800;&#1114112;&nosuch;"
    with pytest.raises(DecodeError, match="surrogate"):
        md.loads(f'{HEAD}## a <!-- @s {{"x-a":"\\ud800"}} -->')


@pytest.mark.parametrize(
    "facts",
    [
        '{"as":1,"when":1}',
        '{"as":{"when":1},"when":"2026"}',
        '{"as":{"parties":[1]},"parties":[1]}',
        '{"as":{"parties":["a","b","c","d"]},"parties":{"a":1}}',
        '{"as":{"parties":["甲","","",""]},"parties":[1]}',
    ],
)
def test_a_comment_that_lies_does_no_harm(facts: str) -> None:
    rows = f"| 时间 | 工作内容 | 牵头 |\n| - | - | - |\n| 3月 | a | 乙 <!-- @a1 {facts} --> |"
    activity = md.loads(HEAD + rows).activities[0]
    assert activity.parties == (Party(name="乙"),)
    assert str(activity.when) == "XXXX-03"


def test_a_source_that_is_none_is_a_fault() -> None:
    with pytest.raises(DecodeError, match=r"4:1: /activities/0/source: the key 'start' is missing"):
        md.loads(f'{HEAD}|工作内容|\n|-|\n|a <!-- @a1 {{"source":[]}} -->|')


@pytest.mark.parametrize(
    "facts",
    [
        '{"targets":1,"as":{"targets":["5",""]}}',
        '{"targets":[{"at_least":1}],"as":{"targets":["很多",""]}}',
        '{"targets":[1],"as":{"targets":["5",""]}}',
    ],
)
def test_a_target_beside_which_the_comment_lies_is_read_from_its_words(facts: str) -> None:
    rows = f"| 指标 | 目标 |\n| - | - |\n| a | 不低于6 <!-- @m1 {facts} --> |"
    assert md.loads(HEAD + rows).metrics[0].targets == (Target(at_least=6),)
