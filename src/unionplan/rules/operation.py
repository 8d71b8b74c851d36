"""One step of a fix."""

from typing import Literal, TypeAlias

import attrs

from unionplan.model import Json

Verb: TypeAlias = Literal["add", "remove", "replace"]
"""The operations of JSON Patch that fixes use."""


@attrs.frozen
class Operation:
    """One operation of a JSON Patch (RFC 6902) that mends a plan.

    Attributes:
        op: What is done.
        path: JSON Pointer of the place.
        value: What stands there afterwards, as a document writes it; None for ``remove``.
    """

    op: Verb
    path: str
    value: Json = None
