"""Opening a file costs time in proportion to its size, however hostile it is."""

import time

import pytest

from unionplan.reading import open_document

_LENGTH = 6_000
_MOST = 2.6  # 2 is proportional, 4 quadratic; the rest is for a busy machine
_ROUNDS = 40


def _seconds(data: bytes, kind: str) -> float:
    start = time.process_time()
    open_document(data, kind=kind)
    return time.process_time() - start


def _ratio(run: str, kind: str) -> float:
    """How much more twice the text costs; the two are measured in turn, until noise is no cause."""
    once, twice = (f"<p>{run * (length // len(run))}".encode() for length in (_LENGTH, 2 * _LENGTH))
    first = second = float("inf")
    for _ in range(_ROUNDS):
        first = min(first, _seconds(once, kind))
        second = min(second, _seconds(twice, kind))
        if second <= _MOST * first:
            break
    return second / first


@pytest.mark.parametrize(
    "run",
    [
        *("<", "<a ", "<a b=", "<a b='", "<a b='>", "</a ", "<!--", "<!x", "<?x", "<![CDATA["),
        *(
            "<script>",
            "<title>",
            "<textarea>",
            "&#1",
            "&amp",
            "<b>",
            "</b>",
            "<b></i>",
            "<p></div>",
        ),
        *("<div>", "<p><b></div>", "<table>", "<table><tr><td>a", "<td>", "<tr>a", "</table>"),
        *("<table><b>", "<tbody hidden><tr><td>a", "<tr><td rowspan=9999>工会<td>a"),
        *("<td colspan=1000 rowspan=60000>a", "<ol><li>a", "<ol reversed><li>a", "<form>a"),
        *("<nav>a", "<span hidden>a", "<pre>\n", "a\n", "字\n", " <b> </b>", "<select><option>"),
    ],
)
def test_a_page_twice_as_long_costs_twice_as_much(run: str) -> None:
    assert _ratio(run, "html") <= _MOST


@pytest.mark.parametrize(
    "run",
    [
        *(
            "*a",
            "**a",
            "`a",
            "```\n",
            "~~a",
            "[a",
            "[a](",
            "![a](b",
            "[a](b(",
            "<a ",
            "<a b",
            "<!--",
        ),
        *("<!-- a -->", "a\n---\n", "|a", "\\*", "&amp;", "- [ ] ", "[a]: b\n", "<http://a"),
    ],
)
def test_markdown_twice_as_long_costs_twice_as_much(run: str) -> None:
    assert _ratio(run, "markdown") <= _MOST


@pytest.mark.parametrize(
    ("name", "levels"), [("div", 100_000), ("b", 10_000), ("table", 10_000), ("ol", 10_000)]
)
def test_elements_within_each_other_are_read_however_deep(name: str, levels: int) -> None:
    page = f"<{name}>" * levels + "工会"
    assert open_document(page.encode(), kind="html").text == "工会"
