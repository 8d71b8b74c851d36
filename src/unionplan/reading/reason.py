"""Why the reader took words for what it took them for, and how often that is right."""

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from unionplan.model.code import Code
from unionplan.reading.word_table import load_words


class Reason(Code):
    """Why the reader took words for a value."""

    # sections
    NUMBER = "number"  # it opens with a number
    LOST_MARK = "lost_mark"  # ... that lost its mark
    KNOWN_HEADING = "known_heading"  # its words are those of a part of plans
    PLAIN_HEADING = "plain_heading"  # a short line above prose
    MONTH_HEADING = "month_heading"
    PROSE = "prose"  # what stands before the first heading
    # activities
    TIME_BESIDE = "time_beside"  # the sentence names a time
    TIME_LABEL = "time_label"  # 完成时限 below a heading
    CALENDAR_BLOCK = "calendar_block"
    TABLE_ROW = "table_row"
    DUTY = "duty"  # 每季度一次
    FESTIVAL = "festival"
    # metrics
    FIGURE = "figure"
    SHARED_NAME = "shared_name"  # the clause names only the number: 新建3家,改造2家
    # the rest
    GOAL_ITEM = "goal_item"
    MASK = "mask"
    # the plan as a whole
    TITLE = "title"
    STATED = "stated"
    INFERRED = "inferred"
    WORDS = "words"  # more words speak of this than of anything else

    @property
    def confidence(self) -> Decimal:
        """How often it was right, from 0 to 1, as ``reading/data/reasons.json`` tells."""
        return _table()[self].confidence

    def label(self, lang: str = "zh") -> str:
        """The reason in a few words, in Chinese (``zh``) or English (``en``)."""
        entry = _table()[self]
        return entry.chinese if lang == "zh" else entry.english


class _Entry(NamedTuple):
    confidence: Decimal
    chinese: str
    english: str


@cache
def _table() -> dict[Reason, _Entry]:
    table: dict[str, dict[str, str]] = load_words("reasons")["reasons"]
    return {
        Reason(code): _Entry(Decimal(entry["confidence"]), entry["zh"], entry["en"])
        for code, entry in table.items()
    }
