"""How large a plan a page can show."""

from unionplan.errors import EncodeError, Fault
from unionplan.limits import current
from unionplan.model import Metric, Plan

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
        if isinstance(node, str):
            characters += len(node)
            parts += node.count("\n")  # paragraphs
        elif isinstance(node, Metric):  # its unit stands behind every number
            numbers = 2 * len(node.targets) + len(node.measurements)
            characters += len(node.unit) * numbers
    for count, most, what in (
        (parts, limits.page_parts, "parts"),
        (characters, limits.page_characters, "characters"),
    ):
        if count > most:
            problem = f"a page has at most {most} {what}, this one would have {count}"
            raise EncodeError([Fault("", problem)])
