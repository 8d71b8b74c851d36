"""The plan document as a pydantic model: the peer that our loader and writer are measured against.

It has the shape of our format and forbids unknown keys. Where a document writes a time in
notation, it keeps text that fits a pattern; ours are values, so the comparison is not to our
favour.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from unionplan.model import (
    Aggregation,
    Direction,
    OrganizationKind,
    PartyRole,
    PlanKind,
    Relation,
    SectionRole,
    Status,
    Strength,
    UnionLevel,
    WorkArea,
)


def _plain(codes: type[StrEnum]) -> type[StrEnum]:
    """The same codes without our own lookup of unknown ones."""
    return StrEnum(codes.__name__, {code.name: code.value for code in codes})


