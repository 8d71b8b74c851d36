"""The unit in which a duty comes round: each month, every two years."""

import re
from functools import lru_cache

import attrs

from unionplan.errors import ModelError
from unionplan.model._repr import shown
from unionplan.model.code import Code, as_code

_NOTATION = re.compile(r"(?:([1-9][0-9]{0,3}) )?([a-z_]{3,10}?)(s)?")
_MOST = 1000


class TimeUnit(Code):
    """A unit of time in which union work comes round."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    SEMESTER = "semester"
    YEAR = "year"
    TERM = "term"  # 届: the committee's term of office, three or five years


def _as_unit(unit: TimeUnit | str) -> TimeUnit:
    return as_code(unit, TimeUnit)


@attrs.frozen(repr=False)
class Every:
    """One unit of time, or a multiple of it, written ``month`` or ``2 years``.

    Attributes:
        unit: The unit.
        count: How many of it, 1 to 1000.

    Raises:
        ModelError: *count* is out of range.
        ModelError: There is no such unit.
    """

    unit: TimeUnit = attrs.field(converter=_as_unit)
    count: int = 1

    def __attrs_post_init__(self) -> None:
        if type(self.count) is not int or not 1 <= self.count <= _MOST:
            msg = f"a unit comes round every 1 to {_MOST}, found {shown(self.count)}"
            raise ModelError(msg)

    def __repr__(self) -> str:
        return f"<Every {self}>"

    def __str__(self) -> str:
        return str(self.unit) if self.count == 1 else f"{self.count} {self.unit}s"

    @classmethod
    def parse(cls, text: str) -> "Every":
        """Read the notation.

        Raises:
            ModelError: *text* is no unit, nor a number and units.
        """
        return _parse(text)


@lru_cache(maxsize=256)
def _parse(text: str) -> Every:
    match = _NOTATION.fullmatch(text)
    count = int(match[1] or 1) if match else 1
    if match is None or match[2] not in set(TimeUnit) or (match[3] is not None) != (count > 1):
        msg = (
            f"expected a unit such as 'month' or '2 years' ({', '.join(TimeUnit)}),"
            f" found {shown(text)}"
        )
        raise ModelError(msg)
    return Every(TimeUnit(match[2]), count)
