"""What a check found of a plan, as far as a page needs to know it."""

from typing import Literal, Protocol

__all__ = ["Remark"]


class Remark(Protocol):
    """A finding; those of `unionplan.rules` are such."""

    @property
    def code(self) -> str:
        """The rule's code, such as ``WP201``."""
        ...

    @property
    def severity(self) -> str:
        """How much it weighs: ``error``, ``warning`` or ``advice``."""
        ...

    @property
    def where(self) -> str:
        """JSON Pointer of the place; empty for the whole plan."""
        ...

    def message(self, lang: Literal["zh", "en"] = ...) -> str:
        """The finding as one sentence."""
        ...
