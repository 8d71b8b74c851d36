"""Of every plan that can be: it is written, and each of its words is printed or said to be lost."""

import re
from collections.abc import Iterator

import pytest

from unionplan.formats import docx
from unionplan.model import Activity, Goal, Metric, Party, Plan, Section, Unscheduled

from .conftest import part, texts

pytest.importorskip("hypothesis")

from hypothesis import example, given
from hypothesis import strategies as st

from unionplan.testing import plans, sections

UNPRINTED = re.compile(r"[\s\0-\x1f\x85\u2028\u2029\ud800-\udfff\ufffe\uffff]")
PRINTED: dict[type, tuple[str, ...]] = {
    Plan: ("title",),
    Section: ("marker", "heading", "text"),
    Goal: ("statement",),
    Activity: ("title",),
    Party: ("name",),
    Metric: ("name", "unit", "scope"),
    Unscheduled: ("words",),
}


def bare(text: str) -> str:
    """A text without what layout decides: blanks, ends of lines, the stop behind a sentence."""
    return UNPRINTED.sub("", text).rstrip("。；;")


def said_by(plan: Plan) -> Iterator[tuple[str, str]]:
    """The texts of a plan that a reader should see, with their pointers; not those in prose."""
    prose = any(section.heading or section.text for section in plan.all_sections())
    hidden: str | None = None
    for pointer, node in plan.walk():
        if hidden is not None and pointer.startswith(f"{hidden}/"):
            continue
        hidden = None
        if prose and getattr(node, "source", None) and isinstance(node, Activity | Goal | Metric):
            hidden = pointer
            continue
        for field in PRINTED.get(type(node), ()):
            yield f"{pointer}/{field}", getattr(node, field)


@example(plan=Plan(title="\f"), tables=False, layout="official")
@given(plan=plans(), tables=st.booleans(), layout=st.sampled_from(["official", "plain"]))
def test_every_word_is_printed_or_lost(*, plan: Plan, tables: bool, layout: str) -> None:
    written = docx.write(plan, tables=tables, layout=layout)  # type: ignore[arg-type]
    whole = bare("".join(texts(written.data)))
    lost = {loss.where for loss in written.losses}
    for pointer, text in said_by(plan):
        owner = plan.at(pointer.rpartition("/")[0])
        unused = pointer.endswith("/unit") and isinstance(owner, Metric) and not owner.targets
        assert bare(text) in whole or pointer in lost or unused, pointer


@given(st.lists(sections(), max_size=3))
def test_sections_are_printed_in_order_and_nothing_else_is(found: list[Section]) -> None:
    plan = Plan(sections=found)
    order = [
        UNPRINTED.sub("", each.marker + each.heading + each.text) for each in plan.all_sections()
    ]
    assert UNPRINTED.sub("", "".join(texts(docx.write(plan).data))) == "".join(order)


@given(plans())
def test_every_part_is_xml(plan: Plan) -> None:
    data = docx.write(plan).data
    for name in ("word/document.xml", "word/styles.xml", "docProps/core.xml"):
        assert len(part(data, name)) > 0
