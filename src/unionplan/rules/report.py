"""What a check gives."""

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

import attrs

from unionplan.files import LineIndex
from unionplan.model import Source, Waiver
from unionplan.rules.errors import PlanRejectedError
from unionplan.rules.finding import Finding
from unionplan.rules.location import NO_EVIDENCE, Located, locate
from unionplan.rules.messages import Messages
from unionplan.rules.not_checked import NotChecked, label_facts
from unionplan.rules.phrase import Language
from unionplan.rules.severity import Severity

_NEEDS: Final = Messages(
    zh="有{number}条规则因缺少以下信息未检查：{needs}。",
    en="rules not checked for want of facts: {number}; tell {needs}",
)


@attrs.frozen
class Waived:
    """A finding that the plan's owners accept.

    Attributes:
        finding: What was found.
        waiver: Who set the rule aside says why here.
    """

    finding: Finding
    waiver: Waiver


@attrs.frozen(kw_only=True)
class Report:
    """What the rules found in one plan.

    Attributes:
        findings: In the order of the document; those at one place by code.
        waived: Findings that a waiver of the plan covers, in the same order.
        checked: Codes of the rules that ran to their end, in order.
        not_checked: Rules that had to stop because a fact about the union is not known, by code.
    """

    findings: tuple[Finding, ...] = ()
    waived: tuple[Waived, ...] = ()
    checked: tuple[str, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()

    @property
    def needs(self) -> tuple[str, ...]:
        """The facts that were missing, each once, the one that most rules need first."""
        counts = Counter(fact for each in self.not_checked for fact in each.needs)
        return tuple(sorted(counts, key=lambda fact: (-counts[fact], fact)))

    def describe_needs(self, lang: Language = "zh") -> str:
        """What was not checked and which facts that needs, in one sentence; empty for nothing."""
        if not self.not_checked:
            return ""
        facts = label_facts(self.needs)
        return _NEEDS.fill(lang, {"number": len(self.not_checked), "needs": facts})

    @property
    def counts(self) -> Mapping[Severity, int]:
        """How many findings there are of each severity, the heaviest first."""
        counts = dict.fromkeys(Severity, 0)
        for finding in self.findings:
            counts[finding.severity] += 1
        return MappingProxyType(counts)

    @property
    def worst(self) -> Severity | None:
        """The heaviest severity found; None where nothing was found."""
        return next((severity for severity, count in self.counts.items() if count), None)

    def filter(self, *, least: Severity | None = None, codes: Iterable[str] = ()) -> "Report":
        """The report with only some of its findings; what was waived or missing stays.

        Args:
            least: Keep what weighs as much, or more; None: whatever it weighs.
            codes: Keep findings, and rules that were not checked, whose code starts with one of
                these; none at all: every code.
        """
        starts = (codes,) if isinstance(codes, str) else tuple(codes)
        return attrs.evolve(
            self,
            findings=tuple(
                finding
                for finding in self.findings
                if (least is None or finding.severity.reaches(least))
                and finding.code.startswith(starts or "")
            ),
            not_checked=tuple(
                each for each in self.not_checked if each.code.startswith(starts or "")
            ),
        )

    def located(
        self, text: str, evidence: Mapping[str, Source] = NO_EVIDENCE
    ) -> tuple[Located, ...]:
        """The findings with line, column and words, in their order.

        Args:
            text: All of the text that the plan was read from.
            evidence: Where its title, period and the like stand: the plan's own part of
                ``Reading.evidence``.
        """
        return locate(self.findings, LineIndex(text), evidence)

    def raise_for(self, severity: Severity = Severity.ERROR) -> None:
        """Refuse the plan where a finding weighs as much as *severity*, or more.

        Raises:
            PlanRejectedError: There are such findings; the error holds them.
        """
        if heavy := self.filter(least=severity).findings:
            raise PlanRejectedError(heavy)

    def to_plain(self) -> dict[str, object]:
        """The report as JSON writes it."""
        return {
            "counts": {severity.value: count for severity, count in self.counts.items()},
            "findings": [finding.to_plain() for finding in self.findings],
            "waived": [
                {**each.finding.to_plain(), "reason": each.waiver.reason} for each in self.waived
            ],
            "checked": list(self.checked),
            "not_checked": [each.to_plain() for each in self.not_checked],
        }
