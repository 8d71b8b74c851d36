"""Closed sets of codes, such as the kinds of organization."""

from enum import StrEnum
from typing import NoReturn, TypeVar

from unionplan.errors import ModelError
from unionplan.model._repr import shown


class Code(StrEnum):
    """One of a closed set of words that documents and programs use for a concept."""

    @classmethod
    def _missing_(cls, value: object) -> NoReturn:
        raise _unknown(cls, value)  # what enum itself says does not name the codes


C = TypeVar("C", bound=Code)


def as_code(code: object, kind: type[C]) -> C:
    """A member of *kind*, also by its word.

    Raises:
        ModelError: *code* is none of them.
    """
    if isinstance(code, kind):
        return code
    if isinstance(code, str):
        return kind(code)
    raise _unknown(kind, code)  # enum puts the whole value into its own message, and may fail


def as_optional_code(code: object, kind: type[C]) -> C | None:
    """`as_code`, or nothing."""
    return None if code is None else as_code(code, kind)


def _unknown(kind: type[Code], value: object) -> ModelError:
    return ModelError(f"expected one of {', '.join(kind)}, found {shown(value)}")
