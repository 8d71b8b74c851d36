"""Closed sets of codes, such as the kinds of organization."""

from enum import StrEnum
from typing import NoReturn

from unionplan.errors import ModelError


class Code(StrEnum):
    """One of a closed set of words that documents and programs use for a concept."""

    @classmethod
    def _missing_(cls, value: object) -> NoReturn:
        # what enum itself says names neither the codes nor the field
        msg = f"expected one of {', '.join(cls)}, found {value!r}"
        raise ModelError(msg)
