"""Of every plan that can be: it is written, is no markup, and nothing is lost unsaid."""

import re
from collections.abc import Iterator
from typing import Any

import attrs
import pytest

from unionplan.formats import html, json
from unionplan.formats.html import Lang, Layout
from unionplan.model import (
    Activity,
    Goal,
    Measurement,
    Metric,
    Organization,
    Party,
    Plan,
    Record,
    Section,
    Source,
    Target,
    Unscheduled,
    Waiver,
)

from .conftest import Page, said

pytest.importorskip("hypothesis")
pytest.importorskip("html5lib")

from hypothesis import example, given
from hypothesis import strategies as st

from unionplan.testing import plans, sections

UNPRINTED = re.compile(
    "[\\s\0-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U0010fffe\U0010ffff]"
)
PRINTED: dict[type, tuple[str, ...]] = {
    Plan: ("title",),
    Organization: ("name", "region", "superior"),
    Section: ("marker", "heading", "text"),
    Goal: ("statement",),
    Activity: ("title",),
    Party: ("name",),
    Record: ("note", "evidence"),
    Metric: ("name", "unit", "scope"),
    Measurement: ("evidence",),
    Unscheduled: ("words",),
}
OPTIONS = {"lang": st.sampled_from(["zh", "en"]), "layout": st.sampled_from(["full", "wall"])}


def bare(text: str) -> str:
    return UNPRINTED.sub("", text)


def said_by(plan: Plan) -> Iterator[tuple[str, str]]:
    """The texts of a plan that a reader should see, with their pointers; not those in prose."""
    prose = any(section.heading or section.text for section in plan.all_sections())
    for pointer, node in plan.walk():
        if prose and isinstance(node, Goal) and node.source is not None:
            continue
        for field in PRINTED.get(type(node), ()):
            yield f"{pointer}/{field}", getattr(node, field)


@example(plan=Plan(title="\f"), options={})
@example(plan=Plan(activities=[Activity(title="a\0b")]), options={})
@given(plan=plans(), options=st.fixed_dictionaries(OPTIONS))
def test_every_word_is_printed_or_lost(plan: Plan, options: dict[str, Any]) -> None:
    written = html.write(plan, **options)
    body = Page.parse(written.data).one("body")
    whole = bare(said(body))
    lost = {loss.where for loss in written.losses}
    for pointer, text in said_by(plan):
        in_prose = pointer.startswith("/sections/") and options.get("layout") == "wall"
        assert bare(text) in whole or pointer in lost or in_prose, pointer


@given(st.lists(sections(), max_size=3))
def test_sections_are_printed_in_order_and_nothing_else_is(found: list[Section]) -> None:
    plan = Plan(sections=found)
    order = [bare(each.marker + each.heading + each.text) for each in plan.all_sections()]
    parts = Page.of(plan).all("section[@id='document']")
    texts = [bare(said(child)) for part in parts for child in part if child.tag != "h2"]
    assert "".join(texts) == "".join(order)


@given(plan=plans(), options=st.fixed_dictionaries(OPTIONS))
def test_losses_lead_into_the_plan_and_none_is_said_twice(
    plan: Plan, options: dict[str, Any]
) -> None:
    lost = [loss.where for loss in html.write(plan, **options).losses]
    assert len(set(lost)) == len(lost)
    for pointer in lost:
        plan.at(pointer)


@given(plan=plans(), options=st.fixed_dictionaries(OPTIONS))
def test_equal_plans_give_equal_bytes(plan: Plan, options: dict[str, Any]) -> None:
    other = json.loads(json.dumps(plan))
    assert html.write(plan, **options) == html.write(other, **options)


@given(plan=plans(), options=st.fixed_dictionaries(OPTIONS))
def test_ids_stand_once_and_links_lead_to_them(plan: Plan, options: dict[str, Any]) -> None:
    page = Page.of(plan, **options)
    assert len(set(page.ids)) == len(page.ids)
    assert {target.removeprefix("#") for target in page.targets} <= set(page.ids)


