"""A file as text to be read, and what of the file is not part of that text."""

from typing import NamedTuple

import attrs

from unionplan.model.code import Code


class DocumentKind(Code):
    """How a file holds its text."""

    TEXT = "text"
    DOCX = "docx"
    HTML = "html"
    MARKDOWN = "markdown"


class LeftOutKind(Code):
    """What something was in a file that is no part of the text on its pages."""

    HEADER = "header"  # at the head of every page
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    COMMENT = "comment"  # of a reviewer, or in a page's source
    DELETED = "deleted"  # by a tracked change that is still shown, or struck out
    HIDDEN = "hidden"
    CONTENTS = "contents"  # the table of contents, which repeats the headings
    PICTURE = "picture"  # with the words that describe it
    EMBEDDED = "embedded"  # a part that holds a file of another kind
    PHONETIC = "phonetic"  # how a character is pronounced
    FIELD = "field"  # what the program computes a text from
    TITLE = "title"  # of a web page: the site's, not the plan's
    SCRIPT = "script"
    STYLE = "style"
    NAVIGATION = "navigation"
    ASIDE = "aside"
    FORM = "form"
    FRONT_MATTER = "front_matter"  # what a Markdown file says of itself
    LINK = "link"  # where a link leads


class LeftOut(NamedTuple):
    """Something in a file that is no part of the text.

    Attributes:
        what: What it was.
        text: Its words; empty for a picture that nobody described.
    """

    what: LeftOutKind
    text: str


@attrs.frozen(kw_only=True)
class Document:
    """A file as text to be read.

    Attributes:
        text: What a reader of the page sees, for `read`: a paragraph a line, a row of a table a
            line with `` | `` between its cells, and automatic numbers as they are shown.
        kind: How the file holds it.
        left_out: What is in the file and no part of the text, in the order of the file.
        encoding: The encoding of the file, by Python's name; None for a .docx, which has none.
    """

    text: str
    kind: DocumentKind
    left_out: tuple[LeftOut, ...] = ()
    encoding: str | None = None
