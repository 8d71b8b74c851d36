"""A page comes apart as browsers take it apart, whatever it is."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unionplan.reading.documents.html.tokens import Comment, End, Start, Text, Token, tokens


def _merged(found: list[Token]) -> list[Token]:
    merged: list[Token] = []
    for token in found:
        if isinstance(token, Text) and merged and isinstance(merged[-1], Text):
            merged[-1] = Text(merged[-1].text + token.text)
        elif token != Text(""):
            merged.append(token)
    return merged


class _Library(HTMLParser):
    """What the standard library finds, in the same words."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Token] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in reversed(attrs)}
        self.found.append(Start(tag, dict(reversed(named.items()))))

    def handle_endtag(self, tag: str) -> None:
        self.found.append(End(tag))

    def handle_data(self, data: str) -> None:
        self.found.append(Text(data))

    def handle_comment(self, data: str) -> None:
        self.found.append(Comment(data))


words = st.text("工会 ab1。\n>\"'=/-", min_size=1, max_size=6)
names = st.sampled_from(["p", "b", "DIV", "td", "o:p", "h1", "a"])
values = st.text("工 ab<>'/=-", max_size=5).map(lambda text: f'"{text}"') | st.text(
    "ab", min_size=1
)
attributes = st.lists(
    st.tuples(st.sampled_from(["class", "ID", "data-x"]), values).map("=".join) | st.just("hidden"),
    max_size=3,
    unique_by=lambda text: text.split("=")[0].lower(),
)
starts = st.builds(lambda name, found: " ".join([f"<{name}", *found]) + ">", names, attributes)
ends = names.map(lambda name: f"</{name}>")
comments = st.text("工 ab<>", max_size=5).map(lambda text: f"<!-- {text} -->")
references = st.sampled_from(["&amp;", "&lt;", "&nbsp;", "&#20250;", "&#x5DE5;", "&none;", "&"])
pages = st.lists(words | starts | ends | comments | references).map("".join)


@given(pages)
def test_a_well_formed_page_has_the_tokens_that_the_standard_library_finds(page: str) -> None:
    library = _Library()
    library.feed(page)
    library.close()
    assert _merged(list(tokens(page))) == _merged(library.found)


parts = st.sampled_from(
    [
        *(
            "<",
            ">",
            "</",
            "/>",
            "<!",
            "<!--",
            "-->",
            "--!>",
            "<?",
            "<![CDATA[",
            "]]>",
            "&",
            "&#",
            "=",
        ),
        *(
            '"',
            "'",
            " ",
            "\n",
            "\0",
            "a",
            "工",
            "<p",
            "<p ",
            "</p",
            "<script>",
            "</script",
            "<title>",
        ),
        *("<textarea>", "</title >", "<style>", "<?xml ", "<xmp>", "&#x110000;", "&#99999999999;"),
    ]
)
any_pages = st.lists(parts | st.characters()).map("".join)


@given(any_pages)
@example("<!--")
@example("<a b='")
@example("<a b=")
@example("a<")
@example("<title>&amp;<b>")
def test_any_text_has_tokens(page: str) -> None:
    found = list(tokens(page))
    assert sum(len(token[0]) for token in found) <= len(page) * 2
    assert found == list(tokens(page))


@given(st.text().filter(lambda text: not re.search("[<&]", text)))
def test_text_without_marks_is_text(page: str) -> None:
    assert "".join(token[0] for token in tokens(page) if isinstance(token, Text)) == page


@pytest.mark.parametrize(
    ("page", "found"),
    [
        pytest.param("3<5 且 a<b", [Text("3<5 且 a<b")], id="less than"),
        pytest.param("<5>", [Text("<5>")], id="no name"),
        pytest.param("<a b='x>y</a>", [Start("a", {"b": "'x"}), Text("y"), End("a")], id="quote"),
        pytest.param('<a b = "x" B=y/>', [Start("a", {"b": "x"})], id="twice"),
        pytest.param("<a/b/c>", [Start("a", {"b": "", "c": ""})], id="slashes"),
        pytest.param("<a =b>", [Start("a", {"=b": ""})], id="name with a sign"),
        pytest.param("<a b", [Text("<a b")], id="no end"),
        pytest.param(
            '<a b="x>\n<p>', [Start("a", {"b": '"x'}), Text("\n"), Start("p", {})], id="one quote"
        ),
        pytest.param("<a title='&lt;'>", [Start("a", {"title": "<"})], id="reference"),
        pytest.param("<!doctype html>a", [Text("a")], id="document type"),
        pytest.param("<!-->a<!--->b", [Text("ab")], id="empty comments"),
        pytest.param("<!-- a --><b>", [Comment(" a "), Start("b", {})], id="comment"),
        pytest.param("a<!-- b <c>", [Text("a"), Comment(" b <c>")], id="comment without end"),
        pytest.param("<![if x]>a<![endif]></>b", [Text("ab")], id="marked sections"),
        pytest.param(
            "<script>a<b></script>c",
            [Start("script", {}), Text("a<b>"), End("script"), Text("c")],
            id="script",
        ),
        pytest.param(
            "<STYLE>a</style\n>", [Start("style", {}), Text("a"), End("style")], id="style"
        ),
        pytest.param(
            "<script>a</scripts>",
            [Start("script", {}), Text("a</scripts>")],
            id="script without end",
        ),
        pytest.param(
            "<title>a&amp;<b></title>",
            [Start("title", {}), Text("a&<b>"), End("title")],
            id="title",
        ),
        pytest.param("<script/>a", [Start("script", {}), Text("a")], id="slash means nothing"),
        pytest.param(
            "<?xml version='1.0'?><script/><div/>a",
            [Start("script", {}), End("script"), Start("div", {}), End("div"), Text("a")],
            id="but in XHTML",
        ),
        pytest.param("&copy &#0; &#xD800;&notit;", [Text("© \ufffd \ufffd¬it;")], id="references"),
    ],
)
def test_odd_pages_are_read_as_browsers_do(page: str, found: list[Token]) -> None:
    assert _merged(list(tokens(page))) == found
