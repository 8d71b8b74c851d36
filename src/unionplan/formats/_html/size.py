"""How large a plan a page can show."""

from unionplan.errors import EncodeError, Fault
from unionplan.limits import current
from unionplan.model import Plan

__all__ = ["check_size"]


def check_size(plan: Plan) -> None:
    """See that a page of the plan can be opened.

    Raises:
        EncodeError: It has more parts or characters than a page may have.
    """
    limits = current()
    parts = characters = 0
    for _, node in plan.walk():
        parts += 1
        characters += len(node) if isinstance(node, str) else 0
    for count, most, what in (
        (parts, limits.page_parts, "parts"),
        (characters, limits.page_characters, "characters"),
    ):
        if count > most:
            problem = f"a page has at most {most} {what}, this one would have {count}"
            raise EncodeError([Fault("", problem)])
