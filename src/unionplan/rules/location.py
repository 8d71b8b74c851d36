"""Where in a text the words stand that findings are about."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from unionplan.files import LineIndex
from unionplan.model import Source
from unionplan.rules.finding import Finding

NO_EVIDENCE: Final[Mapping[str, Source]] = MappingProxyType({})
"""Of a plan that was not read from a text."""

_FEWEST: Final = 2  # characters that cannot stand in a sentence by chance


class Location(NamedTuple):
    """A stretch of a text.

    Attributes:
        start: Offset of its first character, from 0, in code points.
        end: Offset behind its last character.
        line: Line of the first character, from 1.
        column: Character in that line, from 1, in code points.
        end_line: Line of what stands behind the last character.
        end_column: Character in that line.
        quote: The words themselves.
    """

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    quote: str

    @classmethod
    def of(cls, lines: LineIndex, start: int, end: int) -> "Location":
        """The stretch between two offsets of a text."""
        places = (*lines.place(start), *lines.place(end))
        return cls(start, end, *places, lines.text[start:end])


class Located(NamedTuple):
    """A finding and the words that it is about.

    Attributes:
        finding: The finding.
        location: Where they stand; None where that is not known.
    """

    finding: Finding
    location: Location | None


def locate(
    findings: Iterable[Finding], lines: LineIndex, evidence: Mapping[str, Source] = NO_EVIDENCE
) -> tuple[Located, ...]:
    """Find the words of findings in the text that their plan was read from.

    Args:
        findings: What was found in the plan.
        lines: All of the text, as `unionplan.read` got it.
        evidence: Where values stand that have no source of their own, by JSON Pointer, as
            ``Reading.evidence`` has it for each plan.
    """
    return tuple(Located(finding, _locate(finding, lines, evidence)) for finding in findings)


def _locate(finding: Finding, lines: LineIndex, evidence: Mapping[str, Source]) -> Location | None:
    span, where = finding.span, finding.where
    while span is None and where:
        span, where = evidence.get(where), where.rpartition("/")[0]
    if span is None or span.end > len(lines.text):
        return None
    return locate_within(finding, lines, span.start, span.end)


def locate_within(finding: Finding, lines: LineIndex, first: int, last: int) -> Location:
    """The words that a finding quotes, where they stand in a stretch; else the stretch.

    Args:
        finding: The finding.
        lines: A text.
        first: Offset of the first character of the stretch.
        last: Offset behind its last.
    """
    quoted = [value for value in finding.parameters.values() if isinstance(value, str)]
    for words in sorted(quoted, key=len, reverse=True):
        start = lines.text.find(words, first, last) if len(words) >= _FEWEST else -1
        if start >= 0:
            return Location.of(lines, start, start + len(words))
    return Location.of(lines, first, last)
