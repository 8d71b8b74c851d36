"""What the words of a row do not give back exactly, as a document of the plan in a last column.

A memo is a plan in JSON with one task, metric or the facts of the plan; ``x-shown`` in it names
the fields that count and the words under which they were shown. As soon as somebody changes these
words, they count and the memo does not.
"""

import json as json_text
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

import attrs

from unionplan.errors import DecodeError
from unionplan.formats import json
from unionplan.formats._ledger.times import read_day
from unionplan.model import Activity, Extra, Metric, Plan

__all__ = ["Memo", "read_memo", "write_memo"]

_SHOWN: Final = "x-shown"
_INDENT: Final = re.compile("\n *")  # outside of texts: within them, line ends are escaped
_NO_SHOWN: Final = Extra()
_NO_NAME: Final = "-"


@attrs.frozen
class Memo:
    """The exact values of some fields.

    Attributes:
        item: The task, the metric, or a plan that holds the facts.
        shown: The words under which each field was shown, by its name.
    """

    item: Activity | Metric | Plan
    shown: Mapping[str, Sequence[str]]

    def holds(self, field: str, texts: Sequence[str]) -> bool:
        """Whether the words of a field are still those that were shown."""
        shown = self.shown.get(field)
        return shown is not None and [*map(_plain, shown)] == [*map(_plain, texts)]


def write_memo(item: Activity | Metric | Plan, shown: Mapping[str, Sequence[str]]) -> str:
    """A memo as the text of a cell.

    Args:
        item: The exact values; other fields than those that were shown are left out.
        shown: The words of each field that the memo is for.

    Raises:
        EncodeError: A text holds half a surrogate pair.
    """
    kept: dict[str, Any] = {field: getattr(item, field) for field in shown}
    extra = {_SHOWN: {field: tuple(texts) for field, texts in shown.items()}}
    if isinstance(item, Activity):
        kept.setdefault("title", _NO_NAME)
        plan = Plan(activities=[Activity(**kept)], extra=extra)
    elif isinstance(item, Metric):
        kept.setdefault("name", _NO_NAME)
        plan = Plan(metrics=[Metric(**kept)], extra=extra)
    else:
        plan = Plan(**kept, extra=extra)
    return _escape(_INDENT.sub("", json.dumps(plan)))


def read_memo(text: str) -> Memo | None:
    """A memo; None where somebody changed it into something else."""
    try:
        plan = json.loads(text)
    except DecodeError:
        return None
    shown = plan.extra.get(_SHOWN)
    items: tuple[Activity | Metric | Plan, ...] = (*plan.activities, *plan.metrics, plan)
    return Memo(items[0], _texts(shown if isinstance(shown, Extra) else _NO_SHOWN))


def _texts(shown: Extra) -> dict[str, list[str]]:
    return {
        field: [text for text in texts if isinstance(text, str)]
        for field, texts in shown.items()
        if isinstance(texts, tuple)
    }


def _plain(text: str) -> str:
    """A text without what a spreadsheet changes in it on its own: the form of a day."""
    day = read_day(text)
    return text if day is None else str(day)


def _escape(text: str) -> str:
    """JSON in which everything can be seen, as a cell needs it."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else json_text.dumps(c)[1:-1] for c in text)
