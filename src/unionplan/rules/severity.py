"""How much a finding weighs."""

from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs, the heaviest first.

    What a plan is silent about is advice at most; an error contradicts itself, the calendar,
    arithmetic or a law.
    """

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def rank(self) -> int:
        """3 for an error, 2 for a warning, 1 for advice."""
        return _RANKS[self]

    def reaches(self, least: "Severity") -> bool:
        """Whether it weighs as much as *least*, or more."""
        return self.rank >= least.rank


_RANKS = {Severity.ERROR: 3, Severity.WARNING: 2, Severity.ADVICE: 1}
