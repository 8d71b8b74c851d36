"""What rules raise on purpose."""

from collections.abc import Iterable

from unionplan.errors import UnionPlanError
from unionplan.rules.finding import Finding

__all__ = [
    "FactMissingError",
    "PlanRejectedError",
    "PluginError",
    "RuleConflictError",
    "UnknownRuleError",
]


class RuleConflictError(UnionPlanError, ValueError):
    """Two rules have the same code or the same name.

    Attributes:
        shared: The code or name.
        first: Where the one is defined, ``module.function``.
        second: Where the other is.
    """

    shared: str
    first: str
    second: str

    def __init__(self, shared: str, first: str, second: str) -> None:
        self.shared = shared
        self.first = first
        self.second = second
        super().__init__(shared, first, second)

    def __str__(self) -> str:
        return f"two rules are called {self.shared}: {self.first} and {self.second}"


class PluginError(UnionPlanError, ImportError):
    """Rules that are installed beside unionplan cannot be used.

    Attributes:
        distribution: The distribution that brings them.
        target: What its entry point names, ``module:attribute``.
        reason: What went wrong.
    """

    distribution: str
    target: str
    reason: str

    def __init__(self, distribution: str, target: str, reason: str) -> None:
        self.distribution = distribution
        self.target = target
        self.reason = reason
        super().__init__(distribution, target, reason)

    def __str__(self) -> str:
        return f"the rules of {self.distribution} ({self.target}) cannot be used: {self.reason}"


class UnknownRuleError(UnionPlanError, ValueError):
    """Nothing is selected by what was to select rules.

    Attributes:
        selector: The code, the start of a code, the name or the family that was asked for.
        near: What could have been meant, the nearest first; may be empty.
    """

    selector: str
    near: tuple[str, ...]

    def __init__(self, selector: str, near: Iterable[str]) -> None:
        self.selector = selector
        self.near = tuple(near)
        super().__init__(selector, self.near)

    def __str__(self) -> str:
        hint = f"; the nearest is {' or '.join(self.near)}" if self.near else ""
        return f"no rule has the code, name or family {self.selector!r}{hint}"


class FactMissingError(UnionPlanError):
    """A rule's answer depends on a fact about the union that nobody said.

    The engine catches it: the rule is then not checked.

    Attributes:
        fact: The fact, named as in `unionplan.rules.Profile`, or ``values.NAME``.
    """

    fact: str

    def __init__(self, fact: str) -> None:
        self.fact = fact
        super().__init__(fact)

    def __str__(self) -> str:
        return f"the union's profile does not say: {self.fact}"


class PlanRejectedError(UnionPlanError):
    """A plan has findings that its user does not accept.

    Attributes:
        findings: These findings, in the order of the document.
    """

    findings: tuple[Finding, ...]

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(self.findings)

    def __str__(self) -> str:
        return "\n".join(map(str, self.findings))
