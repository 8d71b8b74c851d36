"""An indicator of union work."""

import attrs

from unionplan.model import Aggregation, Direction, WorkArea


@attrs.frozen(kw_only=True)
class Indicator:
    """Something that unions count, by whatever name a plan calls it.

    Attributes:
        code: As `Metric.indicator` has it, such as ``membership_rate``.
        zh: Its usual name in Chinese, such as 入会率.
        en: The same in English.
        units: The units that it is told in, the usual one first.
        direction: Which way is better.
        aggregation: How the values of several units or months become one.
        area: The area of work that it belongs to; None where it belongs to several.
    """

    code: str
    zh: str
    en: str
    units: tuple[str, ...]
    direction: Direction
    aggregation: Aggregation
    area: WorkArea | None = None
