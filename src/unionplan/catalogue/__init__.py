"""What unions count: the catalogue of indicators, one code for each whatever a plan calls it."""

from unionplan.catalogue.indicator import Indicator
from unionplan.catalogue.indicators import find_indicator, indicators

__all__ = ["Indicator", "find_indicator", "indicators"]
