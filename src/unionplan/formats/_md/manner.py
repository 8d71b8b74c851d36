"""What a document takes for granted."""

import attrs

from unionplan.model import Deadline, Plan, Window

__all__ = ["Manner", "manner_of"]


@attrs.frozen(kw_only=True)
class Manner:
    """How the words of a document are meant.

    Attributes:
        year: The year of every time that names none; None where it is the plan's.
        unit: The unit of the numbers in a row.
    """

    year: int | None = None
    unit: str = ""


def manner_of(plan: Plan) -> Manner:
    """The manner in which a plan is written.

    Its year goes without saying where its period lies within one, and more of its times name that
    year than leave it open.
    """
    period = plan.period
    if period is None or period.first.year != period.last.year:
        return Manner()
    years: list[int | None] = []
    for activity in plan.activities:
        match activity.when:
            case Window(start):
                years.append(start.year)
            case Deadline(by):
                years.append(by.year)
            case _:
                pass
    years += [target.by.year for metric in plan.metrics for target in metric.targets if target.by]
    year = period.first.year
    return Manner(year=year if years.count(year) > years.count(None) else None)
