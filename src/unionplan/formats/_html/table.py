"""Tables with a caption, and heads that say what they are the heads of."""

from collections.abc import Iterable, Sequence

import attrs

from unionplan.formats._html.element import Element, Node, tag

__all__ = ["body", "cell", "row", "row_head", "table"]


def table(name: str, caption: str, heads: Sequence[str], bodies: Iterable[Element]) -> Element:
    """A table.

    Args:
        name: Its class.
        caption: What it shows.
        heads: The names of the columns.
        bodies: Its rows, in bodies.
    """
    names = (tag("th", head, scope="col") for head in heads)
    return tag(
        "table",
        tag("caption", caption),
        tag("thead", tag("tr", *names)),
        *bodies,
        class_=name,
    )


def body(
    rows: Iterable[Element],
    *,
    head: Node | None = None,
    id: str | None = None,  # noqa: A002 - the attribute is called id
) -> Element:
    """Rows that belong together.

    Args:
        rows: The rows.
        head: What they have in common, as a cell before all of them.
        id: What links lead to.
    """
    found = list(rows)
    if head is not None:
        group = tag("th", head, scope="rowgroup", rowspan=str(len(found)))
        first = found[0]
        found[0] = attrs.evolve(first, children=(group, *first.children))
    return tag("tbody", *found, id=id)


def row(*cells: Element, id: str | None = None, class_: str | None = None) -> Element:  # noqa: A002
    """A row; *id* is what links lead to."""
    return tag("tr", *cells, id=id, class_=class_)


def row_head(*children: Node | None) -> Element:
    """The cell that names its row."""
    return tag("th", *children, scope="row")


def cell(name: str, *children: Node | None, label: str) -> Element:
    """A cell of the column *name*.

    On a narrow page, *label* stands before it in place of the column's head.
    """
    return tag("td", *children, class_=name, data_label=label)
