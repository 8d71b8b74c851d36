"""What the elements of a page are for, by their names."""

import re
from collections.abc import Mapping
from typing import Final

from unionplan.reading.documents.document import LeftOutKind

__all__ = ["ASIDES", "BLOCKS", "CLOSED_BY", "LISTS", "VOID", "is_hidden"]

LISTS: Final = frozenset({"ol", "ul", "menu", "dir"})

BLOCKS: Final = LISTS | frozenset(
    {
        *("html", "body", "head", "main", "article", "section", "header", "footer", "nav", "aside"),
        *("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hgroup", "address", "center"),
        *("blockquote", "pre", "listing", "xmp", "plaintext", "hr", "figure", "figcaption"),
        *("li", "dl", "dt", "dd", "details", "summary", "dialog", "search"),
        *("form", "fieldset", "legend", "optgroup", "option", "marquee", "frameset", "noframes"),
        *("table", "caption", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th"),
    }
)
"""Elements that stand on lines of their own."""

VOID: Final = frozenset(
    {
        *("area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img"),
        *("input", "keygen", "link", "meta", "param", "source", "track", "wbr"),
    }
)
"""Elements that never have an end."""

ASIDES: Final = {
    "title": LeftOutKind.TITLE,
    "script": LeftOutKind.SCRIPT,
    "noscript": LeftOutKind.SCRIPT,
    "template": LeftOutKind.SCRIPT,
    "xml": LeftOutKind.SCRIPT,
    "style": LeftOutKind.STYLE,
    "nav": LeftOutKind.NAVIGATION,
    "footer": LeftOutKind.FOOTER,
    "aside": LeftOutKind.ASIDE,
    "form": LeftOutKind.FORM,
    "select": LeftOutKind.FORM,
    "button": LeftOutKind.FORM,
    "textarea": LeftOutKind.FORM,
    "datalist": LeftOutKind.FORM,
    "del": LeftOutKind.DELETED,
    "s": LeftOutKind.DELETED,
    "strike": LeftOutKind.DELETED,
    "rt": LeftOutKind.PHONETIC,
    "rp": LeftOutKind.PHONETIC,
    "svg": LeftOutKind.PICTURE,
    "canvas": LeftOutKind.EMBEDDED,
    "audio": LeftOutKind.EMBEDDED,
    "video": LeftOutKind.EMBEDDED,
    "object": LeftOutKind.EMBEDDED,
    "iframe": LeftOutKind.EMBEDDED,
    "noembed": LeftOutKind.EMBEDDED,
    "noframes": LeftOutKind.EMBEDDED,
}
"""Elements that are no part of the text."""

CLOSED_BY: Final[dict[str, tuple[str, ...]]] = {
    "li": ("li",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "option": ("option",),
    "optgroup": ("option", "optgroup"),
    "rt": ("rt", "rp"),
    "rp": ("rt", "rp"),
}
"""Elements whose start ends another one that was not ended."""

_NOT_SHOWN = re.compile(
    r"(?:^|;)\s{0,8}(?:display\s{0,8}:\s{0,8}none|visibility\s{0,8}:\s{0,8}(?:hidden|collapse)"
    r"|mso-hide\s{0,8}:\s{0,8}all)",
    re.IGNORECASE,
)
_ALWAYS_SHOWN: Final = frozenset({"html", "body"})  # what hides them lets a script show them


def is_hidden(name: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element with these attributes is not shown."""
    if name in _ALWAYS_SHOWN:
        return False
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden", "").lower() == "true"
        or _NOT_SHOWN.search(attributes.get("style", "")) is not None
    )
