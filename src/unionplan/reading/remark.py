"""What a reader has to say about a text as a whole."""

import attrs

from unionplan.model import Extra
from unionplan.model.code import Code


class RemarkCode(Code):
    """What a reader can have to say about a text as a whole."""

    NO_PLAN = "no_plan"
    COUNT_DIFFERS = "count_differs"
    YEAR_INFERRED = "year_inferred"
    LEFTOVERS = "leftovers"


_SENTENCES: dict[RemarkCode, tuple[str, str]] = {
    RemarkCode.NO_PLAN: (
        "没有读到计划或总结",
        "no plan or report was found",
    ),
    RemarkCode.COUNT_DIFFERS: (
        "页面称有 {announced} 篇，读到 {found} 篇",
        "the page announces {announced} texts, {found} were found",
    ),
    RemarkCode.YEAR_INFERRED: (
        "文中没有写明年份，由“{clue}”推断为 {year} 年",
        'the year is not stated; "{clue}" makes it {year}',
    ),
    RemarkCode.LEFTOVERS: (
        "有 {count} 个字符没有归入任何部分",
        "{count} characters found no place in a plan",
    ),
}


@attrs.frozen
class Remark:
    """Something that the reader noticed and its user should know.

    Attributes:
        code: What it is about.
        start: Offset of the words that it is about.
        end: Offset behind them.
        parameters: The values of its message.
        plan: Index of the plan that it is about; None for the whole text.
    """

    code: RemarkCode
    start: int
    end: int
    parameters: Extra = Extra()
    plan: int | None = None

    def message(self, lang: str = "zh") -> str:
        """The remark as a sentence, in Chinese (``zh``) or English (``en``)."""
        chinese, english = _SENTENCES[self.code]
        return (chinese if lang == "zh" else english).format(**self.parameters)
