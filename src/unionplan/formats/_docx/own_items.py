"""Items that stand in no prose: in their section, or in parts of their own."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from unionplan.formats._docx.headings import next_marker, number_of
from unionplan.formats._docx.sentences import known_year, sentence
from unionplan.formats._prose import Item, Prose
from unionplan.model import Activity, Goal, Metric, Plan, Section

__all__ = ["OwnItems"]

_NAMES: Final[tuple[tuple[type[Item], str], ...]] = (
    (Goal, "工作目标"),
    (Activity, "工作安排"),
    (Metric, "工作指标"),
)
_BY_DIGITS: Final = 2  # down to this level of headings items are 1. 2. 3., then （1） （2）


class OwnItems:
    """The sentences of a plan's items that no prose holds.

    Args:
        plan: The plan.
        tables: Whether activities and metrics stand in tables, and goals alone are left.
    """

    __slots__ = ("_by_section", "_elsewhere", "_year")

    def __init__(self, plan: Plan, *, tables: bool) -> None:
        prose = Prose(plan)
        self._year = known_year(plan)
        self._by_section: dict[str, list[Item]] = defaultdict(list)
        self._elsewhere: list[Item] = []
        items: tuple[Item, ...] = (
            plan.goals if tables else (*plan.goals, *plan.activities, *plan.metrics)
        )
        for item in items:
            if prose.has(item):
                continue
            if item.section is not None and prose.has_section(item.section):
                self._by_section[item.section].append(item)
            else:
                self._elsewhere.append(item)

    def take(self, section: Section, depth: int) -> list[str]:
        """The sentences of a section's items, which are then given to no other of its id.

        They are numbered where nothing else in the section is.
        """
        items = self._by_section.pop(section.id, [])
        sentences = [sentence(item, self._year) for item in items]
        if section.paragraphs or section.sections:
            return sentences
        return _numbered(sentences, by_digits=depth <= _BY_DIGITS)

    def sections(self, before: tuple[Section, ...]) -> Iterator[Section]:
        """What stands in no section, as sections that go on from the numbers of those *before*."""
        groups = [
            (name, [sentence(item, self._year) for item in self._elsewhere if type(item) is kind])
            for kind, name in _NAMES
        ]
        groups = [(name, sentences) for name, sentences in groups if sentences]
        numbers = [number_of(section) for section in before]
        last = numbers[-1] if before else 0
        for name, sentences in groups:
            heads = bool(before) or len(groups) > 1
            marker = next_marker(last) if heads and last is not None else ""
            last = None if last is None else last + 1
            text = "\n".join(_numbered(sentences, by_digits=True))
            yield Section(marker=marker, heading=name if heads else "", text=text)


def _numbered(sentences: list[str], *, by_digits: bool) -> list[str]:
    if len(sentences) < 2:  # noqa: PLR2004 - one thing is not counted
        return sentences
    mark = "{}." if by_digits else "（{}）"
    return [f"{mark.format(number)}{words}" for number, words in enumerate(sentences, start=1)]
