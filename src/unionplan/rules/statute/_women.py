"""How many women a rule about women's bodies counts."""

from unionplan.rules.context import Context


def count_women(context: Context) -> int:
    """Women among the members, or else among the employees.

    Raises:
        FactMissingError: Nobody said either.
    """
    members = context.profile.women_members
    return context.need("women") if members is None else members
