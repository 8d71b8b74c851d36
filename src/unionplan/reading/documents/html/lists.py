"""Numbers of the items of ordered lists."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from unionplan.reading.documents.html.elements import LISTS
from unionplan.reading.documents.html.tokens import End, Start, Token
from unionplan.reading.documents.number_formats import format_number

__all__ = ["NUMBERED", "ItemList", "count_items", "open_list"]

NUMBERED: Final = re.compile(
    r"[\s\u3000]{0,8}(?:[(（]?[0-9０-９一二三四五六七八九十]{1,3}[)）.．、]|第[一二三四五六七八九十]{1,3}[部章节条、，：]|[①-⑳⑴-⒛])"
)
"""What the line of an item begins with that was numbered by hand, its list being without numbers
in the page's style sheet."""

_WHOLE = re.compile(r"\s{0,8}([+-]?[0-9]{1,9})")
_STYLE = re.compile(r"(?:^|;)\s{0,8}list-style(?:-type)?\s{0,8}:\s{0,8}([^;]{1,80})", re.IGNORECASE)
_CHINESE: Final = ("cjk-", "simp-chinese-", "trad-chinese-")
_NO_NUMBERS: Final = frozenset({"", "none", "disc", "circle", "square"})


@attrs.define(eq=False)
class ItemList:
    """A list that is open.

    Attributes:
        form: How its numbers are written, as `format_number` takes it; empty for no numbers.
        number: The number of the next item.
        step: What it grows by: 1, or -1 where the list counts down.
    """

    form: str = ""
    number: int = 1
    step: int = 1

    def next_marker(self, item: Mapping[str, str]) -> str:
        """The number of the next item, with the blank behind it; empty where it has none.

        Args:
            item: The attributes of the item.
        """
        number = _whole(item.get("value"), self.number)
        self.number = number + self.step
        form = (_form(item) or self.form) if self.form else ""
        if form in _NO_NUMBERS:
            return ""
        return f"{format_number(number, form)}{'、' if form.startswith(_CHINESE) else '. '}"


def open_list(name: str, attributes: Mapping[str, str], items: int) -> ItemList:
    """The list that begins with a tag.

    Args:
        name: The name of the tag.
        attributes: Its attributes.
        items: How many items it has, where it counts down; else any number.
    """
    if name != "ol":
        return ItemList()
    step = -1 if "reversed" in attributes else 1
    first = _whole(attributes.get("start"), items if step < 0 else 1)
    return ItemList(_form(attributes) or "decimal", first, step)


def count_items(page: Iterable[Token]) -> list[int]:
    """How many items each list has that counts down, in the order in which these lists begin."""
    counts: list[int] = []
    opened: list[int | None] = []  # for each list that is open, its place in counts
    for token in page:
        if isinstance(token, Start) and token.name in LISTS:
            is_counted = token.name == "ol" and "reversed" in token.attributes
            opened.append(len(counts) if is_counted else None)
            counts += [0] * is_counted
        elif isinstance(token, End) and token.name in LISTS and opened:
            opened.pop()
        elif isinstance(token, Start) and token.name == "li" and opened:
            place = opened[-1]
            if place is not None:
                counts[place] += 1
    return counts


def _form(attributes: Mapping[str, str]) -> str:
    style = _STYLE.search(attributes.get("style", ""))
    words = [] if style is None else style[1].lower().split()
    return words[0] if words else attributes.get("type", "")


def _whole(text: str | None, default: int) -> int:
    match = _WHOLE.match(text or "")
    return default if match is None else int(match[1])
