"""The whole page: its head, its parts with their names, and the way to them."""

import base64
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import resources

from unionplan.formats._html.document_part import document_part
from unionplan.formats._html.element import Element, Style, generated, has_text, render, tag
from unionplan.formats._html.finding_part import finding_part
from unionplan.formats._html.goal_part import goal_part
from unionplan.formats._html.masthead import masthead, title_of
from unionplan.formats._html.metric_part import metric_part
from unionplan.formats._html.remark import Remark
from unionplan.formats._html.schedule import Group, schedule
from unionplan.formats._html.schedule_part import schedule_links, schedule_part
from unionplan.formats._html.sheet import Sheet

__all__ = ["page"]


def page(sheet: Sheet, findings: Iterable[Remark] | None) -> str:
    """The page as HTML.

    Args:
        sheet: What is shown.
        findings: What a check found; None where nobody asked.
    """
    groups = schedule(sheet.plan)
    parts = list(_parts(sheet, groups, findings))
    words = sheet.words
    body = tag(
        "body",
        tag(
            "a",
            words("skip"),
            class_="skip",
            href="#content",
            data_unionplan=generated(sheet.has_prose),
        ),
        masthead(sheet),
        _contents(sheet, [name for name, _ in parts], groups),
        tag("main", *(part for _, part in parts), id="content", tabindex="-1"),
        tag("footer", tag("p", words("footer"))),
        class_="full" if sheet.full else "wall",
    )
    html = tag("html", _head(sheet), body, lang=words.code)
    return f"<!DOCTYPE html>\n{render(html)}\n"


def _parts(
    sheet: Sheet, groups: Sequence[Group], findings: Iterable[Remark] | None
) -> Iterator[tuple[str, Element]]:
    """The parts that there is something in, by name."""
    for name, found in (
        ("document", document_part(sheet)),
        ("schedule", schedule_part(groups, sheet)),
        ("metrics", metric_part(sheet)),
        ("goals", goal_part(sheet)),
        ("findings", () if findings is None else finding_part(findings, sheet)),
    ):
        elements = tuple(found)
        if elements:
            heading = tag(
                "h2",
                sheet.words(name),
                id=f"{name}-heading",
                data_unionplan=generated(name == "document"),
            )
            part = tag(
                "section",
                heading,
                *elements,
                id=name,
                class_="part",
                aria_labelledby=f"{name}-heading",
                data_unionplan=generated(_is_repeated(name, sheet)),
            )
            yield name, part


def _is_repeated(name: str, sheet: Sheet) -> bool:
    """Whether all of a part stands in the prose of the page, or in none of the plan."""
    match name:
        case "schedule":
            return all(map(sheet.in_prose, sheet.plan.activities))
        case "metrics":
            return all(map(sheet.in_prose, sheet.plan.metrics))
        case _:
            return name == "findings"


def _contents(sheet: Sheet, names: Iterable[str], groups: Sequence[Group]) -> Element:
    """Links to the parts, and to what stands in them on the first level."""
    words = sheet.words
    links = {
        "document": _section_links(sheet) if sheet.full else (),
        "schedule": schedule_links(groups, sheet),
    }
    entries = [
        tag("li", tag("a", words(name), href=f"#{name}"), _list(links.get(name, ())))
        for name in names
    ]
    return tag(
        "nav",
        tag("p", words("contents"), class_="name", aria_hidden="true"),
        tag("ul", *entries) if entries else None,
        aria_label=words("contents"),
    )


def _section_links(sheet: Sheet) -> Iterator[Element]:
    for index, section in enumerate(sheet.plan.sections):
        if has_text(section.heading):
            yield sheet.link(f"/sections/{index}")


def _list(links: Iterable[Element]) -> Element | None:
    items = [tag("li", link) for link in links]
    return tag("ul", *items) if items else None


def _head(sheet: Sheet) -> Element:
    """What a browser needs to know. Nothing is loaded, sent or run, whatever is in the page."""
    css, digest = _style()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", title_of(sheet)),
        tag("style", Style(css)),
    )


@cache
def _style() -> tuple[str, str]:
    """The style sheet, and its hash in the notation of a content security policy."""
    folder = resources.files("unionplan.formats._html")
    css = folder.joinpath("data/page.css").read_text("utf-8")
    return css, base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
