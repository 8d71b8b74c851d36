"""Setting findings aside that the plan's owners accept."""

from collections.abc import Iterator
from datetime import date

from unionplan.model import Plan, Waiver
from unionplan.rules.finding import Finding
from unionplan.rules.operation import Operation
from unionplan.rules.problem import Problem


class Waivers:
    """The waivers of a plan, and which of them were of use.

    Args:
        plan: The plan.
        as_of: The day by which they expire; None: they do not.
    """

    def __init__(self, plan: Plan, as_of: date | None) -> None:
        self._holding = [
            (index, waiver)
            for index, waiver in enumerate(plan.waivers)
            if waiver.until is None or as_of is None or as_of <= waiver.until
        ]
        self._by_place: dict[tuple[str, str], tuple[int, Waiver]] = {}
        for index, waiver in self._holding:  # of two for the same the first counts
            self._by_place.setdefault((waiver.rule, waiver.at or ""), (index, waiver))
        self._used: set[int] = set()

    def covering(self, finding: Finding) -> Waiver | None:
        """The nearest waiver of the finding's rule, at its place or above; None where is none."""
        where = finding.where
        while True:
            entry = self._by_place.get((finding.code, where))
            if entry is not None:
                self._used.add(entry[0])
                return entry[1]
            if not where:
                return None
            where = where.rpartition("/")[0]

    def unused(self, checked: set[str], known: set[str]) -> Iterator[Problem]:
        """The waivers that covered nothing although their rule was checked, or there is none.

        Args:
            checked: Codes of the rules that ran to their end.
            known: Codes of all rules; others of this library's form are misspelt.
        """
        for index, waiver in self._holding:
            is_unknown = waiver.rule.startswith("WP") and waiver.rule not in known
            if index not in self._used and (waiver.rule in checked or is_unknown):
                fix = () if is_unknown else (Operation("remove", f"/waivers/{index}"),)
                yield Problem(f"/waivers/{index}", fix=fix, rule=waiver.rule, reason=waiver.reason)