@given(plan=plans(), options=st.fixed_dictionaries(OPTIONS))
def test_headings_go_down_one_level_at_a_time(plan: Plan, options: dict[str, Any]) -> None:
    before = 0
    for element in Page.of(plan, **options).one("body").iter():
        level = element.attrib.get("aria-level") or element.tag.removeprefix("h")
        if level.isdigit():
            assert 1 <= int(level) <= before + 1
            assert (int(level) == 1) == (before == 0)
            before = int(level)


# --- nothing becomes markup ----------------------------------------------------------------------

HOSTILE = st.lists(
    st.sampled_from(
        [
            *("<script>alert(1)</script>", "</style>", "</title>", "<!--", "-->", "]]>", "&lt;"),
            *("<img src=x onerror=alert(1)>", '"', "'", ">", "<", "&", "`", "=", "&#60;b&#62;"),
            *("</svg>", "<svg/onload=alert(1)>", "<foreignObject>", "<![CDATA[", "<?php"),
            "\u202e",
            *("javascript:alert(1)", "{{7*7}}", "\0", "\x0b", "\ud800", "\ufeff", "甲", " "),
            *('" onclick="alert(1)', "<base href=//x>", "<plaintext>", "</textarea>", "</bdi>"),
        ]
    ),
    min_size=1,
).map("".join)


def everything(text: str) -> Plan:
    """A plan that has *text* wherever a text can be."""
    source = Source(start=0, end=1, reason=text)
    found = Measurement(value=1, evidence=text)
    return Plan(
        title=text,
        period="2026",
        organization=Organization(name=text, region=text, superior=text),
        sections=[Section(id="s", marker=text, heading=text, text=text), Section(marker=text)],
        goals=[Goal(id="g", statement=text, parent=text, section="s")],
        activities=[
            Activity(
                id="a",
                title=text,
                when="2026-03",
                observances=[text],
                goals=["g", text],
                after=["a", text],
                parent=text,
                section="s",
                parties=[Party(name=text)],
                records=[Record(note=text, evidence=text)],
            ),
            Activity(title=text, when=Unscheduled(words=text), source=source),
        ],
        metrics=[
            Metric(
                name=text,
                unit=text,
                scope=text,
                indicator=text,
                goal="g",
                section="s",
                baseline=found,
                targets=[Target(at_least=1)],
                measurements=[found],
            )
        ],
        waivers=[Waiver(rule=text, reason=text)],
        extra={"x-a": text},
    )


def skeleton(page: Page) -> list[tuple[str, tuple[str, ...]]]:
    """Every element with the names of its attributes, in order."""
    return [(str(each.tag), tuple(sorted(each.attrib))) for each in page.root.iter()]


@attrs.frozen
class Said:
    """A finding whose words are given."""

    code: str
    severity: str
    where: str

    def message(self, lang: str = "zh") -> str:
        return f"{lang}: {self.code}"


@example(text="<script>alert(1)</script>", lang="zh", layout="full")
@given(text=HOSTILE, **OPTIONS)
def test_nothing_becomes_markup(text: str, lang: Lang, layout: Layout) -> None:
    pages = []
    for words in (f"甲{text}", "甲"):
        findings = [Said(words, words, where) for where in ("", words, "/activities/0/when")]
        written = html.write(everything(words), lang=lang, layout=layout, findings=findings)
        pages.append(Page.parse(written.data))
    assert skeleton(pages[0]) == skeleton(pages[1])
    hrefs = [{target for target in page.targets if target.startswith("#")} for page in pages]
    assert hrefs[0] == set(pages[0].targets) == hrefs[1]
    assert bare(text) in bare(said(pages[0].one("body")))


def test_the_hostile_plan_has_a_text_wherever_one_can_be() -> None:
    plan = everything("甲")
    met = {type(node) for _, node in plan.walk()}
    for kind, fields in PRINTED.items():
        assert kind in met
        texts = {name for name, field in attrs.fields_dict(kind).items() if field.type is str}
        assert texts - {"id"} <= set(fields)
